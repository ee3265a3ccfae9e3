// Every method of every Java type, with arguments that nobody means well with: each ends with a value or with an
// exception of the script's world.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRun } from '../interpret.ts';
import { parse } from '../parse.ts';
import { createMemoryStepHost } from '../memory-host/memory-step-host.ts';
import type { Caller } from './caller.ts';
import { createScript, runScript } from './scripts.ts';
import { Thrown } from './thrown.ts';
import { typeOf } from './type-of.ts';
import { findNativeMethod } from './native-type.ts';
import type { NativeType } from './native-type.ts';
import { NATIVE_TYPES } from './types/types.ts';
import type { Value } from './value.ts';

const NASTY = String.raw`
class Thing { int x = 1; def call(a) { a } }
def list = [1]; list << list
def map = [a: 1]; map.self = map
def shared = [1]; 60.times { shared = [shared, shared] }
def lazy = ''; 60.times { lazy = "$lazy$lazy" }
def deep = [1]; 2000.times { deep = [deep] }
return [
  null, true, 0, -1, 1, 2147483647, -2147483648, 9223372036854775807L, -9223372036854775808L, 1e400G, -1e308d, 0d, Double.NaN,
  Double.POSITIVE_INFINITY, 1e999999999G, 12345678901234567890G, 1.5G, 2.5f, (byte) 1, new BigDecimal('1e-999999999'),
  '', 'a', 'constructor', '__proto__', '\u0000', '\ud800', '%2147483647d', '(a*)*b', '[', 'a' * 100000, "g${1}", 'a' * 30 + '!', ('x' as char),
  '<a><b>', '{"a":', 'yyyy-MM-dd', '2020-01-01T00:00:00Z', lazy,
  [], [1, 2, 3], [3, 'a', null], [1, 2] as int[], ['a', 'b'] as String[], list, shared, deep, (1..5), (5..1), (0..2147483647), ('a'..'z'), (1..9999).toList(),
  [1, 2] as Set, [a: 1], [:], map, ['__proto__': 1, constructor: 2], [a: 1].iterator().next(), [b: 1] as TreeMap,
  { it }, { a, b -> a <=> b }, { -> throw new Error('x') }, { [it] }, { true }, String, Integer, Object, Thing, new Thing(), new Exception('x'),
  (~/a+/), ('aab' =~ /a/), new StringBuilder('x'), new Date(0), new Random(1), new groovy.json.JsonSlurper(), [1, 2].iterator(), [x: 1].entrySet(),
  java.time.Duration.ofSeconds(1), UUID.nameUUIDFromBytes([1] as byte[]), new File('/etc'), new URL('http://x'), { it } as Comparator,
]
`;

/** Changes with each run of a method, since some change what they are given. */
async function makeValues(): Promise<{ readonly caller: Caller; readonly values: readonly Value[] }> {
  const { source, script } = parse(NASTY, 'WorkflowScript');
  assert.ok(script !== null);
  const caller = startRun({ source, script, pipeline: null }, createMemoryStepHost(), { maxOperations: 20_000 });
  const value = await runScript(await createScript(caller.run.unit, caller, new Map()), caller.run.unit, caller);
  assert.ok(value !== null && typeof value === 'object' && value.kind === 'list');
  return { caller, values: value.elements };
}

function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
}

function isOf(value: Value, type: NativeType): boolean {
  for (let current: NativeType | null = typeOf(value); current !== null; current = current.parent) {
    if (current.name === type.name) {
      return true;
    }
  }
  return false;
}

/** Also of the tables below its first one, when no type before has them. */
function methodNames(type: NativeType, known: Set<NativeType['methods']>): ReadonlySet<string> {
  const names = new Set(type.methods.keys());
  for (let current = type.parent; current !== null; current = current.parent) {
    for (const name of known.has(current.methods) ? [] : current.methods.keys()) {
      names.add(name);
    }
    known.add(current.methods);
  }
  return names;
}

async function call(caller: Caller, type: NativeType, name: string, self: Value, args: readonly Value[]): Promise<unknown> {
  if (name !== 'new' && findNativeMethod(type, name).length > 0) {
    return caller.interpreter.tryMethod(self, name, args, caller);
  }
  const found = await caller.interpreter.findClass(type.name, caller);
  if (found === null) {
    return null;
  }
  return name === 'new' ? caller.interpreter.construct(found, args, caller) : caller.interpreter.tryMethod(found, name, args, caller);
}

test('no argument of a native method ends the interpreter', async () => {
  const random = createRandom(20_240_229);
  let { caller, values } = await makeValues();
  let calls = 0;
  const known = new Set<NativeType['methods']>();
  for (const type of NATIVE_TYPES) {
    const fitting = values.flatMap((value, index) => (isOf(value, type) ? [index] : []));
    const pick = () => values[random(values.length)] ?? null;
    for (const name of [...methodNames(type, known), ...(type.statics?.keys() ?? []), ...(type.construct === undefined ? [] : ['new'])]) {
      for (const arity of [0, 1, 2]) {
        const args = Array.from({ length: arity }, pick);
        const self = fitting.length > 0 ? (values[fitting[random(fitting.length)] ?? 0] ?? null) : pick();
        caller.run.counters.operations = 0;
        calls += 1;
        await call(caller, type, name, self, args).catch((error: unknown) => {
          assert.ok(error instanceof Thrown, `${type.name}.${name} with ${arity} arguments: ${String(error)}`);
        });
        if (calls % 500 === 0) {
          ({ caller, values } = await makeValues());
        }
      }
    }
  }
  assert.ok(calls > 4000, `${calls} calls`);
});

test('no two Java types have one name: the second one would hide the first', () => {
  const names = NATIVE_TYPES.map(({ name }) => name);
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
});
