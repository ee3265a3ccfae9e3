// A category's static methods are methods of their first argument, for whatever the block of `use(Category) { … }` calls.

import { callDeclared } from './call-declared.ts';
import { callNative } from '../call-native.ts';
import type { Caller } from '../caller.ts';
import { isInstanceOf } from './instances.ts';
import { categorizedClass } from './transforms.ts';
import type { ClassValue, Value } from '../value.ts';

/**
 * A method that is for the class of the receiver is asked before the receiver's own, one for every object after them.
 * Undefined: no category has one that takes these arguments.
 */
export async function callCategory(receiver: Value, name: string, args: readonly Value[], which: 'of its class' | 'of every object', caller: Caller): Promise<Value | undefined> {
  for (const category of receiver === null ? [] : caller.frame.categories) {
    const isGeneral = category.declared?.methods.get(name)?.every(({ parameters }) => OBJECT.has(parameters[0]?.type?.name ?? 'Object')) === true && categorizedClass(category) === null;
    const found = isGeneral === (which === 'of every object') ? await callMethodOf(category, receiver, name, args, caller) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

const OBJECT: ReadonlySet<string> = new Set(['Object', 'def', 'java.lang.Object']);

async function callMethodOf(category: ClassValue, receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const method = category.native?.statics?.get(name);
  if (method !== undefined) {
    return callNative(() => method([receiver, ...args], caller));
  }
  const annotated = categorizedClass(category);
  if (annotated === null) {
    return callDeclared(category, category, name, [receiver, ...args], caller);
  }
  const type = await caller.interpreter.findClass(annotated, { ...caller, unit: category.declared?.unit ?? caller.unit });
  return type !== null && isInstanceOf(receiver, type) ? callDeclared(category, receiver, name, args, caller) : undefined;
}
