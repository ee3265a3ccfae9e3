// What a run on machines/fake tells its caller: exit code, text, JSON, and what of a directory gets there.
import assert from 'node:assert/strict';
import { chmod, chown, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { withDirectory } from '../support/directories.ts';
import { mayfly, MayflyProcess } from '../support/mayfly-process.ts';
import { processesWith } from '../support/processes.ts';

/** Home beside the workspace, so that no run sends it. */
async function inWorkspace<T>(files: Readonly<Record<string, string>>, work: (workspace: string, home: string) => Promise<T>): Promise<T> {
  return withDirectory({ 'workspace/.keep': '', ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`workspace/${name}`, text])) }, async (directory) => {
    const result = await work(join(directory, 'workspace'), join(directory, 'home'));
    assert.deepEqual(processesWith(directory), [], 'processes of the run are left');
    return result;
  });
}

const run = ['run', '--provider', 'fake'];
const outcomes: Readonly<Record<string, readonly [step: string, code: number, outcome: string]>> = {
  'a success': [`sh 'true'`, 0, 'succeeded'],
  'a step that fails': [`sh 'exit 7'`, 1, 'failed'],
  'an error of the pipeline': [`error 'no good'`, 1, 'failed'],
};

for (const [name, [step, expected, outcome]] of Object.entries(outcomes)) {
  test(`${name}: exit code ${expected}, and JSON whose last line says "${outcome}"`, async () => {
    await inWorkspace({ Jenkinsfile: pipelineOf(`echo 'Grüße'\n${step}`) }, async (workspace, home) => {
      const { code, stdout } = await mayfly([...run, '--json', workspace], { home });
      assert.equal(code, expected);
      const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.ok(stdout.endsWith('\n'));
      const kinds = lines.map(({ kind }) => kind);
      assert.deepEqual([kinds[0], kinds.at(-1)], ['stage-started', 'outcome']);
      assert.equal(kinds.filter((kind) => kind === 'outcome').length, 1);
      assert.equal(lines.at(-1)?.['outcome'], outcome);
      assert.ok(lines.some((line) => line['kind'] === 'log' && String(line['text']).includes('Grüße')));
    });
  });
}

test('--env reaches every step and the Jenkinsfile; a later one of the same name wins', async () => {
  await inWorkspace({ Jenkinsfile: pipelineOf(`sh 'echo "<$ONE|$TWO>"'\necho "from \${env.ONE}"`) }, async (workspace, home) => {
    const { stdout } = await mayfly([...run, '--env', 'ONE=old', '--env', 'ONE=a=b c', '--env', 'TWO=', workspace], { home });
    assert.match(stdout, /^<a=b c\|>$/m);
    assert.match(stdout, /^from a=b c$/m);
  });
});

test('empty files and directories arrive, and so does what comes after them', async () => {
  await inWorkspace({ 'Jenkinsfile': pipelineOf(`sh 'find . -type f -size 0 | sort; ls -d none; cat zebra'`), '.empty': '', 'src/__init__.py': '', 'zebra': 'the last\n' }, async (workspace, home) => {
    await mkdir(join(workspace, 'none'));
    const { code, stdout, stderr } = await mayfly([...run, workspace], { home });
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /^\.\/\.empty\n\.\/\.keep\n\.\/src\/__init__\.py$/m);
    assert.match(stdout, /^none$/m);
    assert.match(stdout, /^the last$/m);
  });
});

test('what git ignores is not sent, nor .git itself; links and modes are', async () => {
  const list = `sh 'find . -not -path "./.git*" -o -name ".git*" | sort; stat -c "%n %a" tool; readlink link'`;
  await inWorkspace({
    'Jenkinsfile': pipelineOf(list), '.gitignore': '*.log\n/build/\nsecret*\n!secret.pub\n', 'a.log': '', 'build/out': '', 'secret.key': '', 'secret.pub': '',
    'src/.gitignore': '!keep.log\n/generated\n', 'src/keep.log': '', 'src/drop.log': '', 'src/generated/x': '', 'src/deep/generated/y': '', 'src/build/z': '',
    '.git/config': 'token', 'module/.git': 'gitdir: elsewhere', 'tool': '#!/bin/sh\n', 'with space/ü.txt': '',
  }, async (workspace, home) => {
    await chmod(join(workspace, 'tool'), 0o755);
    await symlink('nowhere/at/all', join(workspace, 'link'));
    await mkdir(join(workspace, 'empty'));
    const { code, stdout, stderr } = await mayfly([...run, workspace], { home });
    assert.equal(code, 0, stderr);
    const sent = stdout.split('\n').filter((line) => line.startsWith('./'));
    assert.deepEqual(sent, [
      './.gitignore', './.keep', './Jenkinsfile', './empty', './link', './module', './secret.pub', './src', './src/.gitignore', './src/build', './src/build/z', './src/deep',
      './src/deep/generated', './src/deep/generated/y', './src/keep.log', './tool', './with space', './with space/ü.txt',
    ]);
    assert.match(stdout, /^tool 755$/m);
    assert.match(stdout, /^nowhere\/at\/all$/m);
  });
});

test('a file that can\'t be read is named, with what to do; nothing half-sent runs', { skip: process.getuid?.() !== 0 && 'another user to run as takes root' }, async () => {
  const nobody = 65_534;
  await inWorkspace({ 'Jenkinsfile': pipelineOf(`sh 'echo it ran'`), 'private/key': 'x', '.gitignore': '' }, async (workspace, home) => {
    await mkdir(home);
    await chown(home, nobody, nobody);
    for (const path of [join(workspace, '..'), workspace]) await chmod(path, 0o755);
    await chmod(join(workspace, 'private/key'), 0o600);
    const { code, stdout, stderr } = await mayfly([...run, workspace], { home, user: nobody, env: { HOME: home } });
    assert.equal(code, 65, stderr);
    assert.match(stderr, /private\/key can't be read .*exclude it in \.gitignore/);
    assert.doesNotMatch(`${stdout}${stderr}`, /it ran|bug in Mayfly/);
  });
});

test('an interrupted run tells its pipeline, whose post actions run; the exit code is 130', async () => {
  const jenkinsfile = `pipeline {\n agent any\n stages { stage('One') { steps { sh 'echo begun; while :; do sleep 1; done' } } }\n post { always { sh 'echo cleaned up' } }\n}`;
  await inWorkspace({ Jenkinsfile: jenkinsfile }, async (workspace, home) => {
    const process = new MayflyProcess([...run, workspace], { home });
    await process.printed('\nbegun\n');
    process.signal('SIGINT');
    const { code, stdout } = await process.ended;
    assert.equal(code, 130);
    assert.match(stdout, /^cleaned up$/m);
  });
});

test('two runs at once in one new data directory both succeed', async () => {
  await inWorkspace({ Jenkinsfile: pipelineOf(`sh 'echo it ran'`) }, async (workspace, home) => {
    const ends = await Promise.all([1, 2, 3].map(() => mayfly([...run, workspace], { home })));
    for (const { code, stdout, stderr } of ends) {
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^it ran$/m);
    }
  });
});
