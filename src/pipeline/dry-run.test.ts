import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dryRun } from './dry-run.ts';
import type { DryRun } from './dry-run.ts';
import { explainOutcome } from './interpret.ts';
import { validate } from './validate.ts';

async function run(text: string): Promise<DryRun> {
  const { program, diagnostics } = validate(text);
  assert.ok(program !== null, diagnostics.map(({ message }) => message).join('\n'));
  return dryRun(program, { repository: new Map(), libraries: new Map(), implicitLibraries: [] });
}

test('a dry run goes on without what its scripts would have made', async () => {
  const text = `
    node('linux') {
      sh 'make'
      def version = readFile('version.txt').trim()
      def data = readJSON file: 'data.json'
      echo "version '$version' $data"
      junit '**/*.xml'
      archiveArtifacts 'out/*'
      stash name: 's', includes: 'out/**'
      unstash 's'
      publishHTML([reportDir: 'r', reportFiles: 'i.html', reportName: 'R'])
    }`;
  const { result, error, trace } = await run(text);
  assert.equal(error, null);
  assert.equal(result, 'SUCCESS');
  assert.ok(trace.some((line) => line.includes("version '' [:]")), trace.join('\n'));
});

test('a dry run makes up the variables that a plugin would set for a block', async () => {
  const text = `
    node {
      withSecrets(secrets: [[envVar: 'TOKEN', secretRef: 'op://x']]) { echo "token \${TOKEN}" }
      withVault([vaultSecrets: [[path: 's', secretValues: [[envVar: 'KEY', vaultKey: 'k']]]]]) { echo "key \${KEY}" }
      configFileProvider([configFile(fileId: 'f', variable: 'FILE')]) { echo "file \${FILE}" }
      echo "after \${env.TOKEN}"
    }`;
  const { error, trace } = await run(text);
  assert.equal(error, null);
  const logged = trace.map((line) => line.trim()).filter((line) => /^log (?!Notice|copy managed)/.test(line));
  assert.deepEqual(logged, ['log token value of TOKEN', 'log key value of KEY', 'log file /secrets/1/f', 'log after null']);
});

test('a dry run has the user and the password of a secret whose kind it cannot know', async () => {
  const text = `
    pipeline {
      agent any
      environment { LOGIN = credentials('login') }
      stages { stage('s') { steps { echo "user $LOGIN_USR"; sh 'curl -u $LOGIN_USR:$LOGIN_PSW'; echo "\${LOGIN_PSW.length() > 0}" } } }
    }`;
  const { error, trace } = await run(text);
  assert.equal(error, null);
  const logged = trace.map((line) => line.trim()).filter((line) => /^log (?!Notice)/.test(line));
  assert.ok(logged.includes('log user user of login') && logged.includes('log true'), trace.join('\n'));
});

test('a machine of a dry run has what every machine has, and a checkout says what it got', async () => {
  const { program } = validate("node('big') { checkout scm; echo \"$GIT_COMMIT $NODE_LABELS $HOME ${PATH != null} $WORKSPACE_TMP\" }");
  assert.ok(program !== null);
  const { error, trace } = await dryRun(program, { repository: new Map(), libraries: new Map(), implicitLibraries: [], revision: { commit: 'c0ffee', branch: null, url: null } });
  assert.equal(error, null);
  assert.ok(trace.some((line) => line.trim() === 'log c0ffee big /root true /workspace@tmp'), trace.join('\n'));
});

test('a dry run tells what it asked for last and got nothing of', async () => {
  const failed = await run("node { readFile 'there.txt'; def parts = sh(script: '''#!/bin/sh\n  git describe\n''', returnStdout: true).split('-'); echo parts[1] }");
  assert.equal(failed.result, 'FAILURE');
  assert.equal(failed.lastUnanswered, 'the output of "git describe"');
  assert.equal((await run("node { readFile 'there.txt' }")).lastUnanswered, 'the file /workspace/there.txt');
  assert.equal((await run("node { sh 'make' }")).lastUnanswered, null);
});

