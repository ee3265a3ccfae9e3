// What needs others: people, other runs, secrets. The controller's half of these comes later; a host that can't do
// one of them says so with a HostError that tells what to do.

import type { NodeId, Place } from '../step-host.ts';

export interface ParameterDefinition {
  readonly kind: 'string' | 'text' | 'boolean' | 'choice' | 'password' | 'file' | 'run' | 'credentials';
  readonly name: string;
  readonly description: string;
  readonly defaultValue: string | boolean;
  /** Of `choice`. */
  readonly choices: readonly string[];
}

export interface InputRequest {
  readonly node: NodeId;
  readonly id: string | null;
  readonly message: string;
  /** The text on the button. */
  readonly ok: string;
  /** Who may answer, comma separated; empty: everybody who may see the run. */
  readonly submitter: string;
  readonly parameters: readonly ParameterDefinition[];
}

export type InputAnswer =
  | { readonly kind: 'proceed'; readonly submitter: string; readonly values: ReadonlyMap<string, string | boolean> }
  | { readonly kind: 'abort'; readonly submitter: string };

export type Credential =
  | { readonly kind: 'text'; readonly secret: string }
  | { readonly kind: 'username-password'; readonly username: string; readonly password: string }
  | { readonly kind: 'file'; readonly name: string; readonly content: Uint8Array }
  | { readonly kind: 'ssh-key'; readonly username: string; readonly privateKey: string; readonly passphrase: string }
  | { readonly kind: 'certificate'; readonly keystore: Uint8Array; readonly password: string }
  | { readonly kind: 'aws'; readonly accessKeyId: string; readonly secretAccessKey: string }
  | { readonly kind: 'azure'; readonly subscriptionId: string; readonly clientId: string; readonly clientSecret: string; readonly tenantId: string };

/** What must not be seen. Short user names would mask every other word, so they are shown, as in Jenkins. */
export function secretsOf(credential: Credential): string[] {
  switch (credential.kind) {
    case 'text':
      return [credential.secret];
    case 'username-password':
      return [credential.password];
    case 'file':
      return [];
    case 'ssh-key':
      return [credential.privateKey, credential.passphrase];
    case 'certificate':
      return [credential.password];
    case 'aws':
      return [credential.secretAccessKey];
    case 'azure':
      return [credential.clientSecret];
  }
}

export interface BuildRequest {
  readonly node: NodeId;
  readonly project: string;
  readonly parameters: ReadonlyMap<string, string | boolean>;
  /** False: it is enough when it waits for its turn. */
  readonly wait: boolean;
}

/** A run that has begun. */
export interface StartedRun {
  readonly project: string;
  readonly number: number;
  readonly url: string;
}

export interface BuiltRun extends StartedRun {
  readonly result: string;
  readonly durationMs: number;
  readonly variables: ReadonlyMap<string, string>;
}

export interface LockRequest {
  readonly node: NodeId;
  /** Names. All of them and of what `labels` asks for are locked at once, or none. */
  readonly resources: readonly string[];
  /** So many of those with a label; 0: all. */
  readonly labels: readonly { readonly label: string; readonly quantity: number }[];
  /** Among those who wait, the newest run is next, not the oldest. */
  readonly inversePrecedence: boolean;
  readonly skipIfLocked: boolean;
}

/** What was locked; null when `skipIfLocked` skipped. */
export interface Lease {
  readonly resources: readonly string[];
}

export interface Milestone {
  readonly ordinal: number;
  /** The number of a newer run that has passed it, which ends this one; null: this run is the newest. */
  readonly newerRun: number | null;
}

/** `properties([…])`, `options`, `parameters` and `triggers`: what a pipeline says about its own project. */
export interface ProjectProperties {
  readonly parameters: readonly ParameterDefinition[] | null;
  /** `cron('H * * * *')`, `pollSCM`, … as name and argument text. */
  readonly triggers: readonly { readonly name: string; readonly text: string }[] | null;
  /** `disableConcurrentBuilds`, `buildDiscarder`, … as name and arguments in words. */
  readonly options: readonly { readonly name: string; readonly text: string }[];
}

export interface CoordinationHost {
  input(request: InputRequest, signal: AbortSignal): Promise<InputAnswer>;
  /**
   * A HostError when there is none, or this run may not have it. From then on the host masks it in the log.
   * `wanted` is what the pipeline will take (null: any); a host without real secrets makes one of that kind up.
   */
  credential(id: string, wanted: Credential['kind'] | null, node: NodeId, signal: AbortSignal): Promise<Credential>;
  /** Keeps a secret of the pipeline's own making out of the log; an empty one is none. */
  mask(secret: string): void;
  /** A file that only this run's steps can read, outside of the workspace; its path. Gone when the place is released. */
  secretFile(place: Place, name: string, content: Uint8Array): Promise<string>;
  removeSecretFile(place: Place, path: string): Promise<void>;
  /** Null with `wait: false`. */
  startBuild(request: BuildRequest, signal: AbortSignal): Promise<StartedRun | null>;
  /** Waits for the end of a run of another project: `project#number`. */
  awaitBuild(runId: string, node: NodeId, signal: AbortSignal): Promise<BuiltRun>;
  lock(request: LockRequest, signal: AbortSignal): Promise<Lease | null>;
  unlock(lease: Lease): Promise<void>;
  /** Null: one more than this run's last, or 0. A HostError when it is not more than this run's last. */
  milestone(ordinal: number | null, label: string | null, node: NodeId): Promise<Milestone>;
  setProperties(properties: ProjectProperties, node: NodeId): Promise<void>;
  /** Shown on the run's page. */
  describeRun(changes: { readonly displayName?: string; readonly description?: string }, node: NodeId): void;
}
