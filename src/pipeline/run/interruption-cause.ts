// Why something was interrupted: what `e.causes` of a FlowInterruptedException gives to scripts, as CauseOfInterruption does.

import type { NativeType } from './native-type.ts';
import { listOf } from './collections.ts';
import { simpleName } from './class-name.ts';
import { objectType } from './types/object.ts';
import { constructors, methods } from './types/signatures.ts';
import type { Instance, NativeObject, Value } from './value.ts';

const BASE = 'jenkins.model.CauseOfInterruption';

/** The class of the cause, by what its message begins with; the classes are Jenkins' own. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^Timeout has been exceeded/, 'org.jenkinsci.plugins.workflow.steps.TimeoutStepExecution$ExceededTimeout'],
  [/^Rejected by /, 'org.jenkinsci.plugins.workflow.support.steps.input.Rejection'],
  [/^Failed in branch /, 'org.jenkinsci.plugins.workflow.cps.steps.ParallelStep$FailFastCause'],
  [/^Superseded by /, 'org.jenkinsci.plugins.pipeline.milestone.CancelledCause'],
];

interface Cause {
  readonly message: string;
  readonly user: string;
}

const causeOf = (self: NativeObject): Cause => self.data as Cause;

const USER_INTERRUPTION = `${BASE}$UserInterruption`;

function typeNamed(name: string): NativeType {
  return {
    name,
    parent: objectType,
    interfaces: [BASE, 'java.io.Serializable'],
    methods: methods<NativeObject>()({
      'getShortDescription()': (self) => causeOf(self).message,
      // Of a Rejection. Whoever asks others wants to know whether it was a person.
      'getUser()': (self) => causeOf(self).user,
      'getUserId()': (self) => causeOf(self).user,
      'toString()': (self) => `${simpleName(name)}: ${causeOf(self).message}`,
    }),
  };
}

/** What scripts name themselves: to extend, and to throw with a FlowInterruptedException. */
export const INTERRUPTION_CAUSE_TYPES: readonly NativeType[] = [
  { name: BASE, parent: objectType, interfaces: ['java.io.Serializable'], methods: new Map() },
  { ...typeNamed(USER_INTERRUPTION), construct: constructors({ '(String)': ([user]) => userInterruption(user) }) },
];

function userInterruption(user: string): NativeObject {
  return { kind: 'object', type: TYPES.get(USER_INTERRUPTION) ?? objectType, data: { message: `Aborted by ${user}`, user } satisfies Cause };
}

const TYPES: ReadonlyMap<string, NativeType> = new Map([USER_INTERRUPTION, ...CLASSES.map(([, name]) => name)].map((name) => [name, typeNamed(name)]));

/** Empty for exceptions that a script made. */
export function causesOf(exception: Instance): Value {
  const message = exception.fields.get('message');
  if (typeof message !== 'string' || !exception.fields.has('result')) {
    return listOf([]);
  }
  const name = CLASSES.find(([pattern]) => pattern.test(message))?.[1] ?? USER_INTERRUPTION;
  const type = TYPES.get(name) ?? objectType;
  const user = /^Rejected by (.*)$/.exec(message)?.[1] ?? 'SYSTEM';
  return listOf([{ kind: 'object', type, data: { message, user } satisfies Cause }]);
}
