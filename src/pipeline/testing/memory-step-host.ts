// A complete StepHost without a machine: scripts are answered from a table, and everything that happens is written down.

import { HostError } from '../step-host.ts';
import type { AgentRequest, AllocateRequest, NodeId, PipelineEvent, Place, ShellRequest, ShellResult, StepHost } from '../step-host.ts';

export interface MemoryStepHostOptions {
  /** Answers a script; by default it succeeds and prints nothing. May throw HostErrors, or wait for the signal. */
  readonly shell?: (request: ShellRequest, signal: AbortSignal) => Partial<ShellResult> | Promise<Partial<ShellResult>>;
  /** Called before a place is made; may throw. */
  readonly allocate?: (agent: AgentRequest, signal: AbortSignal) => void | Promise<void>;
}

export interface MemoryStepHost extends StepHost {
  /** One line for each thing that happened, indented by depth. */
  readonly trace: readonly string[];
  readonly events: readonly PipelineEvent[];
  /** The scripts that ran, with their environment. */
  readonly scripts: readonly ShellRequest[];
  /** Places that have not been released. */
  readonly openPlaces: () => number;
}

export function createMemoryStepHost(options: MemoryStepHostOptions = {}): MemoryStepHost {
  const trace: string[] = [];
  const events: PipelineEvent[] = [];
  const scripts: ShellRequest[] = [];
  const open: Place[] = [];
  const parents = new Map<NodeId, NodeId>();

  const write = (node: NodeId, text: string): void => {
    const indent = '  '.repeat(depthOf(parents, node));
    trace.push(...text.split('\n').map((line) => `${indent}${line}`));
  };

  return {
    trace,
    events,
    scripts,
    openPlaces: () => open.length,
    async allocate(request, signal) {
      write(request.node, `allocate ${describeAgent(request.agent)}`);
      await options.allocate?.(request.agent, signal);
      const place = createPlace(request, open);
      open.push(place);
      return place;
    },
    release(place) {
      if (open.at(-1) !== place) {
        return Promise.reject(new Error(`${place.workspace} is released twice or out of order`));
      }
      open.pop();
      trace.push(`release ${place.workspace}`);
      return Promise.resolve();
    },
    async shell(place, request, signal) {
      if (!open.includes(place)) {
        throw new HostError('infrastructure', `a script runs in ${place.workspace} after its release`);
      }
      scripts.push(request);
      const { exitCode = 0, stdout = '' } = (await options.shell?.(request, signal)) ?? {};
      write(request.node, `sh ${JSON.stringify(request.script)} in ${request.cwd}${exitCode === 0 ? '' : ` → ${exitCode}`}`);
      return { exitCode, stdout: request.capture ? stdout : null };
    },
    log(text, node) {
      write(node, `log ${text}`);
    },
    event(event) {
      events.push(event);
      if (event.kind === 'stage-started' || event.kind === 'step-started') {
        write(event.parent, event.kind === 'stage-started' ? `stage ${event.name}` : `step ${event.name} ${event.summary}`.trimEnd());
        parents.set(event.id, event.parent);
      } else {
        const outcome = event.kind === 'stage-ended' && event.skipped ? 'skipped' : event.result;
        write(event.id, `→ ${outcome}${event.error === null ? '' : `: ${event.error}`}`);
      }
    },
  };
}

/** A free workspace is used again; one inside of another gets a number, as Jenkins does. */
function createPlace({ agent, outer }: AllocateRequest, open: readonly Place[]): Place {
  const keepsOuter = agent.kind === 'docker' && agent.reuseNode && outer !== null;
  const used = new Set(open.map((place) => place.workspace)).size;
  const workspace = keepsOuter ? outer.workspace : used === 0 ? '/workspace' : `/workspace@${used + 1}`;
  return { workspace, environment: new Map([['WORKSPACE', workspace]]) };
}

function describeAgent(agent: AgentRequest): string {
  if (agent.kind === 'any') {
    return 'any';
  }
  const { image, args, reuseNode, alwaysPull } = agent;
  return ['docker', image, args, reuseNode ? 'reuseNode' : '', alwaysPull ? 'alwaysPull' : ''].filter((word) => word !== '').join(' ');
}

function depthOf(parents: ReadonlyMap<NodeId, NodeId>, node: NodeId): number {
  let depth = 0;
  for (let current = parents.get(node); current !== undefined; current = parents.get(current)) {
    depth++;
  }
  return depth;
}
