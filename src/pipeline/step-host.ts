// The only door between a pipeline and the world. The interpreter decides *what* happens and in which order;
// a StepHost does it: the guest with containers, memory-host/memory-step-host.ts in memory, a dry run with nothing.
//
// Promises of the interpreter to a host:
// - Every place that `allocate` returned is released exactly once, also after failures and aborts; without `parallel`
//   last allocated first.
// - At most one call is under way per branch; without `parallel` that is one call in total.
// - Strings arrive evaluated: the host never sees Groovy. Environments are complete, not differences. Paths are absolute.
// Promises of a host to the interpreter:
// - A call whose signal is aborted rejects soon (with any error); the interpreter does not race it, so that
//   a place is never released under a script that still runs.
// - A HostError says whose fault a failure is. Every other error counts as the infrastructure's.

import type { ArtifactHost } from './hosts/artifact-host.ts';
import type { CodeHost } from './hosts/code-host.ts';
import type { CoordinationHost } from './hosts/coordination-host.ts';
import type { FileHost } from './hosts/file-host.ts';
import type { OutsideHost } from './hosts/outside-host.ts';

// For hosts, which live outside of this area.
export type { ArtifactHost, Report, StoredFiles } from './hosts/artifact-host.ts';
export { LIBRARY_FOLDERS, missingLibrary } from './hosts/code-host.ts';
export type { CheckoutRequest, CheckoutSource, CheckoutVariables, CodeHost, Library, LibraryFiles, LibraryRequest } from './hosts/code-host.ts';
export { secretsOf } from './hosts/coordination-host.ts';
export type { CoordinationHost, Credential, Lease, LockRequest, ProjectProperties } from './hosts/coordination-host.ts';
export type { ArchiveFormat, FileEntry, FileHost, PackRequest, ReadArchiveRequest, UnpackRequest } from './hosts/file-host.ts';
export type { HttpRequest, HttpResponse, InstalledTool, OutsideHost } from './hosts/outside-host.ts';

/** Identifies a stage, a branch or a step of this run, in order of entry. 0 is the pipeline itself. */
export type NodeId = number;

/** From best to worst. A run's result only worsens. */
export const RESULTS = ['SUCCESS', 'UNSTABLE', 'FAILURE', 'NOT_BUILT', 'ABORTED'] as const;

export type Result = (typeof RESULTS)[number];

/** What an agent directive or `node` asks for, with every value evaluated. `agent none` never reaches the host. */
export type AgentRequest =
  | { readonly kind: 'any' }
  /** A label expression such as `linux && docker`. A host that has no such machine refuses with the labels it has. */
  | { readonly kind: 'label'; readonly label: string }
  | {
      readonly kind: 'docker';
      readonly image: string;
      /** Extra arguments for `docker run`, one string as the pipeline gives it; `''` when absent. `$HOME` and `$WORKSPACE` are for the host to expand. */
      readonly args: string;
      /** Leave the image's entrypoint out, as a pod whose container has a command of its own. */
      readonly withoutEntrypoint?: boolean;
      /** Keep the workspace of the outer place, without a new checkout. */
      readonly reuseNode: boolean;
      /** Pull even when the image is present. */
      readonly alwaysPull: boolean;
      /** Of the machine around the container; null: any. */
      readonly label: string | null;
      /** Where to log in before pulling; null: nowhere. */
      readonly registry: Registry | null;
    };

export interface Registry {
  /** `''` for Docker Hub. */
  readonly url: string;
  readonly credentialsId: string | null;
}

/** Somewhere that steps can run: a workspace and, for docker, a container. Hosts extend it with what they need. */
export interface Place {
  /** Absolute path of the workspace, as the steps see it. */
  readonly workspace: string;
  /** What this place adds to the environment (WORKSPACE, NODE_NAME, …). The pipeline's own variables win over it. */
  readonly environment: ReadonlyMap<string, string>;
}

export interface AllocateRequest {
  readonly node: NodeId;
  readonly agent: AgentRequest;
  /** Asked for with `customWorkspace` or `ws`; relative to where workspaces are. Null: the host chooses. */
  readonly workspace: string | null;
  /** The variables of the enclosing scopes. */
  readonly environment: ReadonlyMap<string, string>;
  /** The place that encloses this one, or null for the first of a pipeline. */
  readonly outer: Place | null;
}

