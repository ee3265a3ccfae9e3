import { buildAgent } from './build-agent.ts';
import { buildEnvironment } from './build-environment.ts';
import { buildInput } from './build-input.ts';
import { buildAxes, buildExcludes } from './build-matrix.ts';
import { buildOptions, buildPost, buildTools } from './build-sections.ts';
import { buildWhen } from './build-when.ts';
import { childInvocations, childNamed, positionalArgument, stageName } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Matrix, Stage, StageBody } from './pipeline.ts';
import { required } from './required.ts';
import type { Work } from '../work.ts';

export function* buildStages(section: Invocation): Work<Stage[]> {
  const stages: Stage[] = [];
  for (const stage of childInvocations(section)) {
    stages.push(yield* buildStage(stage, required(stageName(stage))));
    if (stages.length % STAGES_PER_PIECE === 0) {
      yield;
    }
  }
  return stages;
}

/** Some milliseconds. */
const STAGES_PER_PIECE = 500;

/** A stage, or what a matrix says for each of its cells. */
function* buildStage(stage: Invocation, name: string): Work<Stage> {
  const agent = childNamed(stage, 'agent');
  const failFast = childNamed(stage, 'failFast');
  const flag = failFast === null ? null : positionalArgument(failFast);
  return {
    name,
    span: stage.nameSpan,
    agent: agent === null ? null : buildAgent(agent),
    environment: buildEnvironment(childNamed(stage, 'environment')),
    options: buildOptions(childNamed(stage, 'options')),
    tools: buildTools(childNamed(stage, 'tools')),
    input: buildInput(childNamed(stage, 'input')),
    when: buildWhen(childNamed(stage, 'when')),
    failFast: flag?.kind === 'boolean' && flag.value,
    body: yield* buildBody(stage),
    post: buildPost(childNamed(stage, 'post')),
  };
}

function* buildBody(stage: Invocation): Work<StageBody> {
  const stages = childNamed(stage, 'stages');
  const parallel = childNamed(stage, 'parallel');
  const matrix = childNamed(stage, 'matrix');
  if (stages !== null) {
    return { kind: 'stages', stages: yield* buildStages(stages) };
  }
  if (parallel !== null) {
    return { kind: 'parallel', stages: yield* buildStages(parallel) };
  }
  if (matrix !== null) {
    return { kind: 'matrix', matrix: yield* buildMatrix(matrix) };
  }
  return { kind: 'steps', block: required(childNamed(stage, 'steps')?.block) };
}

function* buildMatrix(matrix: Invocation): Work<Matrix> {
  return {
    span: matrix.nameSpan,
    axes: buildAxes(required(childNamed(matrix, 'axes'))),
    excludes: buildExcludes(childNamed(matrix, 'excludes')),
    cell: yield* buildStage(matrix, ''),
  };
}
