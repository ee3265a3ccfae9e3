// A Declarative Pipeline as the interpreter runs it: every rule has passed, so nothing here is optional that Jenkins
// requires. Values that may hold interpolations stay expressions until their turn comes.

import type { Expression } from '../syntax/ast.ts';
import type { Source, Span } from '../syntax/source.ts';
import type { PostCondition } from './language.ts';

export interface Pipeline {
  /** For messages at run time. */
  readonly source: Source;
  readonly agent: Agent;
  readonly environment: readonly EnvironmentEntry[];
  readonly stages: readonly Stage[];
  readonly post: readonly PostBlock[];
}

export type Agent = { readonly kind: 'none' } | { readonly kind: 'any' } | DockerAgent;

export interface DockerAgent {
  readonly kind: 'docker';
  readonly span: Span;
  readonly image: Expression;
  readonly args: Expression | null;
  readonly reuseNode: boolean;
  readonly alwaysPull: boolean;
}

export interface EnvironmentEntry {
  readonly name: string;
  readonly span: Span;
  readonly value: Expression;
}

export interface Stage {
  readonly name: string;
  readonly span: Span;
  /** Null: the stage uses its parent's. */
  readonly agent: Agent | null;
  readonly environment: readonly EnvironmentEntry[];
  readonly body: { readonly kind: 'steps'; readonly steps: readonly Expression[] } | { readonly kind: 'stages'; readonly stages: readonly Stage[] };
  readonly post: readonly PostBlock[];
}

export interface PostBlock {
  readonly condition: PostCondition;
  readonly span: Span;
  readonly steps: readonly Expression[];
}
