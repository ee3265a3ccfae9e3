// `object.name`: what reading and writing a property means for each kind of value.

import { addedProperty, callAdded } from './classes/added-members.ts';
import { givesProperty } from './classes/bean-properties.ts';
import { callDeclared } from './classes/call-declared.ts';
import { callNative } from './call-native.ts';
import type { Caller } from './caller.ts';
import { callCategory } from './classes/categories.ts';
import { classNameOf } from './class-name.ts';
import { classOf } from './class-of.ts';
import { listOf } from './collections.ts';
import { asDeclared } from './evaluator/declared-types.ts';
import { findGlobal } from './globals/globals.ts';
import { assignVariable, findField, findFieldOwner, findStaticOwner, heldBy, isScript, lineage } from './classes/instances.ts';
import { isClass, isInstanceValue } from './kinds.ts';
import { keyOf } from './keys.ts';
import { findNativeMethod } from './native-type.ts';
import { getterNames, setterName } from './classes/accessor-names.ts';
import { singleton, singletonProperty } from './classes/singletons.ts';
import { failMissingProperty, isSubclass, raise } from './thrown.ts';
import { isAnnotated, READ_ONLY } from './classes/transforms.ts';
import { readRewritten } from './classes/rewritten-members.ts';
import { configProperty } from './types/data/config-object.ts';
import { isEnum } from './types/enum.ts';
import { nativeClass, typeOf } from './type-of.ts';
import type { ClassValue, Field, Instance, ListValue, SetValue, Value } from './value.ts';

export async function getProperty(receiver: Value, name: string, caller: Caller): Promise<Value> {
  if (receiver === null) {
    raise('java.lang.NullPointerException', `Cannot get property '${name}' on null object`);
  }
  const found = await getOwnProperty(receiver, name, caller);
  return found === undefined ? failMissingProperty(name, ownerName(receiver)) : found;
}

function ownerName(receiver: Value): string {
  return isClass(receiver) ? receiver.name : classNameOf(receiver);
}

/** Undefined when there is no such property. */
export async function getOwnProperty(receiver: Value, name: string, caller: Caller): Promise<Value | undefined> {
  if (caller.run.addedMembers.size > 0) {
    const own = (await addedProperty(receiver, name, caller)) ?? (await getCategorized(receiver, name, caller));
    return own === undefined ? callAdded(receiver, 'propertyMissing', [name], caller) : own;
  }
  return getCategorized(receiver, name, caller);
}

async function getCategorized(receiver: Value, name: string, caller: Caller): Promise<Value | undefined> {
  const added = caller.frame.categories.length === 0 ? undefined : await callCategory(receiver, getterNames(name)[0], [], 'of its class', caller);
  return added === undefined ? getUncategorized(receiver, name, caller) : added;
}

async function getUncategorized(receiver: Value, name: string, caller: Caller): Promise<Value | undefined> {
  if (receiver === null) {
    return undefined;
  }
  if (typeof receiver === 'object') {
    switch (receiver.kind) {
      case 'instance':
        return getInstanceProperty(receiver, name, caller);
      case 'class':
        return getClassProperty(receiver, name, caller);
      case 'map': {
        const entry = receiver.entries.get(keyOf(name));
        if (entry === undefined && receiver.type === 'ConfigObject') {
          return configProperty(receiver, name);
        }
        return entry === undefined && receiver.defaultValue !== null ? caller.interpreter.invokeMethod(receiver, 'get', [name], caller) : (entry?.value ?? null);
      }
      default:
    }
  }
  if (name === 'class') {
    return classOf(receiver, caller);
  }
  const found = await getNativeProperty(receiver, name, caller);
  const isCollection = found === undefined && typeof receiver === 'object' && (receiver.kind === 'list' || receiver.kind === 'set');
  return isCollection ? getFromElements(receiver, name, caller) : found;
}

/** `list.name` is the list of its elements' names. `list.size` is Java's private field where no element has one. */
async function getFromElements(receiver: ListValue | SetValue, name: string, caller: Caller): Promise<Value> {
  if (name === 'size' && receiver.kind === 'list' && !receiver.elements.some(hasSize)) {
    return receiver.elements.length;
  }
  const elements: Value[] = [];
  for (const element of receiver.elements.values()) {
    // Unlike `*.name`, which has a null for each.
    if (element !== null) {
      elements.push(await getProperty(element, name, caller));
    }
  }
  return listOf(elements);
}

function hasSize(element: Value): boolean {
  return element !== null && typeof element === 'object' && (element.kind === 'map' ? element.entries.has(keyOf('size')) : element.kind === 'instance' || element.kind === 'object');
}

