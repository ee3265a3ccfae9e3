// How steps that go on after a failure look at it and show it.

import { describeThrown, isSubclass, messageOf } from '../../run/thrown.ts';
import type { Thrown } from '../../run/thrown.ts';

/** As the log shows it. Jenkins prints a stack trace where we have the exception and its message. */
export function logFailure(thrown: Thrown, log: (text: string) => void): void {
  const isAbort = isSubclass(thrown.exception.class, 'hudson.AbortException');
  const text = isAbort ? `ERROR: ${messageOf(thrown.exception) ?? ''}` : describeThrown(thrown);
  log(text);
}
