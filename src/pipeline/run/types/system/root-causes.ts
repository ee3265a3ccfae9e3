// org.codehaus.groovy.runtime.StackTraceUtils. There is nothing in a trace here that is not the script's own.

import type { Caller } from '../../caller.ts';
import type { NativeType } from '../../native-type.ts';
import type { Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';

async function rootCause(exception: Value, caller: Caller): Promise<Value> {
  let cause = exception;
  for (let depth = 0; depth < MAX_CAUSES; depth += 1) {
    const next = await caller.interpreter.invokeMethod(cause, 'getCause', [], caller);
    if (next === null) {
      break;
    }
    cause = next;
  }
  return cause;
}

/** More than anybody nests; causes that are each other's end too. */
const MAX_CAUSES = 1000;

const stackTraceUtilsType: NativeType = {
  name: 'org.codehaus.groovy.runtime.StackTraceUtils',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'sanitize(Object)': ([exception]) => exception,
    'deepSanitize(Object)': ([exception]) => exception,
    'sanitizeRootCause(Object)': ([exception], caller) => rootCause(exception, caller),
    'extractRootCause(Object)': ([exception], caller) => rootCause(exception, caller),
    'printSanitizedStackTrace(Object)': ([exception], caller) => caller.interpreter.invokeMethod(exception, 'printStackTrace', [], caller),
  }),
};

export const STACK_TRACE_UTILS_TYPES: readonly NativeType[] = [stackTraceUtilsType];
