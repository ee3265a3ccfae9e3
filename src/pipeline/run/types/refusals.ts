// Java API that is known, and answers every use with what to do instead.

import type { NativeFunction, NativeMethod, NativeType } from '../native-type.ts';
import { objectType } from './object.ts';
import { refuse } from './refused.ts';

/** Methods of a type that refuse. */
export function refusals(type: string, instead: string, names: readonly string[]): ReadonlyMap<string, NativeMethod> {
  return new Map(names.map((name): [string, NativeMethod] => [name, () => refuse(`${type}.${name}()`, instead)]));
}

/** Whatever static method or property is asked for. */
class EveryName extends Map<string, NativeFunction> {
  readonly #type: string;
  readonly #instead: string;

  constructor(type: string, instead: string) {
    super();
    this.#type = type;
    this.#instead = instead;
  }

  override get(name: string): NativeFunction | undefined {
    // A class may always be asked which one it is.
    return ['getName', 'getSimpleName', 'isName', 'isSimpleName', 'toString', 'getClass', 'hashCode', 'equals', 'is'].includes(name) ? undefined : () => refuse(`${this.#type}.${name}`, this.#instead);
  }
}

/** A class that can be imported, and nothing else. */
export function refusedType(name: string, instead: string): NativeType {
  return { name, parent: objectType, interfaces: [], methods: new Map(), construct: () => refuse(`new ${name}()`, instead), statics: new EveryName(name, instead) };
}
