// Parameters of methods and closures: which arguments fit, and what each is bound to.

import type { Parameter } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import type { Caller } from '../caller.ts';
import { arrayOf } from '../collections.ts';
import { argumentDistance, asDeclared } from './declared-types.ts';
import { isList } from '../kinds.ts';
import { evaluate } from './recurse.ts';
import { createScope, declare } from './scope.ts';
import type { ClassValue, Method, Value } from '../value.ts';

export function fitsArity(parameters: readonly Parameter[], length: number): boolean {
  const needed = parameters.filter(({ defaultValue, variadic }) => defaultValue === null && !variadic).length;
  // Groovy gives null to the only parameter of a method that is called without arguments.
  return (length >= needed || (length === 0 && parameters.length === 1)) && (length <= parameters.length || isVariadic(parameters));
}

export function isVariadic(parameters: readonly Parameter[]): boolean {
  const last = parameters.at(-1);
  return last !== undefined && (last.variadic || (last.type?.dimensions ?? 0) > 0);
}

/** Declares every parameter in the activation's scope, coerced to its type. `args` fit the arity. */
export async function bindParameters(parameters: readonly Parameter[], args: readonly Value[], activation: Activation): Promise<void> {
  const values = assignArguments(parameters, args);
  for (const [index, { name, type, defaultValue, variadic }] of parameters.entries()) {
    const given = values[index];
    const value = given === undefined ? (defaultValue === null ? null : await evaluate(defaultValue, activation)) : given;
    const own = type !== null && variadic ? { ...type, dimensions: type.dimensions + 1 } : type;
    declare(activation.scope, name, own === null ? value : await asDeclared(own, value, activation), variadic ? null : type);
  }
}

/**
 * Which argument each parameter gets; undefined: its default. When there are fewer arguments than parameters, those
 * with default values are left out from the right, as Groovy does.
 */
function assignArguments(parameters: readonly Parameter[], args: readonly Value[]): (Value | undefined)[] {
  const last = parameters.at(-1);
  if (last !== undefined && isVariadic(parameters)) {
    const fixed = parameters.length - 1;
    const rest = args.slice(fixed);
    const [only = null] = rest;
    const isSpread = rest.length === 1 && (only === null || isArray(only));
    return [...assignFixed(parameters.slice(0, fixed), args.slice(0, fixed)), isSpread ? only : arrayOf(rest)];
  }
  return assignFixed(parameters, args);
}

function assignFixed(parameters: readonly Parameter[], args: readonly Value[]): (Value | undefined)[] {
  let optional = parameters.filter(({ defaultValue }) => defaultValue !== null).length - (parameters.length - args.length);
  let next = 0;
  return parameters.map(({ defaultValue }) => {
    if (defaultValue !== null && optional-- <= 0) {
      return undefined;
    }
    return args[next++];
  });
}

function isArray(value: Value): boolean {
  return isList(value) && value.type === 'array';
}

/** The overload that fits best, or null. The first of several that fit equally well. `owner` is the class whose methods they are. */
export async function selectOverload(methods: readonly Method[], args: readonly Value[], owner: ClassValue, caller: Caller): Promise<Method | null> {
  const fitting = methods.filter(({ parameters }) => fitsArity(parameters, args.length));
  let best: Method | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const method of fitting) {
    const distance = await distanceOf(method, args, whereWritten(method, owner, caller));
    if (distance !== null && distance < bestDistance) {
      best = method;
      bestDistance = distance;
    }
  }
  return best;
}

/** A parameter's type means what it means in the method's own file: the imports and inner classes there count, not the caller's. */
function whereWritten({ unit }: Method, owner: ClassValue, { interpreter, run, frame, span, depth }: Caller): Activation {
  return { interpreter, run, frame, span, depth, unit, scope: createScope(null), thisObject: owner, methodClass: owner, closure: null };
}

async function distanceOf({ parameters }: Method, args: readonly Value[], caller: Caller): Promise<number | null> {
  let total = isVariadic(parameters) ? 100 : parameters.length - args.length;
  for (const [index, value] of assignArguments(parameters, args).entries()) {
    const type = parameters[index]?.type ?? null;
    if (value === undefined || type === null || parameters[index]?.variadic === true) {
      total += type === null ? 10 : 0;
      continue;
    }
    const distance = await argumentDistance(value, type, caller);
    if (distance === null) {
      return null;
    }
    total += distance;
  }
  return total;
}
