// What a step is. Each has its own file; steps.ts lists them. The parameters are data, so that rules can check calls
// before anything runs, and documentation can be generated.

import type { Caller } from '../run/caller.ts';
import type { Frame } from '../run/frame.ts';
import { raise } from '../run/thrown.ts';
import type { Value } from '../run/value.ts';
import type { NodeId, Place, StepHost } from '../step-host.ts';

export interface StepDefinition {
  readonly name: string;
  /** One sentence for people who write pipelines. */
  readonly doc: string;
  readonly parameters: readonly StepParameter[];
  /** The parameter that an argument without a name sets. */
  readonly unnamedParameter: string | null;
  /** Takes named arguments beyond `parameters`, as `parallel` takes branches. They are given as they are. */
  readonly takesAnyName?: boolean;
  readonly block: 'none' | 'optional' | 'required';
  /** It tells of itself in its own way (a stage does): no step is shown for the call. */
  readonly isSilent?: boolean;
  /** Nothing takes time here: no other branch goes on meanwhile. */
  readonly isImmediate?: boolean;
  /** What this call is about: its first line is shown. */
  readonly summarize: (parameters: StepParameters) => string;
  readonly run: (parameters: StepParameters, context: StepContext) => Promise<Value>;
}

export interface StepParameter {
  readonly name: string;
  /** `text` takes anything and turns it into a string, as Jenkins does for `echo`; `value` takes anything as it is. */
  readonly type: 'string' | 'boolean' | 'number' | 'text' | 'value';
  readonly required: boolean;
  readonly doc: string;
  /** The texts that it may be; any when there are none. */
  readonly words?: readonly string[];
}

/** Checked against the definition: required ones are there, types fit; `string` and `text` are JS strings, `number` a JS number. */
export type StepParameters = ReadonlyMap<string, Value>;

export interface StepContext {
  readonly host: StepHost;
  /** This step. */
  readonly node: NodeId;
  /** The frame of the call; its `node` is this step. */
  readonly frame: Frame;
  /** For methods and closures of values that were given as parameters. */
  readonly caller: Caller;
  /** Null outside of every node. */
  readonly place: Place | null;
  /** Absolute path that `dir` has changed to, or the workspace. Meaningless without a place. */
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  readonly hasBlock: boolean;
  readonly log: (text: string) => void;
  /** Runs the step's block in its own frame, with changes when given, and `args` for its parameters. Null without a block. */
  readonly runBlock: (changes?: Partial<Frame>, args?: readonly Value[]) => Promise<Value>;
}

const ADVICE = 'Required context class hudson.FilePath is missing\nPerhaps you forgot to surround the code with a step that provides this, such as: node';

/** A Declarative Pipeline with `agent none` says it in other words (run/declarative/pipeline-run.ts). */
export function requirePlace({ place }: Pick<StepContext, 'place'>): Place {
  return place ?? raise('org.jenkinsci.plugins.workflow.steps.MissingContextVariableException', ADVICE);
}

export function stringParameter(parameters: StepParameters, name: string): string | null {
  const value = parameters.get(name);
  return typeof value === 'string' ? value : null;
}

export function numberParameter(parameters: StepParameters, name: string): number | null {
  const value = parameters.get(name);
  return typeof value === 'number' ? value : null;
}

export function booleanParameter(parameters: StepParameters, name: string, fallback = false): boolean {
  const value = parameters.get(name);
  return typeof value === 'boolean' ? value : fallback;
}

/** The first line that says something, short enough for a page. */
export function firstLine(text: string): string {
  const line = text.split('\n').map((each) => each.trim()).find((each) => each !== '') ?? '';
  return line.length > 120 ? `${detached(line.slice(0, 119))}…` : line;
}

/** V8 keeps a whole text for as long as a piece of it is kept. */
function detached(piece: string): string {
  return Array.from(piece).join('');
}

/** A parameter that a call must give. */
export function required(name: string, type: StepParameter['type'], doc: string): StepParameter {
  return { name, type, required: true, doc };
}

export function optional(name: string, type: StepParameter['type'], doc: string): StepParameter {
  return { name, type, required: false, doc };
}

/** A word of an enumeration of Jenkins, in any case; also null. */
export function oneOf(name: string, words: readonly string[], doc: string): StepParameter {
  return { ...optional(name, 'value', doc), words };
}
