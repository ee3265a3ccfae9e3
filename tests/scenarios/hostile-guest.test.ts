// A guest that breaks the rules loses its own machine and nothing else: the run beside it does not notice.
// Threat model.
import assert from 'node:assert/strict';
import type { Duplex } from 'node:stream';
import { test } from 'node:test';
import { encodeFrame, frameVersion, payloadCaps } from '../../src/protocol/framing.ts';
import type { Frame } from '../../src/protocol/framing.ts';
import { inMemoryMachine, ScriptedGuest } from '../support/in-memory-machine.ts';
import { killedAfter, Recorder, runOn } from '../support/recorded-run.ts';

const jenkinsfile = { Jenkinsfile: 'never read by a guest that a test plays' };

/** So that what is waited for in vain is a failure with a name. */
const deadline = { timeout: 30_000 };

/** What it writes in the middle of a run, and a word of what the outcome must say. */
const attacks: Readonly<Record<string, readonly [attack: (stream: Duplex, guest: ScriptedGuest) => void, expected: RegExp]>> = {
  'a frame that says it is 4 GiB long': [(stream) => stream.write(header({ length: 0xffff_ffff })), /4294967295 bytes/],
  'a frame one byte over its cap': [(stream) => stream.write(header({ length: payloadCaps.control + 1 })), /more than 262144/],
  'a frame of no kind': [(stream) => stream.write(header({ kind: 99 })), /unknown kind 99/],
  'a frame of another version': [(stream) => stream.write(header({ version: frameVersion + 1 })), /frame version/],
  'the text of a console': [(stream) => stream.write('Kernel panic - not syncing\n'), /frame version 75/],
  'a gap in the sequence': [(stream) => write(stream, control(900, { kind: 'hello-done' })), /frame 900 after/],
  'a second resume': [(stream) => write(stream, { kind: 'resume', seq: 0, id: 0, payload: Buffer.from('{}') }), /unexpected resume/],
  'an acknowledgement of what was never sent': [(stream) => write(stream, { kind: 'ack', seq: 5000, id: 4, payload: Buffer.alloc(0) }), /not sent/],
  'a control message that is no JSON': [(stream) => write(stream, { kind: 'control', seq: 2, id: 0, payload: Buffer.from('{') }), /broke the protocol/],
  'a message of no kind': [(_, guest) => say(guest, { kind: 'root-shell-please' }), /schema/],
  'a message with a field too many': [(_, guest) => say(guest, { kind: 'finished', result: 'SUCCESS', error: null, run: 7 }), /schema/],
  'a message with __proto__': [(stream) => write(stream, { kind: 'control', seq: 2, id: 0, payload: Buffer.from('{"kind":"hello-done","__proto__":{"x":1}}') }), /broke the protocol/],
  'a result that there is none': [(_, guest) => say(guest, { kind: 'finished', result: 'BETTER_THAN_SUCCESS', error: null }), /schema/],
  'an answer to a question of another life': [(_, guest) => say(guest, { kind: 'prepared', imageId: 'x', architecture: 'amd64' }), /in the middle of a run/],
  'a stage that begins twice': [(_, guest) => { for (const event of [stage(1), stage(1)]) say(guest, event); }, /began node 1 twice/],
  'the end of a stage that never began': [(_, guest) => say(guest, { kind: 'event', event: { kind: 'stage-ended', id: 4, result: 'SUCCESS', skipped: false, error: null } }), /node 4, which is not under way/],
  'more stages than a pipeline has': [(_, guest) => say(guest, stage(20_001)), /schema/],
  'descriptions of its run without an end': [(_, guest) => { for (let said = 0; said <= 20_000; said++) say(guest, { kind: 'described', displayName: 'again', description: null }); }, /described its run more than 20000 times/],
  'data that nobody asked for': [(_, guest) => void guest.channel.sendData(7, Buffer.from('x')).catch(() => {}), /data that nobody asked for/],
  'an echo of what the host says': [(stream) => { stream.removeAllListeners('data'); stream.on('data', (chunk: Buffer) => stream.write(chunk)); }, /broke the protocol|echoes/],
};

