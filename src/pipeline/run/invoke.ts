// `receiver.name(args)`: what Groovy tries, in its order. A method of the object's class; a closure that a property
// holds; for scripts, everything that a pipeline may call by name; then what the object itself says of missing ones.

import { callAdded } from './classes/added-members.ts';
import { count, workOf, workOfAll } from './count.ts';
import { callDeclared } from './classes/call-declared.ts';
import { callNative, callPaid } from './call-native.ts';
import { readAccessor } from './classes/accessor-names.ts';
import type { Accessor } from './classes/accessor-names.ts';
import type { Caller } from './caller.ts';
import { classNameOf } from './class-name.ts';
import { classOf } from './class-of.ts';
import { callCategory } from './classes/categories.ts';
import { callClosure } from './evaluator/closures.ts';
import { callGlobal } from './globals/call-global.ts';
import { arrayOf, listOf } from './collections.ts';
import { asScript, describeTypes, findField, findStaticOwner, heldBy, isScript, lineage } from './classes/instances.ts';
import { callRewritten } from './classes/rewritten-members.ts';
import { iterate } from './iteration.ts';
import { keyOf } from './keys.ts';
import { isClosure, isGString, isInstanceValue } from './kinds.ts';
import { findNativeMethod } from './native-type.ts';
import type { NativeMethod } from './native-type.ts';
import { asksScripts, callKeyed } from './own-keys.ts';
import { toText } from './to-text.ts';
import { singletonProperty } from './classes/singletons.ts';
import { createException, isSubclass, raise, Thrown } from './thrown.ts';
import { delegateFields } from './classes/transforms.ts';
import { typeOf } from './type-of.ts';
import { callEnumStatic, isEnum } from './types/enum.ts';
import { collectionType } from './types/list.ts';
import { objectType } from './types/object.ts';
import type { ClassValue, Instance, Value } from './value.ts';

