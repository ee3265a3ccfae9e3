// A run that is stopped at any moment: before each call of the host, or while the host is busy with it. Whatever was
// taken is given back, whatever began ends, and `post` runs once.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { interpret } from './interpret.ts';
import type { Interpretation } from './interpret.ts';
import type { Program } from './model/program.ts';
import type { PipelineEvent, StepHost } from './step-host.ts';
import { createMemoryStepHost } from './memory-host/memory-step-host.ts';
import type { MemoryStepHost } from './memory-host/memory-step-host.ts';
import { WORLD } from './testing/testdata-file.ts';
import { validate } from './validate.ts';

const DECLARATIVE = `pipeline {
  agent any
  environment { LOGIN = credentials('login'); FILE = credentials('settings'); TOKEN = "t-\${env.LOGIN_USR}" }
  options { timeout(time: 1, unit: 'HOURS'); retry(2); timestamps() }
  parameters { string(name: 'P', defaultValue: 'p') }
  tools { maven 'M3' }
  stages {
    stage('Input') { input { message 'Go?'; id 'yes'; ok 'Yes' }; steps { echo "go \${params.P}" } }
    stage('Parallel') {
      failFast true
      parallel {
        stage('One') { agent { docker 'maven' }; steps { sh 'one'; lock('printer') { sleep 2 } }; post { always { echo 'post One' } } }
        stage('Two') { when { expression { true } }; steps { timeout(time: 40, unit: 'SECONDS') { waitUntil(initialRecurrencePeriod: 15000) { fileExists('nothing') } } }; post { always { echo 'post Two' } } }
        stage('Three') { stages { stage('Inner') { options { timeout(1) }; steps { withCredentials([file(credentialsId: 'settings', variable: 'S')]) { sh 'three' } } } } }
      }
    }
    stage('Matrix') { matrix { axes { axis { name 'A'; values '1', '2' } }; stages { stage('Cell') { steps { catchError { sh "cell $A"; error 'broken' } } } } } }
  }
  post { always { echo 'post always' }; failure { echo 'failed' }; aborted { echo 'aborted' }; cleanup { echo 'post cleanup'; sh 'cleanup' } }
}`;

const SCRIPTED = `
def attempts = 0
try {
  node('linux') {
    checkout scm
    stage('Build') {
      retry(3) { attempts++; if (attempts < 3) { error "attempt $attempts" }; sh 'build' }
      timeout(time: 10, unit: 'MINUTES') {
        timeout(5) { try { sh 'inner'; sleep 1 } finally { echo 'inner finally'; sh 'clean inner' } }
        waitUntil(initialRecurrencePeriod: 1000) { def again = attempts++ > 4; sh 'poll'; again }
      }
    }
    stage('Fan') {
      parallel one: { node { ws('other') { sh 'one'; stash name: 'x', allowEmpty: true } } }, two: { lock(resource: 'printer-1') { sh 'two'; sleep 3 } }, three: { lock('printer-1') { dir('sub') { sh 'three' } } }
      try { parallel failFast: true, bad: { sleep 1; error 'bad' }, slow: { sleep 100; echo 'never' } } catch (e) { echo "caught \${e.message}" }
    }
    withCredentials([usernamePassword(credentialsId: 'login', usernameVariable: 'U', passwordVariable: 'P'), sshUserPrivateKey(credentialsId: 'key', keyFileVariable: 'K')]) { sh 'secret' }
    withEnv(['A=b']) { docker.image('maven').inside { sh 'inside' }; docker.image('db').withRun { c -> sh "use \${c.id}" } }
    catchError(catchInterruptions: false) { input message: 'Go?', id: 'yes' }
    build 'other/job'
    [1, 2].each { n -> sh "each $n" }
  }
} finally {
  echo 'outer finally'
}
`;

/** Every call would take longer than all other tests of the language; the runs are alike from step to step. */
const STRIDE = 3;

function programOf(text: string): Program {
  const { program, diagnostics } = validate(text);
  assert.ok(program !== null, diagnostics[0]?.message);
  return program;
}

interface Stopped {
  readonly host: MemoryStepHost;
  readonly outcome: Interpretation;
  /** How often the host was called. */
  readonly calls: number;
  /** The names of those calls that came after the stop and may take long: they have a signal. */
  readonly callsAfter: readonly string[];
  /** What the trace had when it was stopped. */
  readonly traceBefore: number;
}

