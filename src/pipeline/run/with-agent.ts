// Agent directives: a place is allocated, the body runs in it, and the place is released whatever happened.

import type { Agent } from '../model/pipeline.ts';
import type { AgentRequest } from '../step-host.ts';
import type { Expression } from '../syntax/ast.ts';
import { evaluate } from './evaluate.ts';
import { callHost, environmentOf } from './run-context.ts';
import type { Frame, RunContext } from './run-context.ts';
import { createScope } from './run-step.ts';
import { toText } from './value.ts';

/** `agent` is null where a stage has none and uses its parent's place. */
export async function withAgent(context: RunContext, frame: Frame, agent: Agent | null, body: (frame: Frame) => Promise<void>): Promise<void> {
  // A pipeline with `agent none` has no place; a stage with it keeps its parent's, as in Jenkins.
  if (agent === null || agent.kind === 'none') {
    return body(frame);
  }
  const request = await evaluateAgent(context, frame, agent);
  const environment = environmentOf(context, frame);
  const place = await callHost(frame, () =>
    context.host.allocate({ node: frame.node, agent: request, environment, outer: frame.place }, frame.signal),
  );
  try {
    await body({ ...frame, place, directory: place.workspace });
  } finally {
    await context.host.release(place);
  }
}

async function evaluateAgent(context: RunContext, frame: Frame, agent: Exclude<Agent, { kind: 'none' }>): Promise<AgentRequest> {
  if (agent.kind === 'any') {
    return { kind: 'any' };
  }
  const scope = createScope(context, frame);
  const text = async (expression: Expression | null): Promise<string> =>
    expression === null ? '' : toText(await evaluate(expression, scope));
  const image = await text(agent.image);
  const args = await text(agent.args);
  return { kind: 'docker', image, args, reuseNode: agent.reuseNode, alwaysPull: agent.alwaysPull };
}
