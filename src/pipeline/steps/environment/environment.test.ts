import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Caller } from '../../run/caller.ts';
import { environmentOf } from '../../run/environment.ts';
import type { ListValue } from '../../run/value.ts';
import { createStepRunner } from '../../testing/step-runner.ts';
import { expandVariables } from './expand-variables.ts';

const variable = (name: string) => (caller: Caller): string | null => environmentOf(caller.run, caller.frame).get(name) ?? null;

test('withEnv sets variables for its block', async () => {
  const { call } = await createStepRunner();
  assert.equal(await call('withEnv', ['A=1', 'B=x=y'], variable('B')), 'x=y');
  assert.equal(await call('withEnv', [], variable('B')), null);
});

test('withEnv prepends with a plus, and knows where programs are', async () => {
  const { call } = await createStepRunner({ environment: { LIST: 'a' } });
  assert.equal(await call('withEnv', ['LIST+X=b', 'LIST+Y=c'], variable('LIST')), 'c:b:a');
  assert.equal(await call('withEnv', ['NEW+X=b'], variable('NEW')), 'b');
  assert.equal(await call('withEnv', ['PATH+X=/opt/bin'], variable('PATH')), '/opt/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
});

test('withEnv takes values as they are', async () => {
  const { call } = await createStepRunner({ environment: { HOME: '/root' } });
  assert.equal(await call('withEnv', ['A=$HOME/a', 'B=${A}/b $$C $NONE'], variable('B')), '${A}/b $$C $NONE');
});

test('withEnv refuses what is no variable', async () => {
  const { fails } = await createStepRunner();
  assert.equal(await fails('withEnv', ['A'], () => null), 'withEnv takes texts such as NAME=value, not "A"');
  assert.match(await fails('withEnv', ['=A'], () => null), /not "=A"/);
});

test('expandVariables leaves alone what it does not know', () => {
  assert.equal(expandVariables('$A ${B} $$ ${} $', (name) => (name === 'A' ? '1' : null)), '1 ${B} $ ${} $');
});

test('tool and envVarsForTool', async () => {
  const tools = { M3: { home: '/opt/maven', environment: new Map([['M2_HOME', '/opt/maven'], ['PATH+MAVEN', '/opt/maven/bin']]) } };
  const { call } = await createStepRunner({ tools });
  assert.equal(await call('tool', 'M3'), '/opt/maven');
  const list = await call('envVarsForTool', { toolId: 'maven', toolVersion: 'M3' });
  assert.deepEqual((list as ListValue).elements, ['M2_HOME=/opt/maven', 'PATH+MAVEN=/opt/maven/bin']);
  await assert.rejects(call('tool', 'M4'), /No tool named M4 found; there are M3/);
});
