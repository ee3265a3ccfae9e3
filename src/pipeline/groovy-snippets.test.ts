// Every testdata/groovy/*.groovy holds snippets, each below a line `//// its name`; the *.expected.txt beside it says
// what Groovy 2.4.21 prints and gives for each: `=> Class value` or `!! exception: message`. The expected texts were
// recorded from Groovy itself; a difference is a mistake of ours, not a text to be updated.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { runSnippet } from './testing/run-snippet.ts';

const folder = new URL('testdata/groovy/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.groovy'))) {
  const snippets = sections(readFileSync(new URL(file, folder), 'utf8'));
  const expected = sections(readFileSync(new URL(file.replace(/\.groovy$/, '.expected.txt'), folder), 'utf8'));
  test(`testdata/groovy/${file}: every snippet has an answer`, () => {
    assert.deepEqual([...snippets.keys()], [...expected.keys()]);
  });
  for (const [name, text] of snippets) {
    test(`${file}: ${name}`, async () => {
      assert.equal(await runSnippet(text), expected.get(name));
    });
  }
}

function sections(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(/^\/\/\/\/ /m).slice(1)) {
    const end = part.indexOf('\n');
    found.set(part.slice(0, end), part.slice(end + 1));
  }
  return found;
}
