// How steps that go on after a failure look at it and show it.

import { describeThrown, isSubclass, messageOf } from '../../run/thrown.ts';
import type { Thrown } from '../../run/thrown.ts';

const INTERRUPTED = 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException';

export function isInterruption({ exception }: Thrown): boolean {
  return isSubclass(exception.class, INTERRUPTED);
}

/** Somebody wants this to end: no retry, no `catchError(catchInterruptions: false)`. A timeout is one only within its own block. */
export function isActualInterruption(thrown: Thrown): boolean {
  return isInterruption(thrown) && thrown.exception.fields.get('actualInterruption') !== false;
}

/** From here on the interruption is a failure like others. */
export function endInterruption({ exception }: Thrown): void {
  exception.fields.set('actualInterruption', false);
}

/** As the log shows it. Jenkins prints a stack trace where we have the exception and its message. */
export function logFailure(thrown: Thrown, log: (text: string) => void): void {
  const isAbort = isSubclass(thrown.exception.class, 'hudson.AbortException');
  const text = isAbort ? `ERROR: ${messageOf(thrown.exception) ?? ''}` : describeThrown(thrown);
  log(text);
}
