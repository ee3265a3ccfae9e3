// Runs a pipeline through a StepHost, in the order of Jenkins' ModelInterpreter: agent, environment, stages, post.
// So `post` runs inside of the agent and the environment. When one of these could not be set up it runs outside.

import type { Pipeline } from './model/pipeline.ts';
import { withEnvironment } from './run/environment.ts';
import { MAX_OPERATIONS, emit, enterNode, recordError } from './run/run-context.ts';
import type { Frame, RunContext } from './run/run-context.ts';
import { hasApplicable, runPost } from './run/run-post.ts';
import { runStages } from './run/run-stage.ts';
import { asStepError } from './run/step-error.ts';
import { withAgent } from './run/with-agent.ts';
import type { Result, StepHost } from './step-host.ts';

export interface InterpretOptions {
  /** Aborts the run: what is under way stops, the result is ABORTED, and `post` still runs, as in Jenkins. An Error as its reason says why. */
  readonly signal?: AbortSignal;
  /** Aborts `post` as well. */
  readonly killSignal?: AbortSignal;
  /** Variables of the run: BUILD_NUMBER, GIT_COMMIT, … A place's and the pipeline's own win over them. */
  readonly environment?: ReadonlyMap<string, string>;
  /** The result of the run before this one, for `changed`, `fixed` and `regression`. Null: there was none. */
  readonly previousResult?: Result | null;
  /** Expressions and steps that may be evaluated before the run is stopped. */
  readonly maxOperations?: number;
}

export interface Interpretation {
  readonly result: Result;
  /** The first error; null when there was none. */
  readonly error: string | null;
}

/** Rejects only with what the host threw and did not blame on the pipeline; everything is released before. */
export async function interpret(pipeline: Pipeline, host: StepHost, options: InterpretOptions = {}): Promise<Interpretation> {
  const killSignal = options.killSignal ?? new AbortController().signal;
  const context: RunContext = {
    pipeline,
    host,
    environment: options.environment ?? new Map(),
    previousResult: options.previousResult ?? null,
    killSignal,
    maxOperations: options.maxOperations ?? MAX_OPERATIONS,
    counters: { nodes: 0, operations: 0 },
    outcome: { result: 'SUCCESS', error: null },
  };
  const signals = options.signal === undefined ? [killSignal] : [options.signal, killSignal];
  const frame: Frame = { node: 0, place: null, directory: '/', declared: new Map(), signal: AbortSignal.any(signals) };
  await runPipeline(context, frame);
  return { ...context.outcome };
}

async function runPipeline(context: RunContext, outer: Frame): Promise<void> {
  const { agent, environment, stages } = context.pipeline;
  let isPostDone = false;
  try {
    await withAgent(context, outer, agent, async (placed) => {
      const frame = await withEnvironment(context, placed, environment);
      await runStages(context, frame, stages);
      isPostDone = true;
      await runPipelinePost(context, frame);
    });
  } catch (error) {
    recordError(context, asStepError(error));
  }
  if (!isPostDone) {
    await runPipelinePost(context, outer);
  }
}

/** The pipeline's own `post` shows as a stage, by the name that Jenkins gives it. */
async function runPipelinePost(context: RunContext, frame: Frame): Promise<void> {
  const { post } = context.pipeline;
  if (context.killSignal.aborted || !hasApplicable(context, post)) {
    return;
  }
  const id = enterNode(context);
  emit(context, { kind: 'stage-started', id, parent: frame.node, name: 'Declarative: Post Actions', synthetic: true });
  const failure = await runPost(context, { ...frame, node: id }, post);
  const result = failure === null ? 'SUCCESS' : failure.result;
  emit(context, { kind: 'stage-ended', id, result, skipped: false, error: failure?.message ?? null });
}