/** `busy`: the host is doing it when the stop comes, and gives up; otherwise the stop comes just before. */
async function stopAt(program: Program, call: number, how: 'signal' | 'killSignal', moment: 'before' | 'busy'): Promise<Stopped> {
  const stop = new AbortController();
  const memory = createMemoryStepHost({ ...WORLD, shell: () => ({ stdout: 'x' }) });
  const callsAfter: string[] = [];
  let calls = 0;
  let traceBefore = Number.POSITIVE_INFINITY;
  const enter = (name: string, args: readonly unknown[]): Promise<never> | null => {
    const signal = args.at(-1);
    if (stop.signal.aborted && signal instanceof AbortSignal && name !== 'sleep') {
      callsAfter.push(name);
    }
    calls++;
    if (calls !== call) {
      return null;
    }
    const strike = (): void => {
      traceBefore = memory.trace.length;
      stop.abort();
    };
    if (moment === 'before' || !(signal instanceof AbortSignal)) {
      strike();
      return null;
    }
    setImmediate(strike);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error(`${name} was stopped`)), { once: true });
    });
  };
  const host = { ...memory, ...watchCalls(memory, enter) };
  const outcome = await interpret(program, host, { [how]: stop.signal });
  return { host: memory, outcome, calls, callsAfter, traceBefore };
}

/** Not asked for anything: what only looks at the clock or lets the event loop turn. */
const SILENT: ReadonlySet<string> = new Set(['now', 'turn', 'isMemoryFull', 'lastActivity', 'openPlaces', 'misuse', 'fileText', 'implicitLibraries']);

function watchCalls(host: MemoryStepHost, enter: (name: string, args: readonly unknown[]) => Promise<never> | null): Partial<StepHost> {
  const methods = Object.entries(host).filter(([name, member]) => typeof member === 'function' && !SILENT.has(name));
  return Object.fromEntries(
    methods.map(([name, method]) => [name, (...args: unknown[]) => enter(name, args) ?? (method as (...all: unknown[]) => unknown)(...args)]),
  );
}

function assertNested(events: readonly PipelineEvent[]): void {
  const started = events.filter(({ kind }) => kind.endsWith('-started')).map(({ id }) => id);
  const ended = events.filter(({ kind }) => kind.endsWith('-ended')).map(({ id }) => id);
  assert.deepEqual(ended.toSorted((a, b) => a - b), started, 'what starts ends');
}

function countLines(host: MemoryStepHost, text: string): number {
  return host.trace.filter((line) => line.trim() === `log ${text}`).length;
}

const PIPELINES = [
  { kind: 'declarative', text: DECLARATIVE, beginsToEnd: 'stage Declarative: Post Actions', lastWords: ['post always', 'aborted', 'post cleanup'] },
  { kind: 'scripted', text: SCRIPTED, beginsToEnd: 'step echo outer finally', lastWords: ['outer finally'] },
] as const;

for (const { kind, text, beginsToEnd, lastWords } of PIPELINES) {
  const program = programOf(text);
  for (const moment of ['before', 'busy'] as const) {
    test(`${kind}: an abort ${moment === 'before' ? 'before' : 'during'} any call of the host gives everything back, and what has to run at the end does so once`, async () => {
      const { calls, outcome } = await stopAt(program, -1, 'signal', moment);
      assert.ok(calls > 150, `${calls}`);
      for (let call = 1; call <= calls; call += STRIDE) {
        const stopped = await stopAt(program, call, 'signal', moment);
        const { trace } = stopped.host;
        const where = `call ${call}\n${trace.join('\n')}`;
        assert.deepEqual(stopped.host.misuse(), [], where);
        assertNested(stopped.host.events);
        assert.ok(['ABORTED', outcome.result].includes(stopped.outcome.result), where);
        if (!trace.slice(0, stopped.traceBefore + 1).some((line) => line.trim() === beginsToEnd)) {
          assert.deepEqual(lastWords.map((words) => countLines(stopped.host, words)), lastWords.map(() => 1), where);
        }
      }
    });

    test(`${kind}: a kill ${moment === 'before' ? 'before' : 'during'} any call of the host gives everything back and begins nothing`, async () => {
      const { calls, outcome } = await stopAt(program, -1, 'killSignal', moment);
      for (let call = 1; call <= calls; call += STRIDE) {
        const stopped = await stopAt(program, call, 'killSignal', moment);
        const where = `call ${call}\n${stopped.host.trace.join('\n')}`;
        assert.deepEqual(stopped.host.misuse(), [], where);
        assertNested(stopped.host.events);
        assert.deepEqual(stopped.callsAfter, [], where);
        // One that comes when nothing is left to do is too late.
        assert.ok(stopped.outcome.result === 'ABORTED' || (stopped.calls === calls && stopped.outcome.result === outcome.result), where);
      }
    });
  }
}
