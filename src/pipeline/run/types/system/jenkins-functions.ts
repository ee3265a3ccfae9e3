// The parts of Jenkins' own library that need no Jenkins: hudson.Util, hudson.Functions, hudson.util.Secret, and Utils of Declarative Pipeline.

import type { Caller } from '../../caller.ts';
import { describeTimeSpan } from '../../../steps/time-span.ts';
import type { NativeType } from '../../native-type.ts';
import { toDoubleNumber } from '../../numbers/convert.ts';
import { encodeUtf8 } from '../../text/base64.ts';
import { digestHex } from '../../text/digests.ts';
import { escapeMarkup } from '../../text/xml.ts';
import { isInstanceValue } from '../../kinds.ts';
import type { NativeObject } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';
import { stackTraceText } from '../stack-trace.ts';

const utilType: NativeType = {
  name: 'hudson.Util',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'getTimeSpanString(Number)': ([milliseconds]) => describeTimeSpan(toDoubleNumber(milliseconds)),
    'fixNull(String)': ([text]) => text,
    'fixEmpty(String)': ([text]) => (text === '' ? null : text),
    'fixEmptyAndTrim(String)': ([text]) => (text.trim() === '' ? null : text.trim()),
    'getDigestOf(String)': ([text]) => digestHex('MD5', encodeUtf8(text)),
    'xmlEscape(String)': ([text]) => escapeMarkup(text),
  }),
};

const functionsType: NativeType = {
  name: 'hudson.Functions',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'printThrowable(Object)': ([exception], caller) => (isInstanceValue(exception) ? stackTraceText(exception, caller) : 'No Exception details'),
    'htmlAttributeEscape(String)': ([text]) => escapeMarkup(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    'isWindows()': () => false,
  }),
};

/** Keeps a text as it is: what must not be seen is a credential, which the log masks. */
const secretType: NativeType = {
  name: 'hudson.util.Secret',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'toString()': ({ data }) => String(data),
    'getPlainText()': ({ data }) => String(data),
  }),
  statics: functions({
    'fromString(String)': ([text]) => ({ kind: 'object', type: secretType, data: text }),
    'toString(Secret)': ([secret]) => String(secret.data),
  }),
};

/** The stage of that name that the script is in. */
function skipStage(name: string, { frame }: Caller): null {
  frame.stage.isSkipped ||= frame.stage.name === name;
  return null;
}

/** How Scripted Pipelines show a stage as skipped. */
const stageUtilsType: NativeType = {
  name: 'org.jenkinsci.plugins.pipeline.modeldefinition.Utils',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'markStageSkippedForConditional(String)': ([name], caller) => skipStage(name, caller),
    'markStageSkippedForFailure(String)': ([name], caller) => skipStage(name, caller),
    'markStageSkippedForUnstable(String)': ([name], caller) => skipStage(name, caller),
  }),
};

export const JENKINS_FUNCTION_TYPES: readonly NativeType[] = [utilType, functionsType, secretType, stageUtilsType];
