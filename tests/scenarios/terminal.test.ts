// The command line at a real terminal (script(1) makes one): what is typed, Ctrl-D and Ctrl-C.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { withDirectory } from '../support/directories.ts';
import { eventually, processesWith } from '../support/processes.ts';
import { root } from '../tidy/repository.ts';

const deadline = { timeout: 60_000 };

/** Starts a command line at a terminal; `type` waits until the text was shown before it types. */
async function atTerminal(
  step: string, options: string, work: (type: (after: string, keys: string) => Promise<void>) => Promise<void>,
): Promise<{ readonly code: number | null; readonly shown: string }> {
  return withDirectory({ 'work/Jenkinsfile': pipelineOf(step) }, async (directory) => {
    const command = `exec ${process.execPath} ${join(root, 'bin/mayfly.ts')} run --provider fake ${options} ${join(directory, 'work')}`;
    const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, MAYFLY_HOME: join(directory, 'home'), TERM: 'xterm' },
    });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { shown += text; });
    const ended = once(child, 'close') as Promise<[number | null]>;
    await work(async (after, keys) => {
      await eventually(() => shown.includes(after));
      child.stdin.write(keys);
    });
    const [code] = await ended;
    assert.deepEqual(processesWith(directory), [], shown);
    return { code, shown: shown.replaceAll('\r\n', '\n') };
  });
}

test('--keep-on-failure: lines run in the workspace, Ctrl-D ends it, and the run stays failed', deadline, async () => {
  const { code, shown } = await atTerminal(`sh 'echo made >file; exit 3'`, '--keep-on-failure', async (type) => {
    await type('machine is kept', 'cat file; echo "seen: $((6 * 7))"\n');
    await type('seen: 42', 'exit 7\n');
    await type('[exit code 7]', '\u0004');
  });
  assert.equal(code, 1);
  assert.match(shown, /^made\nseen: 42\n\$ exit 7\n\[exit code 7\]$/m);
  assert.match(shown, /✖ failed after/);
});

test('--keep-on-failure: Ctrl-C destroys the machine, in the middle of a command too', deadline, async () => {
  const { code, shown } = await atTerminal(`sh 'exit 3'`, '--keep-on-failure', async (type) => {
    await type('machine is kept', 'echo "now: $((6 * 7))"; sleep 1000\n');
    await type('now: 42', '\u0003');
  });
  assert.equal(code, 1);
  assert.match(shown, /\^C\nDestroying the kept machine\.\n/);
  assert.doesNotMatch(shown, /post actions|Aborted/);
  assert.match(shown, /✖ failed after/);
});

test('Ctrl-C in a run: the pipeline is aborted', deadline, async () => {
  const { code, shown } = await atTerminal(`sh 'echo "now: $((6 * 7))"; sleep 1000'`, '', async (type) => type('now: 42', '\u0003'));
  assert.equal(code, 130);
  assert.match(shown, /Aborting; post actions still run/);
  assert.match(shown, /✖ aborted after/);
});
