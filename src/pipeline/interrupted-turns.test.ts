// A run that is stopped while it computes, at one turn of the event loop after the other: it ends, and what has to run
// after an abort does so; after a kill nothing does.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { interpret } from './interpret.ts';
import type { Interpretation } from './interpret.ts';
import type { Program } from './model/program.ts';
import { createMemoryStepHost } from './memory-host/memory-step-host.ts';
import type { MemoryStepHost } from './memory-host/memory-step-host.ts';
import { validate } from './validate.ts';

const LOOP = '1500.times { it + 1 }';

/** What computes, within `try { … } finally { echo 'cleaned up' }`. */
const BODIES = {
  'closures in closures': '[1, 2, 3].each { a -> (1..400).collect { b -> [b].find { it == a } } }',
  'a comparator': '(1..400).toList().sort { a, b -> b <=> a }',
  'regular expressions': "def t = 'ab, cd.' * 40000; t.replaceAll(/\\\\w+/, 'x'); t.findAll(/a|b/)",
  'large values': "def l = (1..9000).toList(); l.join(','); l.unique(); l.toString().reverse()",
  'branches': `parallel one: { ${LOOP} }, two: { ${LOOP}; echo 'two' }`,
  'branches that fail fast': `try { parallel failFast: true, one: { ${LOOP}; error 'one' }, two: { ${LOOP} } } catch (hudson.AbortException e) { }`,
  'retries': `retry(3) { ${LOOP}; if (tries++ < 2) { error 'again' } }`,
  'a timeout': `timeout(5) { ${LOOP} }`,
  'a condition': `waitUntil(initialRecurrencePeriod: 10) { ${LOOP}; tries++ > 1 }`,
  'a lock and an input': `lock('printer') { ${LOOP} }; input message: 'Go?', id: 'go'; ${LOOP}`,
  'a library': 'busy(1500)',
} as const;

interface Stopped {
  readonly host: MemoryStepHost;
  readonly outcome: Interpretation;
  readonly turns: number;
  /** How many steps had begun when it was stopped. */
  readonly stepsBefore: number;
}

async function stopAtTurn(program: Program, at: number, how: 'signal' | 'killSignal'): Promise<Stopped> {
  const host = createMemoryStepHost({
    inputs: { go: { kind: 'proceed', submitter: 'ann', values: new Map() } },
    implicitLibraries: [{ name: 'lib', version: null, retriever: null }],
    libraries: { lib: { 'vars/busy.groovy': 'def call(times) { try { times.times { it + 1 } } finally { echo "library" } }' } },
  });
  const stop = new AbortController();
  let turns = 0;
  let stepsBefore = Number.POSITIVE_INFINITY;
  const turn = async (): Promise<void> => {
    turns++;
    if (turns === at) {
      stepsBefore = countSteps(host);
      stop.abort();
    }
    await host.turn();
  };
  const outcome = await interpret(program, { ...host, turn }, { [how]: stop.signal });
  return { host, outcome, turns, stepsBefore };
}

function countSteps({ events }: MemoryStepHost): number {
  return events.filter(({ kind }) => kind === 'step-started').length;
}

function countLines({ trace }: MemoryStepHost, text: string): number {
  return trace.filter((line) => line.trim() === `log ${text}`).length;
}

function programOf(text: string): Program {
  const { program, diagnostics } = validate(text);
  assert.ok(program !== null, diagnostics[0]?.message);
  return program;
}

function assertEnded({ host }: Stopped, where: string): void {
  assert.deepEqual(host.misuse(), [], where);
  assert.equal(host.events.filter(({ kind }) => kind.endsWith('-started')).length, host.events.filter(({ kind }) => kind.endsWith('-ended')).length, where);
}

const scripted = (body: string): string => `def tries = 0\ntry { node { ${body} } } finally { echo 'cleaned up' }`;

const declarative = (body: string): string =>
  `def tries = 0\npipeline { agent any\n stages { stage('Work') { steps { script { ${body} } } } }\n post { always { echo 'cleaned up' } } }`;

for (const [name, body] of Object.entries(BODIES)) {
  for (const [kind, text] of [['scripted', scripted(body)], ['declarative', declarative(body)]] as const) {
    test(`${kind}: an abort or a kill at any turn ends ${name}`, async () => {
      const program = programOf(text);
      const whole = await stopAtTurn(program, -1, 'signal');
      assert.equal(whole.outcome.result, 'SUCCESS', whole.outcome.error ?? '');
      assert.ok(whole.turns > 1, `${whole.turns} turns`);
      for (let at = 1; at <= whole.turns; at += Math.ceil(whole.turns / 4)) {
        const aborted = await stopAtTurn(program, at, 'signal');
        const where = `${name}, turn ${at} of ${whole.turns}\n`;
        assert.equal(aborted.outcome.result, 'ABORTED', where + aborted.host.trace.join('\n'));
        assert.equal(countLines(aborted.host, 'cleaned up'), 1, where + aborted.host.trace.join('\n'));
        assertEnded(aborted, where);
        const killed = await stopAtTurn(program, at, 'killSignal');
        assert.equal(killed.outcome.result, 'ABORTED', where);
        assert.equal(countLines(killed.host, 'cleaned up'), 0, where + killed.host.trace.join('\n'));
        assert.equal(countSteps(killed.host), killed.stepsBefore, where);
        assertEnded(killed, where);
      }
    });
  }
}
