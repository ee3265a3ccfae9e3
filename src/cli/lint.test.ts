import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { lintFiles } from './lint.ts';

const VALID = "pipeline {\n  agent any\n  stages { stage('A') { steps { sh 'x' } } }\n}\n";
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mayfly-lint-'));
});

after(async () => {
  await rm(folder, { recursive: true });
});

async function lint(content: string | Buffer | null): Promise<{ exitCode: number; output: string }> {
  const file = join(folder, 'Jenkinsfile');
  await rm(file, { force: true });
  if (content !== null) {
    await writeFile(file, content);
  }
  let output = '';
  const exitCode = await lintFiles([file], (text) => {
    output += text;
  });
  return { exitCode, output: output.replaceAll(file, 'FILE') };
}

test('a valid file', async () => {
  assert.deepEqual(await lint(VALID), { exitCode: 0, output: 'FILE: ok\n' });
});

test('every problem is shown, with line, caret and hint', async () => {
  const { exitCode, output } = await lint(VALID.replace('sh', 'hs').replace('agent any', ''));
  assert.equal(exitCode, 1);
  assert.match(output, /^FILE:1:1: error: Missing required section "agent"\n {2}pipeline \{\n {2}\^{8}\nhint: add agent any\nFILE:3:33: error: No such DSL method 'hs'/);
});

test('a missing file', async () => {
  assert.deepEqual(await lint(null), { exitCode: 1, output: 'FILE: no such file\n' });
});

test('a directory', async () => {
  let output = '';
  assert.equal(await lintFiles([folder], (text) => { output += text; }), 1);
  assert.equal(output, `${folder}: this is a directory; give the path of a Jenkinsfile\n`);
});

test('an empty file', async () => {
  const { exitCode, output } = await lint('');
  assert.equal(exitCode, 1);
  assert.match(output, /the file is empty/);
});

test('a file that is not UTF-8 names the first wrong byte', async () => {
  for (const [bytes, position] of [[[0x61, 0xff, 0x62], 1], [[0xc3, 0xa4, 0xe4, 0x20], 2], [[0x61, 0xc3], 1]] as const) {
    const { exitCode, output } = await lint(Buffer.from(bytes));
    assert.equal(exitCode, 1);
    assert.equal(output, `FILE: not UTF-8: byte ${position} begins no valid character; save the file as UTF-8\n`);
  }
});

test('a file of 10 MB is refused before it is read', async () => {
  const { exitCode, output } = await lint(Buffer.alloc(10_000_000, 0x20));
  assert.equal(exitCode, 1);
  assert.equal(output, 'FILE: larger than 1 MiB; move data and long scripts into files of the repository\n');
});

test('one wrong file does not hide the others', async () => {
  const good = join(folder, 'good');
  await writeFile(good, VALID);
  let output = '';
  assert.equal(await lintFiles([join(folder, 'none'), good], (text) => { output += text; }), 1);
  assert.equal(output, `${join(folder, 'none')}: no such file\n${good}: ok\n`);
});
