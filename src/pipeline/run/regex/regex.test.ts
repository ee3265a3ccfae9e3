// What the table of tests/differential/regex.tsv does not say: long texts, budgets, patterns that no one should write.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoundError } from '../java-error.ts';
import { finish } from '../../work.ts';
import { RegexBudgetError, RegexSyntaxError, createBudget } from './regex-errors.ts';
import type { RegexBudget } from './regex-errors.ts';
import { quoteRegex, replaceAll, split } from './regex-replace.ts';
import { compileRegex, find, findAll, lookingAt, matchAt, matches } from './regex.ts';
import type { RegexMatch } from './regex.ts';

const budget = (steps = 20_000_000): RegexBudget => createBudget(steps);
const whole = (match: RegexMatch | null): readonly [number, number] | null | undefined => (match === null ? null : match[0]);
const megabyte = 'ab'.repeat(500_000);

test('a group that is repeated over a megabyte needs no stack of JavaScript', () => {
  assert.deepEqual(whole(finish(matches(compileRegex('(a|b)*c'), `${megabyte}c`, budget()))), [0, 1_000_001]);
  assert.deepEqual(whole(finish(find(compileRegex('(?:a|b|ab)*c'), `${megabyte}c`, 0, budget()))), [0, 1_000_001]);
  assert.deepEqual(whole(finish(matches(compileRegex('(?:(a)|(b)|x?)*?'), 'ab'.repeat(50_000), budget()))), [0, 100_000]);
});

test('a megabyte without a match is left in linear time, from wherever a match could start', () => {
  for (const pattern of ['(a|b)*c', '(?:a|b|ab)*c', '(?:[ab]|ab)+c']) {
    assert.equal(finish(find(compileRegex(pattern), megabyte, 0, budget(40_000_000))), null, pattern);
  }
});

test('what is exponential elsewhere is not here', () => {
  const many = 'a'.repeat(5000);
  for (const pattern of ['(a+)+b', '(a|a)*b', '(a|aa)+b', '(a*)*b', '(?:a?){1,}b', '(?:a?b?)*c', '^(?:a+)+$|c']) {
    assert.doesNotThrow(() => finish(find(compileRegex(pattern), many.replace(/a$/, '!'), 0, budget(400_000_000))), pattern);
  }
});

test('a budget ends what still is', () => {
  const used = budget(100_000);
  assert.throws(() => finish(matches(compileRegex('(a+)+\\1b'), 'a'.repeat(200), used)), RegexBudgetError);
  assert.ok(used.steps < 0);
  assert.throws(() => finish(matches(compileRegex('(x+)\\1+'), 'x'.repeat(100_003), budget(1_000_000))), RegexBudgetError);
  assert.throws(() => finish(find(compileRegex('.*.*=x'), 'a'.repeat(200_000), 0, budget())), RegexBudgetError);
});

test('a budget is used up by several matches together', () => {
  const used = budget(1000);
  const regex = compileRegex('a+b');
  assert.ok(finish(matches(regex, 'aaab', used)) !== null);
  const left = used.steps;
  assert.ok(left < 1000);
  assert.ok(finish(matches(regex, 'aaab', used)) !== null);
  assert.ok(used.steps < left);
});

test('a text without the first characters of the pattern costs next to nothing', () => {
  const used = budget(100_000);
  assert.equal(finish(find(compileRegex('needle(s|d)*'), megabyte, 0, used)), null);
  assert.ok(used.steps > 0);
});

test('matchAt and lookingAt do not search', () => {
  const regex = compileRegex('b');
  assert.equal(finish(lookingAt(regex, 'ab', budget())), null);
  assert.equal(finish(matchAt(regex, 'aab', 1, budget())), null);
  assert.deepEqual(whole(finish(matchAt(regex, 'aab', 2, budget()))), [2, 3]);
  assert.deepEqual(whole(finish(find(regex, 'aab', 0, budget()))), [2, 3]);
});

test('groups by name', () => {
  const regex = compileRegex('(?<key>\\w+)=(?<constructor>\\w*)');
  assert.deepEqual([...regex.groupNames], [['key', 1], ['constructor', 2]]);
  assert.deepEqual(finish(findAll(regex, 'a=1 b=', budget())).map((match) => match[2]), [[2, 3], [6, 6]]);
  assert.equal(finish(replaceAll(regex, 'a=1', '${constructor}', budget())), '1');
});

test('a syntax error shows the place as Java does', () => {
  assert.throws(() => compileRegex('ab[c'), (error: unknown) => {
    assert.ok(error instanceof RegexSyntaxError);
    assert.equal(error.className, 'java.util.regex.PatternSyntaxException');
    assert.equal(error.message, 'Unclosed character class near index 3\nab[c\n   ^');
    assert.deepEqual([error.description, error.index, error.pattern], ['Unclosed character class', 3, 'ab[c']);
    return true;
  });
});

test('patterns that are too long, too deep or too repetitive end with an error or a match, never a crash', () => {
  assert.throws(() => compileRegex('a'.repeat(200_000)), BoundError);
  assert.throws(() => compileRegex('('.repeat(5000) + ')'.repeat(5000)), RegexSyntaxError);
  assert.throws(() => compileRegex('['.repeat(5000)), RegexSyntaxError);
  assert.ok(finish(matches(compileRegex(`${'('.repeat(190)}a${')*'.repeat(190)}`), 'aaa', budget())) !== null);
  assert.ok(finish(matches(compileRegex(Array.from({ length: 10_000 }, (_, index) => index).join('|')), '9999', budget())) !== null);
  assert.ok(finish(matches(compileRegex('(?:(?:(?:a{1000}){1000}){1000}){0,1000}|b'), 'b', budget())) !== null);
  assert.throws(() => finish(matches(compileRegex('(?:(?:(?:){2000000000}){2000000000})b?c'), 'd', budget(100_000))) ?? assert.fail('no match'), /no match/);
});

test('split and replace are bounded', () => {
  assert.throws(() => finish(split(compileRegex(''), 'a'.repeat(1_100_000), budget(1e9))), BoundError);
  assert.throws(() => finish(replaceAll(compileRegex('a'), 'a'.repeat(10_000), 'b'.repeat(10_000), budget())), BoundError);
  assert.equal(finish(replaceAll(compileRegex(quoteRegex('a.b\\E*')), 'xa.b\\E*x', '-', budget())), 'x-x');
});
