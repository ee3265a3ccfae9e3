import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf, mapOf } from './collections.ts';
import { valuesWithin } from './values-within.ts';

test('what is in a value is found once, the outermost first, also in what holds itself many times', () => {
  const inner = mapOf([['a', 1]]);
  const text = { kind: 'gstring', strings: ['', ''], values: [inner] } as const;
  const outer = listOf([inner, text, 'text', null]);
  for (let times = 0; times < 1000; times++) {
    outer.elements.push(outer);
  }
  assert.deepEqual(valuesWithin([1, outer]), [outer, inner, text]);
});

test('of large data only a part is looked at', () => {
  assert.equal(valuesWithin([listOf(Array.from({ length: 20_000 }, () => listOf([])))]).length, 10_000);
});
