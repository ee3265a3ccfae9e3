// What the rules let through the model can hold, and the bounds can count: pipelines of testdata with words removed,
// exchanged or put in never make `validate` throw.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { printPipeline } from '../testing/print-pipeline.ts';
import { validate } from '../validate.ts';

const folder = new URL('../testdata/rules/', import.meta.url);
const LONGEST = 3000; // characters; the others are long for the sake of bounds only
const texts = readTexts('');
const words = [...new Set(texts.flatMap((text) => text.match(/\w+|'[^'\n]*'|[^\w\s]/g) ?? []))];

test('edited pipelines', () => {
  const edit = fc.tuple(fc.nat(), fc.constantFrom('', ...words), fc.boolean());
  const edited = fc.tuple(fc.constantFrom(...readTexts('valid-'), ...texts), fc.array(edit, { minLength: 1, maxLength: 3 })).map(([text, edits]) => {
    const parts = text.match(/\w+|'[^'\n]*'|\s+|[^\w\s]/g) ?? [];
    for (const [where, word, replaces] of edits) {
      parts.splice(where % (parts.length + 1), replaces ? 1 : 0, ` ${word}`);
    }
    return parts.join('');
  });
  let models = 0;
  fc.assert(
    fc.property(edited, (text) => {
      const { pipeline } = validate(text);
      models += pipeline === null ? 0 : 1;
      assert.ok(pipeline === null || printPipeline(pipeline).length > 2);
    }),
    { numRuns: 4000 },
  );
  // About 75 are, give or take 9.
  assert.ok(models > 25, `only ${models} were valid, which says little about the model`);
});

function readTexts(prefix: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.Jenkinsfile'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .filter((text) => text.length < LONGEST);
}
