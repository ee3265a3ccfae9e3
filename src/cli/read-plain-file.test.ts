import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { readPlainFile } from './read-plain-file.ts';

test('an ordinary file up to the size that is given, and nothing else', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mayfly-read-'));
  const read = (name: string, maxBytes: number): Promise<Buffer | null> => readPlainFile(join(directory, name), maxBytes);
  try {
    for (const [name, content] of [['small', 'text'], ['large', 'x'.repeat(200_000)], ['empty', '']] as const) writeFileSync(join(directory, name), content);
    assert.equal(String(await read('small', 4)), 'text');
    assert.equal(await read('small', 3), null);
    assert.equal((await read('large', 200_000))?.length, 200_000);
    assert.equal(await read('large', 199_999), null);
    assert.equal((await read('empty', 0))?.length, 0);
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    symlinkSync('/dev/zero', join(directory, 'device'));
    symlinkSync('/proc/self/environ', join(directory, 'made-up'));
    for (const name of ['pipe', 'device']) await assert.rejects(read(name, 10), { code: 'ENOTFILE' });
    await assert.rejects(read('.', 10), { code: 'EISDIR' });
    assert.equal((await read('made-up', 10))?.length, 0);
  } finally {
    await rm(directory, { recursive: true });
  }
});
