// How well an argument fits a parameter of one of Java's types, to choose among overloads.

import { classNameOf } from '../class-name.ts';
import { isInstance } from '../instance-of.ts';
import { isNumber } from '../kinds.ts';
import type { GroovyNumber, NumberType } from '../numbers/number.ts';
import { FUNCTIONAL_TYPES, fullTypeName, NUMBER_TYPES, PRIMITIVES } from '../type-names.ts';
import type { Value } from '../value.ts';

/** In the order in which Groovy prefers them for one that is none of them exactly. */
const NUMBER_ORDER: readonly NumberType[] = ['Byte', 'Short', 'Integer', 'Long', 'BigInteger', 'Float', 'Double', 'BigDecimal'];

/** What a parameter of each type takes besides its own. */
const WIDENING: ReadonlyMap<NumberType, readonly NumberType[]> = new Map([
  ['Byte', []],
  ['Short', ['Byte']],
  ['Integer', ['Byte', 'Short']],
  ['Long', ['Byte', 'Short', 'Integer']],
  ['BigInteger', ['Byte', 'Short', 'Integer', 'Long']],
  ['Float', ['Byte', 'Short', 'Integer', 'Long']],
  ['Double', ['Byte', 'Short', 'Integer', 'Long', 'BigInteger', 'Float', 'BigDecimal']],
  ['BigDecimal', ['Byte', 'Short', 'Integer', 'Long', 'BigInteger', 'Float', 'Double']],
]);

/** Of what fits as something more general only; whatever is nearer has less. */
const AS_NUMBER = 20;
const AS_INTERFACE_OF_NUMBERS = 30;
const AS_TYPE_VARIABLE = 40;
const AS_OBJECT = 50;

/** How far an argument is from a parameter's type, to choose among overloads. 0: exactly that; null: it does not fit. */
export function distanceTo(value: Value, typeName: string): number | null {
  const name = typeName.endsWith('[]') ? typeName : fullTypeName(typeName);
  const wrapper = PRIMITIVES.get(name);
  if (value === null) {
    return wrapper === undefined ? (name === 'java.lang.Object' ? 1 : 2) : null;
  }
  if (name === 'java.lang.Object') {
    return AS_OBJECT;
  }
  if (name.endsWith('[]')) {
    return typeof value === 'object' && value.kind === 'list' && value.type === 'array' ? 1 : null;
  }
  if (/^[A-Z]$/.test(name)) {
    return AS_TYPE_VARIABLE;
  }
  if (isNumber(value)) {
    return numberDistance(value, wrapper ?? name, wrapper !== undefined);
  }
  if (typeof value === 'object' && value.kind === 'instance') {
    return isInstance(value, name) ? 1 : null;
  }
  const target = wrapper ?? name;
  if (typeof value === 'object' && value.kind === 'closure' && name !== 'groovy.lang.Closure') {
    return FUNCTIONAL_TYPES.has(name) ? 3 : null;
  }
  if (classNameOf(value) === target) {
    return wrapper === undefined ? 1 : 0;
  }
  if (isInstance(value, 'groovy.lang.GString') && target === 'java.lang.String') {
    return 2;
  }
  return isInstance(value, target) ? 3 + GENERALITY.indexOf(target) : null;
}

/** From special to general: a List is nearer to an ArrayList than a Collection. */
const GENERALITY: readonly string[] = ['java.util.List', 'java.util.Set', 'java.util.Collection', 'java.lang.Iterable', 'java.lang.CharSequence', 'java.lang.Comparable', 'java.io.Serializable'];

function numberDistance(value: GroovyNumber, target: string, isPrimitive: boolean): number | null {
  const own: NumberType = typeof value === 'number' ? 'Integer' : value.type;
  const wanted = NUMBER_TYPES.get(target);
  if (wanted === undefined) {
    return target === 'java.lang.Number' ? AS_NUMBER : isInstance(value, target) ? AS_INTERFACE_OF_NUMBERS : null;
  }
  if (wanted === own) {
    return isPrimitive ? 0 : 1;
  }
  const distance = Math.abs(NUMBER_ORDER.indexOf(wanted) - NUMBER_ORDER.indexOf(own));
  return WIDENING.get(wanted)?.includes(own) === true ? 2 + distance : null;
}
