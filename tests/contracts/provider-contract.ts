// What every provider of machines must do: the executable form of src/machines/provider.ts.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open as openFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openGuest } from '../../src/controller/pool/guest-link.ts';
import { MachinePool } from '../../src/controller/pool/machine-pool.ts';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import type { Machine, MachineInfo, MachineProvider, Template } from '../../src/machines/provider.ts';
import { withDirectory } from '../support/directories.ts';
import { eventually } from '../support/processes.ts';
import { Recorder, runOn } from '../support/recorded-run.ts';

export interface ProviderUnderTest {
  readonly provider: MachineProvider;
  /** Its clones answer. */
  readonly seed: Template;
  /** First arguments of tests/support/machine-owner.ts. */
  readonly owner: readonly [provider: string, root: string, installation: string];
  /** Whatever there is of a machine on this host, in words; empty when it is gone. */
  readonly remains: (id: string) => Promise<string[]>;
  /** Process ids of the machine. */
  readonly processes: (id: string) => number[];
}

const answerMs = 30_000;

/** Declares the tests. `open` gives a provider as a process of its own would have it; `t` names it. */
export function providerContract(name: string, open: () => Promise<ProviderUnderTest>): void {
  test(`${name}: a clone answers, serves a run, and is gone`, async () => {
    const { provider, seed, remains } = await open();
    const machine = await provider.clone(seed, 'run');
    const seen = new Recorder();
    assert.deepEqual(await runOn(machine, { Jenkinsfile: pipelineOf(`sh 'echo served'`) }, seen), { kind: 'succeeded', error: null });
    assert.match(seen.text, /^served$/m);
    assert.equal((await machine.gone).destroyed, true);
    assert.deepEqual(await remains(machine.id), []);
  });

  test(`${name}: a clone that rehearsed and waited serves a run, finds nothing of the rehearsal, and its memory is counted`, async () => {
    const { provider, seed, remains } = await open();
    const pool = new MachinePool({ provider, memoryBytes: Number.MAX_SAFE_INTEGER, now: () => 0 });
    pool.want([{ template: seed, count: 1 }]);
    await pool.tick();
    assert.equal(pool.shortage, null);
    const { machine, link } = pool.take(seed)!;
    assert.ok((await machine.memoryBytes()) > 1_000_000);
    const seen = new Recorder();
    const pipeline = { Jenkinsfile: pipelineOf(`sh 'set +x; echo "<files>"; ls -A; echo "</files>"'`) };
    assert.deepEqual(await runOn(machine, pipeline, seen, { link }), { kind: 'succeeded', error: null });
    assert.equal(seen.between('files'), 'Jenkinsfile');
    assert.deepEqual(await remains(machine.id), []);
    assert.equal(await machine.memoryBytes(), 0);
    await pool.close();
  });

  test(`${name}: a machine is listed with its template and its owner from its making to its destruction`, async () => {
    const { provider, seed, remains } = await open();
    const machine = await provider.clone(seed, 'run');
    try {
      assert.match(machine.id, /^[0-9a-f]{8}$/);
      const { createdMs, ...listed } = (await listedAs(provider, machine.id))!;
      assert.deepEqual(listed, { id: machine.id, template: seed.key, owned: true });
      assert.ok(createdMs > 0);
      assert.notDeepEqual(await remains(machine.id), [], 'the test would see nothing of a machine that is left behind');
    } finally {
      await machine.destroy();
    }
    assert.equal(await listedAs(provider, machine.id), undefined);
  });

  test(`${name}: destroying is idempotent, by whichever way, and for ids of nothing`, async () => {
    const { provider, seed, remains } = await open();
    const machine = await provider.clone(seed, 'run');
    await Promise.all([machine.destroy(), machine.destroy(), provider.destroy(machine.id)]);
    await machine.destroy();
    await provider.destroy(machine.id);
    await provider.destroy('ffffffff');
    assert.equal((await machine.gone).destroyed, true);
    assert.deepEqual(await remains(machine.id), []);
  });

  test(`${name}: a machine whose process is killed says that it was not destroyed, and leaves nothing once it is`, async () => {
    const { provider, seed, remains, processes } = await open();
    const machine = await provider.clone(seed, 'run');
    for (const pid of processes(machine.id)) process.kill(pid, 'SIGKILL');
    const end = await machine.gone;
    assert.equal(end.destroyed, false);
    assert.match(end.detail, /SIGKILL/);
    await machine.destroy();
    assert.deepEqual(await remains(machine.id), []);
  });

  test(`${name}: what one clone writes, another does not see`, async () => {
    const { provider, seed } = await open();
    const pipeline = { Jenkinsfile: pipelineOf(`sh 'ls; echo mine > mark; sync'`) };
    const machines = [await provider.clone(seed, 'run'), await provider.clone(seed, 'run')] as const;
    try {
      for (const machine of machines) {
        const seen = new Recorder();
        assert.equal((await runOn(machine, pipeline, seen)).kind, 'succeeded');
        assert.match(seen.text, /^Jenkinsfile$/m);
        assert.doesNotMatch(seen.text, /^mark$/m);
      }
    } finally {
      for (const machine of machines) await machine.destroy();
    }
  });

  test(`${name}: a booting machine has no template and can be destroyed in the middle of it`, async () => {
    const { provider, remains } = await open();
    const machine = await provider.boot();
    const listed = await listedAs(provider, machine.id).finally(() => machine.destroy());
    assert.equal(listed?.template, null);
    assert.deepEqual(await remains(machine.id), []);
  });

  test(`${name}: a frozen machine is a template, of which clones answer`, async () => {
    const { provider, seed, remains } = await open();
    const key = uniqueKey();
    const machine = await provider.clone(seed, 'freezable');
    try {
      const frozen = await provider.freeze(machine, { key, title: 'contract', facts: { colour: 'blue' } });
      assert.deepEqual({ key: frozen.key, title: frozen.title, facts: frozen.facts }, { key, title: 'contract', facts: { colour: 'blue' } });
      assert.equal((await machine.gone).destroyed, true, 'a frozen machine is gone by our doing');
      assert.deepEqual(await remains(machine.id), []);
      assert.deepEqual(await provider.openTemplate(key), frozen);
      assert.ok((await provider.listTemplates()).some((template) => template.key === key));
      assert.ok((await provider.templateKeys()).includes(key));
      await answers(await provider.clone(frozen, 'run'));
    } finally {
      await provider.removeTemplate(key);
    }
    assert.equal(await provider.openTemplate(key), null);
    assert.ok((await provider.listTemplates()).every((template) => template.key !== key));
    assert.equal((await provider.templateKeys()).includes(key), false);
    await provider.removeTemplate(key);
  });

  test(`${name}: of two that freeze the same key, the first wins and the second gets to know`, async () => {
    const { provider, seed, remains } = await open();
    const key = uniqueKey();
    const machines = [await provider.clone(seed, 'freezable'), await provider.clone(seed, 'freezable')] as const;
    try {
      const first = await provider.freeze(machines[0], { key, title: 'first', facts: {} });
      const second = await provider.freeze(machines[1], { key, title: 'second', facts: {} });
      assert.deepEqual(second, first);
      assert.deepEqual(await provider.openTemplate(key), first);
      for (const { id } of machines) assert.deepEqual(await remains(id), []);
    } finally {
      await provider.removeTemplate(key);
    }
  });

  test(`${name}: a freeze that fails leaves no template and no machine`, async () => {
    const { provider, seed, remains, processes } = await open();
    const key = uniqueKey();
    const machine = await provider.clone(seed, 'freezable');
    for (const pid of processes(machine.id)) process.kill(pid, 'SIGKILL');
    await machine.gone;
    await assert.rejects(provider.freeze(machine, { key, title: 'dead', facts: {} }), { code: 'machine-lost' });
    assert.equal(await provider.openTemplate(key), null);
    assert.deepEqual(await remains(machine.id), []);
  });

  test(`${name}: a machine that could have been frozen and was not leaves nothing either`, async () => {
    const { provider, seed, remains } = await open();
    const machine = await provider.clone(seed, 'freezable');
    await machine.destroy();
    assert.deepEqual(await remains(machine.id), []);
  });

  test(`${name}: clones live on when their template is removed, and there are no new ones`, async () => {
    const { provider, seed } = await open();
    const frozen = await provider.freeze(await provider.clone(seed, 'freezable'), { key: uniqueKey(), title: 'short-lived', facts: {} });
    const machine = await provider.clone(frozen, 'run');
    try {
      await provider.removeTemplate(frozen.key);
      const before = (await provider.list()).map(({ id }) => id);
      await assert.rejects(provider.clone(frozen, 'run').then((unexpected) => unexpected.destroy()), { code: 'not-found' });
      assert.deepEqual((await provider.list()).map(({ id }) => id).filter((id) => !before.includes(id)), []);
      assert.equal((await runOn(machine, { Jenkinsfile: pipelineOf(`sh 'echo alive'`) })).kind, 'succeeded');
    } finally {
      await provider.removeTemplate(frozen.key);
      await machine.destroy();
    }
  });

  test(`${name}: a machine belongs to its process; when that is killed, anybody may destroy it`, async () => {
    const { provider, seed, owner, remains, processes } = await open();
    const other = await startOwner(owner, seed, 'keep');
    assert.equal((await listedAs(provider, other.id))?.owned, true);
    await provider.sweep();
    assert.notDeepEqual(processes(other.id), [], 'a sweep ended a machine that has an owner');
    const own = await provider.clone(seed, 'run');
    await answers(own);
    assert.equal((await listedAs(provider, other.id))?.owned, true, 'the other one is no concern of ours');

    await other.kill();
    assert.equal((await listedAs(provider, other.id))?.owned, false);
    assert.notDeepEqual(await remains(other.id), []);
    await provider.destroy(other.id);
    assert.deepEqual(await remains(other.id), []);
  });

  test(`${name}: a process that is killed while it freezes leaves a whole template or none`, async () => {
    const { provider, seed, owner, remains } = await open();
    const other = await startOwner(owner, seed, 'freeze');
    await other.kill();
    const key = `contract-killed-${other.id}`;
    try {
      await provider.destroy(other.id);
      await provider.sweep();
      assert.deepEqual(await remains(other.id), []);
      const found = await provider.openTemplate(key);
      if (found) await answers(await provider.clone(found, 'run'));
    } finally {
      await provider.removeTemplate(key);
    }
  });

  test(`${name}: closing a provider destroys what it made and is making`, async () => {
    const { provider, seed, remains } = await open();
    const machine = await provider.clone(seed, 'run');
    const before = new Set((await provider.list()).map(({ id }) => id));
    const making = provider.clone(seed, 'freezable').then(() => 'made', () => 'failed');
    const another = await eventually(async () => (await provider.list()).find(({ id }) => !before.has(id)));
    await provider.close();
    await making;
    assert.equal((await machine.gone).destroyed, true);
    assert.deepEqual(await remains(machine.id), []);
    assert.deepEqual(await remains(another.id), []);
  });

  test(`${name}: closed at whatever moment of a making, a provider leaves nothing, and makes nothing more`, async () => {
    for (const turns of [0, 1, 2, 5, 10, 20, 40]) {
      const { provider, seed, remains } = await open();
      const before = new Set((await provider.list()).map(({ id }) => id));
      const making = Promise.allSettled([provider.boot(), provider.clone(seed, 'run')]);
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      await provider.close();
      try {
        const left = (await provider.list()).filter(({ id }) => !before.has(id));
        assert.deepEqual(left.map(({ id }) => id), [], `closed after ${turns} turns`);
        for (const outcome of await making) {
          if (outcome.status === 'fulfilled') assert.deepEqual(await remains(outcome.value.id), [], `made within ${turns} turns`);
        }
      } finally {
        for (const outcome of await making) if (outcome.status === 'fulfilled') await outcome.value.destroy();
      }
      await assert.rejects(provider.clone(seed, 'run'), { code: 'aborted' });
    }
  });

  test(`${name}: a file for the medium is there as a whole or not at all`, async () => {
    const { provider } = await open();
    await withDirectory({ 'source': 'an archive' }, async (directory) => {
      const target = join(directory, 'target');
      await provider.mediumFile(join(directory, 'source'), target);
      assert.equal(await beginning(target, 10), 'an archive');
      await assert.rejects(provider.mediumFile(join(directory, 'missing'), target));
      assert.equal(await beginning(target, 10), 'an archive');
      await writeFile(join(directory, 'source'), 'another one');
      await provider.mediumFile(join(directory, 'source'), target);
      assert.equal(await beginning(target, 11), 'another one');
    });
  });
}

