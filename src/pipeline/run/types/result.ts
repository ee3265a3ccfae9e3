// hudson.model.Result, which triggers and older pipelines name: `threshold: hudson.model.Result.SUCCESS`.

import type { NativeType } from '../native-type.ts';
import { readResult, worsen } from '../results.ts';
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

export const resultType: NativeType = {
  name: 'hudson.model.Result',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  constants,
  statics: new Map([['fromString', ([text = null]) => (typeof text === 'string' ? (constants.get(readResult(text) ?? 'FAILURE') ?? null) : undefined)]]),
  methods: methods<NativeObject>()({
    'toString()': resultOf,
    'isBetterThan(Object)': (self, [other]) => compare(self, other, (difference) => difference < 0),
    'isBetterOrEqualTo(Object)': (self, [other]) => compare(self, other, (difference) => difference <= 0),
    'isWorseThan(Object)': (self, [other]) => compare(self, other, (difference) => difference > 0),
    'isWorseOrEqualTo(Object)': (self, [other]) => compare(self, other, (difference) => difference >= 0),
    'combine(Object)': (self, [other]) => constants.get(worsen(resultOf(self), RESULTS[rankOf(other) ?? 0] ?? 'SUCCESS')) ?? null,
  }),
};

for (const name of RESULTS) {
  constants.set(name, { kind: 'object', type: resultType, data: name });
}