async function getNativeProperty(receiver: Value, name: string, caller: Caller): Promise<Value | undefined> {
  const type = typeOf(receiver);
  const special = await type.getProperty?.(receiver, name, caller);
  if (special !== undefined) {
    return special;
  }
  for (const getter of getterNames(name)) {
    for (const method of findNativeMethod(type, getter)) {
      const result = await callNative(() => method(receiver, [], caller));
      if (result !== undefined) {
        return result;
      }
    }
  }
  return type.constants?.get(name);
}

/** What an object has. A class with a `getProperty(name)` of its own is asked instead, as long as the code is not in the object itself. */
async function getInstanceProperty(receiver: Instance, name: string, caller: Caller): Promise<Value | undefined> {
  if (name === 'class') {
    return receiver.class;
  }
  if (isMapLike(receiver) && !isInside(receiver, caller)) {
    // From without, a map has nothing but its entries: not even what its class declares.
    return readRewritten(receiver, name, caller);
  }
  const isTold = !isInside(receiver, caller) && !isScript(receiver) && declares(receiver.class, 'getProperty');
  const told = isTold ? await callDeclared(receiver.class, receiver, 'getProperty', [name], caller) : undefined;
  if (told !== undefined) {
    return told;
  }
  const field = heldBy(receiver, name);
  if (field !== undefined && (isOwnField(receiver, name, caller) || isScript(receiver))) {
    return field;
  }
  const owner = findStaticOwner(receiver.class, name);
  const got = isInMethodOf(owner, caller) ? undefined : await callGetter(receiver.class, receiver, name, caller);
  if (got !== undefined) {
    return got;
  }
  if (field !== undefined) {
    return field;
  }
  if (owner !== null) {
    return owner.declared?.statics.get(name);
  }
  if (isScript(receiver)) {
    return findGlobal(name, receiver, caller);
  }
  if (isMapLike(receiver)) {
    return readRewritten(receiver, name, caller);
  }
  const native = receiver.base === undefined ? await getNativeProperty(receiver, name, caller) : await getOwnProperty(receiver.base, name, caller);
  return native === undefined ? callDeclared(receiver.class, receiver, 'propertyMissing', [name], caller) : native;
}

/** Of a class that extends one of Java's maps, or is one by what it delegates to. */
function isMapLike({ base, class: type }: Instance): boolean {
  return base?.kind === 'map' || (base === undefined && isSubclass(type, 'java.util.Map'));
}

function declares(type: ClassValue, method: string): boolean {
  return lineage(type).some(({ declared }) => declared?.methods.has(method) === true);
}

