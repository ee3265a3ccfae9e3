// The whole guest program, as machines/fake runs it, against a real host's channel.
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
