// The ways to stop a run from outside: a person, twice a person, a ceiling. The guest is the test's and does not help.
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { outcomeExitCodes } from '../../src/cli/exit-codes.ts';
import type { RunOutcome } from '../../src/controller/controller.ts';
import { MayflyError } from '../../src/protocol/errors.ts';
import { executeRun } from '../../src/controller/scheduler/execute-run.ts';
import { nobodyToAsk } from '../../src/controller/scheduler/guest-requests.ts';
import { inMemoryMachine, ScriptedGuest } from '../support/in-memory-machine.ts';
import { killedAfter, plainSpecification, Recorder, roomyCeilings, runOn } from '../support/recorded-run.ts';
import type { RunChanges } from '../support/recorded-run.ts';

const files = { Jenkinsfile: 'read by nobody' };
const never = new AbortController().signal;

function begin(t: TestContext, changes: RunChanges, seen = new Recorder()) {
  const { machine, stream, destroyed } = inMemoryMachine();
  const running = runOn(machine, files, seen, { ...changes, kill: AbortSignal.any([killedAfter(t), changes.kill ?? never]) });
  return { running, guest: new ScriptedGuest(stream), destroyed };
}

/** So that what is waited for in vain is a failure with a name. */
const deadline = { timeout: 30_000 };

test('an abort is told to the guest; its end of the pipeline ends the run, as aborted whatever it says', deadline, async (t) => {
  const abort = new AbortController();
  const { running, guest, destroyed } = begin(t, { abort: abort.signal });
  await guest.hears('run');
  abort.abort();
  await guest.hears('abort');
  await guest.channel.sendLog(0, Buffer.from('post ran\n'));
  await guest.channel.flush();
  await guest.channel.sendControl({ kind: 'finished', result: 'SUCCESS', error: null });
  const outcome = await running;
  assert.equal(outcome.kind, 'aborted');
  assert.equal(outcomeExitCodes[outcome.kind], 130);
  assert.equal(destroyed(), 1);
});

test('a run that is over holds on to no signal: whoever starts runs may use one for all of them', deadline, async () => {
  const { machine, stream } = inMemoryMachine();
  const signals = [new AbortController().signal, new AbortController().signal] as const;
  const running = runOn(machine, files, new Recorder(), { abort: signals[0], kill: signals[1] });
  const guest = new ScriptedGuest(stream);
  await guest.hears('run');
  const listeners = (): number[] => signals.map((signal) => getEventListeners(signal, 'abort').length);
  assert.deepEqual(listeners(), [1, 1]);
  await guest.serve('fine\n');
  await running;
  assert.deepEqual(listeners(), [0, 0]);
});

test('a guest that ignores an abort has a time of grace and no more', deadline, async (t) => {
  const abort = new AbortController();
  const { running, guest, destroyed } = begin(t, { abort: abort.signal, ceilings: { ...roomyCeilings, abortGraceMs: 20 } });
  await guest.hears('run');
  abort.abort();
  assert.equal((await running).kind, 'aborted');
  assert.equal(destroyed(), 1);
});

test('a second abort does not wait for the guest', deadline, async (t) => {
  const abort = new AbortController();
  const kill = new AbortController();
  const { running, guest, destroyed } = begin(t, { abort: abort.signal, kill: kill.signal });
  await guest.hears('run');
  abort.abort();
  await guest.hears('abort');
  kill.abort();
  const outcome = await running;
  assert.equal(outcome.kind, 'aborted');
  assert.match(outcome.error ?? '', /without waiting/);
  assert.equal(destroyed(), 1);
});

test('an abort before the guest was told of the run: it never is', deadline, async (t) => {
  const abort = new AbortController();
  abort.abort();
  const { running, guest, destroyed } = begin(t, { abort: abort.signal });
  assert.equal((await running).kind, 'aborted');
  assert.equal(destroyed(), 1);
  assert.deepEqual(guest.heard, []);
});

test('silence: whatever a guest says puts the ceiling off, and saying nothing reaches it', deadline, async (t) => {
  const { running, guest, destroyed } = begin(t, { ceilings: { ...roomyCeilings, silenceMs: 2000 } });
  let outcome: RunOutcome | null = null;
  void running.then((ended) => { outcome = ended; });
  await guest.hears('run');
  // node:test's timers can't be put off, so this takes as long as it says: more than two times the ceiling.
  for (const until = performance.now() + 4500; performance.now() < until; await turn()) {
    await guest.channel.sendLog(0, Buffer.from('.'));
    await guest.channel.flush();
    assert.equal(outcome, null);
  }
  const { kind, error } = await running;
  assert.equal(kind, 'timed-out');
  assert.match(error ?? '', /said nothing for 2 s/);
  assert.equal(outcomeExitCodes[kind], 124);
  assert.equal(destroyed(), 1);
});

test('wall time: a guest that never stops talking is stopped', deadline, async (t) => {
  const seen = new Recorder();
  const { running, guest, destroyed } = begin(t, { ceilings: { ...roomyCeilings, wallTimeMs: 100 } }, seen);
  const over = new AbortController();
  const ended = running.then(() => over.abort());
  // One acknowledged line after the other, for as long as anybody listens.
  while (!over.signal.aborted) {
    await Promise.race([ended, guest.channel.sendLog(0, Buffer.from('and on\n')).then(() => guest.channel.flush()).catch(() => ended)]);
    await turn(); // Both ends are in this process: without it, no timer would get its turn.
  }
  const outcome = await running;
  assert.equal(outcome.kind, 'timed-out');
  assert.match(outcome.error ?? '', /wall time/);
  assert.match(seen.text, /and on/);
  assert.equal(destroyed(), 1);
});

test('log over its ceiling is dropped with a word, and the run goes on to its end', deadline, async (t) => {
  const seen = new Recorder();
  const { running, guest } = begin(t, { ceilings: { ...roomyCeilings, logBytes: 10 } }, seen);
  await guest.serve('0123456789ABCDEF');
  assert.deepEqual(await running, { kind: 'succeeded', error: null });
  assert.equal(seen.text, '0123456789');
  assert.equal(seen.notices.length, 2);
  assert.match(seen.notices[1] ?? '', /^6 bytes of the log were dropped/);
});

test('log of a step that never began is shown to nobody and holds up only its own run', deadline, async (t) => {
  const seen = new Recorder();
  const { running, guest } = begin(t, { ceilings: { ...roomyCeilings, silenceMs: 100 } }, seen);
  await guest.hears('run');
  await guest.channel.sendLog(77, Buffer.from('from nowhere'));
  assert.equal((await running).kind, 'timed-out');
  assert.equal(seen.text, '');
});

test('a workspace that can\'t be read is an error of who asked, with the reason, and leaves no machine', deadline, async () => {
  const { machine, stream, destroyed } = inMemoryMachine();
  void new ScriptedGuest(stream);
  await assert.rejects(executeRun({
    machine, specification: plainSpecification,
    workspace: failing(), ceilings: roomyCeilings, observer: new Recorder(), ...nobodyToAsk, findImage: () => Promise.resolve({ missing: '' }), abort: never, kill: never, inspect: null,
  }), { code: 'invalid', message: 'secret.txt can\'t be read' });
  assert.equal(destroyed(), 1);
});

async function* failing(): AsyncGenerator<Buffer> {
  yield Buffer.alloc(512);
  throw new MayflyError('invalid', 'secret.txt can\'t be read');
}
