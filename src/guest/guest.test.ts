// The whole guest program, as machines/fake runs it, against a real host's channel.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pack } from 'tar-stream';
import { GuestProcess, hello, pipelineOf, run } from './testing/guest-process.ts';

test('a run: ready, hello, files, steps with live output, stages, the end', async () => {
  await using guest = await GuestProcess.start();
  await guest.begin({
    Jenkinsfile: pipelineOf(`sh 'echo "hello from $PWD, build $BUILD_NUMBER of $JOB_NAME, $GREETING"; cat src/a.txt; echo late >&2'`),
    'src/a.txt': 'content\n',
  }, { environment: { GREETING: "it's me" } });
  const finished = await guest.message('finished');
  assert.deepEqual(finished, { kind: 'finished', result: 'SUCCESS', error: null });
  assert.match(guest.log, /\+ echo hello from/);
  assert.ok(guest.log.includes(`\nhello from ${guest.home}/workspace, build 7 of demo, it's me\n`), guest.log);
  assert.match(guest.log, /\ncontent\n/);
  assert.match(guest.log, /\nlate\n/);
  assert.deepEqual(guest.messages.map(({ kind }) => kind).slice(0, 2), ['ready', 'hello-done']);
  const events = guest.messages.flatMap((message) => (message.kind === 'event' ? [message.event.kind] : []));
  assert.deepEqual(events, ['stage-started', 'step-started', 'step-ended', 'stage-ended']);
});

test('a step that fails ends the run with its exit code', async () => {
  await using guest = await GuestProcess.start();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'exit 3'\n sh 'echo never'`) });
  const { result, error } = await guest.message('finished');
  assert.equal(result, 'FAILURE');
  assert.match(error ?? '', /exit code 3/);
  assert.doesNotMatch(guest.log, /never/);
});

test('a run is refused before hello, and a second run is refused', async () => {
  await using early = await GuestProcess.start();
  await early.send(run());
  assert.match((await early.message('failed')).message, /before hello/);
  await using late = await GuestProcess.start();
  await late.begin({ Jenkinsfile: pipelineOf(`sh 'echo one'`) });
  await late.send(run({ number: 8 }));
  assert.match((await late.message('failed')).message, /serves one run/);
});

test('seal ends a conversation; the next byte stream begins another, with everything to be said anew', async () => {
  await using guest = await GuestProcess.start();
  await guest.send(hello, { kind: 'seal' });
  await guest.message('sealed');
  guest.channel.close();
  guest.messages.length = 0;
  guest.newChannel();
  await guest.connect();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'echo clone'`) });
  assert.equal((await guest.message('finished')).result, 'SUCCESS');
  assert.deepEqual(guest.messages.map(({ kind }) => kind).slice(0, 2), ['ready', 'hello-done']);
});

test('output arrives while the step runs', async () => {
  await using guest = await GuestProcess.start();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'echo early; while [ ! -e go ]; do sleep 0.02; done; echo late'`) });
  await guest.until(() => guest.log.includes('\nearly\n'));
  assert.doesNotMatch(guest.log, /^late/m);
  writeFileSync(join(guest.home, 'workspace/go'), '');
  assert.equal((await guest.message('finished')).result, 'SUCCESS');
  assert.match(guest.log, /^late$/m);
});

test('an abort ends the processes of the step, with those that left its session, and post still runs', async () => {
  await using guest = await GuestProcess.start();
  const pipeline = pipelineOf(`sh 'setsid sleep 987654 & trap "echo trapped; exit 1" TERM; echo started; sleep 987654 & wait'`);
  await guest.begin({ Jenkinsfile: pipeline.replace(/\}\n$/, `  post { always { echo 'post ran' } }\n}\n`) });
  await guest.until(() => guest.log.includes('\nstarted\n'));
  while (processesNamed('987654').length < 2) await sleep(10);
  await guest.send({ kind: 'abort', reason: 'somebody pressed the button' });
  assert.equal((await guest.message('finished')).result, 'ABORTED');
  assert.match(guest.log, /^trapped$/m);
  assert.match(guest.log, /post ran/);
  assert.deepEqual(processesNamed('987654'), []);
});

test('what a step leaves running neither holds up the run nor outlives the guest', async () => {
  await using guest = await GuestProcess.start();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'while echo noise; do echo >>ticks; sleep 0.01; done & echo $! >pid; touch ticks; echo first'\n sh 'seen=$(wc -l <ticks); while kill -0 $(cat pid) && [ $(wc -l <ticks) -le $seen ]; do sleep 0.01; done; kill -0 $(cat pid) && echo still there'`) });
  assert.equal((await guest.message('finished')).result, 'SUCCESS');
  assert.match(guest.log, /^still there$/m);
  const pid = Number(readFileSync(join(guest.home, 'workspace/pid'), 'utf8'));
  guest.channel.close();
  await guest.exited;
  assert.equal(isRunning(pid), false);
});

