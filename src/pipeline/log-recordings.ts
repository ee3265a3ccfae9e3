// What parts of a pipeline say, kept for `tee`, and the end of all of it. Hosts give it what they write to the log.

import { concatenate } from '../lib/concatenate.ts';
import type { NodeId } from './step-host.ts';

/** As much as a step may write to a file at once; the log itself has the rest. */
const MAX_BYTES = 64 * 1024 ** 2;

/** Of the whole log, for scripts that look at its last lines: more than people put into a message. */
const MAX_RECENT_BYTES = 1024 ** 2;

/** Small pieces cost more than their bytes. */
const MAX_RECENT_PIECES = 4096;

interface Recording {
  readonly chunks: Uint8Array[];
  size: number;
}

export class LogRecordings {
  readonly #byNode = new Map<NodeId, Recording>();
  #recent: Uint8Array[] = [];
  #recentSize = 0;

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

  /** The end of all that was said so far. */
  recent(): Uint8Array {
    return concatenate(this.#recent).slice(-MAX_RECENT_BYTES);
  }

  /** `nodes`: who says it, and all that it is inside of. */
  add(nodes: readonly NodeId[], bytes: Uint8Array): void {
    this.#addRecent(bytes);
    const wanting = this.#byNode.size === 0 ? [] : nodes.map((node) => this.#byNode.get(node)).filter((each) => each !== undefined);
    for (const recording of wanting) {
      recording.size += bytes.length;
      if (recording.size <= MAX_BYTES) {
        recording.chunks.push(bytes);
      }
    }
  }

  /** Pieces are put together now and then, so that neither their bytes nor their number grows. */
  #addRecent(bytes: Uint8Array): void {
    this.#recent.push(bytes.length > MAX_RECENT_BYTES ? bytes.slice(-MAX_RECENT_BYTES) : bytes);
    this.#recentSize += Math.min(bytes.length, MAX_RECENT_BYTES);
    if (this.#recentSize > 2 * MAX_RECENT_BYTES || this.#recent.length > MAX_RECENT_PIECES) {
      this.#recent = [this.recent()];
      this.#recentSize = this.#recent[0]?.length ?? 0;
    }
  }
}
