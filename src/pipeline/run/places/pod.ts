// What remains of Kubernetes: a pod's containers become containers of the machine, each made when a step runs in it.

import type { AgentRequest, Place } from '../../step-host.ts';

export interface Pod {
  /** What `node` may ask for to get into the pod, or into one around it. */
  readonly labels: ReadonlySet<string>;
  /** By name. */
  readonly containers: ReadonlyMap<string, PodContainer>;
  /** Of all its containers. */
  readonly environment: ReadonlyMap<string, string>;
  /** The innermost node; null outside of all. */
  readonly node: PodNode | null;
  /** What the container that steps run in, and the pod around it, add to their environment. */
  readonly variables: ReadonlyMap<string, string>;
  readonly parts: PodParts;
}

export interface PodNode {
  /** Where the pod's `jnlp` container would be. */
  readonly machine: Place;
  /** The other containers, by name, as far as steps have run in them. */
  readonly started: Map<string, Promise<Place>>;
}

export interface PodContainer {
  /** Null: a template of the cluster has it. */
  readonly image: string | null;
  /** It has a `command`, which stands for the image's entrypoint. */
  readonly hasCommand: boolean;
  readonly environment: ReadonlyMap<string, string>;
}

export type PodDescription = Pick<Pod, 'containers' | 'environment'>;

/** What a `podTemplate` or an agent says, apart: of two pods, one within the other, each part is inherited in its own way. */
export interface PodParts {
  readonly yaml: PodDescription;
  /** Its options besides YAML, which win over it. */
  readonly options: PodDescription;
}

/** The container that talks to Jenkins: here the machine itself. */
export const AGENT_CONTAINER = 'jnlp';

export const NOTHING: PodDescription = { containers: new Map(), environment: new Map() };

export const NO_POD: Pod = { ...NOTHING, labels: new Set(), node: null, variables: new Map(), parts: { yaml: NOTHING, options: NOTHING } };

/** A pod that no node has been made of yet. Its own YAML stands for the inherited one, unless it is to be merged with that. */
export function podOf(own: PodParts & { readonly mergesYaml: boolean }, inherited: Pod, labels: Iterable<string>): Pod {
  const keepsYaml = own.mergesYaml || own.yaml === NOTHING;
  const parts: PodParts = {
    yaml: keepsYaml ? mergeDescriptions(inherited.parts.yaml, own.yaml) : own.yaml,
    options: mergeDescriptions(inherited.parts.options, own.options),
  };
  return { ...NO_POD, ...mergeDescriptions(parts.yaml, parts.options), parts, labels: new Set(Array.from(labels).filter((label) => label !== '')) };
}

/** The later description wins, in each container on its own. */
function mergeDescriptions(first: PodDescription, second: PodDescription): PodDescription {
  const containers = new Map(first.containers);
  for (const [name, container] of second.containers) {
    const inherited = containers.get(name);
    containers.set(name, {
      image: container.image ?? inherited?.image ?? null,
      hasCommand: container.hasCommand || inherited?.hasCommand === true,
      environment: new Map([...(inherited?.environment ?? []), ...container.environment]),
    });
  }
  return { containers, environment: new Map([...first.environment, ...second.environment]) };
}

/** Jenkins knows those of the agent's container everywhere on the node. */
export function variablesIn({ environment, containers }: PodDescription, name: string): ReadonlyMap<string, string> {
  const of = (container: string) => containers.get(container)?.environment ?? [];
  return new Map([...environment, ...of(AGENT_CONTAINER), ...of(name)]);
}

/** Null: steps run in the machine itself. */
export function containerAgent({ containers }: Pod, name: string): AgentRequest | null {
  const container = name === AGENT_CONTAINER ? undefined : containers.get(name);
  if (container === undefined || container.image === null) {
    return null;
  }
  const { image, hasCommand } = container;
  return { kind: 'docker', image, args: '', withoutEntrypoint: hasCommand, reuseNode: true, alwaysPull: false, label: null, registry: null };
}
