import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { stopSignals } from './stop-signals.ts';
import type { Phase } from './stop-signals.ts';

function begin(t: TestContext, phase: Phase) {
  const said: string[] = [];
  let time = 0;
  const stop = stopSignals((text) => { said.push(text.trim()); }, () => time);
  t.after(() => stop.release());
  stop.enter(phase);
  return { stop, said, signalAt: (ms: number) => { time = ms; process.emit('SIGINT', 'SIGINT'); } };
}

test('the first signal says what it stops, and post actions only where there are some', (t) => {
  for (const [phase, expected] of [['preparing', /half made/], ['installing', /package manager/], ['running', /post actions still run/]] as const) {
    const { stop, said, signalAt } = begin(t, phase);
    signalAt(1000);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', expected);
    assert.equal(/post actions/.test(said[0] ?? ''), phase === 'running');
    assert.deepEqual([stop.abort.aborted, stop.kill.aborted], [true, false]);
    stop.release();
  }
});

test('a second signal waits for nothing; one that came two ways is one', (t) => {
  const { stop, said, signalAt } = begin(t, 'running');
  signalAt(1000);
  signalAt(1400);
  assert.equal(stop.kill.aborted, false);
  signalAt(1600);
  assert.equal(stop.kill.aborted, true);
  assert.equal(said.length, 1);
});

test('a kept machine is destroyed at the first one', (t) => {
  const { stop, said, signalAt } = begin(t, 'inspecting');
  signalAt(1000);
  assert.deepEqual([stop.abort.aborted, stop.kill.aborted], [false, true], 'the guest is told of an abort, although its run is over');
  assert.deepEqual(said, ['Destroying the kept machine.']);
});
