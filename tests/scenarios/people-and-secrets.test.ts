// `input` and `withCredentials` in runs of `mayfly run`, on machines/fake; and guests that ask for too much.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { withDirectory } from '../support/directories.ts';
import { inMemoryMachine, ScriptedGuest } from '../support/in-memory-machine.ts';
import { mayfly, MayflyProcess } from '../support/mayfly-process.ts';
import { killedAfter, Recorder, roomyCeilings, runOn } from '../support/recorded-run.ts';
import type { RunChanges } from '../support/recorded-run.ts';

const run = ['run', '--provider', 'fake'];
const deadline = { timeout: 60_000 };

const secretive = {
  'work/Jenkinsfile': `pipeline {
  agent any
  environment { LOGIN = credentials('registry') }
  stages {
    stage('Text') {
      steps {
        withCredentials([string(credentialsId: 'token', variable: 'TOKEN'), file(credentialsId: 'kube', variable: 'CONFIG')]) {
          sh 'echo "token: $TOKEN, length \${#TOKEN}"; echo "config: $(cat "$CONFIG")"; echo "user: $LOGIN_USR"; echo "password: $LOGIN_PSW"; echo "both: $LOGIN"'
        }
        sh 'echo "outside: [$TOKEN]"'
      }
    }
  }
}
`,
  'secrets.yaml': 'token: hunter2hunter2\nregistry: { username: ada, password: lovelace1815 }\nkube: { file: config }\nunasked: never-sent-anywhere\n',
  'config': 'clusters: []',
};

test('secrets of --credentials reach the steps that ask, masked, and no others', deadline, async () => {
  await withDirectory(secretive, async (directory) => {
    const options = { home: join(directory, 'home') };
    const { code, stdout, stderr } = await mayfly([...run, '--credentials', join(directory, 'secrets.yaml'), join(directory, 'work')], options);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /^token: \*\*\*\*, length 14$/m);
    assert.match(stdout, /^config: clusters: \[\]$/m);
    assert.match(stdout, /^user: ada$/m);
    assert.match(stdout, /^password: \*\*\*\*$/m);
    assert.match(stdout, /^both: \*\*\*\*$/m);
    assert.match(stdout, /^outside: \[\]$/m);
    assert.doesNotMatch(stdout + stderr, /hunter2|lovelace|never-sent/);
    const without = await mayfly([...run, join(directory, 'work')], options);
    assert.equal(without.code, 1);
    assert.match(without.stdout, /Could not find credentials entry with ID 'registry'.*--credentials FILE/);
    const within = await mayfly([...run, '--credentials', join(directory, 'work/Jenkinsfile'), join(directory, 'work')], options);
    assert.equal(within.code, 64);
    assert.match(within.stderr, /which the machine gets as a whole/);
  });
});

const asking = {
  'work/Jenkinsfile': `pipeline {
  agent none
  stages {
    stage('Ask') {
      input {
        message 'Deploy to production?'
        ok 'Deploy'
        submitterParameter 'WHO'
        parameters { choice(name: 'WHERE', choices: ['blue', 'green']) }
      }
      agent any
      steps { sh 'echo "to $WHERE, says [\${WHO:+somebody}]"' }
    }
  }
}
`,
};

test('a question is asked where mayfly run was typed: answered, aborted, and without anybody', deadline, async () => {
  await withDirectory(asking, async (directory) => {
    const home = join(directory, 'home');
    const person = new MayflyProcess([...run, join(directory, 'work')], { home, input: null });
    await person.printed('? Deploy or Abort: ');
    person.type('deploy\n');
    await person.printed('? WHERE [blue]: ');
    person.type('green\n');
    const answered = await person.ended;
    assert.equal(answered.code, 0, answered.stdout + answered.stderr);
    assert.match(answered.stdout, /^to green, says \[somebody\]$/m);
    const aborted = await mayfly([...run, join(directory, 'work')], { home, input: 'abort\n' });
    assert.equal(aborted.code, 130, aborted.stdout + aborted.stderr);
    assert.doesNotMatch(aborted.stdout, /^to /m);
    const nobody = await mayfly([...run, join(directory, 'work')], { home });
    assert.equal(nobody.code, 1, nobody.stdout + nobody.stderr);
    assert.match(nobody.stdout, /Nobody can answer "Deploy to production\?": the input has ended/);
  });
});

