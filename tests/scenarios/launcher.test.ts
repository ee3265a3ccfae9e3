// bin/launch.cjs, as ./mayfly starts it: what happens to the launcher happens to the program, and to npm before it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exec } from '../../src/lib/exec.ts';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { withDirectory } from '../support/directories.ts';
import { commandLine, eventually, processesWith } from '../support/processes.ts';
import { root } from '../tidy/repository.ts';

const deadline = { timeout: 60_000 };

test('killed with -9, the launcher takes the program with it', deadline, async () => {
  await withDirectory({ 'work/Jenkinsfile': pipelineOf(`sh 'echo begun; while :; do sleep 1; done'`) }, async (directory) => {
    const child = spawn('node', [join(root, 'bin/mayfly.cjs'), 'run', '--provider', 'fake', join(directory, 'work')], {
      stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, MAYFLY_HOME: join(directory, 'home') },
    });
    const program = (): number[] => processesWith(join(directory, 'work')).filter((pid) => pid !== child.pid);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
    await eventually(() => said.includes('\nbegun\n'));
    assert.equal(program().length, 1, 'the program is not there, so nothing can be seen of its end');
    child.kill('SIGKILL');
    await eventually(() => program().length === 0);
    // Nobody cleans up after a -9 but the next command.
    const cleaned = await exec('node', [join(root, 'bin/mayfly.cjs'), 'clean', '--provider', 'fake'], { env: { MAYFLY_HOME: join(directory, 'home') } });
    assert.match(cleaned.stdout, /^Ended 1 machine that a crash had left/);
    assert.deepEqual(processesWith(directory).map(commandLine), []);
  });
});

/** A checkout of its own whose npm is the test's. */
async function withNpm(script: string, work: (child: ChildProcess, directory: string, said: () => string) => Promise<void>): Promise<void> {
  await withDirectory({ 'package-lock.json': '{}', 'programs/npm': `#!/bin/sh\n${script}\n` }, async (directory) => {
    await mkdir(join(directory, 'bin'));
    await copyFile(join(root, 'bin/launch.cjs'), join(directory, 'bin/launch.cjs'));
    await chmod(join(directory, 'programs/npm'), 0o755);
    const child = spawn('node', [join(directory, 'bin/launch.cjs'), 'none.ts'], {
      cwd: directory, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: `${join(directory, 'programs')}:${process.env['PATH']}` },
    });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => { text += piece; });
    await work(child, directory, () => text);
  });
}

test('stopped while npm installs, it tells npm, waits for it and says what was stopped', deadline, async () => {
  await withNpm(`trap 'sleep 0.3; echo tidied >done; exit 1' TERM\necho begun >&2\nwhile :; do sleep 0.05; done`, async (child, directory, said) => {
    await eventually(() => said().includes('begun'));
    child.kill('SIGTERM');
    const [code] = await once(child, 'close') as [number | null];
    assert.equal(code, 130, said());
    assert.equal(await readFile(join(directory, 'done'), 'utf8'), 'tidied\n');
    assert.match(said(), /stopped while the npm packages were being installed/);
    assert.doesNotMatch(said(), /failed/);
  });
});

test('the control: an npm that fails by itself is a missing requirement', deadline, async () => {
  await withNpm('echo "E404 no such package" >&2; exit 1', async (child, _, said) => {
    const [code] = await once(child, 'close') as [number | null];
    assert.equal(code, 69);
    assert.match(said(), /E404 no such package\nmayfly: "npm ci --ignore-scripts" failed/);
  });
});