/** `getX()`, and `isX()` when it says that it gives a boolean. One that wants an argument is no getter. */
async function callGetter(type: ClassValue, self: Value, name: string, caller: Caller): Promise<Value | undefined> {
  for (const getter of getterNames(name)) {
    const isGetter = lineage(type).some(({ declared }) => declared?.methods.get(getter)?.some(givesProperty) === true);
    const found = isGetter ? await callDeclared(type, self, getter, [], caller) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function isInside(receiver: Instance, caller: Caller): boolean {
  return 'thisObject' in caller && caller.thisObject === receiver;
}

function isInClass(type: ClassValue, caller: Caller): boolean {
  return 'methodClass' in caller && caller.methodClass === type;
}

/** Methods of a class read and write what it declares as it is. Closures in them, and subclasses, ask its getters and setters as everybody does. */
function isInMethodOf(type: ClassValue | null, caller: Caller): boolean {
  return type !== null && isInClass(type, caller) && 'closure' in caller && caller.closure === null;
}

function isOwnField(receiver: Instance, name: string, caller: Caller): boolean {
  return isInside(receiver, caller) && isInMethodOf(findFieldOwner(receiver.class, name), caller);
}

/** `Cause.UserIdCause`, where Cause is imported. */
function innerClass({ name, native }: ClassValue, inner: string): ClassValue | undefined {
  return native === null ? undefined : (nativeClass(`${name}$${inner}`) ?? undefined);
}

async function getClassProperty(receiver: ClassValue, name: string, caller: Caller): Promise<Value | undefined> {
  const owner = findStaticOwner(receiver, name);
  const got = owner === null || isInMethodOf(owner, caller) ? undefined : await callGetter(receiver, receiver, name, caller);
  if (got !== undefined) {
    return got;
  }
  if (owner !== null) {
    return owner.declared?.statics.get(name);
  }
  if (singletonProperty(receiver) === name) {
    return singleton(receiver, name, caller);
  }
  const constant = receiver.native?.constants?.get(name) ?? innerClass(receiver, name);
  if (constant !== undefined) {
    return constant;
  }
  if (name === 'class') {
    // `String.class` is how Java names what Groovy calls String.
    return receiver;
  }
  const declared = await callGetter(receiver, receiver, name, caller);
  if (declared !== undefined) {
    return declared;
  }
  for (const getter of getterNames(name)) {
    const native = receiver.native?.statics?.get(getter);
    const result = native === undefined ? undefined : await callNative(() => native([], caller));
    if (result !== undefined) {
      return result;
    }
  }
  const native = await getNativeProperty(receiver, name, caller);
  return native === undefined ? callDeclared(receiver, receiver, '$static_propertyMissing', [name], caller) : native;
}

export async function setProperty(receiver: Value, name: string, value: Value, caller: Caller): Promise<void> {
  if (receiver === null) {
    raise('java.lang.NullPointerException', `Cannot set property '${name}' on null object`);
  }
  if (!(await trySetProperty(receiver, name, value, caller))) {
    failMissingProperty(name, ownerName(receiver));
  }
}

async function trySetProperty(receiver: Value, name: string, value: Value, caller: Caller): Promise<boolean> {
  if (caller.run.addedMembers.size > 0 && (await callAdded(receiver, setterName(name), [value], caller)) !== undefined) {
    return true;
  }
  if (receiver !== null && typeof receiver === 'object') {
    switch (receiver.kind) {
      case 'instance':
        return setInstanceProperty(receiver, name, value, caller);
      case 'class':
        return setStatic(receiver, name, value, caller);
      case 'map':
        await caller.interpreter.invokeMethod(receiver, 'put', [name, value], caller);
        return true;
      default:
    }
  }
  const type = typeOf(receiver);
  if ((await type.setProperty?.(receiver, name, value, caller)) === true) {
    return true;
  }
  const setter = setterName(name);
  return (await caller.interpreter.tryMethod(receiver, setter, [value], caller)) !== undefined;
}

async function setInstanceProperty(receiver: Instance, name: string, value: Value, caller: Caller): Promise<boolean> {
  const isTold = !isInside(receiver, caller) && !isScript(receiver) && declares(receiver.class, 'setProperty');
  if (isTold && (await callDeclared(receiver.class, receiver, 'setProperty', [name, value], caller)) !== undefined) {
    return true;
  }
  const setter = setterName(name);
  if (!isOwnField(receiver, name, caller) && (await callDeclared(receiver.class, receiver, setter, [value], caller)) !== undefined) {
    return true;
  }
  const field = findField(receiver.class, name);
  const isEntry = isMapLike(receiver) && (field === null || (field.isPrivate && !isInside(receiver, caller)));
  if (isEntry) {
    await caller.interpreter.invokeMethod(receiver, 'put', [name, value], caller);
    return true;
  }
  if (field !== null) {
    if ((field.isFinal && !isInside(receiver, caller)) || isAnnotated(receiver.class, READ_ONLY)) {
      raise('groovy.lang.ReadOnlyPropertyException', `Cannot set readonly property: ${name} for class: ${receiver.class.name}`);
    }
    await writeField(receiver, field, value, caller);
    return true;
  }
  if (findStaticOwner(receiver.class, name) !== null) {
    return setStatic(receiver.class, name, value, caller);
  }
  if (isScript(receiver)) {
    assignVariable(receiver, name, value);
    return true;
  }
  return (await callDeclared(receiver.class, receiver, 'propertyMissing', [name, value], caller)) !== undefined;
}

/** `object.@name = value` goes past setters. */
export async function setField(receiver: Value, name: string, value: Value, caller: Caller): Promise<void> {
  const field = isInstanceValue(receiver) ? findField(receiver.class, name) : null;
  if (isInstanceValue(receiver) && field !== null) {
    await writeField(receiver, field, value, caller);
  } else {
    const isXml = receiver !== null && typeof receiver === 'object' && receiver.kind === 'object';
    await setProperty(receiver, isXml ? `@${name}` : name, value, caller);
  }
}

async function writeField(receiver: Instance, { name, type }: Field, value: Value, caller: Caller): Promise<void> {
  receiver.fields.set(name, type === null ? value : await asDeclared(type, value, caller));
}

async function setStatic(type: ClassValue, name: string, value: Value, caller: Caller): Promise<boolean> {
  const owner = findStaticOwner(type, name);
  if (!isInMethodOf(owner, caller) && (await callDeclared(type, type, setterName(name), [value], caller)) !== undefined) {
    return true;
  }
  const declared = owner?.declared;
  if (declared === undefined || declared === null) {
    return false;
  }
  const field = declared.staticTypes.get(name);
  if (field === undefined ? isEnum(type) : field.isFinal && !isInClass(type, caller)) {
    raise('groovy.lang.ReadOnlyPropertyException', `Cannot set readonly property: ${name} for class: ${type.name}`);
  }
  declared.statics.set(name, field === undefined || field.type === null ? value : await asDeclared(field.type, value, caller));
  return true;
}
