// containers
import type { Runner } from './runner.ts';
import type { Workspace } from './workspaces.ts';

export interface Container {
  runner(): Promise<Runner>;
  remove(): Promise<void>;
}

export interface ContainerRequest {
  readonly image: string;
  /** More arguments for `docker run`, as the pipeline gives them. */
  readonly args: string;
  readonly files: Workspace;
  readonly environment: ReadonlyMap<string, string>;
  readonly log: (text: string) => void;
  readonly wantImage: (image: string) => Promise<number>;
  readonly signal: AbortSignal;
}

export interface Containers {
  readonly engine: { readonly version: string; readonly architecture: string };
  start(request: ContainerRequest): Promise<Container>;
}