export interface ShellRequest {
  readonly node: NodeId;
  /** Run as `sh -xe`, unless it begins with `#!`: then it is executed directly. */
  readonly script: string;
  /** Absolute path. The host creates it when it does not exist, as Jenkins does for `dir`. */
  readonly cwd: string;
  readonly environment: ReadonlyMap<string, string>;
  /** Return standard output instead of logging it. Standard error (and the -x trace) goes to the log either way. */
  readonly capture: boolean;
  /** What to show instead of the script, when given. */
  readonly label: string | null;
  /** The character set of the script's output; null means UTF-8. */
  readonly encoding: string | null;
  /** Run beside the container of a docker place, on its machine, where the Docker Engine is. */
  readonly onMachine: boolean;
}

export interface ShellResult {
  readonly exitCode: number;
  /** Untrimmed standard output when `capture` was set, else null. */
  readonly stdout: string | null;
}

/**
 * Every node that starts also ends, inside of its parent; only when `interpret` rejects, what was under way has no end.
 */
export type PipelineEvent =
  /** `synthetic` stages are Declarative's own (post actions), not written by the user. */
  | { readonly kind: 'stage-started'; readonly id: NodeId; readonly parent: NodeId; readonly name: string; readonly synthetic: boolean }
  /** `skipped` when no step of it ran: an earlier failure, or its `when`. `error` is set when it failed. */
  | { readonly kind: 'stage-ended'; readonly id: NodeId; readonly result: Result; readonly skipped: boolean; readonly error: string | null }
  /** A branch of the step `parallel`. The stages of a Declarative `parallel` are stages. */
  | { readonly kind: 'branch-started'; readonly id: NodeId; readonly parent: NodeId; readonly name: string }
  | { readonly kind: 'branch-ended'; readonly id: NodeId; readonly result: Result; readonly error: string | null }
  /** `parent` is a stage, a branch or a step with a body (`dir`). `summary` is one line for people: the label, the script's first line, … */
  | { readonly kind: 'step-started'; readonly id: NodeId; readonly parent: NodeId; readonly name: string; readonly summary: string }
  | { readonly kind: 'step-ended'; readonly id: NodeId; readonly result: Result; readonly error: string | null };

/** Places, scripts and what is said; hosts/ has the rest, by topic. */
export interface StepHost extends FileHost, ArtifactHost, CodeHost, CoordinationHost, OutsideHost {
  /** A dry run: what scripts would have made is not there, and steps that want it go on without. */
  readonly isDry?: boolean;
  /** The same host, for the calls of one step: places alone don't say which branch of a pipeline asks. */
  readonly forStep?: (node: NodeId) => StepHost;
  /** Serves an agent directive. The checkout into a new workspace is a call of its own (`checkout`). */
  allocate(request: AllocateRequest, signal: AbortSignal): Promise<Place>;
  /** Ends a place. It is never cancelled: cleaning up has a deadline of the host's own. */
  release(place: Place): Promise<void>;
  /** Runs a script to its end. A non-zero exit code is a result, not an error. */
  shell(place: Place, request: ShellRequest, signal: AbortSignal): Promise<ShellResult>;
  /** Adds text (one or more lines, no final newline) to the log of a node. Called in order, must not throw. */
  log(text: string, node: NodeId): void;
  /** Keeps what the log of a node, and of all inside of it, gets from now on; called once, gives it and ends that. Masked like the log. */
  recordLog(node: NodeId): () => Uint8Array;
  /** The end of what the whole log has so far: 1 MiB at most. Masked like the log. */
  recentLog(): Uint8Array;
  /** Tells what happens. Called in order, must not throw. */
  event(event: PipelineEvent): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** When (as of `now`) the log of a node, or of what is inside of it, last grew; when the node started if it did not. */
  lastActivity(node: NodeId): number;
  /** Lets the event loop turn, so that an abort reaches a pipeline that computes. */
  turn(): Promise<void>;
  /** Whether the pipeline's values leave hardly any memory for others: it is asked at every turn, and true ends the run. Absent: nobody measures. */
  isMemoryFull?(): boolean;
}

/**
 * Why a host could not do what it was asked. `pipeline`: the user can mend it (no such image); the step fails with
 * the message, and `post` runs. `infrastructure`: the machine or Mayfly failed; nothing more runs and `interpret` rejects with it.
 */
export class HostError extends Error {
  readonly blame: 'pipeline' | 'infrastructure';

  constructor(blame: 'pipeline' | 'infrastructure', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
    this.blame = blame;
  }
}