test('a question that its pipeline gave up, and Ctrl-C before an answer: the run ends though nobody types', deadline, async () => {
  const pipeline = `node { try { timeout(time: 1, unit: 'SECONDS') { input 'Still there?' } } catch (e) { echo "gave up: \${e.class.simpleName}" }\n  input 'And now?' }\n`;
  await withDirectory({ 'work/Jenkinsfile': pipeline }, async (directory) => {
    const person = new MayflyProcess([...run, join(directory, 'work')], { home: join(directory, 'home'), input: null });
    await person.printed('gave up: FlowInterruptedException');
    await person.printed('? And now?');
    person.signal('SIGINT');
    const { code, stdout, stderr } = await person.ended;
    assert.equal(code, 130, stdout + stderr);
  });
});

test('parameters may have any names, twice the same, and an answer too long for a message is refused', deadline, async () => {
  const pipeline = `def odd = input message: 'Odd?', parameters: [string(name: '__proto__'), string(name: 'constructor'), string(name: 'X'), string(name: 'X')]
echo "odd: \${odd['__proto__']} \${odd['constructor']} \${odd['X']}"
input message: 'Long?', parameters: (1..20).collect { string(name: "P$it") }
`;
  await withDirectory({ 'work/Jenkinsfile': pipeline }, async (directory) => {
    const input = `yes\na\nb\nc\nd\nyes\n${`${'x'.repeat(16_000)}\n`.repeat(20)}`;
    const { code, stdout, stderr } = await mayfly([...run, join(directory, 'work')], { home: join(directory, 'home'), input });
    assert.equal(code, 1, stdout + stderr);
    assert.match(stdout, /^odd: a b d$/m);
    assert.match(stdout, /The answer is too long to be sent/);
  });
});

test('lines that are piped in answer the question, and what is left of them runs in the kept machine', deadline, async () => {
  await withDirectory({ 'work/Jenkinsfile': 'node { input "Break it?"; sh "exit 3" }' }, async (directory) => {
    const input = 'yes\necho "kept: $((6 * 7))"\n';
    const { code, stdout, stderr } = await mayfly([...run, '--keep-on-failure', join(directory, 'work')], { home: join(directory, 'home'), input });
    assert.equal(code, 1, stdout + stderr);
    assert.match(stdout, /^kept: 42$/m);
  });
});

test('a guest that fails while its machine is kept is told of, not waited for', deadline, async (t) => {
  let told = '';
  const { running, guest } = begin({
    kill: killedAfter(t),
    inspect: async (shell) => { await shell('true').catch((error: unknown) => { told = String(error); }); },
  });
  await guest.hears('run');
  await guest.channel.sendControl({ kind: 'finished', result: 'FAILURE', error: null });
  await guest.hears('inspect');
  await guest.channel.sendControl({ kind: 'failed', message: 'no shell' });
  assert.equal((await running).kind, 'failed');
  assert.match(told, /The guest failed: no shell/);
});

/** A guest that a test plays. */
function begin(changes: RunChanges) {
  const { machine, stream } = inMemoryMachine();
  const seen = new Recorder();
  return { running: runOn(machine, { Jenkinsfile: 'read by nobody' }, seen, changes), guest: new ScriptedGuest(stream) };
}

