// The steps and globals of a pipeline on a real machine: with its Docker, its git and its files.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { RunRequest } from '../../src/controller/controller.ts';
import { openInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { Recorder, tarStream } from '../support/recorded-run.ts';
import { requestOf } from '../support/request.ts';

const image = 'hello:1';

let installation: Installation;
before(async () => { installation = await openInstallation(); });

/** What a pipeline that has to succeed printed. */
async function logOf(files: Readonly<Record<string, string>>, changes: Partial<RunRequest> = {}): Promise<string> {
  const seen = new Recorder();
  const outcome = await installation.controller.run({ ...requestOf(files, seen), images: [image], ...changes });
  assert.deepEqual(outcome, { kind: 'succeeded', error: null }, seen.text);
  return seen.text;
}

test('containers of a Scripted Pipeline: inside, withRun, build, tag, and what Jenkins gives them', async () => {
  const log = await logOf({
    'Dockerfile': `FROM ${image}\nARG WHO\nENV BUILT_FOR=$WHO\n`,
    'Jenkinsfile': `
node {
  checkout scm
  env.PATH = "/nowhere:\${env.PATH}"
  withEnv(['FROM_OUTSIDE=yes']) {
    docker.image('${image}').inside('-e FROM_ARGS=$WORKSPACE') {
      sh 'echo "inside: $FROM_OUTSIDE, $FROM_ARGS is $(pwd), user $(id -u)"; echo "path: $PATH"; echo made inside > made.txt'
      dir('deep/er') { sh 'echo "deeper: $(pwd)"' }
    }
  }
  echo "outside: \${readFile('made.txt').trim()}"
  docker.image('${image}').inside('-u root') { sh 'echo "as root: $(id -u)"' }
  docker.image('${image}').withRun('-e SLEEPER=1', 'sleep 600') { c ->
    sh "echo \\"running: \\$(docker inspect -f '{{.State.Running}}' \${c.id})\\"; echo \${c.id} > id"
  }
  sh 'docker inspect $(cat id) > /dev/null 2>&1 || echo "gone after withRun"'
  def built = docker.build('mine:2', '--build-arg WHO=them .')
  echo "built: \${built.id}"
  built.tag('other')
  docker.image('mine:other').inside { sh 'echo "built for $BUILT_FOR"' }
  try {
    docker.image('${image}').inside { sh 'exit 3' }
  } catch (e) {
    echo "caught: \${e.message}"
  }
  sh 'echo "containers left: $(docker ps -q | wc -l)"'
}`,
  });
  for (const line of [
    'inside: yes, /home/mayfly/workspace is /home/mayfly/workspace, user 1000', 'outside: made inside', 'as root: 0', 'running: true',
    'gone after withRun', 'built: mine:2', 'built for them', 'caught: script returned exit code 3',
  ]) assert.ok(log.split('\n').includes(line), `no line "${line}" in:\n${log}`);
  assert.doesNotMatch(log, /^path: \/nowhere/m);
  assert.match(log, /^deeper: .*\/deep\/er$/m);
});

const declarativePipeline = `pipeline {
  agent none
  options { timestamps(); timeout(time: 10, unit: 'MINUTES') }
  environment { SHARED = "from \${'the top'}" }
  stages {
    stage('Build') {
      agent { dockerfile { dir 'ci' } }
      steps {
        sh 'echo "agent: $MADE_BY, $SHARED"; mkdir -p out/sub; echo one > out/one.txt; echo two > out/sub/two.txt; ln -s one.txt out/link'
        stash name: 'out', includes: 'out/**'
        zip zipFile: 'out.zip', dir: 'out'
        archiveArtifacts artifacts: 'out.zip', fingerprint: true
        script {
          def counts = junit 'report.xml'
          echo "tests: \${counts.totalCount}, skipped: \${counts.skipCount}"
          greet name: 'library'
        }
      }
    }
    stage('Branches') {
      failFast true
      parallel {
        stage('In a container') {
          agent { docker '${image}' }
          options { skipDefaultCheckout() }
          steps {
            dir('apart') {
              unstash 'out'
              sh 'echo "unstashed: $(cat out/one.txt out/sub/two.txt | tr "\\n" " ")"; test ! -e report.xml && echo "nothing else is here"'
            }
          }
        }
        stage('On the machine') {
          agent any
          steps {
            script {
              load('extra.groovy').twice(21)
              lock('a resource') { sh 'echo "locked"' }
              retry(3) { sh 'echo try >> tries; test "$(wc -l < tries)" -ge 2' }
              writeJSON file: 'data.json', json: [list: [1, 2.5, 'x'], of: [a: null]]
              echo "read again: \${readJSON(file: 'data.json').list.join('+')}"
            }
          }
        }
      }
    }
    stage('git') {
      agent any
      options { skipDefaultCheckout() }
      steps {
        sh """
          git init -q origin && cd origin && git config user.email a@example.org && git config user.name a
          echo content > file && git add file && git commit -qm first && git branch -M trunk
        """
        dir('clone') {
          git url: "\${env.WORKSPACE}/origin", branch: 'trunk'
          sh 'echo "cloned: $(cat file)"'
        }
      }
      post { cleanup { cleanWs() } }
    }
    stage('Stopped') {
      agent any
      steps {
        script {
          try {
            timeout(time: 2, unit: 'SECONDS') { sh 'sleep 600' }
          } catch (interruption) {
            echo "interrupted: \${interruption.result}"
          }
        }
        sh 'pgrep -x sleep > /dev/null || echo "sleep was stopped"'
      }
    }
  }
  post { success { echo "result: \${currentBuild.currentResult}" } }
}`;

test('Declarative Pipeline with agents, branches, stashes, archives, reports, a shared library and git', async () => {
  const log = await logOf({
    'ci/Dockerfile': `FROM ${image}\nENV MADE_BY=dockerfile\n`,
    'extra.groovy': `def twice(x) { sh "echo loaded: \${x * 2}" }\nreturn this\n`,
    'report.xml': '<testsuite><testcase classname="a" name="b"/><testcase classname="a" name="c"><skipped/></testcase></testsuite>',
    'Jenkinsfile': declarativePipeline,
  }, { libraries: [{
    name: 'words', implicit: true, defaultVersion: null,
    source: { kind: 'files', files: tarStream({ 'vars/greet.groovy': `def call(Map args) { sh(libraryResource('greet.sh') + args.name) }\n`, 'resources/greet.sh': 'echo hello from a ' }) },
  }] });
  for (const line of [
    'agent: dockerfile, from the top', 'tests: 2, skipped: 1', 'hello from a library', 'unstashed: one two ', 'nothing else is here', 'loaded: 42', 'locked',
    'read again: 1+2.5+x', 'cloned: content', 'interrupted: ABORTED', 'sleep was stopped', 'result: SUCCESS',
  ]) assert.ok(log.split('\n').includes(line), `no line "${line}" in:\n${log}`);
});

const secretivePipeline = `pipeline {
  agent none
  environment { LOGIN = credentials('login') }
  stages {
    stage('Ask') {
      input { message 'Go?'; parameters { string(name: 'COLOUR') } }
      agent { docker '${image}' }
      steps {
        withCredentials([string(credentialsId: 'token', variable: 'TOKEN'), file(credentialsId: 'file', variable: 'KEPT')]) {
          sh 'echo "contained: $COLOUR, \${#TOKEN} and \${#LOGIN_PSW} characters"; echo "shown: $TOKEN $LOGIN_PSW"; echo "file: $(cat "$KEPT")"; echo "$KEPT" > where'
        }
        sh 'test -z "$TOKEN" && test ! -e "$(cat where)" && echo "nothing of them is left"'
      }
    }
    stage('On the machine') {
      agent any
      steps {
        withCredentials([usernameColonPassword(credentialsId: 'login', variable: 'BOTH')]) { sh 'set -x; : "$BOTH"; printf %s "$BOTH" | base64' }
        script {
          try {
            withCredentials([string(credentialsId: 'unknown', variable: 'X')]) { echo 'never' }
          } catch (e) {
            echo "refused: \${e.message}"
          }
        }
      }
    }
  }
}`;

test('secrets and answers reach steps in containers and on the machine; the log shows **** for them', async () => {
  const secrets = { token: { kind: 'text', secret: 'hunter2hunter2' }, login: { kind: 'username-password', username: 'ada', password: 'lovelace 1815' }, file: { kind: 'file', name: 'kept.txt', content: Buffer.from('kept: yes').toString('base64') } } as const;
  const log = await logOf({ Jenkinsfile: secretivePipeline }, {
    findSecret: (id) => Object.entries(secrets).find(([known]) => known === id)?.[1] ?? { refused: `no ${id} here` },
    askPerson: () => Promise.resolve({ kind: 'proceed', submitter: 'ada', values: [{ name: 'COLOUR', value: 'green' }] }),
  });
  for (const line of ['contained: green, 14 and 13 characters', 'shown: **** ****', 'file: kept: yes', 'nothing of them is left', 'refused: no unknown here']) {
    assert.ok(log.split('\n').includes(line), `no line "${line}" in:\n${log}`);
  }
  for (const secret of ['hunter2', 'lovelace', Buffer.from('lovelace').toString('base64').slice(1, 10)]) assert.ok(!log.includes(secret), `${secret} is in:\n${log}`);
});
