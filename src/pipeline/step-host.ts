// The only door between a pipeline and the world. The interpreter decides *what* happens and in which order;
// a StepHost does it: the guest with containers, testing/memory-step-host.ts with a table, a dry run with nothing.
//
// Promises of the interpreter to a host:
// - Every place that `allocate` returned is released exactly once, last allocated first, also after failures and aborts.
// - At most one call is under way per branch; without `parallel` that is one call in total.
// - Strings arrive evaluated: the host never sees Groovy. Environments are complete, not differences.
// Promises of a host to the interpreter:
// - A call whose signal is aborted rejects soon (with any error); the interpreter does not race it, so that
//   a place is never released under a script that still runs.
// - A HostError says whose fault a failure is. Every other error counts as the infrastructure's.

/** Identifies a stage or a step of this run, in order of entry. 0 is the pipeline itself. */
export type NodeId = number;

/** What an agent directive asks for, with every value evaluated. `agent none` never reaches the host. */
export type AgentRequest =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'docker';
      readonly image: string;
      /** Extra arguments for `docker run`, one string as the pipeline gives it; `''` when absent. `$HOME` and `$WORKSPACE` are for the host to expand. */
      readonly args: string;
      /** Keep the workspace of the outer place, without a new checkout. */
      readonly reuseNode: boolean;
      /** Pull even when the image is present. */
      readonly alwaysPull: boolean;
    };

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
}

export interface ShellResult {
  readonly exitCode: number;
  /** Untrimmed standard output when `capture` was set, else null. */
  readonly stdout: string | null;
}

export type Result = 'SUCCESS' | 'UNSTABLE' | 'FAILURE' | 'ABORTED';

/**
 * Every node that starts also ends, inside of its parent; only when `interpret` rejects, what was under way has no end.
 */
export type PipelineEvent =
  /** `synthetic` stages are Declarative's own (post actions), not written by the user. */
  | { readonly kind: 'stage-started'; readonly id: NodeId; readonly parent: NodeId; readonly name: string; readonly synthetic: boolean }
  /** `skipped` when no step of it ran because of an earlier failure. `error` is set when it failed. */
  | { readonly kind: 'stage-ended'; readonly id: NodeId; readonly result: Result; readonly skipped: boolean; readonly error: string | null }
  /** `parent` is a stage or a step with a body (`dir`). `summary` is one line for people: the label, the script's first line, … */
  | { readonly kind: 'step-started'; readonly id: NodeId; readonly parent: NodeId; readonly name: string; readonly summary: string }
  | { readonly kind: 'step-ended'; readonly id: NodeId; readonly result: Result; readonly error: string | null };

export interface StepHost {
  /** Serves an agent directive, including Declarative's automatic checkout into a new workspace. */
  allocate(request: AllocateRequest, signal: AbortSignal): Promise<Place>;
  /** Ends a place. It is never cancelled: cleaning up has a deadline of the host's own. */
  release(place: Place): Promise<void>;
  /** Runs a script to its end. A non-zero exit code is a result, not an error. */
  shell(place: Place, request: ShellRequest, signal: AbortSignal): Promise<ShellResult>;
  /** Adds text (one or more lines, no final newline) to the log of a node. Called in order, must not throw. */
  log(text: string, node: NodeId): void;
  /** Tells what happens. Called in order, must not throw. */
  event(event: PipelineEvent): void;
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