test('a guest that asks for more than any pipeline does is lost', deadline, async (t) => {
  const question = { id: null, message: '?', ok: '', submitter: '', parameters: [] };
  for (const [make, count, expected] of [
    [(request: number) => ({ kind: 'image-wanted', request, image: 'a' }), 65, /image-wanted more than 64 times/],
    [(request: number) => ({ kind: 'answer-wanted', request, question }), 101, /more than 100 questions at once/],
    [(request: number) => ({ kind: 'answer-wanted', request: Math.min(request, 1), question }), 3, /asked question 1 twice/],
  ] as const) {
    const { running, guest } = begin({ kill: killedAfter(t), askPerson: () => new Promise(() => {}) });
    await guest.hears('run');
    for (let request = 0; request < count; request++) void guest.channel.sendControl(make(request) as never).catch(() => {});
    const outcome = await running;
    assert.equal(outcome.kind, 'lost');
    assert.match(outcome.error ?? '', expected);
  }
});

test('questions that a pipeline gave up are open no more, whatever the person before it does', deadline, async (t) => {
  const question = { id: null, message: '?', ok: '', submitter: '', parameters: [] };
  const { running, guest } = begin({ kill: killedAfter(t), askPerson: () => new Promise(() => {}), ceilings: { ...roomyCeilings, silenceMs: 300 } });
  await guest.hears('run');
  for (let request = 0; request < 200; request++) {
    await guest.channel.sendControl({ kind: 'answer-wanted', request, question });
    await guest.channel.sendControl({ kind: 'withdrawn', request });
  }
  for (const request of [7, 999_999]) await guest.channel.sendControl({ kind: 'withdrawn', request });
  assert.match((await running).error ?? '', /ceiling for silence/);
});

test('a guest whose run has ended is given nothing, and asks nobody, while its machine is kept', deadline, async (t) => {
  const question = { id: null, message: '?', ok: '', submitter: '', parameters: [] };
  const wanted: string[] = [];
  const begun = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<void>();
  const { running, guest } = begin({
    kill: killedAfter(t),
    findSecret: (id) => { wanted.push(id); return { refused: '' }; },
    askPerson: () => { wanted.push('an answer'); return new Promise(() => {}); },
    inspect: async (shell) => { begun.resolve(); await shell('true'); await heard.promise; },
  });
  await guest.hears('run');
  await guest.channel.sendControl({ kind: 'finished', result: 'FAILURE', error: null });
  await begun.promise;
  await guest.channel.sendControl({ kind: 'secret-wanted', request: 1, id: 'token' });
  await guest.channel.sendControl({ kind: 'answer-wanted', request: 2, question });
  await guest.channel.sendControl({ kind: 'inspected', exitCode: 0 });
  await guest.channel.flush();
  heard.resolve();
  assert.equal((await running).kind, 'failed');
  assert.deepEqual(wanted, []);
});

test('while a person is asked the ceiling for silence waits, and the one for wall time does not', deadline, async (t) => {
  const question = { id: null, message: '?', ok: '', submitter: '', parameters: [] };
  const asked = async (ceilings: Partial<typeof roomyCeilings>): Promise<string> => {
    const withdrawn = Promise.withResolvers<void>();
    const { running, guest } = begin({
      kill: killedAfter(t), ceilings: { ...roomyCeilings, ...ceilings },
      askPerson: (_, signal) => new Promise(() => { signal.addEventListener('abort', () => withdrawn.resolve()); }),
    });
    await guest.hears('run');
    await guest.channel.sendControl({ kind: 'answer-wanted', request: 1, question });
    const { error } = await running;
    // Nobody is asked any more when the run is over.
    await withdrawn.promise;
    return error ?? '';
  };
  assert.match(await asked({ silenceMs: 50, wallTimeMs: 500 }), /ceiling for wall time/);
});

test('the control: an answered question lets the ceiling for silence count again', deadline, async (t) => {
  const { running, guest } = begin({
    kill: killedAfter(t), ceilings: { ...roomyCeilings, silenceMs: 300 },
    askPerson: () => Promise.resolve({ kind: 'abort', submitter: 'ada' }),
  });
  await guest.hears('run');
  await guest.channel.sendControl({ kind: 'answer-wanted', request: 1, question: { id: null, message: '?', ok: '', submitter: '', parameters: [] } });
  await guest.hears('answer');
  assert.match((await running).error ?? '', /ceiling for silence/);
});
