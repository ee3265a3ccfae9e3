// Objects of classes that extend HashMap, ArrayList and their kin. What Groovy itself adds to Java's collections is made
// of Java's own methods (`map[key]` of `get`, `map << other` of `putAll`), which such a class may have written anew.

import { callDeclared } from './call-declared.ts';
import type { Caller } from '../caller.ts';
import { getEntry } from '../collections.ts';
import { lineage } from './instances.ts';
import type { ClassValue, Instance, Value } from '../value.ts';

/** Undefined: the class has written nothing anew that this method is made of. */
export async function callRewritten(self: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  switch (self.base?.kind) {
    case 'map':
      return callOfMap(self, name, args, caller);
    case 'list':
      return callOfList(self, name, args, caller);
    default:
      return undefined;
  }
}

/** `map.name`, as the class's own `get` gives it. */
export async function readRewritten(self: Instance, name: string, caller: Caller): Promise<Value> {
  const got = await callOwn(self, 'get', [name], caller);
  if (got !== undefined) {
    return got;
  }
  return self.base?.kind === 'map' ? (getEntry(self.base, name) ?? null) : caller.interpreter.invokeMethod(self, 'get', [name], caller);
}

async function callOfMap(self: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  switch (`${name}/${args.length}`) {
    case 'getAt/1':
      return callOwn(self, 'get', args, caller);
    case 'putAt/2':
      return callOwn(self, 'put', args, caller);
    case 'get/2':
      return getOrPut(self, args, caller);
    case 'leftShift/1':
      return (await callOwn(self, 'putAll', args, caller)) === undefined ? undefined : self;
    case 'plus/1':
      return plus(self, 'putAll', args, caller);
    default:
      return undefined;
  }
}

async function callOfList(self: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const size = self.base?.kind === 'list' ? self.base.elements.length : 0;
  const [first = null] = args;
  switch (`${name}/${args.length}`) {
    case 'getAt/1':
      return typeof first === 'number' && first < size ? callOwn(self, 'get', [first < 0 ? first + size : first], caller) : undefined;
    case 'first/0':
      return size === 0 ? undefined : callOwn(self, 'get', [0], caller);
    case 'last/0':
      return size === 0 ? undefined : callOwn(self, 'get', [size - 1], caller);
    case 'leftShift/1':
      return (await callOwn(self, 'add', args, caller)) === undefined ? undefined : self;
    case 'plus/1':
      return plus(self, typeof first === 'object' && (first?.kind === 'list' || first?.kind === 'set' || first?.kind === 'range') ? 'addAll' : 'add', args, caller);
    default:
      return undefined;
  }
}

/** `map.get(key, fallback)` keeps the fallback. */
async function getOrPut(self: Instance, [key = null, fallback = null]: readonly Value[], caller: Caller): Promise<Value | undefined> {
  if (!['get', 'put', 'containsKey'].some((name) => isRewritten(self.class, name))) {
    return undefined;
  }
  if ((await caller.interpreter.invokeMethod(self, 'containsKey', [key], caller)) !== true) {
    await caller.interpreter.invokeMethod(self, 'put', [key, fallback], caller);
  }
  return caller.interpreter.invokeMethod(self, 'get', [key], caller);
}

/** A copy of the same class with what is added. */
async function plus(self: Instance, adding: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const base = self.base === undefined ? undefined : await caller.interpreter.invokeMethod(self.base, 'clone', [], caller);
  if (typeof base !== 'object' || (base?.kind !== 'map' && base?.kind !== 'list')) {
    return undefined;
  }
  const copy: Instance = { ...self, base, fields: new Map(self.fields) };
  await caller.interpreter.invokeMethod(copy, adding, args, caller);
  return copy;
}

function isRewritten(type: ClassValue, name: string): boolean {
  return lineage(type).some(({ declared }) => declared?.methods.has(name) === true);
}

async function callOwn(self: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  return callDeclared(self.class, self, name, args, caller);
}
