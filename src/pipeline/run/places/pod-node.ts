// A node and the containers of its pod: each starts with the first step in it and stays until the node is left, so what
// one block has installed there the next one finds.

import type { AgentRequest, AllocateRequest, Place } from '../../step-host.ts';
import { callHost } from '../call-host.ts';
import type { Caller } from '../caller.ts';
import { environmentOf } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { AGENT_CONTAINER, NO_POD, containerAgent, variablesIn } from './pod.ts';
import type { Pod } from './pod.ts';
import { withPlace } from './with-place.ts';

type NodeRequest = Pick<AllocateRequest, 'agent' | 'workspace'>;

/** `isInPod`: the node is one of the pod's, whose variables it has. */
export async function withPodNode<T>(request: NodeRequest, pod: Pod, isInPod: boolean, caller: Caller, body: (frame: Frame) => Promise<T>): Promise<T> {
  return withPlace(request, caller, async (frame) => {
    const started = new Map<string, Promise<Place>>();
    const node = frame.place === null ? null : { machine: frame.place, started };
    try {
      return await body({ ...frame, pod: { ...pod, node, variables: isInPod ? variablesIn(pod, AGENT_CONTAINER) : NO_POD.variables } });
    } finally {
      if (started.size > 0) {
        await releaseAll(started, caller);
      }
    }
  });
}

async function releaseAll(started: ReadonlyMap<string, Promise<Place>>, { run }: Caller): Promise<void> {
  for (const place of await Promise.allSettled(started.values())) {
    if (place.status === 'fulfilled') {
      await run.host.release(place.value);
    }
  }
}

/** Steps run in the machine itself when no image is known by that name. The current directory stays. */
export async function inContainer<T>(name: string, caller: Caller, body: (frame: Frame) => Promise<T>): Promise<T> {
  const { frame } = caller;
  const { node } = frame.pod;
  const inside: Caller = { ...caller, frame: { ...frame, pod: { ...frame.pod, variables: variablesIn(frame.pod, name) } } };
  const agent = containerAgent(frame.pod, name);
  if (agent === null) {
    return body({ ...inside.frame, place: node?.machine ?? frame.place });
  }
  if (node === null || node.machine.workspace !== frame.place?.workspace) {
    // The pod's own container does not see this workspace.
    return withPlace({ agent, workspace: null }, inside, (placed) => body({ ...placed, directory: frame.directory }));
  }
  const place = node.started.get(name) ?? start(agent, node.machine, inside);
  node.started.set(name, place);
  try {
    return await body({ ...inside.frame, place: await place });
  } finally {
    await forgetFailure(node.started, name);
  }
}

function start(agent: AgentRequest, outer: Place, { run, frame }: Caller): Promise<Place> {
  return callHost(run, frame, (signal) => run.host.allocate({ agent, workspace: null, node: frame.node, environment: environmentOf(run, frame), outer }, signal));
}

/** One that could not be started is tried again by the next step. */
async function forgetFailure(started: Map<string, Promise<Place>>, name: string): Promise<void> {
  await started.get(name)?.catch(() => started.delete(name));
}
