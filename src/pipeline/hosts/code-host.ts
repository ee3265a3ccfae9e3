// Where code comes from: the run's own repository, others, and shared libraries. All cloned in the machine.

import type { NodeId, Place } from '../step-host.ts';

export type CheckoutSource =
  /** What this run builds, at its commit: `checkout scm`. */
  | { readonly kind: 'run' }
  | {
      readonly kind: 'git';
      readonly url: string;
      /** Names as git takes them, `origin/` and `refs/heads/` prefixes allowed; empty: the repository's default branch. */
      readonly branches: readonly string[];
      readonly credentialsId: string | null;
      /** In commits; null: all of the history. */
      readonly shallowDepth: number | null;
      readonly submodules: boolean;
      readonly lfs: boolean;
      /** Remove what is not tracked first (`CleanBeforeCheckout`, `WipeWorkspace`). */
      readonly clean: boolean;
    };

export interface CheckoutRequest {
  readonly node: NodeId;
  readonly source: CheckoutSource;
  /** Absolute, with what `RelativeTargetDirectory` says already in it. */
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
}

/** GIT_COMMIT, GIT_BRANCH, GIT_URL, … */
export type CheckoutVariables = ReadonlyMap<string, string>;

export interface LibraryRequest {
  readonly name: string;
  /** A branch, tag or commit; null: the default version of the library. */
  readonly version: string | null;
  /** Where it is when the pipeline says so itself (`retriever: modernSCM(…)`); null: by name, from the project's settings. */
  readonly retriever: LibraryRetriever | null;
  /** The step `library` asks, in the middle of a run. */
  readonly isOfStep?: boolean;
}

/** That there is no such library, in Jenkins' words. */
export function missingLibrary({ name, isOfStep = false }: LibraryRequest): string {
  return isOfStep ? `No library named ${name} found` : `Could not find any definition of libraries [${name}]`;
}

export type LibraryRetriever =
  /** In the repository that this run builds, at its commit: `legacySCM(scm)`. */
  | { readonly kind: 'run' }
  | { readonly kind: 'git'; readonly url: string; readonly credentialsId: string | null };

/** What pipelines use of a shared library's files. */
export const LIBRARY_FOLDERS = ['vars', 'src', 'resources'] as const;

/** What a shared library has at one version. Read once, then kept. */
export interface LibraryFiles {
  /** The code below vars/ and src/, by its path in the library (`vars/x.groovy`). */
  readonly files: ReadonlyMap<string, string>;
  /** What is in resources/, by its path in there: an encoding is the pipeline's to say, and not all of them are texts. */
  readonly resources: ReadonlyMap<string, Uint8Array>;
}

export interface Library extends LibraryFiles {
  readonly name: string;
  readonly version: string;
}

export interface CodeHost {
  checkout(place: Place, request: CheckoutRequest, signal: AbortSignal): Promise<CheckoutVariables>;
  library(request: LibraryRequest, node: NodeId, signal: AbortSignal): Promise<Library>;
  /** Those that load without being asked for. */
  implicitLibraries(): readonly LibraryRequest[];
  /** A file of the repository at the run's commit, whatever the workspace holds. Null when there is none. */
  readTrusted(path: string, node: NodeId, signal: AbortSignal): Promise<string | null>;
}
