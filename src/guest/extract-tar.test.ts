import assert from 'node:assert/strict';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pack } from 'tar-stream';
import type { Header } from 'tar-stream';
import { MayflyError } from '../protocol/errors.ts';
import { extractTar } from './extract-tar.ts';

type Entry = Partial<Header> & { name: string; text?: string };

async function unpack(directory: string, entries: readonly Entry[]): Promise<void> {
  const tar = pack();
  for (const { text, ...header } of entries) tar.entry(header, text ?? '');
  tar.finalize();
  const writer = extractTar({ directory, owner: null });
  for await (const chunk of tar) {
    // Cut anywhere, as frames are.
    const bytes = chunk as Buffer;
    for (let at = 0; at < bytes.length; at += 700) await writer.write(bytes.subarray(at, at + 700));
  }
  await writer.end();
}

function workspaceFor(t: { after(clean: () => void): void }): string {
  const root = mkdtempSync(join(tmpdir(), 'mayfly-extract-'));
  t.after(() => rmSync(root, { recursive: true }));
  return root;
}

test('files, folders, modes, times and links arrive', async (t) => {
  const root = workspaceFor(t);
  const large = 'x'.repeat(300_000);
  await unpack(root, [
    { name: './' },
    { name: 'src/deep/run.sh', text: 'echo', mode: 0o755, mtime: new Date(1_600_000_000_000) },
    { name: 'empty/', type: 'directory' },
    { name: 'large', text: large },
    { name: 'twice', text: 'one' },
    { name: 'twice', text: 'two' },
    { name: 'link', type: 'symlink', linkname: 'src/deep/run.sh' },
    { name: 'hard', type: 'link', linkname: 'large' },
    { name: `${'long/'.repeat(40)}name`, text: 'deep' },
  ]);
  const script = statSync(join(root, 'src/deep/run.sh'));
  assert.equal(script.mode & 0o777, 0o755);
  assert.equal(script.mtimeMs, 1_600_000_000_000);
  assert.equal(readFileSync(join(root, 'large'), 'utf8'), large);
  assert.equal(readFileSync(join(root, 'twice'), 'utf8'), 'two');
  assert.equal(readlinkSync(join(root, 'link')), 'src/deep/run.sh');
  assert.equal(statSync(join(root, 'hard')).ino, statSync(join(root, 'large')).ino);
  assert.equal(readFileSync(join(root, 'long/'.repeat(40), 'name'), 'utf8'), 'deep');
  assert.ok(lstatSync(join(root, 'empty')).isDirectory());
});

test('nothing is written outside, whatever the entries say', async (t) => {
  const cases: Entry[][] = [
    [{ name: '../up', text: 'x' }],
    [{ name: 'a/../../up', text: 'x' }],
    [{ name: '/absolute-mayfly', text: 'x' }],
    [{ name: 'out', type: 'symlink', linkname: '..' }, { name: 'out/up', text: 'x' }],
    [{ name: 'file', text: 'x' }, { name: 'file/below', text: 'x' }],
    [{ name: 'hard', type: 'link', linkname: '../secret' }],
    [{ name: 'out', type: 'symlink', linkname: '..' }, { name: 'hard', type: 'link', linkname: 'out/secret' }],
    [{ name: 'pipe', type: 'fifo' }],
    [{ name: 'device', type: 'character-device', devmajor: 1, devminor: 3 }],
  ];
  for (const entries of cases) {
    const outer = workspaceFor(t);
    const root = join(outer, 'workspace');
    await unpack(outer, [{ name: 'workspace', type: 'directory' }, { name: 'secret', text: 'secret' }]);
    await assert.rejects(unpack(root, entries), (error) => error instanceof MayflyError && error.code === 'invalid', JSON.stringify(entries));
    assert.deepEqual(readdirSync(outer).toSorted(), ['secret', 'workspace']);
  }
});

test('a file replaces a link instead of following it', async (t) => {
  const outer = workspaceFor(t);
  await unpack(outer, [{ name: 'workspace', type: 'directory' }, { name: 'secret', text: 'secret' }]);
  await unpack(join(outer, 'workspace'), [{ name: 'link', type: 'symlink', linkname: '../secret' }, { name: 'link', text: 'mine' }]);
  assert.equal(readFileSync(join(outer, 'secret'), 'utf8'), 'secret');
  assert.equal(readFileSync(join(outer, 'workspace/link'), 'utf8'), 'mine');
});

test('an archive that ends early is refused, and leaves no file open', async (t) => {
  const root = workspaceFor(t);
  const writer = extractTar({ directory: root, owner: null });
  const tar = pack();
  tar.entry({ name: 'file' }, 'x'.repeat(5_000));
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  await writer.write(Buffer.concat(chunks).subarray(0, 3_000));
  await assert.rejects(writer.end());
  const open = readdirSync('/proc/self/fd').map((fd) => linkAt(`/proc/self/fd/${fd}`));
  assert.deepEqual(open.filter((path) => path.startsWith(root)), []);
});

/** Empty for a descriptor that was only open while the directory was read. */
function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
