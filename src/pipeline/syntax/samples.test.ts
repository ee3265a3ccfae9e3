// testdata/groovy.txt has the trees that Groovy 2.4.21 itself made of its samples, in the notation of show-tree.ts;
// later.txt what only later versions read, errors.txt what nobody does. UPDATE=1 rewrites the last two.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import type { Diagnostic } from '../diagnostics.ts';
import { parse } from '../parse.ts';
import { printScript } from '../testing/print.ts';
import { showTree } from '../testing/show-tree.ts';

interface Sample {
  readonly text: string;
  readonly expected: string;
}

function readSamples(name: string): Sample[] {
  const file = readFileSync(new URL(`testdata/${name}.txt`, import.meta.url), 'utf8');
  return file.trimEnd().split('\n---\n').map((sample) => {
    const end = sample.lastIndexOf('\n=> ');
    return { text: sample.slice(0, end), expected: sample.slice(end + 4) };
  });
}

function outcome(text: string): string {
  const { script, diagnostics } = parse(text);
  return script === null ? diagnostics.map(show).join(' ; ') : showTree(script);
}

function show({ line, column, message, hint, related }: Diagnostic): string {
  const note = related === undefined ? '' : ` [${related.line}:${related.column} ${related.message}]`;
  return `${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}${note}`;
}

for (const name of ['groovy', 'later', 'errors']) {
  test(`samples of ${name}.txt`, () => {
    const samples = readSamples(name);
    if (process.env['UPDATE'] === '1' && name !== 'groovy') {
      writeFileSync(new URL(`testdata/${name}.txt`, import.meta.url), `${samples.map(({ text }) => `${text}\n=> ${outcome(text)}`).join('\n---\n')}\n`);
    }
    assert.ok(samples.length > 20);
    for (const { text, expected } of samples) {
      assert.equal(outcome(text), expected, text);
      assert.equal(parse(text).script === null, name === 'errors', text);
    }
  });
}

/** What parentheses and commas leave behind is no difference of meaning. */
function comparable(text: string): string {
  const { script, diagnostics } = parse(text);
  assert.ok(script !== null, `${diagnostics[0]?.line}: ${diagnostics[0]?.message}\n${text}`);
  return JSON.stringify(script, (key, value: unknown) => (key === 'span' || (key === 'form' && (value === 'command' || value === 'parentheses')) ? undefined : value));
}

test('what is printed reads as the same tree', () => {
  for (const { text } of [...readSamples('groovy'), ...readSamples('later')]) {
    const { script } = parse(text);
    assert.ok(script !== null);
    const printed = printScript(script);
    assert.equal(comparable(printed), comparable(text), text);
  }
});
