// Why something was interrupted: what `e.causes` of a FlowInterruptedException gives to scripts, as CauseOfInterruption does.

import type { NativeType } from './native-type.ts';
import { listOf } from './collections.ts';
import { simpleName } from './class-name.ts';
import { objectType } from './types/object.ts';
import { methods } from './types/signatures.ts';
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

const TYPES: ReadonlyMap<string, NativeType> = new Map([`${BASE}$UserInterruption`, ...CLASSES.map(([, name]) => name)].map((name) => [name, typeNamed(name)]));

/** Empty for exceptions that a script made. */
export function causesOf(exception: Instance): Value {
  const message = exception.fields.get('message');
  if (typeof message !== 'string' || !exception.fields.has('result')) {
    return listOf([]);
  }
  const name = CLASSES.find(([pattern]) => pattern.test(message))?.[1] ?? `${BASE}$UserInterruption`;
  const type = TYPES.get(name) ?? objectType;
  const user = /^Rejected by (.*)$/.exec(message)?.[1] ?? 'SYSTEM';
  return listOf([{ kind: 'object', type, data: { message, user } satisfies Cause }]);
}
