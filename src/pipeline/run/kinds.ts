// What kind a value is, where one kind is asked for.

import type { ClassValue, ClosureValue, Instance, ListValue, MapValue, SetValue, Value } from './value.ts';

export function isClass(value: Value): value is ClassValue {
  return typeof value === 'object' && value?.kind === 'class';
}

export function isClosure(value: Value): value is ClosureValue {
  return typeof value === 'object' && value?.kind === 'closure';
}

export function isInstanceValue(value: Value): value is Instance {
  return typeof value === 'object' && value?.kind === 'instance';
}

export function isList(value: Value): value is ListValue {
  return typeof value === 'object' && value?.kind === 'list';
}

export function isSet(value: Value): value is SetValue {
  return typeof value === 'object' && value?.kind === 'set';
}

export function isMap(value: Value): value is MapValue {
  return typeof value === 'object' && value?.kind === 'map';
}
