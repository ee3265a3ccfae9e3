import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogRecordings } from '../../log-recordings.ts';
import { interpret } from '../../interpret.ts';
import { createMemoryStepHost } from '../../memory-host/memory-step-host.ts';
import { createStepRunner } from '../../testing/step-runner.ts';
import { validate } from '../../validate.ts';

test('echo, println and print write to the log, whatever they are given', async () => {
  const { call, logged } = await createStepRunner({ withoutPlace: true });
  await call('echo', 'text');
  await call('echo', { message: null });
  await call('println', [1, 2]);
  await call('println');
  await call('print', true);
  assert.deepEqual(logged(), ['text', 'null', '[1, 2]', '', 'true']);
});

test('timestamps and ansiColor run their blocks', async () => {
  const { call } = await createStepRunner();
  assert.equal(await call('timestamps', {}, () => 1), 1);
  const term = await call('ansiColor', 'vga', (caller) => caller.frame.declared.get('TERM') ?? null);
  assert.equal(term, 'vga');
  assert.equal(await call('ansiColor', {}, (caller) => caller.frame.declared.get('TERM') ?? null), 'xterm');
});

const TEE = `
node {
  echo 'before'
  tee('out/x.log') {
    stage('inner') { echo 'one' }
    parallel(a: { sh 'make' }, b: { sh(script: 'version', returnStdout: true) })
  }
  echo 'after'
  echo "<\${readFile('out/x.log')}>"
  try {
    tee(file: 'out/x.log', append: true) { error 'no' }
  } catch (e) { tee(file: 'out/x.log', append: true) { echo 'sesame' } }
  echo "<\${readFile('out/x.log')}>"
}`;

test('tee writes what its block says to a file, also when it fails, and not what the log does not show', async () => {
  const { program } = validate(TEE);
  const host = createMemoryStepHost({ shell: ({ script }) => ({ stdout: `${script} says\n` }) });
  host.mask('sesame');
  const { error } = await interpret(program ?? assert.fail(), host);
  assert.equal(error, null);
  const files = host.trace.filter((line) => /^ *log </.test(line) || /^ *(>|version says|make says|one|\*\*\*\*)/.test(line)).map((line) => line.trim());
  assert.deepEqual(files, ['log <one', 'make says', '>', 'log <one', 'make says', '****', '>']);
});

test('a log that is too long to be kept is cut, and says so', () => {
  const recordings = new LogRecordings();
  const stop = recordings.begin(1);
  const megabyte = new Uint8Array(1024 ** 2).fill(0x61);
  for (let count = 0; count < 70; count++) {
    recordings.add([2, 1], megabyte);
  }
  const text = new TextDecoder().decode(stop());
  assert.equal(text.length, 64 * 1024 ** 2 + '\n… the rest is left out: it is too long\n'.length);
  assert.ok(text.endsWith('too long\n'));
});

test('the end of all that was said is kept, in many pieces and in few', () => {
  const text = (recordings: LogRecordings) => new TextDecoder().decode(recordings.recent());
  const small = new LogRecordings();
  for (let count = 0; count < 10_000; count++) {
    small.add([1], new TextEncoder().encode(`${count}\n`));
  }
  assert.equal(text(small), Array.from({ length: 10_000 }, (_, count) => `${count}\n`).join(''));
  const large = new LogRecordings();
  const megabyte = new Uint8Array(1024 ** 2 + 1).fill(0x61);
  [megabyte, megabyte, new TextEncoder().encode('end'), megabyte, new TextEncoder().encode('the end')].forEach((bytes) => large.add([1], bytes));
  assert.equal(text(large).length, 1024 ** 2);
  assert.ok(text(large).endsWith('aaathe end'));
});