test('files that are not there are taken as empty', async () => {
  const { error, trace } = await run(`
    pipeline {
      agent { dockerfile { filename 'build/Dockerfile' } }
      stages {
        stage('One') {
          steps {
            script {
              def pom = readMavenPom()
              echo "pom '\${pom.version - '-SNAPSHOT'}' \${pom.packaging}"
              echo "yaml \${readYaml(file: 'a.yml').projects}"
              def tools = load 'tools.groovy'
              tools.announce('x') { echo 'never' }
              tools.withSettings { echo 'inside' }
            }
          }
        }
      }
    }`);
  assert.equal(error, null);
  const logged = trace.map((line) => line.trim()).filter((line) => line.startsWith('log '));
  assert.deepEqual(logged, ["log pom '' jar", 'log yaml null', 'log Notice: there is no tools.groovy in a dry run, so that what its methods do is left out', 'log inside']);
});

test('a library that a dry run is not given is asked for', async () => {
  const { error } = await run("@Library('tools@1') _\necho 'x'");
  assert.equal(error, "Could not find any definition of libraries [tools]. A dry run clones nothing: give it the library's directory with `mayfly run --dry-run --library tools=DIRECTORY`.");
});

test('what waits for something is asked once, and taken as met', async () => {
  const { result, trace } = await run("node { waitUntil(quiet: true) { sh(script: 'test -f done', returnStdout: true) == 'yes' }; echo 'after' }");
  assert.equal(result, 'SUCCESS');
  assert.deepEqual(trace.filter((line) => /done|Notice|after/.test(line)).map((line) => line.trim()), [
    'step sh test -f done', 'sh "test -f done" in /workspace', 'log Notice: a dry run takes the condition of waitUntil as met after it was asked once', 'step echo after', 'log after',
  ]);
});

test('each line stands below the step that it is about, whatever branches do meanwhile', async () => {
  const { trace } = await run("parallel a: { lock('r') { sleep 1 }; milestone(unsafe: true) }, b: { lock('s') { sleep 5 } }");
  assert.deepEqual(trace.filter((line) => /lock|milestone|branch/.test(line) && !line.includes(' log ')), [
    '  branch a', '    step lock r', '      lock r', '      unlock r', '    step milestone', '      milestone 0', '  branch b', '    step lock s', '      lock s', '      unlock s',
  ]);
});

test('a container that a dry run starts has an id', async () => {
  const { result, trace } = await run("node { docker.image('db').withRun { container -> echo \"id ${container.id}\" } }");
  assert.equal(result, 'SUCCESS');
  const id = /log id (\w+)/.exec(trace.join('\n'))?.[1] ?? assert.fail(trace.join('\n'));
  assert.ok(trace.some((line) => line.includes(`docker stop ${id} `)));
});

test('what options say after the stages in them is told behind these', async () => {
  const { trace } = await run(`pipeline {
    agent any
    options { timeout(time: 1); retry(2) }
    stages {
      stage('One') {
        options { timeout(5) }
        steps { error 'no' }
      }
    }
  }`);
  assert.deepEqual(trace.filter((line) => /retry|FAILURE|stage/.test(line)), [
    'step retry 2',
    'stage One',
    '    → FAILURE: no',
    '  step timeout 5 minutes: → FAILURE: no',
    '  → FAILURE: no',
    'step retry 2: log ERROR: no',
    'step retry 2: log Retrying',
    'stage One',
    '    → FAILURE: no',
    '  step timeout 5 minutes: → FAILURE: no',
    '  → FAILURE: no',
    'step retry 2: → FAILURE: no',
    'step timeout 1 minutes: → FAILURE: no',
  ]);
});

test('names and labels of several lines are one line of the trace', async () => {
  const { trace } = await run("node { stage('a\\nrelease /workspace') { sh label: 'b\\nc', script: 'x' } }");
  assert.ok(trace.includes('  stage a release /workspace'), trace.join('\n'));
  assert.equal(trace.filter((line) => line.startsWith('  release')).length, 1);
});

