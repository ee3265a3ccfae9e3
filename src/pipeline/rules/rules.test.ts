// Every testdata/rules/*.Jenkinsfile has an *.expected.txt: the diagnostics, and the model when there is one.
// bad-* have errors, valid-* have none. UPDATE=1 rewrites the texts; read the difference before you commit it.
// `// libraries` on the first line: there may be shared libraries that the file does not mention.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { hasErrors } from '../diagnostics.ts';
import { printDiagnostic } from '../print-diagnostic.ts';
import { printPipeline } from '../testing/print-pipeline.ts';
import { validate } from '../validate.ts';

const folder = new URL('../testdata/rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.Jenkinsfile'));

for (const file of files) {
  test(`testdata/rules/${file}`, () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const expectedFile = new URL(file.replace(/\.Jenkinsfile$/, '.expected.txt'), folder);
    const { source, script, pipeline, diagnostics } = validate(text, 'Jenkinsfile', { mayHaveLibraries: text.startsWith('// libraries') });
    const problems = diagnostics.map((diagnostic) => printDiagnostic(source, diagnostic));
    const model = pipeline === null ? [] : printPipeline(pipeline);
    const kind = script !== null && pipeline === null && !hasErrors(diagnostics) ? ['Scripted Pipeline'] : [];
    const actual = `${[...problems, ...model, ...kind].join('\n')}\n`;
    if (process.env['UPDATE'] === '1') {
      writeFileSync(expectedFile, actual);
    }
    assert.equal(actual, readFileSync(expectedFile, 'utf8'));
    assert.equal(hasErrors(diagnostics), file.startsWith('bad-'));
  });
}

test('every expected text has its Jenkinsfile', () => {
  const expected = readdirSync(folder).filter((name) => name.endsWith('.expected.txt'));
  assert.deepEqual(expected.map((name) => name.replace('.expected.txt', '.Jenkinsfile')), files);
});
