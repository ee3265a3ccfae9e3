// `object.respondsTo('name')` and `object.hasProperty('name')`: which members an object has, without calling any.

import { hasAddedMember } from '../classes/added-members.ts';
import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { findField, findStaticOwner, lineage } from '../classes/instances.ts';
import { isInstanceValue } from '../kinds.ts';
import { findNativeMethod } from '../native-type.ts';
import { getterNames } from '../classes/accessor-names.ts';
import type { NativeType } from '../native-type.ts';
import type { Value } from '../value.ts';
import { refuseReflection } from './refused.ts';
import { methods } from './signatures.ts';

/** Groovy gives the methods themselves, here it is their names: scripts ask whether there are any. */
export const memberMethods: NativeType['methods'] = methods<Value>()({
  'respondsTo(String)': (self, [name], caller) => listOf(respondsTo(self, name, caller) ? [name] : []),
  'respondsTo(String, Object)': (self, [name], caller) => listOf(respondsTo(self, name, caller) ? [name] : []),
  'hasProperty(String)': (self, [name], caller) => (isField(self, name) || getterNames(name).some((getter) => respondsTo(self, getter, caller)) ? name : null),
});

function respondsTo(self: Value, name: string, caller: Caller): boolean {
  if (hasAddedMember(self, name, caller)) {
    return true;
  }
  if (isInstanceValue(self)) {
    return lineage(self.class).some(({ declared }) => declared?.methods.has(name) === true);
  }
  return typeof self === 'object' && self?.kind === 'object' ? findNativeMethod(self.type, name).length > 0 : refuseReflection('respondsTo');
}

function isField(self: Value, name: string): boolean {
  return isInstanceValue(self) && (findField(self.class, name) !== null || findStaticOwner(self.class, name) !== null);
}