for (const [name, [attack, expected]] of Object.entries(attacks)) {
  test(`${name} closes that machine and nothing else`, deadline, async (t) => {
    const hostile = inMemoryMachine('0000000a');
    const honest = inMemoryMachine('0000000b');
    const seen = new Recorder();
    const hostileRun = runOn(hostile.machine, jenkinsfile, new Recorder(), { kill: killedAfter(t) });
    const honestRun = runOn(honest.machine, jenkinsfile, seen, { kill: killedAfter(t) });
    const attacker = new ScriptedGuest(hostile.stream);
    const neighbour = new ScriptedGuest(honest.stream);
    await Promise.all([attacker.hears('run'), neighbour.hears('run')]);
    attack(hostile.stream, attacker);
    // Something for the echo to answer to; it does not matter to the others.
    if (name.startsWith('an echo')) void attacker.channel.sendLog(0, Buffer.from('x')).catch(() => {});
    const first = await hostileRun;
    assert.equal(first.kind, 'lost');
    assert.match(first.error ?? '', expected);
    assert.equal(hostile.destroyed(), 1);
    assert.equal(honest.destroyed(), 0);
    await neighbour.serve('all is well\n');
    assert.deepEqual(await honestRun, { kind: 'succeeded', error: null });
    assert.equal(seen.text, 'all is well\n');
    assert.equal(honest.destroyed(), 1);
    assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
  });
}

test('an honest guest, with the same words in the right places, succeeds', deadline, async (t) => {
  const { machine, stream, destroyed } = inMemoryMachine();
  const running = runOn(machine, jenkinsfile, new Recorder(), { kill: killedAfter(t) });
  await new ScriptedGuest(stream).serve('fine\n');
  assert.deepEqual(await running, { kind: 'succeeded', error: null });
  assert.equal(destroyed(), 1);
});

test('what a guest says after the end changes nothing', deadline, async (t) => {
  const { machine, stream } = inMemoryMachine();
  const seen = new Recorder();
  const running = runOn(machine, jenkinsfile, seen, { kill: killedAfter(t) });
  const guest = new ScriptedGuest(stream);
  await guest.hears('run');
  say(guest, { kind: 'finished', result: 'FAILURE', error: 'the user\'s' });
  say(guest, { kind: 'finished', result: 'SUCCESS', error: null });
  guest.channel.sendLog(1, Buffer.from('too late')).catch(() => {});
  assert.deepEqual(await running, { kind: 'failed', error: 'the user\'s' });
});

test('a guest that says it failed, and a machine that ends, are lost runs and not failed ones', deadline, async (t) => {
  const broken = inMemoryMachine();
  const first = runOn(broken.machine, jenkinsfile, new Recorder(), { kill: killedAfter(t) });
  say(new ScriptedGuest(broken.stream), { kind: 'failed', message: 'the disk is on fire' });
  assert.deepEqual(await first, { kind: 'lost', error: 'The guest failed: the disk is on fire' });

  const dying = inMemoryMachine();
  const second = runOn(dying.machine, jenkinsfile, new Recorder(), { kill: killedAfter(t) });
  await new ScriptedGuest(dying.stream).hears('run');
  dying.die('QEMU killed by SIGSEGV');
  const outcome = await second;
  assert.equal(outcome.kind, 'lost');
  assert.match(outcome.error ?? '', /SIGSEGV/);
  assert.equal(dying.destroyed(), 1);
});

function say(guest: ScriptedGuest, message: object): void {
  guest.channel.sendControl(message as never).catch(() => {});
}

function stage(id: number): object {
  return { kind: 'event', event: { kind: 'stage-started', id, parent: 0, name: 'Stage', synthetic: false } };
}

function control(seq: number, message: object): Frame {
  return { kind: 'control', seq, id: 0, payload: Buffer.from(JSON.stringify(message)) };
}

function write(stream: Duplex, frame: Frame): void {
  stream.write(Buffer.concat(encodeFrame(frame)));
}

function header({ version = frameVersion, kind = 3, seq = 2, length = 0 }: { version?: number; kind?: number; seq?: number; length?: number }): Buffer {
  const bytes = Buffer.alloc(16);
  bytes[0] = version;
  bytes[1] = kind;
  bytes.writeUIntBE(seq, 2, 6);
  bytes.writeUInt32BE(length, 12);
  return bytes;
}
