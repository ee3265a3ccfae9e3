// What the parts of the in-memory host share.

import type { LogRecordings } from '../log-recordings.ts';
import type { NodeId, Place } from '../step-host.ts';
import type { MemoryArchive, MemoryFile } from './memory-files.ts';
import type { MemoryClock } from './memory-clock.ts';
import type { MemoryStepHostOptions } from './memory-options.ts';
import type { Trace } from './memory-trace.ts';

export interface MemoryWorld {
  readonly options: MemoryStepHostOptions;
  readonly clock: MemoryClock;
  readonly trace: Trace;
  /** By absolute path. */
  readonly files: Map<string, MemoryFile>;
  readonly archives: MemoryArchive[];
  readonly openPlaces: Set<Place>;
  /** Where in the pipeline open places were asked for. */
  readonly nodeOfPlace: Map<Place, NodeId>;
  /** Paths of secret files by their place, while they are there. */
  readonly secretFiles: Map<string, Place>;
  /** What the log must not show. */
  readonly masked: Set<string>;
  /** What a dry run asked for and got nothing of: outputs of scripts, files. */
  readonly unanswered: string[];
  /** Promises of the interpreter that were broken. */
  readonly misuse: string[];
  readonly recordings: LogRecordings;
  /** Gives them what the log gets. */
  readonly record: (node: NodeId, text: string) => void;
  /** The step that the next call comes from, when that is known. */
  asking: NodeId | null;
  /** Every call that a place is part of says so here: it is written down, and time does not pass meanwhile. */
  readonly call: (place: Place, text: string) => void;
}
