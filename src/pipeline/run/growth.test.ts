// What a script can let grow ends with an error of the script's world, soon and with little memory.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../interpret.ts';
import type { Interpretation } from '../interpret.ts';
import { createMemoryStepHost } from '../memory-host/memory-step-host.ts';
import type { MemoryStepHost } from '../memory-host/memory-step-host.ts';
import { runSnippet } from '../testing/run-snippet.ts';
import { validate } from '../validate.ts';

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
  ['([[1, 2]] * 30).combinations()', TOO_LARGE],
  ['(1..100000).toList().collate(100000, 1)', TOO_LARGE],
  ['([(1..1000000).toList()] * 1000).transpose()', TOO_LARGE],
  ['def l = [1]; while (true) l += l', TOO_LARGE],
  ['[1].combinations()*.size() + [[1, 2], [3]].transpose() + [1, 2, 3].collate(2, 1)', /^=> ArrayList \[1, \[1, 3\], \[1, 2\], \[2, 3\], \[3\]\]/],
  ['def l = (1..300000).toList(); [*l, *l].size() + Math.max(*[2, 3])', /^=> Integer 600003/],
  ['(1..200000) as Set', TOO_LARGE],
  ['def l = (1..600000).toList(); [*l, *l]', TOO_LARGE],
  ["('x' * 2000000).collect { it }", TOO_LARGE],
  ["(['x' * 16000000] * 100).toString()", TOO_LARGE],
  ["(['x' * 16000000] * 100).inspect()", TOO_LARGE],
  ["(1..100).collectEntries { [it, 'x' * 16000000] }.toString()", TOO_LARGE],
  ["([''] * 100).join('x' * 16000000)", TOO_LARGE],
  ["String.join('', ['x' * 16000000] * 100)", TOO_LARGE],
  ['def l = [1, 4]; l.addAll(1, (1..300000).toList()); l.size()', /^=> Integer 300002/],
  ['def l = [1, 4]; l[0..0] = (1..300000).toList(); l[-1] + l.size()', /^=> Integer 300005/],
  ['def l = [1] * 600000; l[0..0] = l', TOO_LARGE],
];

for (const [snippet, expected] of SNIPPETS) {
  test(snippet, async () => assert.match(await runSnippet(snippet), expected));
}

/** Its values are said to fill the memory from that turn on. */
async function runInMemory(text: string, turns: number): Promise<{ readonly host: MemoryStepHost; readonly outcome: Interpretation }> {
  let asked = 0;
  const host = createMemoryStepHost({ isMemoryFull: () => ++asked === turns });
  const { program, diagnostics } = validate(text);
  assert.ok(program !== null, diagnostics[0]?.message);
  return { host, outcome: await interpret(program, host) };
}

const HOARDING = `
def hoard = []
while (true) {
  try { hoard << (1..1000).toList() } catch (Throwable caught) { hoard << caught }
}
`;

test('a run whose values fill the memory ends, whatever it catches', async () => {
  const { outcome } = await runInMemory(HOARDING, 10);
  assert.equal(outcome.result, 'FAILURE');
  assert.match(outcome.error ?? '', /OutOfMemoryError: the pipeline's values take nearly all the memory/);
});

test('a run that is told of no shortage ends by itself', async () => {
  const { outcome } = await runInMemory("def kept = []; 2000.times { kept << 'x' * it }; echo kept.size().toString()", 1_000_000);
  assert.equal(outcome.result, 'SUCCESS', outcome.error ?? '');
});

test('the memory is looked at while branches, constructors and arrays fill it', async () => {
  for (const making of ['new byte[100000]', 'new ArrayList(1..100000)', '((1..50000) as Set)', "'x' * 1000000", 'String.valueOf(big)', '[*big]']) {
    const branches = `def big = (1..20000).toList(); def branches = [:]; 4.times { branches["b\${it}"] = { def kept = []; 100.times { kept << ${making} } } }; parallel branches`;
    const { host, outcome } = await runInMemory(branches, 9);
    assert.match(outcome.error ?? '', /nearly all the memory/, making);
    assert.equal(host.trace.filter((line) => line.trim().startsWith('branch')).length, 4, host.trace.join('\n'));
  }
});
