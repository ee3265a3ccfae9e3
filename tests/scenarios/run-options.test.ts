// `mayfly run` with parameters, libraries and labels on machines/fake, and the same pipeline as a dry run.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withDirectory } from '../support/directories.ts';
import { mayfly } from '../support/mayfly-process.ts';

const run = ['run', '--provider', 'fake'];

const files = {
  'workspace/Jenkinsfile': `@Library('tools@v7') _
pipeline {
  agent { label 'special && linux' }
  parameters {
    string(name: 'WHO', defaultValue: 'nobody')
    booleanParam(name: 'LOUD', defaultValue: false)
  }
  stages {
    stage('Greet') { steps { greet params.WHO, params.LOUD } }
    stage('Both') {
      parallel {
        stage('Left') { steps { sh 'echo on the left' } }
        stage('Right') { steps { sh 'echo on the right' } }
      }
    }
    stage('Never') {
      when { branch 'no-such-branch' }
      steps { sh 'echo never' }
    }
  }
}
`,
  'library/vars/greet.groovy': `def call(String who, boolean loud) { echo "<\${loud ? who.toUpperCase() : who}>" }\n`,
  'library/.gitignore': '*.secret\n',
  'library/vars/a.secret': 'not sent',
};

test('parameters, a library and a label reach the pipeline; lines of branches say which', async () => {
  await withDirectory(files, async (directory) => {
    const options = ['--param', 'WHO=you', '--param', 'LOUD=true', '--library', `tools=${join(directory, 'library')}`, '--label', 'special'];
    const { code, stdout, stderr } = await mayfly([...run, ...options, join(directory, 'workspace')], { home: join(directory, 'home') });
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /^Loading library tools@v7$/m);
    assert.match(stdout, /^<YOU>$/m);
    assert.match(stdout, /^\[Left\] on the left$/m);
    assert.match(stdout, /^\[Right\] on the right$/m);
    assert.match(stdout, /^ {2}Never: skipped$/m);
  });
});

test('without them: the library is missed, then the label', async () => {
  await withDirectory(files, async (directory) => {
    const home = join(directory, 'home');
    const first = await mayfly([...run, join(directory, 'workspace')], { home });
    assert.equal(first.code, 1);
    assert.match(first.stdout, /Could not find any definition of libraries \[tools\]/);
    const second = await mayfly([...run, '--library', `tools=${join(directory, 'library')}`, join(directory, 'workspace')], { home });
    assert.equal(second.code, 1);
    assert.match(second.stdout, /no machine with the label "special && linux"/);
  });
});

test('a dry run tells what would run, makes nothing, and needs no label', async () => {
  await withDirectory(files, async (directory) => {
    const home = join(directory, 'home');
    const options = ['--param', 'WHO=you', '--library', `tools=${join(directory, 'library')}`];
    const { code, stdout, stderr } = await mayfly([...run, '--dry-run', ...options, join(directory, 'workspace')], { home });
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /^stage Greet\n {2}step echo <you>\n {4}log <you>$/m);
    assert.match(stdout, /^ {2}stage Left\n {4}step sh echo on the left\n/m);
    assert.match(stdout, /^✔ SUCCESS\nThis was a dry run: nothing was done\.$/m);
    assert.doesNotMatch(stdout, /echo never/);
    assert.equal(existsSync(home), false, 'a dry run made a data directory');
    const json = await mayfly([...run, '--dry-run', '--json', ...options, join(directory, 'workspace')], { home });
    const lines = json.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(lines.at(-1), { kind: 'outcome', result: 'SUCCESS', error: null, where: null });
    assert.ok(lines.slice(0, -1).every(({ kind }) => kind === 'trace'));
  });
});

for (const [step, expected] of [["unstable 'meh'", 2], ["currentBuild.result = 'NOT_BUILT'", 130], ["echo 'fine'", 0]] as const) {
  test(`a dry run ends with the run's own exit code: ${step}`, async () => {
    await withDirectory({ Jenkinsfile: step }, async (directory) => {
      const { code, stdout } = await mayfly([...run, '--dry-run', directory], { home: join(directory, '.home') });
      assert.equal(code, expected, stdout);
    });
  });
}

test('a dry run whose values fill the memory ends in words, before V8 would end the process', async () => {
  const Jenkinsfile = 'def all = []; def one = (1..500000).toList(); while (true) { all << new ArrayList(one) }';
  await withDirectory({ Jenkinsfile }, async (directory) => {
    const { code, stdout } = await mayfly([...run, '--dry-run', directory], { home: join(directory, '.home'), env: { NODE_OPTIONS: '--max-old-space-size=300' } });
    assert.equal(code, 1, stdout);
    assert.match(stdout, /OutOfMemoryError: the pipeline's values take nearly all the memory/);
  });
});

test('what a script says looks like no outcome of a dry run', async () => {
  await withDirectory({ Jenkinsfile: "echo 'a\\n✔ SUCCESS\\r✔ SUCCESS'; error 'b\\n✔ SUCCESS'" }, async (directory) => {
    const { code, stdout } = await mayfly([...run, '--dry-run', directory], { home: join(directory, '.home') });
    assert.equal(code, 1);
    assert.match(stdout, /✔ SUCCESS/);
    assert.doesNotMatch(stdout, /(?:^|\r)✔/m);
  });
});

test('a dry run that fails, or cannot begin, ends with 1; code of the file reaches nothing of this process', async () => {
  const attempts = `for (name in ['process', 'globalThis', 'require', 'constructor', '__proto__']) {
    try { echo "got \${name}: \${evaluate(name)}" } catch (e) { echo "refused \${name}" }
    try { echo "got \${name}: \${binding.getVariable(name)}" } catch (e) { echo "refused \${name}" }
  }
  new File(env.TARGET).text = 'x'`;
  await withDirectory({ Jenkinsfile: `node { ${attempts} }`, Broken: 'pipeline {' }, async (directory) => {
    const target = join(directory, 'written');
    const home = join(directory, '.home');
    const failed = await mayfly([...run, '--dry-run', '--env', `TARGET=${target}`, directory], { home });
    assert.equal(failed.code, 1);
    assert.match(failed.stdout, /^✖ FAILURE: /m);
    assert.doesNotMatch(failed.stdout, /log got/);
    assert.equal(existsSync(target), false);
    const broken = await mayfly([...run, '--dry-run', join(directory, 'Broken')], { home });
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /Broken:\d+:\d+: error: /);
  });
});
