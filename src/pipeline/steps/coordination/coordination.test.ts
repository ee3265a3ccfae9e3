import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callObject } from '../../run/native-type.ts';
import { Thrown, resultOf } from '../../run/thrown.ts';
import { entriesOf } from '../../run/collections.ts';
import { isList } from '../../run/kinds.ts';
import type { MapValue, NativeObject, Value } from '../../run/value.ts';
import type { StepRunner } from '../../testing/step-runner.ts';
import { createStepRunner, property } from '../../testing/step-runner.ts';

async function thrownBy(call: Promise<unknown>): Promise<Thrown> {
  const error: unknown = await call.catch((each: unknown) => each);
  assert.ok(error instanceof Thrown);
  return error;
}

test('input without parameters: a question, and nothing comes back', async () => {
  const { call, logged } = await createStepRunner({ inputs: { 'Deploy?': { kind: 'proceed', submitter: 'ann', values: new Map() } } });
  assert.equal(await call('input', 'Deploy?'), null);
  assert.deepEqual(logged(), ['Deploy?', 'Approved by ann']);
});

test('input gives one value alone, several as a map, and who answered when asked', async () => {
  const values = new Map<string, string | boolean>([['WHERE', 'prod']]);
  const { call } = await createStepRunner({ inputs: { ask: { kind: 'proceed', submitter: 'ann', values } } });
  const where = { $class: 'choice', name: 'WHERE', choices: 'test\nprod' };
  const sure = { $class: 'booleanParam', name: 'SURE', defaultValue: true };
  assert.equal(await call('input', { message: 'm', id: 'ask', parameters: [where] }), 'prod');
  assert.equal(await call('input', { message: 'm', id: 'ask', submitterParameter: 'WHO' }), 'ann');
  const all = await call('input', { message: 'm', id: 'ask', parameters: [where, sure], submitterParameter: 'WHO', submitter: ['ann', 'bob'] });
  assert.deepEqual(new Map(entriesOf(all as MapValue).map(({ key, value }) => [key, value])), new Map<Value, Value>([['WHERE', 'prod'], ['SURE', true], ['WHO', 'ann']]));
});

test('an input that is rejected aborts', async () => {
  const { call } = await createStepRunner({ input: () => ({ kind: 'abort', submitter: 'bob' }) });
  const thrown = await thrownBy(call('input', 'Deploy?'));
  assert.deepEqual([thrown.message, resultOf(thrown)], ['Rejected by bob', 'ABORTED']);
});

test('an input that nobody can answer is refused', async () => {
  const { call } = await createStepRunner();
  await assert.rejects(call('input', 'Deploy?'), /nobody is there to answer "Deploy\?"/);
});

test('build waits for a run of another project and returns it', async () => {
  const runner = await createStepRunner({ builds: { lib: { number: 12, durationMs: 65_000, variables: new Map([['OUT', 'x']]) } } });
  const built = await runner.call('build', { job: 'lib', parameters: [{ $class: 'string', name: 'A', value: 'b' }, { $class: 'BooleanParameterValue', name: 'C', value: true }, { $class: 'LabelParameterValue', name: 'D', label: 'linux' }, { $class: 'NodeParameterValue', name: 'E', labels: ['x', 'y'] }, { $class: 'stashedFile', name: 'F', file: 'f.txt' }] });
  assert.deepEqual(await Promise.all(['number', 'result', 'durationString'].map((name) => property(built, name, runner))), [12, 'SUCCESS', '1 min 5 sec']);
  assert.ok(runner.host.trace.some((line) => line.includes('build lib A=b C=true D=linux E=x,y F=f.txt')));
  assert.deepEqual(runner.logged(), ['Scheduling project: lib', 'Starting building: lib #12', 'Build lib #12 completed: SUCCESS']);
});

test('build comes to the result of the other run, unless it should not', async () => {
  const runner = await createStepRunner({ build: () => ({ number: 3, result: 'UNSTABLE' }) });
  const thrown = await thrownBy(runner.call('build', 'lib'));
  assert.deepEqual([thrown.message, resultOf(thrown)], ['lib #3 completed with status UNSTABLE (propagate: false to ignore)', 'UNSTABLE']);
  assert.equal(await property(await runner.call('build', { job: 'lib', propagate: false }), 'result', runner), 'UNSTABLE');
  assert.equal(await runner.call('build', { job: 'lib', wait: false }), null);
});