test('a step whose starting shell is killed fails with the reason; the next step gets a new shell', async () => {
  await using guest = await GuestProcess.start();
  // The shell's own process only: what \`kill -9 -1\` does in a container must not be tried here.
  const steps = `sh 'kill -9 $(cat ../runner-pid); sleep 30'`;
  const pipeline = pipelineOf(`sh 'cat /proc/$PPID/stat | cut -d" " -f4 >../runner-pid'\n ${steps}`);
  await guest.begin({ Jenkinsfile: pipeline.replace(/\}\n$/, `  post { always { sh 'echo a new shell' } }\n}\n`) });
  const { result, error } = await guest.message('finished');
  assert.equal(result, 'FAILURE');
  assert.match(error ?? '', /shell that started this step was killed/);
  assert.match(guest.log, /^a new shell$/m);
});

test('a flood of output waits for a slow host instead of filling memory', async () => {
  await using guest = await GuestProcess.start();
  const gate = Promise.withResolvers<void>();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'echo ready; set +x; head -c 60000543 /dev/zero | tr "\\\\0" x; echo; touch done'`) });
  await guest.until(() => guest.log.includes('\nready\n'));
  const before = memoryOf(guest.pid);
  guest.onLog = () => gate.promise;
  await standstill(() => [String(guest.pid), ...processesNamed('60000543', 'head')]);
  assert.equal(existsSync(join(guest.home, 'workspace/done')), false, 'the step was not held up');
  assert.ok(memoryOf(guest.pid) - before < 40e6, `the guest grew by ${memoryOf(guest.pid) - before} bytes`);
  guest.onLog = () => {};
  gate.resolve();
  assert.equal((await guest.message('finished')).result, 'SUCCESS');
  assert.ok(guest.logBytes > 60e6);
});

test('a stream that breaks in the middle costs nothing and repeats nothing', async () => {
  await using guest = await GuestProcess.start();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'set +x; i=0; while [ $i -lt 4000 ]; do echo line $i; i=$((i+1)); done'`) });
  for (let broken = 1; broken <= 3; broken++) {
    await guest.until(() => guest.log.includes(`\nline ${broken * 700}\n`));
    guest.socket?.destroy();
    await guest.connect();
  }
  assert.equal((await guest.message('finished')).result, 'SUCCESS');
  const lines = guest.log.split('\n').filter((line) => line.startsWith('line '));
  assert.deepEqual(lines, Array.from({ length: 4000 }, (_, i) => `line ${i}`));
  assert.equal(guest.messages.filter(({ kind }) => kind === 'finished').length, 1);
});

test('a guest that is killed takes its steps with it', async () => {
  await using guest = await GuestProcess.start();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'echo $$ >pid; echo started; sleep 765432'`) });
  await guest.until(() => guest.log.includes('\nstarted\n'));
  while (processesNamed('765432').length === 0) await sleep(10);
  process.kill(guest.pid, 'SIGKILL');
  await guest.exited;
  while (processesNamed('765432').length > 0) await sleep(10);
});

test('without a host for too long the guest ends itself and its steps', async () => {
  await using guest = await GuestProcess.start({ MAYFLY_GUEST_HOST_TIMEOUT_MS: '100' });
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'echo started; sleep 876543'`) });
  await guest.until(() => guest.log.includes('\nstarted\n'));
  guest.channel.close();
  await guest.exited;
  assert.deepEqual(processesNamed('876543'), []);
});

