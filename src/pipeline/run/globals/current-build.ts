// `currentBuild`: this run, and a little of those before it.

import { listOf, mapOf } from '../collections.ts';
import { isAtLeast, worsen } from '../results.ts';
import { readAccessor } from '../classes/accessor-names.ts';
import type { Caller } from '../caller.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import { causeClass, causeProperties } from '../types/causes.ts';
import { objectType } from '../types/object.ts';
import type { Result } from '../../step-host.ts';
import type { NativeObject, Value } from '../value.ts';
import { readPreviousRun } from './previous-run.ts';
import { RAW_BUILD } from './raw-build.ts';
import { readRunProperty, writeRunProperty } from './this-run.ts';

/** Until something has set a result it is null, as in Jenkins; `currentResult` then is SUCCESS. */
function resultOf(caller: Caller): Value {
  const result = currentResult(caller);
  return result === 'SUCCESS' && !caller.run.description.hasResult ? null : result;
}

function currentResult({ run, frame }: Caller): Result {
  return worsen(run.outcome.result, frame.stage.failure);
}

async function readProperty(name: string, caller: Caller): Promise<Value | undefined> {
  const { facts } = caller.run;
  switch (name) {
    case 'result':
      return resultOf(caller);
    case 'currentResult':
      return currentResult(caller);
    case 'projectName':
      return facts.project.slice(facts.project.lastIndexOf('/') + 1);
    case 'fullProjectName':
      return facts.project;
    case 'buildVariables':
      return mapOf([]);
    case 'buildCauses':
      return buildCauses(caller, null);
    case 'upstreamBuilds':
      return listOf([]);
    case 'rawBuild':
      return RAW_BUILD;
    default: {
      const value = readRunProperty(name, caller);
      return value === undefined ? readPreviousRun(name, caller, false) : value;
    }
  }
}

function buildCauses({ run }: Caller, wanted: string | null): Value {
  const found = run.facts.causes.filter((cause) => wanted === null || wanted === causeClass(cause) || wanted === cause.kind);
  return listOf(found.map((cause) => mapOf([['_class', causeClass(cause)], ...causeProperties(cause)])));
}

const CURRENT_BUILD_TYPE: NativeType = {
  name: 'org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper',
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    getBuildCauses: async (_, [kind = null], caller) => buildCauses(caller, kind === null ? null : await toText(kind, caller)),
    resultIsBetterOrEqualTo: async (_, [other = null], caller) => isAtLeast(await toText(other, caller), currentResult(caller)),
    resultIsWorseOrEqualTo: async (_, [other = null], caller) => isAtLeast(currentResult(caller), await toText(other, caller)),
  }),
  callAny: callAccessor,
  getProperty: (_, name, caller) => readProperty(name, caller),
  setProperty: (_, name, value, caller) => writeRunProperty(name, value, caller),
};

/** `getResult()`, `setDescription('x')`, `isBuilding()` */
async function callAccessor(_: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const accessor = readAccessor(name);
  const [value = null] = args;
  if (accessor === null || args.length !== (accessor.isSetter ? 1 : 0)) {
    return undefined;
  }
  const [property] = accessor.properties;
  return accessor.isSetter ? ((await writeRunProperty(property, value, caller)) ? null : undefined) : readProperty(property, caller);
}

export const CURRENT_BUILD: NativeObject = { kind: 'object', type: CURRENT_BUILD_TYPE, data: null };
