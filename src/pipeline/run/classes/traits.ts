// Traits at run time: interfaces with bodies and fields that an object gets after it was made.

import type { Caller } from '../caller.ts';
import { isInstanceValue } from '../kinds.ts';
import type { ClassValue, DeclaredClass, Value } from '../value.ts';

/** `object as Trait`: an object that can do what this one can, and what the traits add. */
export async function withTraits(value: Value, traits: readonly ClassValue[], caller: Caller): Promise<Value> {
  const own = isInstanceValue(value) ? value.class : null;
  const name = `${own?.name ?? 'Object'}1_groovyProxy`;
  const declared: DeclaredClass = {
    unit: caller.unit, scope: null, definition: null, isAbstract: false, abstractMethods: [], methods: new Map(), constructors: [], fields: [], statics: new Map(), staticTypes: new Map(),
  };
  const type: ClassValue = { kind: 'class', name, superclass: null, interfaces: traits, isInterface: false, declared, native: null };
  const made = await caller.interpreter.construct(type, [], caller);
  if (!isInstanceValue(made) || !isInstanceValue(value)) {
    return made;
  }
  for (const [field, held] of value.fields) {
    made.fields.set(field, held);
  }
  return { ...made, class: { ...type, superclass: own }, ...(value.base === undefined ? {} : { base: value.base }) };
}
