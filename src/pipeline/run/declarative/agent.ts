// Agent directives: somewhere to run, and Declarative's automatic checkout there.

import type { Agent } from '../../model/pipeline.ts';
import type { AgentRequest } from '../../step-host.ts';
import { callHost } from '../call-host.ts';
import { environmentOf } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { isTrue } from '../truth.ts';
import { resolvePath } from '../paths.ts';
import { withPlace } from '../places/with-place.ts';
import { activationIn, evaluateIn, located, textIn } from './pipeline-run.ts';
import { buildDockerfile } from './dockerfile.ts';
import { withPod } from './kubernetes.ts';
import type { PipelineRun } from './pipeline-run.ts';

interface AgentUse {
  /** In the place that is there, as with `reuseNode`. */
  readonly keepsNode?: boolean;
  readonly skipsCheckout?: boolean;
}

/** The machine that a container's agent asks for. */
export function machineOf({ options, span }: Agent): Agent {
  return { kind: options.has('label') ? 'label' : 'any', options, span };
}

/** `agent` is null where a stage has none and uses its parent's place. */
export async function withAgent(context: PipelineRun, frame: Frame, agent: Agent | null, use: AgentUse, body: (frame: Frame) => Promise<void>): Promise<void> {
  // A pipeline with `agent none` has no place; a stage with it keeps its parent's, as in Jenkins.
  if (agent === null || agent.kind === 'none') {
    return body(frame);
  }
  return located(context, agent.span, () => inAgent(context, frame, agent, use, body));
}

async function inAgent(context: PipelineRun, frame: Frame, agent: Agent, use: AgentUse, body: (frame: Frame) => Promise<void>): Promise<void> {
  const option = (name: string): Promise<string | null> => textOption(context, frame, agent, name);
  const workspace = await option('customWorkspace');
  const reuses = use.keepsNode === true || (await flag(context, frame, agent, 'reuseNode'));
  if (agent.kind === 'dockerfile') {
    return withDockerfile(context, frame, agent, { workspace, reuses, skipsCheckout: use.skipsCheckout === true, body });
  }
  if (agent.kind === 'kubernetes') {
    const prepare = (placed: Frame): Promise<void> => (use.skipsCheckout === true ? Promise.resolve() : checkout(context, placed));
    return withPod(context, frame, agent, { workspace, prepare, body });
  }
  const asked = await readRequest(context, frame, agent);
  const request: AgentRequest = asked.kind === 'docker' ? { ...asked, reuseNode: reuses } : asked;
  return withPlace({ agent: request, workspace }, { ...context.caller, frame }, async (placed) => {
    if (!(reuses && frame.place !== null) && use.skipsCheckout !== true) {
      await checkout(context, placed);
    }
    await body(placed);
  });
}

async function textOption(context: PipelineRun, frame: Frame, { options }: Agent, name: string): Promise<string | null> {
  const expression = options.get(name);
  const text = expression === undefined ? '' : await textIn(context, frame, expression);
  return text === '' || text === 'null' ? null : text;
}

async function flag(context: PipelineRun, frame: Frame, { options }: Agent, name: string): Promise<boolean> {
  const expression = options.get(name);
  return expression !== undefined && (await isTrue(await evaluateIn(context, frame, expression), activationIn(context, frame)));
}

async function readRequest(context: PipelineRun, frame: Frame, agent: Agent): Promise<AgentRequest> {
  const option = (name: string): Promise<string | null> => textOption(context, frame, agent, name);
  if (agent.kind === 'docker') {
    return dockerRequest(context, frame, agent, (await option('image')) ?? '');
  }
  const label = agent.kind === 'any' ? null : await option('label');
  return label === null ? { kind: 'any' } : { kind: 'label', label };
}

async function dockerRequest(context: PipelineRun, frame: Frame, agent: Agent, image: string): Promise<AgentRequest> {
  const option = (name: string): Promise<string | null> => textOption(context, frame, agent, name);
  const url = await option('registryUrl');
  const credentialsId = await option('registryCredentialsId');
  return {
    kind: 'docker',
    image,
    args: (await option('args')) ?? '',
    reuseNode: await flag(context, frame, agent, 'reuseNode'),
    alwaysPull: await flag(context, frame, agent, 'alwaysPull'),
    label: await option('label'),
    registry: url === null && credentialsId === null ? null : { url: url ?? '', credentialsId },
  };
}

async function checkout(context: PipelineRun, frame: Frame): Promise<void> {
  const { run, flags } = context;
  const { place } = frame;
  if (place === null || flags.skipDefaultCheckout) {
    return;
  }
  const subdirectory = flags.checkoutDirectory === null ? '' : await textIn(context, frame, flags.checkoutDirectory);
  const directory = resolvePath(place.workspace, subdirectory);
  const request = { node: frame.node, source: { kind: 'run' }, directory, environment: environmentOf(run, frame) } as const;
  const variables = await callHost(run, frame, (signal) => run.host.checkout(place, request, signal));
  variables.forEach((value, name) => frame.placeVariables.set(name, value));
}

interface DockerfileBody {
  readonly workspace: string | null;
  readonly reuses: boolean;
  readonly skipsCheckout: boolean;
  readonly body: (frame: Frame) => Promise<void>;
}

/** The code is checked out first: the Dockerfile is in it. */
async function withDockerfile(context: PipelineRun, frame: Frame, agent: Agent, { workspace, reuses, skipsCheckout, body }: DockerfileBody): Promise<void> {
  const inPlace = async (placed: Frame): Promise<void> => {
    const image = await buildDockerfile(context, placed, (name) => textOption(context, placed, agent, name));
    const request = await dockerRequest(context, placed, agent, image);
    const inside = { ...request, reuseNode: true } as AgentRequest;
    await withPlace({ agent: inside, workspace: null }, { ...context.caller, frame: placed }, body);
  };
  if (reuses && frame.place !== null) {
    return inPlace(frame);
  }
  const label = await textOption(context, frame, agent, 'label');
  const outer: AgentRequest = label === null ? { kind: 'any' } : { kind: 'label', label };
  return withPlace({ agent: outer, workspace }, { ...context.caller, frame }, async (placed) => {
    if (!skipsCheckout) {
      await checkout(context, placed);
    }
    await inPlace(placed);
  });
}

