import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { inspectMachine } from './inspect.ts';
import { TypedLines } from './typed-lines.ts';

const deadline = { timeout: 30_000 };

function begin(shell: (script: string) => Promise<number>) {
  const over = new AbortController();
  const input = new PassThrough();
  let said = '';
  const done = inspectMachine(shell, over.signal, new TypedLines(input), (text) => { said += text; });
  return { over, input, done, said: () => said };
}

test('each line runs, empty ones don\'t, and the end of the input ends it', deadline, async () => {
  const ran: string[] = [];
  const { input, done, said } = begin(async (script) => { ran.push(script); return script === 'false' ? 1 : 0; });
  input.end('ls -la\n\nfalse\n');
  await done;
  assert.deepEqual(ran, ['ls -la', 'false']);
  assert.match(said(), /\$ \$ \$ \[exit code 1\]\n\$ \n$/);
});

test('stopped, it does not wait for a command that never ends', deadline, async () => {
  const begun = Promise.withResolvers<void>();
  const { over, input, done } = begin(() => { begun.resolve(); return new Promise(() => {}); });
  input.write('sleep infinity\n');
  await begun.promise;
  over.abort();
  await done;
});

test('a machine that goes away is told, and the run\'s own outcome stays', deadline, async () => {
  const { input, done, said } = begin(() => Promise.reject(new Error('QEMU killed by SIGKILL')));
  input.write('ls\n');
  await done;
  assert.match(said(), /The machine is gone: QEMU killed by SIGKILL/);
});
