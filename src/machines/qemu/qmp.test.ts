import assert from 'node:assert/strict';
import { Duplex } from 'node:stream';
import { test } from 'node:test';
import { Qmp } from './qmp.ts';

/** A QEMU that says what a test makes it say. */
function fakeQemu(): { readonly qmp: Qmp; readonly said: string[]; readonly stream: Duplex; readonly say: (message: object) => void } {
  const said: string[] = [];
  const stream = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => {
      said.push(chunk.toString().trim());
      done();
    },
  });
  return { qmp: new Qmp(stream), said, stream, say: (message) => void stream.push(`${JSON.stringify(message)}\n`) };
}

test('answers come in the order of the commands, also when they were sent without waiting', async () => {
  const { qmp, said, say } = fakeQemu();
  say({ QMP: {} });
  const opened = qmp.open();
  await new Promise(setImmediate);
  say({ return: {} });
  await opened;
  const [stop, quit] = [qmp.command('stop'), qmp.command('quit', { soon: true })];
  say({ return: 1 });
  say({ error: { class: 'GenericError', desc: 'not now' } });
  assert.equal(await stop, 1);
  await assert.rejects(quit, /QEMU refused "quit": not now/);
  assert.deepEqual(said, ['{"execute":"qmp_capabilities"}', '{"execute":"stop"}', '{"execute":"quit","arguments":{"soon":true}}']);
});

test('an event goes to who waits for it; any other, also one without a name, to nobody', async () => {
  const { qmp, say } = fakeQemu();
  const completed = qmp.event(({ event, data }) => event === 'MIGRATION' && data['status'] === 'completed');
  for (const message of [{ event: '' }, { event: 'STOP' }, { event: 'MIGRATION', data: { status: 'active' } }, { event: 'MIGRATION', data: { status: 'completed' } }]) say(message);
  assert.deepEqual(await completed, { event: 'MIGRATION', data: { status: 'completed' } });
});

const ends: Readonly<Record<string, (qemu: ReturnType<typeof fakeQemu>) => unknown>> = {
  'QEMU ends': ({ stream }) => stream.destroy(),
  'something says what is no JSON': ({ stream }) => stream.push('login: \n'),
  'something never ends its line': ({ stream }) => stream.push('x'.repeat(2 ** 21)),
  'there is an answer too many': ({ say }) => [1, 2].map((value) => say({ return: value })),
};

for (const [what, end] of Object.entries(ends)) {
  test(`${what}: whoever waits is told, and so is who comes later`, async () => {
    const qemu = fakeQemu();
    const event = qemu.qmp.event(() => true);
    event.catch(() => {});
    const command = qemu.qmp.command('stop').catch(() => {});
    end(qemu);
    await assert.rejects(event, { code: 'machine-lost' });
    await command;
    await assert.rejects(qemu.qmp.command('cont'), { code: 'machine-lost', message: /QEMU ended \(cont\)/ });
    await assert.rejects(qemu.qmp.event(() => true), { code: 'machine-lost' });
  });
}
