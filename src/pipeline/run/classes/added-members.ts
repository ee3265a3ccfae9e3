// What a script adds to classes and objects with `metaClass`: methods, properties and constructors, for the rest of the run.

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { classNameOf } from '../class-name.ts';
import { identityOf } from '../identity.ts';
import { SUPERTYPES } from '../instance-of.ts';
import { lineage, OBJECT_CLASS_NAME } from './instances.ts';
import { isClass, isClosure, isInstanceValue } from '../kinds.ts';
import { getterNames } from './accessor-names.ts';
import type { ClassValue, ClosureValue, Value } from '../value.ts';

/** By whom they were added to (`class java.lang.String`, `static Thing`, `object 12`), then by name: overloads, the newest last. */
export type AddedMembers = Map<string, Map<string, Value[]>>;

export function addMember(owner: string, name: string, value: Value, { run }: Caller): void {
  const members = run.addedMembers.get(owner) ?? new Map<string, Value[]>();
  run.addedMembers.set(owner, members);
  checkSize(run.addedMembers.size + members.size);
  const arity = isClosure(value) ? arityOf(value) : null;
  members.set(name, [...(members.get(name) ?? []).filter((each) => isClosure(each) && arity !== null && arityOf(each) !== arity), value]);
}

/** `Thing.metaClass = null` */
export function removeMembers(owner: string, { run }: Caller): void {
  run.addedMembers.delete(owner);
}

export const ownerOfClass = ({ name }: ClassValue): string => `class ${name}`;

export const ownerOfStatics = ({ name }: ClassValue): string => `static ${name}`;

export const ownerOfObject = (object: object): string => `object ${identityOf(object)}`;

/** Whose members a value has, nearest first. */
function ownersOf(value: Value): string[] {
  if (isClass(value)) {
    return [...lineage(value).map(ownerOfStatics), `static ${OBJECT_CLASS_NAME}`, 'class java.lang.Class'];
  }
  if (isInstanceValue(value)) {
    return [ownerOfObject(value), ...lineage(value.class).map(ownerOfClass), `class ${OBJECT_CLASS_NAME}`];
  }
  const name = classNameOf(value);
  return [name, ...(SUPERTYPES.get(name) ?? []), OBJECT_CLASS_NAME].map((each) => `class ${each}`);
}

/** All that were added under a name. */
function membersNamed(value: Value, name: string, { run }: Caller): readonly Value[] {
  for (const owner of run.addedMembers.size === 0 ? [] : ownersOf(value)) {
    const found = run.addedMembers.get(owner)?.get(name);
    if (found !== undefined) {
      return found;
    }
  }
  return [];
}

export function hasAddedMember(value: Value, name: string, caller: Caller): boolean {
  return membersNamed(value, name, caller).length > 0;
}

function arityOf({ code }: ClosureValue): number {
  return code.kind === 'native' ? code.arity : (code.closure.parameters?.length ?? 1);
}

/** Undefined: nothing of that name was added. */
export async function callAdded(receiver: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const found = membersNamed(receiver, name, caller).filter(isClosure);
  const closure = found.findLast((each) => arityOf(each) === args.length) ?? found.at(-1);
  return closure === undefined ? undefined : caller.interpreter.callClosure({ ...closure, delegate: receiver }, args, caller);
}

/** A property, or what an added getter gives. */
export async function addedProperty(receiver: Value, name: string, caller: Caller): Promise<Value | undefined> {
  for (const getter of caller.run.addedMembers.size === 0 ? [] : getterNames(name)) {
    const got = await callAdded(receiver, getter, [], caller);
    if (got !== undefined) {
      return got;
    }
  }
  return membersNamed(receiver, name, caller).findLast((each) => !isClosure(each));
}

/** `Thing.metaClass.constructor = { … }` */
export async function callAddedConstructor(type: ClassValue, args: readonly Value[], caller: Caller): Promise<Value | undefined> {
  const found = caller.run.addedMembers.get(ownerOfClass(type))?.get('constructor')?.filter(isClosure) ?? [];
  const closure = found.find((each) => arityOf(each) === args.length);
  return closure === undefined ? undefined : caller.interpreter.callClosure(closure, args, caller);
}
