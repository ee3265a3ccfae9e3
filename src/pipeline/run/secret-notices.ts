// What the log says of secrets.
// `sh "curl -u $TOKEN"`: Groovy writes the secret into the script, where the list of processes and every trace shows it.
// Jenkins warns of that, in words that people search for.

import type { Caller } from './caller.ts';
import { readVariable } from './environment.ts';
import type { Value } from './value.ts';
import { valuesWithin } from './values-within.ts';

/** As Jenkins' withCredentials says it. */
export function maskNotice(names: readonly string[]): string {
  return `Masking supported pattern matches of ${names.map((name) => `$${name}`).join(' or ')}`;
}

/** What to tell before the step runs; null: no secret came through a GString. */
export function warnOfInterpolation(step: string, args: readonly Value[], caller: Caller): string | null {
  const { secretNames } = caller.frame;
  if (secretNames.length === 0) {
    return null;
  }
  const texts = interpolated(args);
  const names = secretNames.filter((name) => {
    const secret = readVariable(name, caller) ?? '';
    return secret.trim() !== '' && texts.some((text) => text.includes(secret));
  });
  if (names.length === 0) {
    return null;
  }
  return `Warning: A secret was passed to "${step}" using Groovy String interpolation, which is insecure.
Affected argument(s) used the following variable(s): [${names.toSorted().join(', ')}]
In a script use single quotes, or \\$ before the name: then the shell reads the variable, and the script does not hold its value.`;
}

/** Texts that GStrings among the values were made of. Closures in them are not called for this. */
function interpolated(values: readonly Value[]): string[] {
  return valuesWithin(values).flatMap((value) => (value.kind === 'gstring' ? value.values.filter((each) => typeof each === 'string') : []));
}
