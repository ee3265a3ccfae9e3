// What a step is. Each has its own file; steps.ts lists them. The parameters are data, so that rules can check calls
// before anything runs, and documentation can be generated.

import { StepError } from '../run/step-error.ts';
import type { Value } from '../run/value.ts';
import type { NodeId, Place, StepHost } from '../step-host.ts';

export interface StepDefinition {
  readonly name: string;
  /** One sentence for people who write pipelines. */
  readonly doc: string;
  readonly parameters: readonly StepParameter[];
  /** The parameter that an argument without a name sets. */
  readonly unnamedParameter: string | null;
  readonly block: 'none' | 'required';
  /** One line that shows what this call is about. */
  readonly summarize: (parameters: StepParameters) => string;
  readonly run: (parameters: StepParameters, context: StepContext) => Promise<Value>;
}

export interface StepParameter {
  readonly name: string;
  /** `text` takes anything and turns it into a string, as Jenkins does for `echo`. */
  readonly type: 'string' | 'boolean' | 'text';
  readonly required: boolean;
  readonly doc: string;
}

/** Checked against the definition: required ones are there and types fit. */
export type StepParameters = ReadonlyMap<string, Value>;

export interface StepContext {
  readonly host: StepHost;
  /** This step. */
  readonly node: NodeId;
  /** Null under `agent none`. */
  readonly place: Place | null;
  /** Absolute path that `dir` has changed to, or the workspace. Meaningless without a place. */
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** Runs the step's block, in another directory when given. */
  readonly runBlock: (changes: { readonly directory?: string }) => Promise<Value>;
}

export function requirePlace(context: StepContext): Place {
  if (context.place === null) {
    throw new StepError(
      'FAILURE',
      'Attempted to execute a step that requires a node context while ‘agent none’ was specified. ' +
        'Be sure to specify your own ‘node { ... }’ blocks when using ‘agent none’.',
    );
  }
  return context.place;
}

export function stringParameter(parameters: StepParameters, name: string): string | null {
  const value = parameters.get(name);
  return typeof value === 'string' ? value : null;
}

export function booleanParameter(parameters: StepParameters, name: string): boolean {
  return parameters.get(name) === true;
}

/** The first line that says something, short enough for a page. */
export function firstLine(text: string): string {
  const line = text.split('\n').map((each) => each.trim()).find((each) => each !== '') ?? '';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
