// What remains of Kubernetes: a pod's containers become containers of the machine, each made when a step runs in it.

import type { AgentRequest } from '../step-host.ts';

export interface Pod {
  /** What `node` asks for to get into the pod; `''`: nothing does. */
  readonly label: string;
  /** Images by the names of the containers. */
  readonly images: ReadonlyMap<string, string>;
}

export const NO_POD: Pod = { label: '', images: new Map() };

/** Of a pod's YAML, by the lines that matter: the rest is for a cluster, and may hold what only a cluster understands. */
export function imagesIn(yaml: string): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const block of yaml.split(/^\s*-\s/m).slice(1)) {
    const name = /^\s*name:\s*["']?([^\s"']+)/m.exec(block)?.[1];
    const image = /^\s*image:\s*["']?([^\s"']+)/m.exec(block)?.[1];
    if (name !== undefined && image !== undefined) {
      images.set(name, image);
    }
  }
  return images;
}

/** Null: steps run in the machine itself, as in a pod's `jnlp` container. */
export function containerAgent({ images }: Pod, name: string): AgentRequest | null {
  const image = name === 'jnlp' ? undefined : images.get(name);
  return image === undefined ? null : { kind: 'docker', image, args: '', reuseNode: true, alwaysPull: false, label: null, registry: null };
}