test('a stage with an agent of its own gets the files as they came; the same path is used again', async () => {
  await using guest = await GuestProcess.start();
  const stage = (name: string, script: string) => `stage('${name}') { agent any\n steps { sh '${script}' } }\n`;
  await guest.begin({
    Jenkinsfile: `pipeline {\n agent any\n stages {\n stage('Change') { steps { sh 'echo changed >file.txt' } }\n${stage('Second', 'pwd; cat file.txt; echo more >left')}${stage('Third', 'pwd; cat left')} } }`,
    'file.txt': 'as it came\n',
  });
  assert.equal((await guest.message('finished')).result, 'SUCCESS', guest.log);
  assert.equal(guest.log.split(`\n${guest.home}/workspace@2\n`).length, 3, guest.log);
  assert.match(guest.log, /^as it came$/m);
  assert.match(guest.log, /^more$/m);
});

test('a docker agent is served without a container, and the log says so', async () => {
  await using guest = await GuestProcess.start();
  await guest.begin({ Jenkinsfile: pipelineOf(`sh 'echo "not isolated: $PWD"'`, `{ docker 'maven:3' }`) });
  assert.equal((await guest.message('finished')).result, 'SUCCESS');
  assert.match(guest.log, /No container: .*maven:3/);
});

test('Jenkinsfiles that are missing or wrong end the run with words, before anything runs', async () => {
  const cases: [Record<string, string | Buffer>, RegExp][] = [
    [{ other: '' }, /There is no Jenkinsfile/],
    [{ Jenkinsfile: Buffer.from('pipeline {\n  // caf\xe9\n}\n', 'latin1') }, /Jenkinsfile:2: error: .*UTF-8/],
    [{ Jenkinsfile: 'x'.repeat(10_000_000) }, /10000000 bytes/],
    [{ Jenkinsfile: `pipeline {\n  agent any\n  stages {\n` }, /Jenkinsfile:\d+:\d+: error: /],
  ];
  for (const [files, expected] of cases) {
    await using guest = await GuestProcess.start();
    await guest.begin(files);
    assert.equal((await guest.message('finished')).result, 'FAILURE');
    assert.match(guest.log, expected);
    assert.equal(guest.messages.some(({ kind }) => kind === 'event'), false);
  }
});

test('files that lead out of the workspace are refused', async () => {
  const tar = pack();
  tar.entry({ name: '../outside' }, 'x');
  tar.finalize();
  await using guest = await GuestProcess.start();
  await guest.send(hello, run());
  for await (const chunk of tar) await guest.channel.sendData(1, chunk as Buffer);
  await guest.channel.sendData(1, Buffer.alloc(0));
  const { result, error } = await guest.message('finished');
  assert.equal(result, 'FAILURE');
  assert.match(error ?? '', /"\.\.\/outside" that can't be unpacked: it is outside of the directory/);
  assert.equal(existsSync(join(guest.home, 'outside')), false);
});

/** By a word of their command line that only the test has. */
function processesNamed(word: string, program = 'sleep'): string[] {
  return readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).flatMap((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0');
      return words[0] === program && words.includes(word) ? [pid] : [];
    } catch {
      return [];
    }
  });
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until no thread of these processes has anything to do, in many looks one after the other. */
async function standstill(processes: () => readonly string[]): Promise<void> {
  for (let looks = 0; looks < 50; looks++) {
    if (processes().some(isBusy)) looks = 0;
    await sleep(5);
  }
}

function isBusy(pid: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).some((thread) => /^State:\s+[RD]/m.test(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8')));
  } catch {
    // It has just ended, or begun something.
    return true;
  }
}

function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
