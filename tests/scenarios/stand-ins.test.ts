// Who may have a stand-in made: the person whose Jenkinsfile names it, before there is a machine. A guest may not: it would
// make this host fetch packages, fill its disk and work for minutes at the word of code that nobody has reviewed.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { controllerOf, readConfig } from '../../src/controller/controller.ts';
import type { Controller } from '../../src/controller/controller.ts';
import { standInFor } from '../../src/machines/stand-ins.ts';
import type { HostMessage } from '../../src/protocol/messages.ts';
import { withDirectory } from '../support/directories.ts';
import type { ScriptedGuest } from '../support/in-memory-machine.ts';
import { quietSteps } from '../support/installation.ts';
import { MemoryProvider, writeAnyArchive } from '../support/memory-provider.ts';
import { Recorder } from '../support/recorded-run.ts';
import { requestOf } from '../support/request.ts';

const deadline = { timeout: 30_000 };

/** A guest that wants an image whatever its Jenkinsfile says, and the host's answers to it. */
async function asking(image: string, work: (controller: Controller, directory: string, answers: HostMessage[]) => Promise<void>): Promise<void> {
  const answers: HostMessage[] = [];
  const behave = async (guest: ScriptedGuest): Promise<void> => {
    await guest.hears('run');
    await guest.channel.sendControl({ kind: 'image-wanted', request: 1, image });
    await Promise.race([guest.hears('image'), guest.hears('refused')]);
    answers.push(...guest.heard.filter(({ kind }) => kind === 'image' || kind === 'refused'));
    await guest.channel.sendControl({ kind: 'finished', result: 'SUCCESS', error: null });
  };
  await withDirectory({}, async (directory) => {
    const controller = controllerOf(readConfig({ MAYFLY_HOME: directory }), new MemoryProvider(behave), quietSteps);
    await controller.start();
    await work(controller, directory, answers);
  });
}

const files = { Jenkinsfile: 'read by nobody' };

test('a guest that asks for an example\'s image gets none, and nothing is made', deadline, async () => {
  for (const image of ['hello:1', 'docker.io/library/maven:3']) {
    await asking(image, async (controller, directory, answers) => {
      await writeAnyArchive(join(directory, 'archive.tar'));
      await controller.addImage('secret/project:1', join(directory, 'archive.tar'));
      const outcome = await controller.run({ ...requestOf(files), images: ['other/tool:1'] });
      assert.deepEqual(outcome, { kind: 'succeeded', error: null });
      assert.deepEqual(answers.map(({ kind }) => kind), ['refused']);
      assert.equal(existsSync(join(directory, 'stand-ins')), false, 'a stand-in was being made');
      assert.doesNotMatch(JSON.stringify(answers), /secret/, 'the guest learns what else there is');
    });
  }
});

test('the control: an image that is there already is shown to it', deadline, async () => {
  await asking('hello:1', async (controller, directory, answers) => {
    await writeAnyArchive(join(directory, 'archive.tar'));
    await controller.addImage('hello:1', join(directory, 'archive.tar'));
    await controller.run(requestOf(files));
    assert.deepEqual(answers.map(({ kind }) => kind), ['image']);
  });
});

test('the other control: named by the Jenkinsfile, its stand-in is made, before the run and with a word', deadline, async () => {
  await asking('hello:1', async (controller, directory, answers) => {
    // What the builder would have made, so that no Debian is fetched here.
    const { name, key } = standInFor('hello:1')!;
    await mkdir(join(directory, 'stand-ins'));
    await writeAnyArchive(join(directory, 'stand-ins', `stand-in-${name}-${key.slice(0, 16)}.tar`));
    const seen = new Recorder();
    const order: string[] = [];
    await controller.run({ ...requestOf(files, seen), images: ['other/tool:1', 'hello:1'], began: () => { order.push(`began after ${seen.notices.length} notices`); } });
    assert.deepEqual(order, ['began after 1 notices']);
    assert.match(seen.notices[0] ?? '', /A stand-in for it is made from Debian packages/);
    assert.deepEqual(answers.map(({ kind }) => kind), ['image']);
    const { removed } = await controller.clean();
    assert.ok(removed.some(({ what }) => what.startsWith('archive of a stand-in stand-in-hello')), 'the second copy of the stand-in stays');
    assert.equal((await controller.images()).length, 1, 'the first copy went too');
  });
});
