// `pipeline { … }`, in the order of Jenkins' ModelInterpreter: libraries, properties, agent, credentials and
// environment, options, tools, stages, post. So `post` runs inside of all these; when one of them could not be set up
// it runs outside.

import { enterNode } from '../call-step.ts';
import type { Caller } from '../caller.ts';
import type { Frame } from '../frame.ts';
import { loadLibrary, readIdentifier } from '../libraries.ts';
import { asThrown } from '../script-error.ts';
import { describeThrown, resultOf } from '../thrown.ts';
import type { Thrown } from '../thrown.ts';
import type { ClosureValue, Instance } from '../value.ts';
import { machineOf, withAgent } from './agent.ts';
import { withEnvironment } from './environment-block.ts';
import { readFlags, withOptions } from './options.ts';
import { declareProperties } from './parameters.ts';
import { hasApplicable, runPost } from './post.ts';
import { decisive, failStage, interruptedMeanwhile, recordError, textIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { runStages } from './stages.ts';
import { withTools } from './tools.ts';
import type { Pipeline } from '../../model/pipeline.ts';

/** Throws the first failure, after `post`. */
export async function runPipeline(pipeline: Pipeline, block: ClosureValue, script: Instance, caller: Caller): Promise<void> {
  const context: PipelineRun = { run: caller.run, pipeline, script, block, caller, flags: readFlags(pipeline), stageContainer: null, inheritedTools: pipeline.tools, installedTools: new Map() };
  const outer = caller.frame;
  let failure: Thrown | null = null as Thrown | null;
  let isPostDone = false;
  const fail = (error: unknown, frame: Frame): void => {
    const thrown = asThrown(error);
    recordError(context.run, frame, thrown);
    failure ??= thrown;
  };
  try {
    await setUp(context, outer);
    const isContainer = pipeline.agent.kind === 'docker' || pipeline.agent.kind === 'dockerfile';
    const agent = isContainer && context.flags.newContainerPerStage ? machineOf(pipeline.agent) : pipeline.agent;
    await withAgent(context, outer, agent, {}, async (placed) => {
      const stageContainer = agent === pipeline.agent ? null : { agent: pipeline.agent, place: placed.place };
      await withEnvironment(context, placed, pipeline.environment, (prepared) =>
        withOptions(context, prepared, pipeline.options, async (wrapped) => {
          failure = null;
          isPostDone = false;
          const frame = await withTools(context, wrapped, pipeline.tools);
          try {
            const first = await runStages({ ...context, stageContainer }, frame, pipeline.stages);
            failure ??= first;
          } catch (error) {
            fail(error, frame);
          }
          failure = interruptedMeanwhile(context, frame) ?? failure;
          isPostDone = true;
          if (failure !== null) {
            failStage(frame, failure);
          }
          const postFailure = await runPipelinePost(context, frame);
          failure = decisive(failure, postFailure);
          // Options that wrap all stages (retry, timeout) must see that they failed.
          if (failure !== null) {
            throw failure;
          }
        }),
      );
    });
  } catch (error) {
    fail(error, outer);
  }
  if (!isPostDone) {
    await runPipelinePost(context, outer);
  }
  if (failure !== null) {
    throw failure;
  }
}

async function setUp(context: PipelineRun, frame: Frame): Promise<void> {
  const { pipeline, caller } = context;
  for (const library of pipeline.libraries) {
    await loadLibrary(readIdentifier(await textIn(context, frame, library)), { ...caller, frame });
  }
  await declareProperties(context, frame);
}

const POST_STAGE = 'Declarative: Post Actions';

/** The pipeline's own `post` is a stage, by the name that Jenkins gives it: STAGE_NAME says it too. */
async function runPipelinePost(context: PipelineRun, frame: Frame): Promise<Thrown | null> {
  const { run, pipeline } = context;
  if (run.kill.signal.aborted || !hasApplicable(run, frame, pipeline.post)) {
    return null;
  }
  const id = enterNode(run);
  run.host.event({ kind: 'stage-started', id, parent: frame.node, name: POST_STAGE, synthetic: true });
  // From here on currentBuild.result is no longer null.
  run.description.hasResult = true;
  const failure = await runPost(context, { ...frame, node: id, stage: { ...frame.stage, name: POST_STAGE } }, pipeline.post);
  run.host.event({
    kind: 'stage-ended', id, result: failure === null ? 'SUCCESS' : resultOf(failure), skipped: false, error: failure === null ? null : describeThrown(failure),
  });
  return failure;
}

