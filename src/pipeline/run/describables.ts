// What a word such as `string(credentialsId: 'x')` stands for in Jenkins: a description of something, that a step
// takes as its parameter. Here it is a map with its name under `$class`.

import { mapOf, putEntry } from './collections.ts';
import { keyOf, textOfKey } from './keys.ts';
import { isMap } from './kinds.ts';
import { raise } from './thrown.ts';
import type { Value } from './value.ts';

/** `unnamed`: the parameter that an argument without a name sets. */
export function describe(name: string, unnamed: string | null, args: readonly Value[]): Value {
  const description = mapOf([['$class', name]]);
  for (const argument of args) {
    const isNamed = isMap(argument) && !argument.entries.has(keyOf('$class'));
    if (isNamed) {
      argument.entries.forEach(({ key, value }) => putEntry(description, textOfKey(key) ?? '', value));
    } else if (unnamed === null) {
      raise('java.lang.IllegalArgumentException', `${name}(…) takes named arguments only`);
    } else {
      putEntry(description, unnamed, argument);
    }
  }
  return description;
}