export async function invokeMethod(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value> {
  const result = await tryMethod(receiver, name, args, caller);
  return result === undefined ? failMissing(receiver, name, args, caller) : result;
}

async function failMissing(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<never> {
  if (receiver === null) {
    raise('java.lang.NullPointerException', `Cannot invoke method ${name}() on null object`);
  }
  const isStatic = typeof receiver === 'object' && receiver.kind === 'class';
  // A GString that has no such method is asked once more as the text that it is.
  const owner = isStatic ? `static ${receiver.name}` : classNameOf(isGString(receiver) ? '' : receiver);
  const values = await toText(listOf(args), caller);
  const message = `No signature of method: ${owner}.${name}() is applicable for argument types: (${describeTypes(args)}) values: ${values}`;
  const fields = [['method', name], ['type', isStatic ? receiver : classOf(receiver, caller)], ['arguments', arrayOf(args)]] as const;
  throw new Thrown(createException('groovy.lang.MissingMethodException', message, fields));
}

/** Undefined when there is no such method. */
export async function tryMethod(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  return caller.run.addedMembers.size === 0 ? tryCategorized(receiver, name, args, caller) : tryExtended(receiver, name, args, caller);
}

/** With what scripts have added with `metaClass`, which wins over what a class has. */
async function tryExtended(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const added = await callAdded(receiver, name, args, caller);
  const own = added === undefined ? await tryCategorized(receiver, name, args, caller) : added;
  return own === undefined && name !== 'methodMissing' ? callAdded(receiver, 'methodMissing', [name, arrayOf(args)], caller) : own;
}

async function tryCategorized(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  if (caller.frame.categories.length === 0) {
    return tryOwnMethod(receiver, name, args, caller);
  }
  const better = await callCategory(receiver, name, args, 'of its class', caller);
  const own = better === undefined ? await tryOwnMethod(receiver, name, args, caller) : better;
  return own === undefined ? callCategory(receiver, name, args, 'of every object', caller) : own;
}

async function tryOwnMethod(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  if (receiver !== null && typeof receiver === 'object') {
    switch (receiver.kind) {
      case 'instance':
        return tryInstanceMethod(receiver, name, args, caller);
      case 'class':
        return tryClassMethod(receiver, name, args, caller);
      case 'map': {
        const native = await tryNative(receiver, name, args, caller);
        const held = native === undefined ? receiver.entries.get(keyOf(name))?.value : undefined;
        return held === undefined ? native : tryCall(held, args, caller);
      }
      default:
    }
  }
  return tryNative(receiver, name, args, caller);
}

/** Methods that are really there: a class's own, or native ones. No steps, no `methodMissing`. */
export async function tryRealMethod(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  if (receiver === null || typeof receiver !== 'object' || receiver.kind !== 'instance') {
    return tryMethod(receiver, name, args, caller);
  }
  const added = caller.run.addedMembers.size === 0 ? undefined : await callAdded(receiver, name, args, caller);
  const declared = added === undefined ? await callDeclared(receiver.class, receiver, name, args, caller) : added;
  if (declared !== undefined) {
    return declared;
  }
  const field = heldBy(receiver, name);
  return field === undefined ? undefined : tryCall(field, args, caller);
}

/** A value that is called as if it were a method: a closure, or an object with a method `call`. */
export async function tryCall(value: Value, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  if (isClosure(value)) {
    return callClosure(value, args, caller);
  }
  const script = asScript(value);
  if (script !== null) {
    return callDeclared(script.class, script, 'call', args, caller);
  }
  return value === null ? undefined : tryMethod(value, 'call', args, caller);
}

async function tryInstanceMethod(receiver: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  // What the object itself calls from its invokeMethod() is the real method.
  const isInside = 'thisObject' in caller && caller.thisObject === receiver;
  const isIntercepted = !isInside && name !== 'invokeMethod' && isSubclass(receiver.class, 'groovy.lang.GroovyInterceptable');
  const intercepted = isIntercepted ? await callDeclared(receiver.class, receiver, 'invokeMethod', [name, arrayOf(args)], caller) : undefined;
  if (intercepted !== undefined) {
    return intercepted;
  }
  const real = await tryRealMethod(receiver, name, args, caller);
  if (real !== undefined) {
    return real;
  }
  const accessed = isScript(receiver) ? undefined : await callAccessor(receiver, name, args, caller);
  if (accessed !== undefined) {
    return accessed;
  }
  const delegated = await callDelegates(receiver, name, args, caller);
  if (delegated !== undefined) {
    return delegated;
  }
  const other = isScript(receiver) ? await callGlobal(name, args, receiver, caller) : undefined;
  const rewritten = other === undefined && receiver.base !== undefined ? await callRewritten(receiver, name, args, caller) : other;
  const native = rewritten === undefined ? await tryNative(receiver, name, args, caller) : rewritten;
  if (native !== undefined || name === 'methodMissing') {
    return native;
  }
  const list = arrayOf(args);
  const missing = await callDeclared(receiver.class, receiver, 'methodMissing', [name, list], caller);
  return missing === undefined && name !== 'invokeMethod' ? callDeclared(receiver.class, receiver, 'invokeMethod', [name, list], caller) : missing;
}

async function callDelegates(receiver: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  if (OF_EVERY_OBJECT.has(name) || ['toString', 'equals', 'hashCode'].includes(name)) {
    return undefined;
  }
  for (const field of lineage(receiver.class).flatMap(delegateFields)) {
    const found = await tryMethod(receiver.fields.get(field) ?? null, name, args, caller);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** `getName()` and `setName(…)`, which every property has. */
async function callAccessor(receiver: Instance, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const accessor = accessorOf(name, args);
  const property = accessor?.properties.find((each) => findField(receiver.class, each) !== null);
  if (accessor === null || property === undefined) {
    return callStaticAccessor(receiver.class, name, args, caller);
  }
  const [value = null] = args;
  if (accessor.isSetter) {
    await caller.interpreter.setProperty(receiver, property, value, caller);
    return null;
  }
  return receiver.fields.get(property) ?? null;
}

async function callStaticAccessor(type: ClassValue, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const accessor = accessorOf(name, args);
  const property = accessor?.properties.find((each) => findStaticOwner(type, each) !== null || singletonProperty(type) === each);
  if (accessor === null || property === undefined) {
    return undefined;
  }
  const [value = null] = args;
  if (accessor.isSetter) {
    await caller.interpreter.setProperty(type, property, value, caller);
    return null;
  }
  const owner = findStaticOwner(type, property);
  return owner === null ? caller.interpreter.getProperty(type, property, caller) : (owner.declared?.statics.get(property) ?? null);
}

function accessorOf(name: string, args: readonly Value[]): Accessor | null {
  const accessor = readAccessor(name);
  return accessor !== null && args.length === (accessor.isSetter ? 1 : 0) ? accessor : null;
}

async function tryClassMethod(receiver: ClassValue, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const declared = await callDeclared(receiver, receiver, name, args, caller);
  if (declared !== undefined) {
    return declared;
  }
  const accessed = await callStaticAccessor(receiver, name, args, caller);
  if (accessed !== undefined) {
    return accessed;
  }
  const native = receiver.native?.statics?.get(name);
  const constants = isEnum(receiver) ? callEnumStatic(receiver, name, args) : undefined;
  const result = native === undefined ? constants : await callPaid(() => native(args, caller), workOfAll(args), caller);
  const found = result === undefined ? await tryNative(receiver, name, args, caller) : result;
  return found === undefined ? callDeclared(receiver, receiver, '$static_methodMissing', [name, arrayOf(args)], caller) : found;
}

export async function tryNative(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const base = isInstanceValue(receiver) && !OF_EVERY_OBJECT.has(name) ? (receiver.base ?? (await readElements(receiver, name, caller))) : undefined;
  const inherited = base === undefined ? undefined : await tryNative(base, name, args, caller);
  if (inherited !== undefined) {
    return inherited;
  }
  for (const method of findNativeMethod(typeOf(receiver), name)) {
    const result = await callMethodOf(receiver, name, method, args, caller);
    if (result !== undefined) {
      return result;
    }
  }
  const { callAny } = typeOf(receiver);
  return callAny === undefined ? undefined : callPaid(() => callAny(receiver, name, args, caller), workOfAll(args), caller);
}

/** What every Iterable can do: of an object with an `iterator()` of its own the elements are asked. */
async function readElements(receiver: Instance, name: string, caller: Caller): Promise<Value | undefined> {
  const isReading = isSubclass(receiver.class, 'java.lang.Iterable') && findNativeMethod(collectionType, name).some((method) => !findNativeMethod(objectType, name).includes(method));
  return isReading && name !== 'iterator' ? listOf(await iterate(receiver, caller)) : undefined;
}

/** What says something of the object itself, not of the collection that it is. */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(['getClass', 'getProperty', 'hasProperty', 'invokeMethod', 'is', 'respondsTo', 'setProperty', 'tap', 'with']);

async function callMethodOf(receiver: Value, name: string, method: NativeMethod, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  return asksScripts(receiver, name, args) ? callKeyed(receiver, name, args, caller, (settled) => callPlainly(receiver, name, method, settled, caller)) : callPlainly(receiver, name, method, args, caller);
}

async function callPlainly(receiver: Value, name: string, method: NativeMethod, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const isQuick = typeof receiver === 'object' && (receiver?.kind === 'list' || receiver?.kind === 'map') && QUICK.has(name);
  const call = () => method(receiver, args, caller);
  if (!isQuick) {
    return callPaid(call, workOf(receiver) + workOfAll(args), caller, receiver);
  }
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  return callNative(call);
}

/** What takes no longer with a large list or map than with a small one. */
const QUICK: ReadonlySet<string> = new Set(['add', 'containsKey', 'get', 'getAt', 'getOrDefault', 'isEmpty', 'leftShift', 'pop', 'push', 'put', 'putAt', 'set', 'size']);
