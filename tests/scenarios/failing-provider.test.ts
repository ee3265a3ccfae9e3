// Anomalies: the n-th call to the provider fails, for every n. The run then ends as an error or as lost, never as the
// user's failure, no machine is left, and the next run is as good as ever.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { controllerOf, readConfig } from '../../src/controller/controller.ts';
import type { Controller, RunOutcome } from '../../src/controller/controller.ts';
import { MayflyError } from '../../src/protocol/errors.ts';
import { withDirectory } from '../support/directories.ts';
import { quietSteps } from '../support/installation.ts';
import { failingProvider, MemoryProvider, writeAnyArchive } from '../support/memory-provider.ts';
import type { CallCounter } from '../support/memory-provider.ts';
import { Recorder } from '../support/recorded-run.ts';
import { requestOf } from '../support/request.ts';

const image = 'team/tool:1';

/** From nothing: templates, an image, and a run that starts from its template. */
async function everything(controller: Controller, directory: string, seen = new Recorder()): Promise<RunOutcome> {
  await controller.start();
  await controller.addImage(image, join(directory, 'archive.tar'));
  return controller.run({ ...requestOf({ Jenkinsfile: 'read by nobody' }, seen), images: [image] });
}

async function attempt(provider: MemoryProvider, counter: CallCounter, when: 'before' | 'after', directory: string): Promise<RunOutcome | MayflyError> {
  const config = readConfig({ MAYFLY_HOME: directory });
  try {
    return await everything(controllerOf(config, failingProvider(provider, counter, when), quietSteps), directory);
  } catch (error) {
    assert.ok(error instanceof MayflyError, `a bug rather than an expected failure: ${String(error)}`);
    return error;
  }
}

async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  return withDirectory({}, async (directory) => {
    await writeAnyArchive(join(directory, 'archive.tar'));
    return work(directory);
  });
}

const complete: CallCounter = { calls: [], failing: 0 };

test('without a failure the run succeeds, and all the ways into a provider are taken', async () => {
  await inDirectory(async (directory) => {
    const provider = new MemoryProvider();
    const outcome = await attempt(provider, complete, 'before', directory);
    assert.deepEqual(outcome, { kind: 'succeeded', error: null });
    assert.equal(provider.machines.size, 0);
    for (const call of ['prepare', 'boot', 'clone', 'freeze', 'openTemplate', 'connect', 'insertMedium', 'list', 'sweep', 'mediumFile']) {
      assert.ok(complete.calls.includes(call), `${call} is never called, so this file says nothing about it`);
    }
  });
});

for (const when of ['before', 'after'] as const) {
  test(`the n-th call fails ${when} its work, for every n`, { concurrency: true }, async (t) => {
    await Promise.all(complete.calls.map((call, index) => t.test(`${index + 1}: ${call}`, () => inDirectory(async (directory) => {
      const provider = new MemoryProvider();
      const counter: CallCounter = { calls: [], failing: index + 1 };
      const outcome = await attempt(provider, counter, when, directory);
      assert.equal(counter.calls[index], call, 'the failing call was another one than in the run without a failure');
      if (outcome instanceof MayflyError) assert.equal(outcome.code, 'machine-lost');
      else assert.equal(outcome.kind, 'lost', JSON.stringify(outcome));
      assert.match(outcome instanceof MayflyError ? causes(outcome) : outcome.error ?? '', /call \d+ \(\w+\) failed/);
      assert.equal(provider.machines.size, 0, 'a machine is left');

      const later = await everything(controllerOf(readConfig({ MAYFLY_HOME: directory }), provider, quietSteps), directory);
      assert.deepEqual(later, { kind: 'succeeded', error: null });
      assert.equal(provider.machines.size, 0);
    }))));
  });
}

/** A failure may be told in other words, with the first as its cause. */
function causes(error: Error): string {
  return `${error.message} ${error.cause instanceof Error ? causes(error.cause) : ''}`;
}
