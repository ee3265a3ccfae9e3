// Which conditions of `post` run, for every result that a run and the one before it may have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from '../../interpret.ts';
import { RESULTS } from '../../step-host.ts';
import type { Result } from '../../step-host.ts';
import { createMemoryStepHost } from '../../memory-host/memory-step-host.ts';
import { validate } from '../../validate.ts';

const CONDITIONS = ['cleanup', 'notBuilt', 'failure', 'unstable', 'unsuccessful', 'success', 'aborted', 'regression', 'fixed', 'changed', 'always'];

/** In the file's order the last one stands first, so that only the conditions' own order can make what is expected. */
async function conditionsThatRun(result: Result, previousResult: Result | null): Promise<string> {
  const blocks = CONDITIONS.map((condition) => `${condition} { echo '${condition}' }`).join('\n');
  const { program, diagnostics } = validate(`pipeline {
    agent none
    stages { stage('A') { steps {
      catchError(buildResult: '${result}') { error 'x' }
    } } }
    post {
      ${blocks}
    }
  }`);
  assert.ok(program !== null, diagnostics.map(({ message }) => message).join('\n'));
  const host = createMemoryStepHost();
  await interpret(program, host, { facts: { previousResult } });
  return host.trace.flatMap((line) => /^ *log (\w+)$/.exec(line)?.[1] ?? []).filter((name) => CONDITIONS.includes(name)).join(' ');
}

const BY_RESULT: Readonly<Record<Result, string>> = {
  SUCCESS: 'success',
  UNSTABLE: 'unsuccessful unstable',
  FAILURE: 'unsuccessful failure',
  NOT_BUILT: 'unsuccessful notBuilt',
  ABORTED: 'aborted unsuccessful',
};

const BY_PREVIOUS: readonly (readonly [previous: Result | null, byResult: Readonly<Record<Result, string>>])[] = [
  [null, { SUCCESS: 'changed', UNSTABLE: 'changed', FAILURE: 'changed', NOT_BUILT: 'changed', ABORTED: 'changed' }],
  ['SUCCESS', { SUCCESS: '', UNSTABLE: 'changed regression', FAILURE: 'changed regression', NOT_BUILT: 'changed regression', ABORTED: 'changed regression' }],
  ['UNSTABLE', { SUCCESS: 'changed fixed', UNSTABLE: '', FAILURE: 'changed regression', NOT_BUILT: 'changed regression', ABORTED: 'changed regression' }],
  ['FAILURE', { SUCCESS: 'changed fixed', UNSTABLE: 'changed', FAILURE: '', NOT_BUILT: 'changed regression', ABORTED: 'changed regression' }],
  ['NOT_BUILT', { SUCCESS: 'changed', UNSTABLE: 'changed', FAILURE: 'changed', NOT_BUILT: '', ABORTED: 'changed regression' }],
  ['ABORTED', { SUCCESS: 'changed', UNSTABLE: 'changed', FAILURE: 'changed', NOT_BUILT: 'changed', ABORTED: '' }],
];

for (const [previous, byResult] of BY_PREVIOUS) {
  test(`after ${previous ?? 'no run'}`, async () => {
    for (const result of RESULTS) {
      const expected = ['always', byResult[result], BY_RESULT[result], 'cleanup'].filter((part) => part !== '').join(' ');
      assert.equal(await conditionsThatRun(result, previous), expected, `${result} after ${previous ?? 'nothing'}`);
    }
  });
}
