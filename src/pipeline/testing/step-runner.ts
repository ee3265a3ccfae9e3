// Calls single steps as the interpreter does, without a pipeline around them. Blocks are functions.

import type { Caller, Interpreter } from '../run/caller.ts';
import { callStep } from '../run/call-step.ts';
import { listOf, mapOf } from '../run/collections.ts';
import { createFloor, leaveFloor } from '../run/floor.ts';
import { createStageState } from '../run/frame.ts';
import type { Frame } from '../run/frame.ts';
import { NO_POD } from '../run/places/pod.ts';
import { createInterrupt } from '../run/interrupt.ts';
import type { RunState } from '../run/run-state.ts';
import { Thrown } from '../run/thrown.ts';
import type { ClosureValue, NativeObject, Value } from '../run/value.ts';
import { parse } from '../parse.ts';
import { STEPS } from '../steps/steps.ts';
import type { MemoryStepHostOptions } from '../memory-host/memory-options.ts';
import { createMemoryStepHost } from '../memory-host/memory-step-host.ts';
import type { MemoryStepHost } from '../memory-host/memory-step-host.ts';

/** What tests write for values: arrays are lists, plain objects are maps. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain } | { readonly value: Value };

export type Block = (caller: Caller, args: readonly Value[]) => Promise<Value> | Value;

export interface StepRunner {
  readonly host: MemoryStepHost;
  readonly run: RunState;
  readonly caller: Caller;
  /** `args`: named parameters, or one value for the unnamed one. */
  readonly call: (name: string, args?: Plain, block?: Block, caller?: Caller) => Promise<Value>;
  /** The message of the exception that the call ends with. */
  readonly fails: (name: string, args?: Plain, block?: Block, caller?: Caller) => Promise<string>;
  /** The lines of the log, without the rest of the trace. */
  readonly logged: () => string[];
}

export interface StepRunnerOptions extends MemoryStepHostOptions {
  /** Run outside of every node. */
  readonly withoutPlace?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Aborts the run. */
  readonly signal?: AbortSignal;
}

const SPEAKER = Symbol('test');

export async function createStepRunner(options: StepRunnerOptions = {}): Promise<StepRunner> {
  const host = createMemoryStepHost(options);
  const run = createRun(host, new Map(Object.entries(options.environment ?? {})));
  const outside: Frame = {
    node: 0,
    place: null,
    directory: '/',
    declared: new Map(),
    secretNames: [],
    isApart: false,
    interrupts: options.signal === undefined ? [] : [createInterrupt(options.signal)],
    stage: createStageState('Test'),
    branch: null,
    speaker: SPEAKER,
    pod: NO_POD,
    categories: [],
    placeVariables: new Map(),
  };
  const caller = { interpreter: INTERPRETER, run, frame: outside, unit: run.unit, span: { start: 0, end: 0 }, depth: 0 };
  const place = options.withoutPlace === true
    ? null
    : await host.allocate({ node: 0, agent: { kind: 'any' }, workspace: null, environment: new Map(), outer: null }, new AbortController().signal);
  const inside: Caller = place === null ? caller : { ...caller, frame: { ...outside, place, directory: place.workspace } };
  const call: StepRunner['call'] = async (name, args = {}, block, from = inside) => {
    const step = STEPS.get(name);
    if (step === undefined) {
      throw new Error(`there is no step ${name}`);
    }
    const values = isNothing(args) ? [] : [toValue(args)];
    return callStep(step, block === undefined ? values : [...values, closureOf(block)], from);
  };
  return {
    host,
    run,
    caller: inside,
    call,
    fails: async (...request) => {
      try {
        await call(...request);
      } catch (error) {
        if (error instanceof Thrown) {
          return error.message;
        }
        throw error;
      }
      throw new Error(`${request[0]} did not fail`);
    },
    logged: () => host.trace.flatMap((line) => /^ *log (.*)$/.exec(line)?.[1] ?? []),
  };
}

/** The properties of a small object that a step returned. */
export async function property(value: Value, name: string, { caller }: StepRunner): Promise<Value | undefined> {
  const object = value as NativeObject;
  return object.type.getProperty?.(object, name, caller);
}

/** A value that has to be a text. */
export function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') {
    throw new TypeError('the value is no text');
  }
  return value;
}

export function toValue(plain: Plain): Value {
  if (plain === null || typeof plain !== 'object') {
    return plain;
  }
  if (Array.isArray(plain)) {
    return listOf(plain.map(toValue));
  }
  const entries = Object.entries(plain as Readonly<Record<string, Plain>>);
  const [only] = entries;
  return entries.length === 1 && only?.[0] === 'value' ? (only[1] as Value) : mapOf(entries.map(([key, value]) => [key, toValue(value)] as const));
}

function isNothing(plain: Plain): boolean {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain) && Object.keys(plain).length === 0;
}

function closureOf(block: Block): ClosureValue {
  return {
    kind: 'closure',
    code: { kind: 'native', arity: 1, call: async (args, caller) => block(caller, args) },
    owner: null,
    thisObject: null,
    delegate: null,
    resolveStrategy: 'OWNER_FIRST',
  };
}

/** There are no scripts here, so closures of tests are all that can be called. */
const INTERPRETER: Interpreter = {
  evaluate: () => Promise.reject(new Error('no expressions here')),
  execute: () => Promise.reject(new Error('no statements here')),
  // No script's code: what a test waits for in one block may come out of another.
  callClosure: async ({ code }, args, caller, frame = caller.frame) =>
    code.kind === 'native' ? leaveFloor({ ...caller, frame }, () => code.call(args, { ...caller, frame })) : Promise.reject(new Error('a script’s closure')),
  invokeMethod: () => Promise.reject(new Error('no methods here')),
  tryMethod: () => Promise.resolve(undefined),
  getProperty: () => Promise.reject(new Error('no properties here')),
  setProperty: () => Promise.reject(new Error('no properties here')),
  construct: () => Promise.reject(new Error('no classes here')),
  findClass: () => Promise.resolve(null),
  createScript: () => Promise.reject(new Error('no scripts here')),
  runFile: () => Promise.reject(new Error('no scripts here')),
  runPipeline: () => Promise.reject(new Error('no pipelines here')),
};

function createRun(host: MemoryStepHost, environment: ReadonlyMap<string, string>): RunState {
  const { source, script } = parse('', 'test');
  if (script === null) {
    throw new Error('an empty script has no mistakes');
  }
  return {
    host,
    environment,
    assigned: new Map(),
    facts: { number: 7, project: 'test', url: '',
      repositoryUrl: null, previousResult: null, startedMs: host.now(), causes: [], tag: null, change: null, commits: [] },
    parameters: new Map(),
    givenParameters: new Map(),
    parameterVariables: new Map(),
    kill: createInterrupt(new AbortController().signal),
    maxOperations: 1_000_000,
    counters: { nodes: 0, operations: 0, sinceTurn: 0, loads: 0, anonymous: 0, pipelines: 0, isMemoryFull: false },
    floor: createFloor(SPEAKER),
    outcome: { result: 'SUCCESS', error: null, where: null },
    description: { displayName: '#7', description: null, hasResult: false },
    binding: new Map(),
    classes: new Map(),
    libraries: [],
    addedMembers: new Map(),
    noticedVariables: new Set(),
    unit: {
      source, script, className: 'WorkflowScript', packageName: '', definitions: new Map(), imports: new Map(), packageImports: [], staticImports: new Map(), staticClassImports: [],
    },
    pipeline: null,
  };
}
