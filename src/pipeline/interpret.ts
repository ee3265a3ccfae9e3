// Runs a pipeline through a StepHost: the file's code from top to bottom; `pipeline { … }` is one call of it.

import type { Program } from './model/program.ts';
import { MAX_OPERATIONS, perform } from './run/count.ts';
import type { Caller } from './run/caller.ts';
import { createFloor } from './run/floor.ts';
import { createStageState } from './run/frame.ts';
import type { Frame } from './run/frame.ts';
import { createInterrupt } from './run/interrupt.ts';
import { INTERPRETER } from './run/interpreter.ts';
import { annotatedLibraries, loadLibrary } from './run/libraries.ts';
import { createUnit } from './run/load-unit.ts';
import { recordFirst, worsen } from './run/results.ts';
import { unknownParameters } from './run/unknown-parameters.ts';
import { NO_POD } from './run/places/pod.ts';
import { declareProjectParameters } from './run/project-parameters.ts';
import type { RunFacts, RunState } from './run/run-state.ts';
import { createScript, runScript } from './run/scripts.ts';
import { asThrown } from './run/script-error.ts';
import { resultOf } from './run/thrown.ts';
import type { Value } from './run/value.ts';
import type { Result, StepHost } from './step-host.ts';

export type { Program };

export interface InterpretOptions {
  /** Aborts the run: what is under way stops, the result is ABORTED, and `post` and `finally` still run, as in Jenkins. An Error as its reason says why. */
  readonly signal?: AbortSignal;
  /** Aborts these as well. */
  readonly killSignal?: AbortSignal;
  /** Variables of the run: BUILD_NUMBER, GIT_COMMIT, … A place's and the pipeline's own win over them. */
  readonly environment?: ReadonlyMap<string, string>;
  /** What the run was given for its parameters. */
  readonly parameters?: ReadonlyMap<string, string | boolean>;
  readonly facts?: Partial<RunFacts>;
  /** Expressions and steps that may be evaluated before the run is stopped. */
  readonly maxOperations?: number;
}

export interface Interpretation {
  readonly result: Result;
  /** The first error; null when there was none. */
  readonly error: string | null;
  /** `Jenkinsfile:3:7`: where that happened, when it does not begin with it. */
  readonly where: string | null;
}

/** The error as people are told it, with its place. */
export function explainOutcome({ error, where }: Interpretation): string | null {
  return where === null ? error : `${where}: ${error ?? ''}`;
}

/** Rejects only with what the host threw and did not blame on the pipeline; everything is released before. */
export async function interpret(program: Program, host: StepHost, options: InterpretOptions = {}): Promise<Interpretation> {
  const caller = startRun(program, host, options);
  const { run } = caller;
  try {
    await declareProjectParameters(caller);
    for (const library of [...host.implicitLibraries(), ...annotatedLibraries(program.script)]) {
      await loadLibrary(library, caller);
    }
    const notices = await perform(unknownParameters(run), caller);
    notices.forEach((notice) => host.log(notice, 0));
    await runScript(await createScript(run.unit, caller, run.binding), run.unit, caller);
  } catch (error) {
    const thrown = asThrown(error);
    recordFirst(run, thrown);
    run.outcome.result = worsen(run.outcome.result, resultOf(thrown));
  }
  return run.outcome;
}

/** Where the file's code begins to run. */
export function startRun(program: Program, host: StepHost, options: InterpretOptions = {}): Caller {
  const speaker = Symbol('run');
  const run = createRun(program, host, speaker, options);
  const signals = options.signal === undefined ? [] : [createInterrupt(options.signal)];
  const frame: Frame = {
    node: 0, place: null, directory: '/', declared: new Map(), secretNames: [], interrupts: signals, stage: createStageState(''), isApart: false, branch: null, speaker, pod: NO_POD, categories: [], placeVariables: new Map(),
  };
  return { interpreter: INTERPRETER, run, frame, unit: run.unit, span: { start: 0, end: 0 }, depth: 0 };
}

function createRun({ source, script, pipeline }: Program, host: StepHost, speaker: symbol, options: InterpretOptions): RunState {
  const { facts = {}, parameters = new Map(), environment = new Map(), maxOperations = MAX_OPERATIONS } = options;
  const number = facts.number ?? 1;
  return {
    host,
    environment,
    assigned: new Map(),
    facts: {
      number,
      project: '',
      url: '',
      repositoryUrl: null,
      previousResult: null,
      startedMs: host.now(),
      causes: [],
      tag: null,
      change: null,
      commits: [],
      ...facts,
    },
    givenParameters: parameters,
    parameters: new Map<string, Value>(parameters),
    parameterVariables: new Map(Array.from(parameters, ([name, value]) => [name, String(value)])),
    kill: createInterrupt(options.killSignal ?? new AbortController().signal),
    maxOperations,
    counters: { nodes: 0, operations: 0, sinceTurn: 0, loads: 0, anonymous: 0, pipelines: 0, isMemoryFull: false },
    floor: createFloor(speaker),
    outcome: { result: 'SUCCESS', error: null, where: null },
    description: { displayName: `#${number}`, description: null, hasResult: false },
    binding: new Map(),
    classes: new Map(),
    libraries: [],
    addedMembers: new Map(),
    noticedVariables: new Set(),
    unit: createUnit(source, script, 'WorkflowScript'),
    pipeline,
  };
}