/** The file itself may be as long as the largest medium. */
async function beginning(path: string, bytes: number): Promise<string> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead).toString();
  } finally {
    await file.close();
  }
}

let keys = 0;

function uniqueKey(): string {
  keys += 1;
  return `contract-${process.pid}-${keys}`;
}

async function listedAs(provider: MachineProvider, id: string): Promise<MachineInfo | undefined> {
  return (await provider.list()).find((machine) => machine.id === id);
}

/** The guest says that it is ready; then the machine is destroyed. */
async function answers(machine: Machine): Promise<void> {
  try {
    const link = await openGuest(machine, { control: () => {}, log: () => {} });
    await link.expect(['ready'], answerMs);
    link.close();
  } finally {
    await machine.destroy();
  }
}

async function startOwner(
  owner: ProviderUnderTest['owner'], seed: Template, purpose: 'keep' | 'freeze',
): Promise<{ readonly id: string; readonly kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/machine-owner.ts'), ...owner, seed.key, purpose], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let id = '';
  for await (const chunk of child.stdout) {
    id += String(chunk);
    if (id.endsWith('\n')) break;
  }
  if (!/^[0-9a-f]{8}\n$/.test(id)) throw new Error(`the machine's owner ended at once, having said ${JSON.stringify(id)}`);
  return { id: id.trim(), kill: async () => { child.kill('SIGKILL'); await ended; } };
}
