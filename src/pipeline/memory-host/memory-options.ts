// What the world outside of a pipeline is, as tests set it up. Everything is optional: what is missing is refused as a
// real host would, or answered with something harmless when `stub` is set, as for a dry run.

import type { LibraryRequest } from '../hosts/code-host.ts';
import type { BuildRequest, BuiltRun, Credential, InputAnswer, InputRequest } from '../hosts/coordination-host.ts';
import type { HttpRequest, HttpResponse, InstalledTool } from '../hosts/outside-host.ts';
import type { AgentRequest, ShellRequest, ShellResult } from '../step-host.ts';

export interface MemoryStepHostOptions {
  /** Answers a script; by default it succeeds and prints nothing. May throw HostErrors, or wait for the signal. */
  readonly shell?: (request: ShellRequest, signal: AbortSignal) => Partial<ShellResult> | Promise<Partial<ShellResult>>;
  /** Called before a place is made; may throw. */
  readonly allocate?: (agent: AgentRequest, signal: AbortSignal) => void | Promise<void>;
  /** By path, absolute or relative to the first workspace. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What a checkout of the run's own source puts into the workspace, and what `readTrusted` reads. */
  readonly repository?: Readonly<Record<string, string>>;
  /** What a checkout says of itself; GIT_COMMIT and the like. */
  readonly checkoutVariables?: Readonly<Record<string, string>>;
  readonly credentials?: Readonly<Record<string, Credential>>;
  /** By the id of the input, or its message. */
  readonly inputs?: Readonly<Record<string, InputAnswer>>;
  readonly input?: (request: InputRequest) => InputAnswer | undefined;
  /** By the name of the project. */
  readonly builds?: Readonly<Record<string, Partial<BuiltRun>>>;
  readonly build?: (request: BuildRequest) => Partial<BuiltRun> | undefined;
  /** Files by path, by library name or `name@version`. */
  readonly libraries?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
  readonly implicitLibraries?: readonly LibraryRequest[];
  /** Resources that can be locked, by label. */
  readonly resources?: Readonly<Record<string, readonly string[]>>;
  /** Resources that another run has locked for ever. */
  readonly lockedElsewhere?: readonly string[];
  /** A newer run has passed this milestone and those before it. */
  readonly newerRun?: { readonly number: number; readonly milestone: number };
  readonly http?: (request: HttpRequest) => { readonly status?: number; readonly body?: string; readonly headers?: HttpResponse['headers'] };
  /** By name. */
  readonly tools?: Readonly<Record<string, InstalledTool>>;
  /** `manual`: time passes by `clock.advance` alone. */
  readonly clock?: 'automatic' | 'manual';
  /** Asked at every turn; by default there is always more. */
  readonly isMemoryFull?: () => boolean;
  /** Answer what nothing above answers: credentials that are no secrets, empty tools, inputs that proceed. */
  readonly stub?: boolean;
}
