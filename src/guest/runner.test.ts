import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freshToken } from './fresh-random.ts';
import { machineRunner } from './machine-runner.ts';
import { HostError } from '../pipeline/step-host.ts';
import { Runner } from './runner.ts';

async function withRunner(work: (runner: Runner, directory: string) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-runner-'));
  const machine = machineRunner({ directory: join(directory, 'runner'), token: freshToken(), command: [], env: { PATH: process.env['PATH'] ?? '' } });
  try {
    await work(await machine.get(), directory);
  } finally {
    await machine.stop();
    assert.equal(existsSync(join(directory, 'runner-1')), false);
    rmSync(directory, { recursive: true });
  }
}

async function runScript(runner: Runner, script: string, options: { cwd?: string; capture?: boolean } = {}): Promise<{ code: number; log: string; stdout: string }> {
  let [log, stdout] = ['', ''];
  const code = await runner.run({
    script, cwd: options.cwd ?? '/', environment: new Map([['X', 'y z']]),
    onOutput: (chunk) => void (log += chunk.toString()),
    ...(options.capture ? { onStdout: (chunk: Buffer) => void (stdout += chunk.toString()) } : {}),
  }, new AbortController().signal);
  return { code, log, stdout };
}

/** Empty for one that has ended, also when nobody has collected it. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

test('scripts: exit codes, -e, shebangs, a directory that is made, and output apart when it is captured', async () => {
  await withRunner(async (runner, directory) => {
    assert.deepEqual(await runScript(runner, 'echo "$X" >&2; echo out', { capture: true }), { code: 0, log: '+ echo y z\ny z\n+ echo out\n', stdout: 'out\n' });
    assert.equal((await runScript(runner, 'false\necho never')).code, 1);
    assert.equal((await runScript(runner, 'kill -9 $$')).code, 137);
    assert.deepEqual(await runScript(runner, '#!/bin/sh\nfalse\necho $0 | grep -c script\nexit 7'), { code: 7, log: '1\n', stdout: '' });
    const cwd = join(directory, `it's new`, 'deep');
    assert.ok((await runScript(runner, 'pwd', { cwd })).log.endsWith(`${cwd}\n`));
    const large = await runScript(runner, 'head -c 3000000 /dev/zero | tr "\\0" x', { capture: true });
    assert.equal(large.stdout.length, 3_000_000);
  });
});

test('more steps at once than there are slots', async () => {
  await withRunner(async (runner, directory) => {
    // None ends before all have begun.
    const wait = `until [ "$(ls '${directory}' | grep -c begun)" -eq 40 ]; do sleep 0.05; done`;
    const steps = Array.from({ length: 40 }, (_, i) => runScript(runner, `set +x; touch '${directory}/begun-${i}'; ${wait}; echo step ${i}`));
    const results = await Promise.all(steps);
    results.forEach(({ code, log }, i) => {
      assert.equal(code, 0);
      assert.ok(log.endsWith(`step ${i}\n`), log);
    });
  });
});

test('steps that remove what they were started with end as they would, beside others, and further ones run', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-runner-'));
  const machine = machineRunner({ directory: join(directory, 'runner'), token: freshToken(), command: [], env: { PATH: process.env['PATH'] ?? '' } });
  const run = async (script: string) => runScript(await machine.get(), script);
  try {
    const other = run(`set +x; touch '${directory}/begun'; until [ -e '${directory}/further' ]; do sleep 0.05; done; echo other`);
    assert.deepEqual(await run(`set +x; until [ -e '${directory}/begun' ]; do sleep 0.05; done; rm -rf '${directory}'/runner-*; echo removed; exit 3`), { code: 3, log: '+ set +x\nremoved\n', stdout: '' });
    assert.equal((await run(`echo further >'${directory}/further'`)).code, 0);
    assert.match((await other).log, /^other$/m);
  } finally {
    await machine.stop();
    rmSync(directory, { recursive: true });
  }
});

test('a step that kills the shell that waits for it is told so; what it left running is ended, and others run', async () => {
  await withRunner(async (runner, directory) => {
    for (const script of ['kill -9 $PPID; sleep 600', 'exec >/dev/null 2>&1; kill -9 $PPID; sleep 600']) {
      const other = runScript(runner, `set +x; until [ -e '${directory}/further' ]; do sleep 0.05; done; echo other`);
      await assert.rejects(runScript(runner, `echo $$ >'${directory}/pid'; ${script}`), /killed while the step ran/);
      assert.equal(commandOf(readFileSync(join(directory, 'pid'), 'utf8').trim()), '');
      writeFileSync(join(directory, 'further'), '');
      assert.equal((await other).log, '+ set +x\nother\n');
      rmSync(join(directory, 'further'));
    }
  });
});

test('files that can not be made fail the step, and no longer when they can', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-runner-'));
  writeFileSync(join(directory, 'above'), 'a file in the way');
  const machine = machineRunner({ directory: join(directory, 'above/runner'), token: freshToken(), command: [], env: { PATH: process.env['PATH'] ?? '' } });
  try {
    await assert.rejects(machine.get(), { name: 'HostError', blame: 'pipeline' });
    rmSync(join(directory, 'above'));
    assert.equal((await runScript(await machine.get(), 'true')).code, 0);
  } finally {
    await machine.stop();
    rmSync(directory, { recursive: true });
  }
});

test('a shell that can not be started is an error, and leaves nothing', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-runner-'));
  try {
    await assert.rejects(
      Runner.start({ directory: join(directory, 'runner'), token: freshToken(), start: async () => ({ ended: Promise.resolve('sh ended with exit code 127') }) }),
      (error) => error instanceof HostError && /exit code 127/.test(error.message),
    );
    assert.equal(existsSync(join(directory, 'runner')), false);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('a step that is aborted before it has begun never begins', async () => {
  await withRunner(async (runner, directory) => {
    const abort = new AbortController();
    const running = runner.run({ script: `touch '${directory}/begun'`, cwd: '/', environment: new Map(), onOutput: () => {} }, abort.signal);
    abort.abort(new Error('somebody pressed the button'));
    await assert.rejects(running, /somebody pressed the button/);
    await runScript(runner, 'true');
    assert.equal(existsSync(join(directory, 'begun')), false);
  });
});
