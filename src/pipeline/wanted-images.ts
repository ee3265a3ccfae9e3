// Which images a pipeline will ask for, as far as its text says so. The pool starts a run from a machine that has
// the first one running already; when the guess is wrong the run is slower, never different.

import type { Agent, Pipeline, Stage } from './model/pipeline.ts';
import type { Expression } from './syntax/ast.ts';

export interface WantedImage {
  readonly image: string;
  /** As the agent directive gives them; `''` when absent. */
  readonly args: string;
}

/** In the order in which the pipeline gets to them, each once. Images and arguments with interpolations are left out. */
export function wantedImages(pipeline: Pipeline): WantedImage[] {
  const found: WantedImage[] = [];
  for (const agent of [pipeline.agent, ...pipeline.stages.flatMap(agentsOf)]) {
    const wanted = readLiterals(agent);
    if (wanted !== null && !found.some(({ image, args }) => image === wanted.image && args === wanted.args)) {
      found.push(wanted);
    }
  }
  return found;
}

function agentsOf(stage: Stage): Agent[] {
  const own = stage.agent === null ? [] : [stage.agent];
  return stage.body.kind === 'stages' ? [...own, ...stage.body.stages.flatMap(agentsOf)] : own;
}

function readLiterals(agent: Agent): WantedImage | null {
  if (agent.kind !== 'docker') {
    return null;
  }
  const image = literal(agent.image);
  const args = agent.args === null ? '' : literal(agent.args);
  return image === null || args === null ? null : { image, args };
}

function literal(expression: Expression): string | null {
  return expression.kind === 'string' ? expression.value : null;
}
