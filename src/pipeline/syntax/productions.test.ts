// Above each parse function stands its production, so that the grammar can be read through the files.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('./', import.meta.url);

/** The functions of a file whose names begin with `parse`, each with the comment right above it. */
function parseFunctions(code: string): { readonly name: string; readonly comment: string }[] {
  const found = code.matchAll(/(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?(?:export )?function parse([A-Z]\w*)/g);
  return Array.from(found, ([, comment = '', name = '']) => ({ name, comment }));
}

const functions = readdirSync(folder)
  .filter((file) => /^parse.*(?<!\.test)\.ts$/.test(file))
  .flatMap((file) => parseFunctions(readFileSync(new URL(file, folder), 'utf8')).map((each) => ({ file, ...each })));

test('every parse function has its production above it, by its own name', () => {
  assert.ok(functions.length > 60, `${functions.length} functions`);
  const without = functions.filter(({ name, comment }) => !new RegExp(`^\\W*${name} : \\S`).test(comment));
  assert.deepEqual(without.map(({ file, name }) => `${file}: parse${name}`), []);
});
