// What the parts of the interpreter pass to each other: one RunContext for the whole run, and one Frame for each
// place in the pipeline, which is copied with changes and never mutated.

import type { Pipeline } from '../model/pipeline.ts';
import type { NodeId, PipelineEvent, Place, Result, StepHost } from '../step-host.ts';
import { locate } from '../syntax/source.ts';
import type { Span } from '../syntax/source.ts';
import { HostError } from '../step-host.ts';
import { StepError } from './step-error.ts';

export interface RunContext {
  readonly pipeline: Pipeline;
  readonly host: StepHost;
  /** Variables that come from outside of the pipeline: BUILD_NUMBER, GIT_COMMIT, … */
  readonly environment: ReadonlyMap<string, string>;
  readonly previousResult: Result | null;
  /** Stops `post` too. */
  readonly killSignal: AbortSignal;
  readonly maxOperations: number;
  /** Counted across the whole run. */
  readonly counters: { nodes: number; operations: number };
  /** The worst result so far, and the first error. */
  readonly outcome: { result: Result; error: string | null };
}

export interface Frame {
  /** The stage or step whose children run in this frame. */
  readonly node: NodeId;
  /** Null under `agent none`. */
  readonly place: Place | null;
  readonly directory: string;
  /** From `environment` directives, inner ones over outer ones. */
  readonly declared: ReadonlyMap<string, string>;
  /** Aborts what runs here: the run's signal, or in `post` the kill signal alone. */
  readonly signal: AbortSignal;
}

/** A pipeline's steps are few; what runs longer than this runs for ever. */
export const MAX_OPERATIONS = 1_000_000;

const SEVERITY: readonly Result[] = ['SUCCESS', 'UNSTABLE', 'FAILURE', 'ABORTED'];

export function worse(first: Result, second: Result): Result {
  return SEVERITY.indexOf(first) >= SEVERITY.indexOf(second) ? first : second;
}

/** Later layers win: the run's own variables, then the place's, then what the pipeline declares. */
export function environmentOf(context: RunContext, frame: Frame): ReadonlyMap<string, string> {
  return new Map([...context.environment, ...(frame.place?.environment ?? []), ...frame.declared]);
}

export function enterNode(context: RunContext): NodeId {
  context.counters.nodes++;
  return context.counters.nodes;
}

export function emit(context: RunContext, event: PipelineEvent): void {
  context.host.event(event);
}

/** The first error is the run's; the result only worsens. */
export function recordError(context: RunContext, error: StepError): void {
  context.outcome.error ??= error.message;
  context.outcome.result = worse(context.outcome.result, error.result);
}

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw abortError(signal);
  }
}

/** Says why, when whoever aborted has said it. */
function abortError(signal: AbortSignal, cause?: unknown): StepError {
  const reason: unknown = signal.reason;
  const message = reason instanceof Error && reason.name !== 'AbortError' ? reason.message : 'aborted';
  return new StepError('ABORTED', message, { cause });
}

/** Counts one piece of work, so that no script runs for ever and every one can be aborted. */
export function countOperation(context: RunContext, frame: Frame): void {
  throwIfAborted(frame.signal);
  context.counters.operations++;
  if (context.counters.operations > context.maxOperations) {
    throw new StepError('FAILURE', `the pipeline did more than ${context.maxOperations} operations and was stopped`);
  }
}

/** A failure of an expression, which says where it stands. */
export function failAtSpan(context: RunContext, span: Span, message: string): never {
  const { source } = context.pipeline;
  const { line, column } = locate(source, span.start);
  throw new StepError('FAILURE', `${source.name}:${line}:${column}: ${message}`);
}

/** Calls the host, and sorts its failures: aborted, the pipeline's own, or everybody else's, which pass unchanged. */
export async function callHost<T>(frame: Frame, call: () => Promise<T>): Promise<T> {
  throwIfAborted(frame.signal);
  try {
    return await call();
  } catch (error) {
    if (error instanceof StepError || (error instanceof HostError && error.blame === 'infrastructure')) {
      throw error;
    }
    if (frame.signal.aborted) {
      throw abortError(frame.signal, error);
    }
    if (error instanceof HostError) {
      throw new StepError('FAILURE', error.message, { cause: error });
    }
    // A text that outgrows JavaScript's longest string, at 512 MiB.
    if (error instanceof RangeError && error.message === 'Invalid string length') {
      throw new StepError('FAILURE', 'a text is longer than Mayfly can hold', { cause: error });
    }
    throw error;
  }
}
