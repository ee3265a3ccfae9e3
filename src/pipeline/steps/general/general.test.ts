import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf, mapOf } from '../../run/collections.ts';
import { keyOf } from '../../run/keys.ts';
import type { ListValue, Value } from '../../run/value.ts';
import { createStepRunner } from '../../testing/step-runner.ts';

test('properties tells the host, and declares parameters', async () => {
  const { call, host, run } = await createStepRunner();
  await call('properties', [
    { $class: 'parameters', parameterDefinitions: [{ $class: 'string', name: 'A', defaultValue: 'x' }] },
    { $class: 'pipelineTriggers', triggers: [{ $class: 'cron', spec: 'H * * * *' }] },
    { $class: 'BuildDiscarderProperty', strategy: { $class: 'LogRotator', numToKeepStr: '5', daysToKeepStr: '7' } },
    { $class: 'disableConcurrentBuilds', abortPrevious: true },
    'nothing',
  ]);
  assert.deepEqual(host.properties, [
    {
      parameters: [{ kind: 'string', name: 'A', description: '', defaultValue: 'x', choices: [] }],
      triggers: [{ name: 'cron', text: 'H * * * *' }],
      options: [
        { name: 'buildDiscarder', text: 'logRotator(numToKeepStr: 5, daysToKeepStr: 7)' },
        { name: 'disableConcurrentBuilds', text: 'true' },
      ],
    },
  ]);
  assert.equal(run.parameters.get('A'), 'x');
});

test('properties of what holds itself end, as does the search for the repository of a library', async () => {
  const { call, fails, host } = await createStepRunner();
  const map = mapOf([['$class', 'odd']]);
  map.entries.set(keyOf('self'), { kind: 'entry', key: 'self', value: map });
  await call('properties', [{ value: map }]);
  assert.match(host.properties[0]?.options[0]?.text ?? '', /^(?:odd\(){8}\){8}$/);
  const list = listOf([]);
  list.elements.push(...Array.from({ length: 50 }, () => list));
  assert.match(await fails('library', { identifier: 'x', retriever: { value: list } }), /names no repository/);
});

test('step calls the publisher that is a step today', async () => {
  const { call, host, logged } = await createStepRunner({ files: { 'a.jar': '', 'r.xml': '<testsuite><testcase name="t"/></testsuite>' } });
  await call('step', { $class: 'ArtifactArchiver', artifacts: '*.jar', fingerprint: true });
  assert.deepEqual(await host.listArtifacts(), ['a.jar']);
  await call('step', { $class: 'hudson.tasks.junit.JUnitResultArchiver', testResults: '*.xml' });
  assert.equal(host.reports.length, 1);
  await call('step', { $class: 'WsCleanup' });
  assert.equal(host.fileText('/workspace/a.jar'), null);
  await call('step', { $class: 'JacocoPublisher' });
  assert.equal(logged().at(-1), 'Notice: the publisher "JacocoPublisher" has no equivalent here and is left out');
  await call('step', 'nothing');
  assert.match(logged().at(-1) ?? '', /without \$class/);
});

test('wrap runs its block, in the wrapper that there is', async () => {
  const { call, logged } = await createStepRunner();
  const term = await call('wrap', { $class: 'AnsiColorBuildWrapper', colorMapName: 'css' }, ({ frame }) => frame.declared.get('TERM') ?? null);
  assert.equal(term, 'css');
  const interpolated: Value = { kind: 'gstring', strings: ['v', ''], values: ['ga'] };
  const vga = await call('wrap', { $class: 'AnsiColorBuildWrapper', colorMapName: { value: interpolated } }, ({ frame }) => frame.declared.get('TERM') ?? null);
  assert.equal(vga, 'vga');
  assert.equal(await call('wrap', { $class: 'TimestamperBuildWrapper' }, () => 1), 1);
  assert.equal(await call('wrap', { $class: 'Xvfb' }, () => 2), 2);
  assert.equal(await call('wrap', 'x', () => 3), 3);
  assert.deepEqual(logged().map((line) => line.slice(0, 26)), ['Notice: the wrapper "Xvfb"', 'Notice: the wrapper withou']);
});

test('steps of a server that is not there', async () => {
  const { call, fails } = await createStepRunner();
  assert.match(await fails('getContext', 'hudson.model.Run'), /objects of a Jenkins server/);
  assert.match(await fails('withContext', {}, () => null), /objects of a Jenkins server/);
  assert.deepEqual(((await call('nodesByLabel', 'linux')) as ListValue).elements, ['linux']);
});
