// How the GDK's methods call the closures that they are given.

import type { Caller } from '../caller.ts';
import { compareValues } from '../comparison.ts';
import { count } from '../count.ts';
import { hashCodeOf } from '../keys.ts';
import { isNumber } from '../kinds.ts';
import { compare } from '../numbers/arithmetic.ts';
import { isSubclass, Thrown } from '../thrown.ts';
import { isTrue } from '../truth.ts';
import type { ClosureValue, MapEntryValue, Value } from '../value.ts';

/** One for the implicit `it`. */
export function parameterCount({ code }: ClosureValue): number {
  return code.kind === 'native' ? code.arity : (code.closure.parameters?.length ?? 1);
}

export async function callClosure(closure: ClosureValue, args: readonly Value[], caller: Caller): Promise<Value> {
  await count(caller);
  return caller.interpreter.callClosure(closure, args, caller);
}

export async function test(closure: ClosureValue, args: readonly Value[], caller: Caller): Promise<boolean> {
  return isTrue(await callClosure(closure, args, caller), caller);
}

/** Of a map: `{ entry -> }` or `{ key, value -> }`. */
export function entryArguments(closure: ClosureValue, entry: MapEntryValue): readonly Value[] {
  return parameterCount(closure) === 2 ? [entry.key, entry.value] : [entry];
}

export type Comparison = (left: Value, right: Value) => Promise<number>;

/** By what `{ it.size() }` gives, or as `{ a, b -> … }` says; without a closure naturally. */
export function comparisonOf(closure: ClosureValue | null, caller: Caller): Comparison {
  if (closure === null) {
    return (left, right) => compareAny(left, right, caller);
  }
  if (parameterCount(closure) === 2) {
    return async (left, right) => {
      const result = await callClosure(closure, [left, right], caller);
      return isNumber(result) ? compare(result, 0) : (await isTrue(result, caller)) ? 1 : 0;
    };
  }
  return async (left, right) => compareValues(await callClosure(closure, [left], caller), await callClosure(closure, [right], caller), caller);
}

/** What has no order is sorted by hash codes. */
async function compareAny(left: Value, right: Value, caller: Caller): Promise<number> {
  try {
    return await compareValues(left, right, caller);
  } catch (error) {
    if (error instanceof Thrown && ['java.lang.ClassCastException', 'groovy.lang.GroovyRuntimeException'].some((name) => isSubclass(error.exception.class, name))) {
      return Math.sign(hashCodeOf(left) - hashCodeOf(right));
    }
    throw error;
  }
}

/** A stable merge sort, since comparing may run a closure. */
export async function sorted(elements: readonly Value[], comparison: Comparison, caller: Caller): Promise<Value[]> {
  let from: Value[] = [...elements];
  let into: Value[] = [...elements];
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      await merge({ from, into, start, width }, comparison, caller);
    }
    [from, into] = [into, from];
  }
  return from;
}

interface Runs {
  readonly from: readonly Value[];
  readonly into: Value[];
  readonly start: number;
  readonly width: number;
}

async function merge({ from, into, start, width }: Runs, comparison: Comparison, caller: Caller): Promise<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let [left, right] = [start, middle];
  for (let index = start; index < end; index += 1) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    const takeLeft = right >= end || (left < middle && (await comparison(from[left] ?? null, from[right] ?? null)) <= 0);
    into[index] = (takeLeft ? from[left++] : from[right++]) ?? null;
  }
}
