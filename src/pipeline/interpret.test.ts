// What the testdata can't show: signals, hosts that fail, bounds.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { interpret } from './interpret.ts';
import { createMemoryStepHost } from './memory-host/memory-step-host.ts';
import type { MemoryStepHostOptions } from './memory-host/memory-options.ts';
import type { Program } from './model/program.ts';
import { HostError } from './step-host.ts';
import { validate } from './validate.ts';

function programOf(text: string): Program {
  const { program, diagnostics } = validate(text);
  assert.ok(program !== null, diagnostics[0]?.message);
  return program;
}

const program = programOf(`pipeline {
  agent any
  stages { stage('A') { steps { sh 'one'; sh 'two' } } }
  post { always { sh 'post' } }
}`);

function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });
}

/** Aborts the n-th call of the host. */
async function abortAt(call: number, kill: boolean): Promise<{ result: string; scripts: string[]; open: number }> {
  const abort = new AbortController();
  let calls = 0;
  const enter = async (signal: AbortSignal): Promise<void> => {
    calls++;
    if (calls === call) {
      setImmediate(() => abort.abort());
      await hang(signal);
    }
  };
  const options: MemoryStepHostOptions = {
    allocate: (_, signal) => enter(signal),
    shell: async (_, signal) => {
      await enter(signal);
      return {};
    },
  };
  const host = createMemoryStepHost(options);
  const { result } = await interpret(program, host, kill ? { killSignal: abort.signal } : { signal: abort.signal });
  return { result, scripts: host.scripts.map(({ script }) => script), open: host.openPlaces() };
}

test('an abort stops what is under way, and post still runs in the agent', async () => {
  assert.deepEqual(await abortAt(2, false), { result: 'ABORTED', scripts: ['one', 'post'], open: 0 });
  assert.deepEqual(await abortAt(3, false), { result: 'ABORTED', scripts: ['one', 'two', 'post'], open: 0 });
});

test('an abort while the agent is allocated leaves post without a place', async () => {
  assert.deepEqual(await abortAt(1, false), { result: 'ABORTED', scripts: [], open: 0 });
});

test('the reason of an abort is the error', async () => {
  const signal = AbortSignal.abort(new Error('stopped by Ada'));
  assert.deepEqual(await interpret(program, createMemoryStepHost(), { signal }), { result: 'ABORTED', error: 'stopped by Ada', where: null });
});

test('a kill stops post too', async () => {
  assert.deepEqual(await abortAt(2, true), { result: 'ABORTED', scripts: ['one'], open: 0 });
  assert.deepEqual(await abortAt(4, true), { result: 'ABORTED', scripts: ['one', 'two', 'post'], open: 0 });
});

test('a run that is aborted before it begins allocates nothing', async () => {
  const host = createMemoryStepHost();
  const { result } = await interpret(program, host, { signal: AbortSignal.abort(), killSignal: AbortSignal.abort() });
  assert.equal(result, 'ABORTED');
  assert.deepEqual(host.trace, []);
});

test('infrastructure errors and bugs of the host reject, after everything was released', async () => {
  for (const error of [new HostError('infrastructure', 'disk gone'), new TypeError('a bug')]) {
    const host = createMemoryStepHost({ shell: () => Promise.reject(error) });
    await assert.rejects(interpret(program, host), error);
    assert.equal(host.openPlaces(), 0);
    assert.equal(host.scripts.length, 1);
  }
});

test("an error that the host blames on the pipeline is the step's", async () => {
  const host = createMemoryStepHost({
    shell: ({ script }) => (script === 'one' ? Promise.reject(new HostError('pipeline', 'container is gone')) : {}),
  });
  assert.deepEqual(await interpret(program, host), { result: 'FAILURE', error: 'container is gone', where: 'Jenkinsfile:3:33' });
  assert.deepEqual(host.scripts.map(({ script }) => script), ['one', 'post']);
});

test('the number of operations is bounded', async () => {
  const host = createMemoryStepHost();
  const { result, error } = await interpret(program, host, { maxOperations: 3 });
  assert.equal(result, 'FAILURE');
  assert.match(error ?? '', /more than 3 operations/);
});

test('texts are bounded', async () => {
  const large = createMemoryStepHost({ shell: () => ({ stdout: 'x'.repeat(9 * 1024 * 1024) }) });
  const doubling = programOf(`pipeline { agent any; stages { stage('A') { steps {
    echo "\${sh(script: 'a', returnStdout: true)}\${sh(script: 'b', returnStdout: true)}" } } } }`);
  const { result, error } = await interpret(doubling, large);
  assert.equal(result, 'FAILURE');
  assert.match(error ?? '', /longer than/);
});

test('every node that starts also ends, inside of its parent', async () => {
  const host = createMemoryStepHost();
  await interpret(program, host);
  const open: number[] = [0];
  for (const event of host.events) {
    if (event.kind === 'stage-started' || event.kind === 'step-started') {
      assert.equal(event.parent, open.at(-1));
      open.push(event.id);
    } else {
      assert.equal(open.pop(), event.id);
    }
  }
  assert.deepEqual(open, [0]);
});
