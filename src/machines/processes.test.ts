import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { isAlive, processIdentity } from './processes.ts';

test('a process that ended is not alive, collected or not; another one of its number is not it', async () => {
  const mine = await processIdentity(process.pid);
  assert.ok(mine && (await isAlive(mine)));
  assert.equal(await isAlive({ ...mine, startTicks: '1' }), false);
  // A shell that becomes a program which collects nobody: the sleep that it began stays as a zombie.
  const child = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [pid] = (await once(child.stdout, 'data')) as [Buffer];
    const identity = await processIdentity(Number(pid.toString()));
    assert.ok(identity, 'it is not there while it runs');
    while (await isAlive(identity)) await new Promise((resolve) => { setTimeout(resolve, 5); });
    assert.doesNotThrow(() => process.kill(identity.pid, 0), 'it was collected, so this says nothing of zombies');
  } finally {
    child.kill('SIGKILL');
  }
});