test('what branches do in their workspaces is told in the branches, and what a node says after it gave its own back in the node', async () => {
  const branch = 'node { checkout scm; deleteDir() }';
  const { trace } = await run(`
    node { stage('First') { docker.image('a').inside { sh 'x' } }; stage('Second') { echo 'y' } }
    parallel a: { ${branch} }, b: { ${branch} }
    node { error 'no' }`);
  const inNode = (line: string): boolean => /^ *(stage|branch|checkout|remove|release|→ FAILURE)/.test(line);
  assert.deepEqual(trace.filter(inNode), [
    '  stage First',
    '      release /workspace',
    '  stage Second',
    '  release /workspace',
    ...['/workspace', '/workspace@2'].flatMap((workspace, index) => [
      `  branch ${index === 0 ? 'a' : 'b'}`,
      `        checkout of the run to ${workspace}`,
      `        remove ${workspace}`,
      `      release ${workspace}`,
    ]),
    '    → FAILURE: no',
    '  release /workspace',
    '  → FAILURE: no',
  ]);
});

for (const [what, text, where] of [
  ['a step', "node {\n  libraryResource 'gone.txt'\n}", /^Jenkinsfile:2:3$/],
  ['an exception, which tells its place itself', "node {\n  throw new Exception('x')\n}", null],
  ['an agent', "pipeline {\n  agent { label 'windows' }\n  stages { stage('A') { steps { echo 'x' } } }\n}", /^Jenkinsfile:2:\d+$/],
  ['a step in a stage', "pipeline {\n  agent any\n  stages { stage('A') { steps {\n    error 'x'\n  } } }\n}", /^Jenkinsfile:4:5$/],
] as const) {
  test(`where it failed: ${what}`, async () => {
    const outcome = await run(text);
    assert.equal(outcome.result, 'FAILURE');
    if (where === null) {
      assert.equal(outcome.where, null);
      assert.match(explainOutcome(outcome) ?? '', /^Jenkinsfile:2:3: java\.lang\.Exception: x$/);
    } else {
      assert.match(outcome.where ?? '', where);
      assert.equal(explainOutcome(outcome), `${outcome.where}: ${outcome.error}`);
    }
  });
}

test('branches that wait for one another\'s locks for ever fail, and those who only wait their turn do not', async () => {
  const { result, error } = await run("parallel a: { lock('x') { sleep 1; lock('y') { echo 'a' } } }, b: { lock('y') { sleep 1; lock('x') { echo 'b' } } }");
  assert.equal(result, 'FAILURE');
  assert.match(error ?? '', /^lock: [xy] is never unlocked, because who holds it waits as well/);
  const patient = await run("parallel a: { lock('x') { sleep 100 } }, b: { lock('x') { sleep 100 } }; sleep 1; echo currentBuild.duration.toString()");
  assert.equal(patient.error, null);
  assert.ok(patient.trace.some((line) => /^ *log 2\d{5}$/.test(line)), patient.trace.join('\n'));
});

test('a run that has come to a bound is not retried', async () => {
  const { error } = await run("retry(1000000000) { error 'again' }");
  assert.match(error ?? '', /ran more than 20000 stages and steps/);
});

test('branches that catch too many steps do not go on', async () => {
  const { error } = await run("for (int i = 0; i < 30000; i++) { try { echo 'x' } catch (e) { } }");
  assert.match(error ?? '', /ran more than 20000 stages and steps/);
});

test('texts that are too long for a trace are cut', async () => {
  const { result, trace } = await run("echo '\\n' * 1000000; echo 'end'");
  assert.equal(result, 'SUCCESS');
  assert.ok(trace.length < 20_000, String(trace.length));
  assert.ok(trace.some((line) => line.includes('the rest is left out')));
  assert.ok(trace.includes('  log end'));
});

test('a full memory is noticed where long texts are given to steps', async () => {
  const { program } = validate("def text = 'x' * 10000000; echo text; echo text");
  assert.ok(program !== null);
  let asked = 0;
  const { error } = await dryRun(program, { repository: new Map(), libraries: new Map(), implicitLibraries: [], isMemoryFull: () => ++asked > 0 });
  assert.match(error ?? '', /OutOfMemoryError/);
});
