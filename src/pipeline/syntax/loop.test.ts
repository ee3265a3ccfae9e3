// A large file is parsed in pieces, however few statements it has, and has the tree and the errors that its parts have in
// small files.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { parseInPieces } from '../parse.ts';
import type { ParseResult } from '../parse.ts';
import type { Work } from '../work.ts';
import { checkHeight } from './height.ts';
import { tokenize } from './lexer.ts';

/** What the work gives, and in how many pieces. */
function done<Result>(work: Work<Result>): { readonly result: Result; readonly pieces: number } {
  for (let pieces = 1; ; pieces++) {
    const step = work.next();
    if (step.done === true) {
      return { result: step.value, pieces };
    }
  }
}

function parsed(text: string): ParseResult {
  return done(parseInPieces(text, 'test')).result;
}

/** In how many pieces the parser reads the tokens. */
function piecesOfParser(text: string): number {
  const { result, pieces } = done(parseInPieces(text, 'test'));
  const { source, script } = result;
  return pieces - done(tokenize(source)).pieces - (script === null ? 0 : done(checkHeight(source, script)).pieces);
}

const STAGE = "stage('x') { steps { echo 'hello', a: [1, 2] } }\n";

/** Each is one statement of about 50,000 tokens. */
const STATEMENTS: Readonly<Record<string, string>> = {
  blocks: `pipeline {\n stages {\n${STAGE.repeat(3000)}}\n}`,
  'blocks that are not closed': `pipeline {\n stages {\n${STAGE.repeat(3000)}`,
  'blocks before a wrong closer': `pipeline {\n stages {\n${STAGE.repeat(3000)})`,
  members: `class A {\n${'int f(int a) { a + 1 }\n'.repeat(5000)}}`,
  cases: `switch (x) {\n${'case 1: a(); break\n'.repeat(7000)}}`,
  elements: `x = [${'1 + 2, '.repeat(15_000)}3]`,
  entries: `x = [${'a: [b: 1], '.repeat(8000)}c: 3]`,
  arguments: `f(${'1 + 2, '.repeat(15_000)}3)`,
  'a text': `x = "${'${a} '.repeat(15_000)}"`,
};

for (const [what, statement] of Object.entries(STATEMENTS)) {
  test(`a statement with many ${what} is parsed in pieces`, () => {
    assert.ok(piecesOfParser(statement) >= 8, `${piecesOfParser(statement)} pieces`);
  });
}

test('a small file is parsed at once', () => {
  assert.equal(done(parseInPieces(STAGE, 'test')).pieces, 1);
});

/** Enough for a large file; then a line that no error above or below joins. */
const LINES = 2100;
const PADDING = `${'x = 1\n'.repeat(LINES - 1)};\n`;

/** As it would be behind so many characters. */
function moved(value: unknown, offset: number): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (typeof inner === 'number' && (key === 'start' || key === 'end') ? inner + offset : inner)));
}

/** Without the hints, some of which name lines. */
function problems({ diagnostics }: ParseResult): unknown {
  return diagnostics.map(({ message, span }) => ({ message, span }));
}

const FOLDERS = ['testdata/', '../testdata/', '../testdata/rules/'];
const TEXTS = FOLDERS.flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  const names = readdirSync(url).filter((name) => /\.(?:Jenkinsfile|groovy|txt)$/.test(name));
  // Behind other text a line for the shell is none.
  return names.map((name) => readFileSync(new URL(name, url), 'utf8')).filter((text) => !text.startsWith('#!'));
});

/** One in so many: all would take half a minute. Those that name an interpreter have it in their first line or nowhere. */
const STRIDE = 9;

/** With brackets long enough to be put off. */
function lengthened(text: string): string {
  return text.replace('stages {', `stages {\n${STAGE.repeat(5)}`);
}

test('trees and errors of a large file are those of a small one', () => {
  let wrong = 0;
  for (const text of TEXTS.filter((each, index) => index % STRIDE === 0 && !each.startsWith('#!')).flatMap((each) => [each, lengthened(each).replace(/\}\s*$/, ')'), lengthened(each).replace('steps {', 'steps { sh = = 1\n')])) {
    const small = parsed(text);
    const large = parsed(PADDING + text);
    wrong += small.script === null ? 1 : 0;
    assert.deepEqual(moved(problems(large), 0), moved(problems(small), PADDING.length), text);
    assert.deepEqual(moved(large.script?.body.slice(LINES - 1) ?? null, 0), moved(small.script?.body ?? null, PADDING.length), text);
  }
  assert.ok(wrong > 30, `${wrong} wrong texts`);
});
