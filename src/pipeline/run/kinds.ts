// What kind a value is, where one kind is asked for.

import type { CharacterValue, ClassValue, ClosureValue, GStringValue, Instance, JavaNumber, ListValue, MapValue, RangeValue, SetValue, Value } from './value.ts';

export function isClass(value: Value | undefined): value is ClassValue {
  return typeof value === 'object' && value?.kind === 'class';
}

export function isClosure(value: Value | undefined): value is ClosureValue {
  return typeof value === 'object' && value?.kind === 'closure';
}

export function isInstanceValue(value: Value | undefined): value is Instance {
  return typeof value === 'object' && value?.kind === 'instance';
}

export function isList(value: Value | undefined): value is ListValue {
  return typeof value === 'object' && value?.kind === 'list';
}

export function isSet(value: Value | undefined): value is SetValue {
  return typeof value === 'object' && value?.kind === 'set';
}

export function isMap(value: Value | undefined): value is MapValue {
  return typeof value === 'object' && value?.kind === 'map';
}

export function isNumber(value: Value | undefined): value is number | JavaNumber {
  return typeof value === 'number' || (typeof value === 'object' && value?.kind === 'number');
}

export function isCharacter(value: Value | undefined): value is CharacterValue {
  return typeof value === 'object' && value?.kind === 'character';
}

export function isGString(value: Value | undefined): value is GStringValue {
  return typeof value === 'object' && value?.kind === 'gstring';
}

export function isRange(value: Value | undefined): value is RangeValue {
  return typeof value === 'object' && value?.kind === 'range';
}
