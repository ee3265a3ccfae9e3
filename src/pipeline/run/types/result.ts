// hudson.model.Result, which triggers and older pipelines name: `threshold: hudson.model.Result.SUCCESS`.

import type { NativeType } from '../native-type.ts';
import { readResult } from '../results.ts';
import { RESULTS } from '../../step-host.ts';
import type { Result } from '../../step-host.ts';
import type { NativeObject, Value } from '../value.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

const constants = new Map<string, Value>();

const resultOf = ({ data }: NativeObject): Result => data as Result;

/** Null: the argument is no result. */
function rankOf(value: Value): number | null {
  const isResult = value !== null && typeof value === 'object' && value.kind === 'object' && value.type === resultType;
  return isResult ? RESULTS.indexOf(resultOf(value)) : null;
}

/** Null: nothing has set one. */
export function resultObject(result: Result | null): Value {
  return constants.get(result ?? '') ?? null;
}

function compare(self: NativeObject, other: Value, holds: (difference: number) => boolean): boolean {
  return holds(RESULTS.indexOf(resultOf(self)) - (rankOf(other) ?? Number.NaN));
}

/** Undefined: one of them is no result. */
function combine(one: Value, other: Value): Value | undefined {
  const [left, right] = [rankOf(one), rankOf(other)];
  return left === null || right === null ? undefined : resultObject(RESULTS[Math.max(left, right)] ?? null);
}

export const resultType: NativeType = {
  name: 'hudson.model.Result',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  constants,
  statics: new Map([['combine', ([one = null, other = null]) => combine(one, other)], ['fromString', ([text = null]) => (typeof text === 'string' ? (constants.get(readResult(text) ?? 'FAILURE') ?? null) : undefined)]]),
  methods: methods<NativeObject>()({
    'toString()': resultOf,
    'isBetterThan(Object)': (self, [other]) => compare(self, other, (difference) => difference < 0),
    'isBetterOrEqualTo(Object)': (self, [other]) => compare(self, other, (difference) => difference <= 0),
    'isWorseThan(Object)': (self, [other]) => compare(self, other, (difference) => difference > 0),
    'isWorseOrEqualTo(Object)': (self, [other]) => compare(self, other, (difference) => difference >= 0),
    'combine(Object)': (self, [other]) => combine(self, other) ?? self,
  }),
};

for (const name of RESULTS) {
  constants.set(name, { kind: 'object', type: resultType, data: name });
}
