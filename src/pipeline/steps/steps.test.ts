// What holds for all steps.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYMBOLS } from '../run/symbols.ts';
import { createStepRunner, toValue } from '../testing/step-runner.ts';
import { readDescribable } from './describable.ts';
import { KNOWN_PLUGIN_STEPS } from './known-plugin-steps.ts';
import { STEPS } from './steps.ts';
import { describeTimeSpan, toMilliseconds } from './time-span.ts';

test('every step says what it does, and each of its parameters what it is for', () => {
  for (const [name, step] of STEPS) {
    assert.equal(step.name, name);
    assert.match(step.doc, /^\S.*[.]$/s, name);
    assert.ok(step.unnamedParameter === null || step.parameters.some((parameter) => parameter.name === step.unnamedParameter), name);
    assert.equal(new Set(step.parameters.map((parameter) => parameter.name)).size, step.parameters.length, name);
    for (const parameter of step.parameters) {
      assert.match(parameter.doc, /\S.*[.…]$/s, `${name} ${parameter.name}`);
    }
  }
  assert.ok(STEPS.size > 80);
});

test('a summary is made of whatever there is', () => {
  for (const step of STEPS.values()) {
    assert.equal(typeof step.summarize(new Map()), 'string', step.name);
    const filled = new Map(step.parameters.map(({ name, type }) => [name, type === 'number' ? 1 : type === 'boolean' ? true : 'text'] as const));
    assert.equal(typeof step.summarize(filled), 'string', step.name);
  }
});

test('of a summary one line is shown, and no more than a page has room for', async () => {
  const { call, host } = await createStepRunner();
  await call('catchError', `\n  first  \nsecond ${'x'.repeat(200)}`, () => null);
  await call('dir', 'd'.repeat(200), () => null);
  const summaries = host.events.flatMap((event) => (event.kind === 'step-started' ? [event.summary] : []));
  assert.deepEqual(summaries, ['first', `${'d'.repeat(119)}…`]);
});

test('a step is either known with a notice, or it is one', () => {
  assert.deepEqual(Array.from(KNOWN_PLUGIN_STEPS.keys()).filter((name) => STEPS.has(name)), []);
});

test('there are words for what steps take', () => {
  assert.ok(SYMBOLS.size > 120);
  assert.deepEqual(['string', 'cron', 'excludeFile', 'buildDiscarder', 'constructor', '__proto__'].map((name) => SYMBOLS.get(name)), ['name', 'spec', 'pattern', 'strategy', undefined, undefined]);
});

test('a description has the name of its symbol, however it is written', () => {
  assert.equal(readDescribable(toValue({ $class: 'hudson.plugins.git.extensions.impl.CloneOption', depth: 1 }))?.name, 'cloneOption');
  assert.equal(readDescribable(toValue({ $class: 'ParametersAction$Thing' }))?.name, 'Thing');
  assert.equal(readDescribable(toValue({ $class: 'constructor' }))?.name, 'constructor');
  assert.equal(readDescribable(toValue({ name: 'x' })), null);
  assert.equal(readDescribable(toValue(['x'])), null);
});

test('times as Jenkins shows them', () => {
  const times = [20, 150, 1500, 5000, 59_999, 60_000, 600_000, 3_600_000, 36_000_000, 86_400_000, 20 * 86_400_000];
  assert.deepEqual(times.map(describeTimeSpan), ['20 ms', '0.15 sec', '1.5 sec', '5 sec', '59 sec', '1 min 0 sec', '10 min', '1 hr 0 min', '10 hr', '1 day 0 hr', '20 days']);
  assert.equal(toMilliseconds(1, 'days', 'SECONDS'), 86_400_000);
  assert.equal(toMilliseconds(1e12, null, 'DAYS'), 365 * 86_400_000);
  assert.throws(() => toMilliseconds(Number.NaN, null, 'DAYS'), /NaN is no time/);
});

test('with a host of stubs every question has an answer', async () => {
  const { call, host } = await createStepRunner({ stub: true });
  await call('withCredentials', [
    { $class: 'string', credentialsId: 'a', variable: 'A' },
    { $class: 'usernamePassword', credentialsId: 'b', usernameVariable: 'U', passwordVariable: 'P' },
    { $class: 'file', credentialsId: 'c', variable: 'F' },
    { $class: 'sshUserPrivateKey', credentialsId: 'd', keyFileVariable: 'K' },
    { $class: 'certificate', credentialsId: 'e', keystoreVariable: 'S' },
    { $class: 'aws', credentialsId: 'f' },
    { $class: 'azureServicePrincipal', credentialsId: 'g' },
    { $class: 'ZipFileBinding', credentialsId: 'h', variable: 'Z' },
  ], () => null);
  for (const [name, parameters] of [['unzip', 'never.zip'], ['untar', 'never.tar'], ['unarchive', { mapping: { 'never.jar': '.' } }], ['readManifest', { file: 'never.jar' }], ['touch', 'new']] as const) {
    await call(name, parameters);
  }
  assert.equal(await call('lock', { label: 'printer', quantity: 2, variable: 'P' }, ({ frame }) => frame.declared.get('P') ?? null), 'printer-1,printer-2');
  assert.equal(await call('input', { message: 'Go?', parameters: [{ $class: 'booleanParam', name: 'B', defaultValue: true }] }), true);
  await call('build', 'other');
  await call('httpRequest', 'https://example.org');
  assert.equal(await call('tool', 'M3'), '/tools/M3');
  await call('unstash', 'never');
  assert.deepEqual(host.misuse(), ['/workspace is not released']);
});
