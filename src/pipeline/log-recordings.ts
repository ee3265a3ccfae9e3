// What parts of a pipeline say, kept for `tee`. Hosts give it what they write to the log.

import { concatenate } from '../lib/concatenate.ts';
import type { NodeId } from './step-host.ts';

/** As much as a step may write to a file at once; the log itself has the rest. */
const MAX_BYTES = 64 * 1024 ** 2;

interface Recording {
  readonly chunks: Uint8Array[];
  size: number;
}

export class LogRecordings {
  readonly #byNode = new Map<NodeId, Recording>();

  /** What is given ends the recording. */
  begin(node: NodeId): () => Uint8Array {
    const recording: Recording = { chunks: [], size: 0 };
    this.#byNode.set(node, recording);
    return () => {
      this.#byNode.delete(node);
      const isCut = recording.size > MAX_BYTES;
      return concatenate(isCut ? [...recording.chunks, new TextEncoder().encode('\n… the rest is left out: it is too long\n')] : recording.chunks);
    };
  }

  /** `nodes`: who says it, and all that it is inside of. The bytes are asked for only when somebody wants them. */
  add(nodes: readonly NodeId[], bytesOf: () => Uint8Array): void {
    const wanting = this.#byNode.size === 0 ? [] : nodes.map((node) => this.#byNode.get(node)).filter((each) => each !== undefined);
    for (const recording of wanting) {
      const bytes = bytesOf();
      recording.size += bytes.length;
      if (recording.size <= MAX_BYTES) {
        recording.chunks.push(bytes);
      }
    }
  }
}
