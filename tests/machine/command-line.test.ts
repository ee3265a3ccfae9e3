// `mayfly run` as a person starts, interrupts and kills it. Whatever ends it, nothing of its machine stays.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { withDirectory } from '../support/directories.ts';
import { openInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { mayfly, MayflyProcess } from '../support/mayfly-process.ts';
import { eventually } from '../support/processes.ts';

let installation: Installation;
before(async () => {
  installation = await openInstallation();
  await installation.controller.prepareTemplate(null);
});

const endless = `echo begun; while :; do sleep 1; done`;
const short = { Jenkinsfile: pipelineOf(`sh 'echo short'`) };

function withPost(post: string): string {
  return `pipeline {\n  agent any\n  stages { stage('One') { steps { sh '${endless}' } } }\n  post { always { sh '${post}' } }\n}\n`;
}

/** Starts a run and waits for the line; `id` is its machine's. */
async function started(jenkinsfile: string, work: (run: MayflyProcess, id: string) => Promise<void>): Promise<void> {
  await withDirectory({ Jenkinsfile: jenkinsfile }, async (directory) => {
    const known = new Set((await installation.provider.list()).map(({ id }) => id));
    const run = new MayflyProcess(['run', '--provider', 'qemu', directory]);
    try {
      await run.printed('\nbegun\n');
      const { id } = await eventually(async () => (await installation.provider.list()).find((machine) => !known.has(machine.id)));
      await work(run, id);
    } finally {
      run.signal('SIGKILL');
      await run.ended;
    }
  });
}

test('killed with -9 in the middle of a step: its QEMU ends with it, and the next command clears away the rest', async () => {
  const { provider, processes, remains } = installation;
  await started(pipelineOf(`sh '${endless}'`), async (run, id) => {
    assert.equal(processes(id).length, 1, 'there is no QEMU that could outlive its owner');
    run.signal('SIGKILL');
    assert.equal((await run.ended).signal, 'SIGKILL');
    // No command has come yet that could have ended it: beyond its owner a machine would have no ceilings.
    await eventually(async () => processes(id).length === 0);
    assert.notDeepEqual(await remains(id), [], 'nothing is left to be cleared away');
    assert.deepEqual((await provider.list()).filter((machine) => machine.id === id).map(({ owned }) => owned), [false]);
    const next = await withDirectory(short, (directory) => mayfly(['run', '--provider', 'qemu', directory]));
    assert.equal(next.code, 0, next.stderr);
    assert.deepEqual(await remains(id), []);
  });
});

test('two at once both succeed', async () => {
  const ends = await withDirectory(short, (directory) => Promise.all([1, 2].map(() => mayfly(['run', '--provider', 'qemu', directory]))));
  for (const { code, stdout, stderr } of ends) {
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^short$/m);
  }
});

test('Ctrl-C aborts: post actions run, the exit code is 130, nothing is left', async () => {
  await started(withPost('echo cleaned up'), async (run, id) => {
    run.signal('SIGINT');
    const { code, stdout, stderr } = await run.ended;
    assert.equal(code, 130, stderr);
    assert.match(stdout, /^cleaned up$/m);
    assert.match(stdout, /aborted after/);
    assert.match(stderr, /Once more to end at once/);
    assert.deepEqual(await installation.remains(id), []);
  });
});

test('a second Ctrl-C does not wait for post actions', async () => {
  await started(withPost(`echo in post; ${endless}`), async (run, id) => {
    run.signal('SIGINT');
    await run.printed('\nin post\n');
    // Two that come close together are one signal that came two ways, so it takes a stubborn person.
    const insisting = setInterval(() => run.signal('SIGINT'), 100);
    const { code, stdout } = await run.ended.finally(() => clearInterval(insisting));
    assert.equal(code, 130);
    assert.match(stdout, /without waiting for post actions/);
    assert.deepEqual(await installation.remains(id), []);
  });
});

test('QEMU killed: exit code 125, and the reader is told that it was not their code', async () => {
  await started(pipelineOf(`sh '${endless}'`), async (run, id) => {
    for (const pid of installation.processes(id)) process.kill(pid, 'SIGKILL');
    const { code, stdout } = await run.ended;
    assert.equal(code, 125);
    assert.match(stdout, /SIGKILL/);
    assert.match(stdout, /lost after/);
    assert.deepEqual(await installation.remains(id), []);
  });
});
