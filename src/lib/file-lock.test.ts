import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { tryFileLock, withFileLock } from './file-lock.ts';

async function inTemporaryDirectory(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'mayfly-lock-'));
  try {
    await work(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

test('two holders in one process take turns, and only the second waits', () => inTemporaryDirectory(async (directory) => {
  const path = join(directory, 'made', 'on', 'demand', 'lock');
  const order: string[] = [];
  const firstInside = Promise.withResolvers<void>();
  const firstMayLeave = Promise.withResolvers<void>();
  const first = withFileLock(path, async () => {
    order.push('first in');
    firstInside.resolve();
    await firstMayLeave.promise;
    order.push('first out');
  }, { onWait: () => order.push('first waits') });
  await firstInside.promise;
  const second = withFileLock(path, async () => { order.push('second in'); }, {
    onWait: () => { order.push('second waits'); firstMayLeave.resolve(); },
  });
  await Promise.all([first, second]);
  assert.deepEqual(order, ['first in', 'second waits', 'first out', 'second in']);
}));

test('who only tries gets nothing while another one holds the lock, and the result of the work otherwise', () => inTemporaryDirectory(async (directory) => {
  const path = join(directory, 'lock');
  await withFileLock(path, async () => {
    assert.equal(await tryFileLock(path, async () => { assert.fail('entered a held lock'); }), null);
  });
  assert.equal(await tryFileLock(path, async () => 7), 7);
}));

test('the lock is free again after the work threw, and the error comes through', () => inTemporaryDirectory(async (directory) => {
  const path = join(directory, 'lock');
  await assert.rejects(withFileLock(path, () => Promise.reject(new Error('broken work'))), /broken work/);
  let waited = false;
  assert.equal(await withFileLock(path, async () => 7, { onWait: () => { waited = true; } }), 7);
  assert.equal(waited, false);
}));

test('a wait can be aborted and leaves the holder alone', () => inTemporaryDirectory(async (directory) => {
  const path = join(directory, 'lock');
  const stop = new AbortController();
  await withFileLock(path, async () => {
    const waiting = withFileLock(path, async () => { assert.fail('entered a held lock'); }, {
      signal: stop.signal, onWait: () => stop.abort(new Error('no longer wanted')),
    });
    await assert.rejects(waiting, /no longer wanted/);
  });
}));

test('kill -9 of a holder frees the lock', () => inTemporaryDirectory(async (directory) => {
  const path = join(directory, 'lock');
  const program = `
    import { withFileLock } from ${JSON.stringify(import.meta.resolve('./file-lock.ts'))};
    await withFileLock(${JSON.stringify(path)}, async () => {
      process.stdout.write('held');
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    });`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  let waited = false;
  await withFileLock(path, async () => {}, { onWait: () => { waited = true; holder.kill('SIGKILL'); } });
  assert.equal(waited, true, 'the other process held the lock until it was killed');
}));
