import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { spawnProcess } from '../lib/spawn.ts';
import { findEngineId, overwriteEngineId } from './engine-id.ts';

test('a text in the memory of another process is found and replaced, and only while it is there', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-engine-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'engine-id');
  const [id, newId] = [randomUUID(), randomUUID()];
  const engine = spawnProcess('perl', ['-e', '$| = 1; my $id = <STDIN>; chomp $id; print "ready\n"; while (<STDIN>) { print "$id\n" }'], { env: {}, stdio: 'pipe' });
  t.after(() => engine.kill('SIGKILL'));
  const lines = createInterface({ input: engine.stdout! })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<string> => {
    engine.stdin?.write(`${line}\n`);
    return (await lines.next()).value as string;
  };
  assert.equal(await ask(id), 'ready');
  const found = await findEngineId(id, engine.pid);
  const changed = overwriteEngineId(found, newId, file);
  assert.equal(await ask('?'), newId);
  assert.equal(readFileSync(file, 'utf8'), newId);
  assert.throws(() => overwriteEngineId(found, id, file), /not where it was/);
  assert.throws(() => overwriteEngineId(changed, 'short', file), /36 characters/);
  await assert.rejects(findEngineId(randomUUID(), engine.pid), /not in its memory/);
});
