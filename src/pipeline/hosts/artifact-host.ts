// What outlives a place: stashes (for the run), artifacts, fingerprints and reports (for ever, in the controller).

import type { NodeId, Place } from '../step-host.ts';

export interface StoredFiles {
  /** Absolute. */
  readonly directory: string;
  /** Relative to it. */
  readonly paths: readonly string[];
}

/** Results of tools that people look at on the run's page. */
export type Report =
  | { readonly kind: 'tests'; readonly summary: TestSummary; readonly cases: readonly TestCase[] }
  | { readonly kind: 'html'; readonly name: string; readonly index: string; readonly files: StoredFiles }
  /** `tool` is the name of what found them: `checkstyle`, `java`, … */
  | { readonly kind: 'issues'; readonly tool: string; readonly id: string; readonly files: readonly string[] }
  | { readonly kind: 'coverage'; readonly tool: string; readonly files: readonly string[] };

export interface TestSummary {
  readonly total: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface TestCase {
  readonly suite: string;
  readonly className: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  /** Of a failure; bounded. */
  readonly message: string | null;
}

export interface ArtifactHost {
  /** Overwrites a stash of the same name. */
  stash(place: Place, name: string, files: StoredFiles, signal: AbortSignal): Promise<void>;
  /** False when there is no such stash. */
  unstash(place: Place, name: string, directory: string, signal: AbortSignal): Promise<boolean>;
  archiveArtifacts(place: Place, files: StoredFiles, signal: AbortSignal): Promise<void>;
  /** Paths of what this run has archived so far, sorted. */
  listArtifacts(): Promise<readonly string[]>;
  /** Null when this run has archived no such file. */
  readArtifact(path: string): Promise<Uint8Array | null>;
  fingerprint(place: Place, files: StoredFiles, signal: AbortSignal): Promise<void>;
  report(place: Place, report: Report, node: NodeId): Promise<void>;
}
