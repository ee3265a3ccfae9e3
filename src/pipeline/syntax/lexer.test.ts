import assert from 'node:assert/strict';
import { test } from 'node:test';

import { finish } from '../work.ts';
import { tokenize } from './lexer.ts';
import { createSource } from './source.ts';

/** `kind:value` of each token, without the end. */
function kinds(text: string): string[] {
  return finish(tokenize(createSource('test', text))).tokens
    .slice(0, -1)
    .map(({ kind, value }) => `${kind}:${value}`);
}

function values(text: string): string[] {
  return finish(tokenize(createSource('test', text))).tokens
    .slice(0, -1)
    .map(({ value }) => value);
}

function problem(text: string): string | undefined {
  const { tokens, problems } = finish(tokenize(createSource('test', text)));
  return (problems[0] ?? tokens.at(-1)?.problem)?.message;
}

test('words, numbers and punctuators', () => {
  assert.deepEqual(kinds('def x = 1'), ['keyword:def', 'identifier:x', 'punctuator:=', 'number:1']);
  assert.deepEqual(values('1..5 1.5e3 0xFFL 0b101 1_000G 10.times'), ['1', '..', '5', '1.5e3', '0xFFL', '0b101', '1_000G', '10', '.', 'times']);
  assert.deepEqual(values('a?.b ?: c <=> d ==~ e *.f .& g >>> h'), ['a', '?.', 'b', '?:', 'c', '<=>', 'd', '==~', 'e', '*.', 'f', '.&', 'g', '>>>', 'h']);
});

test('line ends count between braces and not between parentheses and brackets', () => {
  assert.deepEqual(values('a\n\r\n\nb'), ['a', '\n', 'b']);
  assert.deepEqual(values('(a\nb)[c\nd]{e\nf}'), ['(', 'a', 'b', ')', '[', 'c', 'd', ']', '{', 'e', '\n', 'f', '}']);
  assert.deepEqual(values('f({\na\n})'), ['f', '(', '{', '\n', 'a', '\n', '}', ')']);
  assert.deepEqual(values('a \\\n b'), ['a', 'b']);
});

test('comments, shebang and byte order mark are blank', () => {
  assert.deepEqual(values('\ufeff#!/usr/bin/env groovy\na // b\n/* c\n */ d'), ['\n', 'a', '\n', 'd']);
  assert.equal(problem('a /* b'), 'comment is not closed');
});

test('escapes of quoted strings', () => {
  assert.deepEqual(values(String.raw`'a\n\t\\\'\"\$\u0041\101\0'`), ['a\n\t\\\'"$AA\0']);
  assert.deepEqual(values("'a\\\nb'"), ['ab']);
  assert.deepEqual(values("'''a\r\nb'c''d'''"), ["a\nb'c''d"]);
  assert.deepEqual(values('"""a"b"""'), ['a"b']);
  assert.equal(problem(String.raw`"\d"`), String.raw`"\d" is not an escape that strings know`);
  assert.equal(problem(String.raw`'\u12'`), String.raw`"\u" is not an escape that strings know`);
});

test('slashes divide after an operand and open a string elsewhere', () => {
  assert.deepEqual(kinds(String.raw`x = /a\/b\d/`), ['identifier:x', 'punctuator:=', String.raw`string:a/b\d`]);
  assert.deepEqual(values('a / b / c'), ['a', '/', 'b', '/', 'c']);
  assert.deepEqual(kinds('f(/a/)'), ['identifier:f', 'punctuator:(', 'string:a', 'punctuator:)']);
  assert.deepEqual(values('x = $/a $$ $/ / \\d b/$'), ['x', '=', 'a $ / / \\d b']);
});

test('interpolations', () => {
  assert.deepEqual(kinds('"a $b.c. ${d} e"'), [
    'template-start:"', 'template-text:a ', 'template-name:b.c', 'template-text:. ', 'interpolation-start:${',
    'identifier:d', 'interpolation-end:}', 'template-text: e', 'template-end:"',
  ]);
  assert.deepEqual(values('"${ {"x${y}"} }"'), ['"', '${', '{', '"', 'x', '${', 'y', '}', '"', '}', '}', '"']);
  assert.deepEqual(kinds("'$a ${b}'"), ['string:$a ${b}']);
  assert.deepEqual(kinds('/a$/'), ['string:a$']);
});

test('a dollar without a name is an error between double quotes', () => {
  for (const text of ['"cost $ 5"', '"$5"', '"a$"', '"""$ """']) {
    assert.match(problem(text) ?? '', /must be followed by a name/);
  }
});

test('strings that do not end', () => {
  for (const text of ["'a", '"a', "'a\n'", "'''a", '"""a', 'x = /a', 'x = $/a', '"a${b} c']) {
    assert.equal(problem(text), 'string is not closed', text);
  }
});

test('too many tokens are refused', () => {
  assert.equal(problem(';'.repeat(200_001)), 'the file has more than 200000 tokens');
});