test('build can wait for the start alone, and waitForBuild for the rest', async () => {
  const runner = await createStepRunner({ builds: { 'team/lib': { number: 3, result: 'UNSTABLE' } } });
  const started = await runner.call('build', { job: 'team/lib', waitForStart: true });
  const ask = (run: Value, ...names: string[]) => Promise.all(names.map((name) => property(run, name, runner)));
  assert.deepEqual(await ask(started, 'externalizableId', 'building', 'result', 'currentResult', 'fullDisplayName'), ['team/lib#3', true, null, 'SUCCESS', 'team » lib #3']);
  assert.deepEqual(await ask(await runner.call('waitForBuild', 'team/lib#3'), 'building', 'result', 'previousBuild'), [false, 'UNSTABLE', null]);
  assert.deepEqual(runner.logged(), ['Scheduling project: team/lib', 'Starting building: team/lib #3', 'Build team/lib #3 completed: UNSTABLE']);
  assert.equal(resultOf(await thrownBy(runner.call('waitForBuild', { runId: 'team/lib#3', propagate: true }))), 'UNSTABLE');
  await assert.rejects(runner.call('waitForBuild', 'other#1'), /No run exists with id other#1/);
});

test('a run of another project knows who started it', async () => {
  const runner = await createStepRunner({ builds: { lib: {} } });
  const upstream = (await property(await runner.call('build', 'lib'), 'upstreamBuilds', runner)) ?? null;
  assert.ok(isList(upstream));
  assert.equal(await property(upstream.elements[0] ?? null, 'number', runner), runner.caller.run.facts.number);
});

test('a milestone in a branch ends it, unless it may stand there', async () => {
  const { fails, call, caller } = await createStepRunner();
  const inBranch = { ...caller, frame: { ...caller.frame, branch: 'one' } };
  assert.equal(await fails('milestone', {}, undefined, inBranch), 'Using a milestone step inside parallel is not allowed');
  await call('milestone', { unsafe: true }, undefined, inBranch);
});

test('what a build has come to can be compared', async () => {
  const runner = await createStepRunner({ builds: { lib: { result: 'UNSTABLE' } } });
  const built = (await runner.call('build', { job: 'lib', propagate: false })) as NativeObject;
  const ask = (name: string, result: string) => callObject(built, name, [result], runner.caller);
  assert.deepEqual(await Promise.all([ask('resultIsBetterOrEqualTo', 'FAILURE'), ask('resultIsBetterOrEqualTo', 'SUCCESS'), ask('resultIsWorseOrEqualTo', 'UNSTABLE')]), [true, false, true]);
});

test('a build that failed can be retried, though it has a result of its own', async () => {
  let times = 0;
  const { call } = await createStepRunner({ build: () => ({ result: ++times === 1 ? 'FAILURE' : 'SUCCESS' }) });
  await call('retry', 2, async (caller) => {
    await call('build', 'lib', undefined, caller);
    return null;
  });
  assert.equal(times, 2);
});

test('build of a project that does not exist', async () => {
  const { call } = await createStepRunner();
  await assert.rejects(call('build', 'nothing'), /No item named nothing found/);
});

test('milestones count by themselves, and must not go back', async () => {
  const { call, logged } = await createStepRunner();
  await call('milestone');
  await call('milestone', { ordinal: 5, label: 'deploy' });
  await call('milestone');
  assert.deepEqual(logged(), ['Trying to pass milestone 0', 'Trying to pass milestone 5', 'Trying to pass milestone 6']);
  await assert.rejects(call('milestone', 2), /Invalid ordinal 2, as the previous one was 6/);
});

test('a run that a newer one has passed is NOT_BUILT', async () => {
  const { call } = await createStepRunner({ newerRun: { number: 8, milestone: 1 } });
  const thrown = await thrownBy(call('milestone', 1));
  assert.deepEqual([thrown.message, resultOf(thrown)], ['Superseded by #8', 'NOT_BUILT']);
});

test('lock holds its resources for its block, and tells their names', async () => {
  const { call, logged, host } = await createStepRunner({ resources: { printer: ['p1', 'p2', 'p3'] } });
  const extra = [{ label: 'printer', quantity: 2 }];
  const names = await call('lock', { resource: 'db', extra, variable: 'L' }, ({ frame: { declared } }) => ['L', 'L0', 'L2'].map((name) => declared.get(name)).join(' '));
  assert.equal(names, 'db,p1,p2 db p2');
  const description = '{Resource: db},{Label: printer, Quantity: 2}';
  assert.deepEqual(logged(), [`Trying to acquire lock on [${description}]`, `Lock acquired on [${description}]`, `Lock released on resource [${description}]`]);
  assert.deepEqual(host.misuse().filter((line) => line.includes('unlocked')), []);
  assert.equal(await call('lock', { label: 'printer', variable: 'P' }, ({ frame }) => frame.declared.get('P') ?? null), 'p1,p2,p3');
});

test('lock waits for its turn', async () => {
  const runner = await createStepRunner();
  const order: string[] = [];
  const use = (name: string): Promise<Value> =>
    runner.call('lock', 'db', async (caller) => {
      order.push(`${name} in`);
      await runner.call('sleep', 5, undefined, caller);
      order.push(`${name} out`);
      return null;
    });
  await Promise.all([use('first'), use('second'), use('third')]);
  assert.deepEqual(order, ['first in', 'first out', 'second in', 'second out', 'third in', 'third out']);
  assert.ok(runner.logged().includes('[Resource: db] is locked, waiting...'));
});

test('lock is given back after a failure, skipped when it should be, and not waited for after an abort', async () => {
  const abort = new AbortController();
  const { call, fails, logged, host } = await createStepRunner({ lockedElsewhere: ['db'], signal: abort.signal });
  assert.equal(await fails('lock', 'free', () => call('error', 'no')), 'no');
  assert.deepEqual(host.misuse().filter((line) => line.includes('unlocked')), []);
  assert.equal(await call('lock', { resource: 'db', skipIfLocked: true }, () => 'ran'), null);
  assert.equal(logged().at(-1), '[Resource: db] is locked, skipping execution...');
  const waiting = fails('lock', 'db', () => 'ran');
  abort.abort(new Error('Aborted by somebody'));
  assert.equal(await waiting, 'Aborted by somebody');
});

test('lock says what it needs', async () => {
  const { fails, call } = await createStepRunner();
  const failure = (args: Parameters<StepRunner['fails']>[1]): Promise<string> => fails('lock', args, () => null);
  assert.equal(await failure({ quantity: 1 }), 'Either resource label or resource name must be specified.');
  assert.equal(await failure({ resource: 'a', label: 'b' }), 'Label and resource name cannot be specified simultaneously.');
  assert.equal(await failure({ label: 'b', quantity: -1 }), 'The quantity of resources must not be negative.');
  await assert.rejects(call('lock', { label: 'b' }, () => null), /The resource label does not exist: b/);
});
