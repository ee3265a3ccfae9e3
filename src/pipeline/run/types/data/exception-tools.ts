// What libraries look into exceptions with: Commons Lang's ExceptionUtils.

import { simpleName } from '../../class-name.ts';
import { isInstanceValue } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import type { Instance, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';
import { stackTraceText } from '../stack-trace.ts';

/** An exception and its causes, each once. */
function causesOf(value: Value): Instance[] {
  const found = new Set<Instance>();
  for (let each = value; isInstanceValue(each) && !found.has(each); each = each.fields.get('cause') ?? null) {
    found.add(each);
  }
  return Array.from(found);
}

function describe(exception: Value): string {
  const message = isInstanceValue(exception) ? exception.fields.get('message') : null;
  return isInstanceValue(exception) ? `${simpleName(exception.class.name)}: ${typeof message === 'string' ? message : ''}` : '';
}

/** The older library says that an exception without a cause has no root. */
function exceptionUtils(name: string, isOld: boolean): NativeType {
  const rootOf = (exception: Value): Value => {
    const causes = causesOf(exception);
    return isOld && causes.length < 2 ? null : (causes.at(-1) ?? null);
  };
  return {
    name,
    parent: objectType,
    interfaces: [],
    methods: new Map(),
    statics: functions({
      'getStackTrace(Object)': ([exception], caller) => (isInstanceValue(exception) ? stackTraceText(exception, caller) : ''),
      'getFullStackTrace(Object)': ([exception], caller) => (isInstanceValue(exception) ? stackTraceText(exception, caller) : ''),
      'getMessage(Object)': ([exception]) => describe(exception),
      'getRootCause(Object)': ([exception]) => rootOf(exception),
      'getRootCauseMessage(Object)': ([exception]) => describe(rootOf(exception) ?? exception),
      'getCause(Object)': ([exception]) => causesOf(exception)[1] ?? null,
      'getThrowableCount(Object)': ([exception]) => causesOf(exception).length,
    }),
  };
}

export const EXCEPTION_TOOLS: readonly NativeType[] = [
  exceptionUtils('org.apache.commons.lang.exception.ExceptionUtils', true),
  exceptionUtils('org.apache.commons.lang3.exception.ExceptionUtils', false),
];
