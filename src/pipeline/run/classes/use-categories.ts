// `use(Category) { … }`: what runs in the block, and whatever it calls, runs in a frame that knows the categories.

import type { Caller } from '../caller.ts';
import { isClass } from '../kinds.ts';
import type { ClassValue, ClosureValue, Value } from '../value.ts';

/** Further ones are a mistake: every call in the block asks all of them. */
const MAX_CATEGORIES = 100;

/** Of several that have a method the last one is asked. */
export async function useCategories(categories: readonly ClassValue[], block: ClosureValue, caller: Caller): Promise<Value> {
  const { frame } = caller;
  const all = [...categories.toReversed(), ...frame.categories.filter((each) => !categories.includes(each))];
  return caller.interpreter.callClosure(block, [], caller, { ...frame, categories: all.slice(0, MAX_CATEGORIES) });
}

export function classesOf(values: readonly Value[]): readonly ClassValue[] {
  return values.filter(isClass);
}
