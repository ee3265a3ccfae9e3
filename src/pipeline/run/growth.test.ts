// What a script can let grow ends with an error of the script's world, soon and with little memory.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSnippet } from '../testing/run-snippet.ts';

const TOO_LARGE = /^!! java\.lang\.OutOfMemoryError: /;
const TOO_DEEP = /^!! java\.lang\.StackOverflowError: /;

const SNIPPETS: readonly (readonly [string, RegExp])[] = [
  ['def c = [1]; c << c; [1, 2, 3][c]', TOO_DEEP],
  ["def c = [1]; c << c; 'abc'[c]", TOO_DEEP],
  ["def s = 'a'; 200.times { s = \"$s$s\" }; s.size()", TOO_LARGE],
  ["def s = ''; 200.times { s = \"$s$s\" }; [(s): 1]", /OutOfMemoryError|more than \d+ operations/],
  ['def a = [1]; 60.times { a = [a, a] }; a.hashCode()', TOO_LARGE],
  ['def a = [1]; 60.times { a = [a, a] }; [(a): 1]', TOO_LARGE],
  ['def a = [x: 1]; 60.times { a = [x: a, y: a] }; a.hashCode()', TOO_LARGE],
  ['new int[1000][1000][1000]', TOO_LARGE],
  ['([[1]] * 100000).combinations()', /more than \d+ operations/],
  ['(1..100000).toList().collate(100000, 1)', TOO_LARGE],
  ['([(1..1000000).toList()] * 1000).transpose()', TOO_LARGE],
  ['def l = [1]; while (true) l += l', TOO_LARGE],
  ['[1].combinations()*.size() + [[1, 2], [3]].transpose() + [1, 2, 3].collate(2, 1)', /^=> ArrayList \[1, \[1, 3\], \[1, 2\], \[2, 3\], \[3\]\]/],
  ['def l = [1, 4]; l.addAll(1, (1..300000).toList()); l.size()', /^=> Integer 300002/],
];

for (const [snippet, expected] of SNIPPETS) {
  test(snippet, async () => assert.match(await runSnippet(snippet), expected));
}
