import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { extract } from 'tar-stream';
import { MayflyError } from '../protocol/errors.ts';
import { packWorkspace } from './pack-workspace.ts';

function directoryOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-pack-'));
  t.after(() => rmSync(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

/** What the archive holds: a line for each entry, with its content or where it leads. */
async function entriesOf(archive: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const entry of Readable.from(archive).pipe(extract())) {
    const { name, type, linkname } = entry.header;
    const content = await text(entry);
    found.push(type === 'file' ? `${name}: ${content.length > 20 ? `${content.length} characters` : content}` : type === 'symlink' ? `${name} -> ${linkname}` : name);
  }
  return found;
}

test('what git ignores stays here, by the innermost rule that has an opinion', async (t) => {
  const directory = directoryOf(t, {
    '.gitignore': '*.log\n/build/\n',
    '.git/config': 'secret',
    'a.txt': 'a',
    'b.log': 'b',
    'build/c.txt': 'c',
    'inner/.gitignore': '!kept.log\n',
    'inner/build/e.txt': 'e',
    'inner/gone.log': '',
    'inner/kept.log': 'd',
  });
  symlinkSync('/etc/passwd', join(directory, 'link'));
  assert.deepEqual(await entriesOf(packWorkspace(directory)), [
    '.gitignore: *.log\n/build/\n', 'a.txt: a', 'inner/', 'inner/.gitignore: !kept.log\n', 'inner/build/', 'inner/build/e.txt: e', 'inner/kept.log: d', 'link -> /etc/passwd',
  ]);
});

test('a .gitignore that is a link, such as to a device without an end, is not read', async (t) => {
  const directory = directoryOf(t, { 'rules': 'a.txt\n', 'a.txt': 'a' });
  symlinkSync('rules', join(directory, '.gitignore'));
  assert.deepEqual(await entriesOf(packWorkspace(directory)), ['.gitignore -> rules', 'a.txt: a', 'rules: a.txt\n']);
});

test('only the named entries of the directory, when some are named', async (t) => {
  const directory = directoryOf(t, { 'vars/a.groovy': 'a', 'test/vars/b.groovy': 'b', 'README': 'c' });
  assert.deepEqual(await entriesOf(packWorkspace(directory, ['vars', 'src'])), ['vars/', 'vars/a.groovy: a']);
});

test('large files are streamed, empty ones are there', async (t) => {
  const directory = directoryOf(t, { empty: '', large: 'x'.repeat(1_000_000) });
  assert.deepEqual(await entriesOf(packWorkspace(directory)), ['empty: ', 'large: 1000000 characters']);
});

test('a file that grows is cut, so that the archive stays whole', async (t) => {
  const directory = directoryOf(t, { a: 'x'.repeat(1_000_000), b: 'end' });
  const archive = packWorkspace(directory);
  const header = await archive.next();
  appendFileSync(join(directory, 'a'), 'more');
  assert.deepEqual(await entriesOf(resume(header.value as Buffer, archive)), ['a: 1000000 characters', 'b: end']);
});

test('a file that became shorter, or is gone, fails by its name', async (t) => {
  const directory = directoryOf(t, { a: 'x'.repeat(1_000_000) });
  const archive = packWorkspace(directory);
  await archive.next();
  truncateSync(join(directory, 'a'), 300);
  await assert.rejects(drain(archive), (error) => error instanceof MayflyError && error.message.startsWith("a can't be read"));
  const gone = packWorkspace(join(directory, 'nowhere'));
  await assert.rejects(gone.next(), (error) => error instanceof MayflyError && /nowhere can't be read/.test(error.message));
});

async function drain(archive: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of archive);
}

async function* resume(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

test('a name that is not UTF-8 is told as such', async (t) => {
  const directory = directoryOf(t, {});
  writeFileSync(Buffer.concat([Buffer.from(`${directory}/caf`), Buffer.of(0xe9)]), 'an é of another time');
  await assert.rejects(drain(packWorkspace(directory)), /caf\uFFFD can't be read .* names of files must be UTF-8/);
});
