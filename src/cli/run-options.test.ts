import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { factsOf } from './run-facts.ts';
import { parseEnvironment, parseLibraries, parseParameters } from './run-options.ts';

function directory(t: TestContext, files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'mayfly-options-'));
  t.after(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

test('values may hold anything, names of parameters nearly anything', () => {
  assert.deepEqual(parseParameters(['A=b=c', 'with space=', 'A=d', '__proto__=x']), Object.fromEntries([['A', 'd'], ['with space', ''], ['__proto__', 'x']]));
  assert.deepEqual(parseEnvironment(['A=b=c', 'A=two\nlines']), { A: 'two\nlines' });
});

for (const [parse, pair] of [[parseParameters, 'A'], [parseParameters, '=b'], [parseEnvironment, 'A B=c'], [parseEnvironment, '1=x'], [parseParameters, `A=${'x'.repeat(70_000)}`]] as const) {
  test(`refused: ${pair.slice(0, 20)}`, () => assert.throws(() => parse([pair]), { name: 'MayflyError', code: 'usage' }));
}

test('libraries are directories, or URLs with a version', async (t) => {
  const path = directory(t, { 'vars/a.groovy': '' });
  assert.deepEqual(await parseLibraries([`here=${path}`, 'there=https://user@example.org/a/b.git@v1.2', 'ssh=git@example.org:a/b.git@release/1', 'plain=file:///x/y'], [`auto=${path}`]), [
    { name: 'here', source: { kind: 'directory', path }, version: null, implicit: false },
    { name: 'there', source: { kind: 'git', url: 'https://user@example.org/a/b.git' }, version: 'v1.2', implicit: false },
    { name: 'ssh', source: { kind: 'git', url: 'git@example.org:a/b.git' }, version: 'release/1', implicit: false },
    { name: 'plain', source: { kind: 'git', url: 'file:///x/y' }, version: null, implicit: false },
    { name: 'auto', source: { kind: 'directory', path }, version: null, implicit: true },
  ]);
});

test('what is no library is refused with the reason', async (t) => {
  const library = directory(t, { 'src/A.groovy': '' });
  const other = directory(t, { README: '' });
  for (const [argument, message] of [
    ['name', /write NAME=DIRECTORY/],
    [`a=${library}@v1`, /taken as it is, whatever version/],
    ['a=./no/such/thing', /there is no such directory/],
    [`a=${other}`, /one of the directories vars, src, resources/],
  ] as const) {
    await assert.rejects(parseLibraries([argument], []), { name: 'MayflyError', code: 'usage', message });
  }
  await assert.rejects(parseLibraries([`a=${library}`], [`a=${library}`]), /given twice/);
});

test('branch and commit are read from what git keeps, without git', async (t) => {
  const commit = 'a'.repeat(40);
  const loose = directory(t, { '.git/HEAD': 'ref: refs/heads/feature/x\n', '.git/refs/heads/feature/x': `${commit}\n` });
  assert.deepEqual(await branchAndCommit(loose), ['feature/x', commit]);
  const packed = directory(t, { '.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': `# pack-refs\n${'b'.repeat(40)} refs/heads/other\n${commit} refs/heads/main\n` });
  assert.deepEqual(await branchAndCommit(packed), ['main', commit]);
  assert.deepEqual(await branchAndCommit(directory(t, { '.git/HEAD': `${commit}\n` })), [null, commit]);
  assert.deepEqual(await branchAndCommit(directory(t, { '.git/HEAD': 'ref: refs/heads/../../secret\n', 'secret': commit })), [null, null]);
  assert.deepEqual(await branchAndCommit(directory(t, {})), [null, null]);
  const hostile = directory(t, { '.git/packed-refs': '' });
  execFileSync('mkfifo', [join(hostile, '.git/HEAD')]);
  assert.deepEqual(await branchAndCommit(hostile), [null, null]);
});

async function branchAndCommit(path: string): Promise<(string | null)[]> {
  const { branch, commit, causes } = await factsOf(path);
  assert.equal(causes[0]?.kind, 'UserIdCause');
  return [branch, commit];
}
