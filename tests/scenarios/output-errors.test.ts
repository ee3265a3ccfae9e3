// Standard output of which nobody reads the rest, and one that can't be written: for every command.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { exec } from '../../src/lib/exec.ts';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { withDirectory } from '../support/directories.ts';
import { root } from '../tidy/repository.ts';

const commands: Readonly<Record<string, readonly [arguments: string, code: number]>> = {
  'images': ['images', 0],
  'templates': ['templates --json', 0],
  'machines': ['machines', 0],
  'clean': ['clean --provider fake', 0],
  'lint': ['lint Jenkinsfile Broken', 1],
  '--help': ['--help', 0],
  '--version': ['--version', 0],
  'run, which is stopped when nobody reads it': ['run --provider fake', 130],
};

for (const [name, [command, expected]] of Object.entries(commands)) {
  test(`${name}: a reader that is gone is no bug`, async () => {
    await withDirectory({ Jenkinsfile: pipelineOf(`sh 'while :; do echo on; sleep 0.1; done'`), Broken: 'x {' }, async (directory) => {
      const { stdout, stderr } = await bash(`{ "$NODE" "$MAYFLY" ${command}; echo "$?" >code; } | true; cat code`, directory);
      assert.equal(stdout, `${expected}\n`, stderr);
      assert.doesNotMatch(stderr, /bug in Mayfly|EPIPE|at .*\.ts:/);
    });
  });
}

test('output that does not fit on its disk is an error with its exit code', async () => {
  await withDirectory({}, async (directory) => {
    const { stdout, stderr } = await bash('"$NODE" "$MAYFLY" images >/dev/full; echo $?', directory);
    assert.equal(stdout, '74\n');
    assert.match(stderr, /^mayfly: The output could not be written: .*ENOSPC/);
  });
});

function bash(script: string, directory: string) {
  return exec('bash', ['-c', script], { cwd: directory, env: { NODE: process.execPath, MAYFLY: join(root, 'bin/mayfly.ts'), MAYFLY_HOME: join(directory, '.home') } });
}
