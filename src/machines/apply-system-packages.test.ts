import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applySystemPackageStep } from './apply-system-packages.ts';
import type { PackageStep } from './package-steps.ts';

function shell(script: string, changes: { readonly mayFail?: boolean; readonly asks?: true } = {}): PackageStep {
  return { kind: 'run', line: 'the step', argv: ['sh', '-c', script], mayFail: false, ...changes };
}

test('a step that fails says what its program said; one that may fail does not', async () => {
  await assert.rejects(applySystemPackageStep(shell('echo the reason; exit 3')), { code: 'requirement', message: /"the step" failed.*\nthe reason$/ });
  await applySystemPackageStep(shell('exit 3', { mayFail: true }));
});

test('a step that is stopped is told to end, and waited for', async () => {
  const stop = new AbortController();
  const said: string[] = [];
  const script = 'trap "echo tidying; sleep 0.2; echo tidied; exit 0" INT; echo begun; while :; do sleep 0.01; done';
  const step = applySystemPackageStep(shell(script), {
    signal: stop.signal,
    onOutput: (line) => { said.push(line); stop.abort(); },
  });
  await assert.rejects(step, { code: 'aborted', message: /Stopped while "the step" ran/ });
  assert.equal(said.at(-1), 'tidied', 'it was not waited for');
});

test('a program that the terminal\'s Ctrl-C ended is a stop too, not a failure', async () => {
  for (const script of ['kill -INT $$', 'exit 130']) await assert.rejects(applySystemPackageStep(shell(script, { mayFail: true })), { code: 'aborted' });
});

test('the terminal\'s Ctrl-C does not reach what runs under a progress line', async () => {
  const said: string[] = [];
  await applySystemPackageStep(shell('ps -o sid= -p $$'), { onOutput: (line) => { said.push(line); } });
  const [, session] = /\) \S+ \d+ \d+ (\d+) /.exec(readFileSync('/proc/self/stat', 'utf8')) ?? [];
  assert.match(said[0] ?? '', /^\s*\d+$/);
  assert.notEqual(said[0]?.trim(), session);
});
