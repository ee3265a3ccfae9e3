// What a word such as `string(credentialsId: 'x')` stands for in Jenkins: a description of something, that a step
// takes as its parameter. Here it is a map with its name under `$class`.

import { keyOf, textOfKey } from './keys.ts';
import { raise } from './thrown.ts';
import type { MapEntryValue, Value } from './value.ts';

/** `unnamed`: the parameter that an argument without a name sets. */
export function describe(name: string, unnamed: string | null, args: readonly Value[]): Value {
  const entries = new Map<string, MapEntryValue>();
  const set = (key: string, value: Value): void => {
    entries.set(keyOf(key), { kind: 'entry', key, value });
  };
  set('$class', name);
  for (const argument of args) {
    const isNamed = argument !== null && typeof argument === 'object' && argument.kind === 'map' && !argument.entries.has(keyOf('$class'));
    if (isNamed) {
      argument.entries.forEach(({ key, value }) => set(textOfKey(key) ?? '', value));
    } else if (unnamed === null) {
      raise('java.lang.IllegalArgumentException', `${name}(…) takes named arguments only`);
    } else {
      set(unnamed, argument);
    }
  }
  return { kind: 'map', type: 'LinkedHashMap', entries, defaultValue: null };
}
