// Files of a workspace. Paths are absolute, and may lead anywhere in the place: the machine is the wall.

import type { Place } from '../step-host.ts';

export interface FileEntry {
  /** Relative to the directory that was listed, with `/`. */
  readonly path: string;
  readonly isDirectory: boolean;
  /** Bytes; 0 for directories. */
  readonly length: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

export type ArchiveFormat = 'zip' | 'tar' | 'tar.gz';

export interface PackRequest {
  readonly format: ArchiveFormat;
  /** Absolute path of the archive to write. */
  readonly archive: string;
  /** Absolute. */
  readonly directory: string;
  /** What to put in, relative to `directory`. */
  readonly paths: readonly string[];
}

export interface UnpackRequest {
  readonly format: 'zip' | 'tar';
  readonly archive: string;
  /** Where to, absolute. Entries that would lead out of it are refused. */
  readonly directory: string;
  /** Whether an entry is wanted, by its path in the archive. */
  readonly wants: (path: string) => boolean;
}

export type ReadArchiveRequest = Omit<UnpackRequest, 'directory'>;

export interface FileHost {
  /** Null when there is no such file. A HostError when it is a directory or larger than the host hands out. */
  readFile(place: Place, path: string): Promise<Uint8Array | null>;
  /** Makes the directories above it. */
  writeFile(place: Place, path: string, content: Uint8Array): Promise<void>;
  /** Makes an empty file when there is none, and sets its time: to now when `timestampMs` is null. What the file is then. */
  touch(place: Place, path: string, timestampMs: number | null): Promise<Pick<FileEntry, 'length' | 'lastModified'>>;
  /** `missing`, `file` or `directory`. */
  fileKind(place: Place, path: string): Promise<'missing' | 'file' | 'directory'>;
  /**
   * Everything below a directory, deep, sorted by path; a directory comes before what it holds. Empty when there is no such
   * directory. `enters`: whether what a directory holds is asked for, by its path; a host may list it all the same.
   */
  listFiles(place: Place, directory: string, enters: (path: string) => boolean, signal: AbortSignal): Promise<readonly FileEntry[]>;
  /** A file, or a directory with everything in it. No error when it is missing. `signal` null: what cleans up, to its end. */
  remove(place: Place, path: string, signal: AbortSignal | null): Promise<void>;
  pack(place: Place, request: PackRequest, signal: AbortSignal): Promise<void>;
  /** The paths that were written, relative to the directory. */
  unpack(place: Place, request: UnpackRequest, signal: AbortSignal): Promise<readonly string[]>;
  /** Bytes of an archive's files, by path, without writing anything. */
  readArchive(place: Place, request: ReadArchiveRequest, signal: AbortSignal): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Reads all of an archive and keeps nothing; how many entries it has. A HostError when it is broken. */
  testArchive(place: Place, request: Pick<UnpackRequest, 'format' | 'archive'>, signal: AbortSignal): Promise<number>;
  /** The directory for temporary files beside a workspace (`<workspace>@tmp`), absolute. */
  temporaryDirectory(place: Place): string;
}
