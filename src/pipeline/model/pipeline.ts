// A Declarative Pipeline as the interpreter runs it: every rule has passed, so nothing here is optional that Jenkins
// requires. Values that may hold interpolations stay expressions until their turn comes.

import type { Call, Closure, Expression } from '../syntax/ast.ts';
import type { Source, Span } from '../syntax/source.ts';
import type { PostCondition } from './language.ts';

/** Of a `parallel`, and cells of a `matrix`: they run at the same time in one machine, most with a workspace of their own. Jenkins itself is tested with 1024. */
export const MAX_BRANCHES = 2000;

export interface Pipeline {
  /** For messages at run time. */
  readonly source: Source;
  /** The block of `pipeline { … }`: who meets this very closure at run time runs this model. */
  readonly block: Closure;
  /** `lib('name@version')` of `libraries`. */
  readonly libraries: readonly Expression[];
  readonly agent: Agent;
  readonly environment: readonly EnvironmentEntry[];
  readonly options: readonly Option[];
  /** `string(name: …)`, `booleanParam(…)`, … */
  readonly parameters: readonly Call[];
  /** `cron('…')`, `pollSCM('…')`, … */
  readonly triggers: readonly Call[];
  readonly tools: readonly Tool[];
  readonly stages: readonly Stage[];
  readonly post: readonly PostBlock[];
}

export type AgentKind = 'none' | 'any' | 'label' | 'node' | 'docker' | 'dockerfile' | 'kubernetes';

export interface Agent {
  readonly kind: AgentKind;
  readonly span: Span;
  /** By name. The short forms are filled in: `docker 'x'` has `image`, `label 'x'` has `label`, `dockerfile true` has none. */
  readonly options: ReadonlyMap<string, Expression>;
}

export interface EnvironmentEntry {
  readonly name: string;
  readonly span: Span;
  /** `credentials('id')` is a Call like any other here; the interpreter resolves those first. */
  readonly value: Expression;
}

/** `timeout(time: 1, unit: 'HOURS')`; a bare word such as `skipDefaultCheckout` is a call without arguments. */
export interface Option {
  readonly name: string;
  readonly span: Span;
  readonly call: Call;
}

/** `maven 'M3'` */
export interface Tool {
  readonly type: string;
  readonly span: Span;
  readonly value: Expression;
}

export interface Stage {
  readonly name: string;
  readonly span: Span;
  /** Null: the stage uses its parent's. */
  readonly agent: Agent | null;
  readonly environment: readonly EnvironmentEntry[];
  readonly options: readonly Option[];
  readonly tools: readonly Tool[];
  readonly input: Input | null;
  readonly when: When | null;
  readonly failFast: boolean;
  readonly body: StageBody;
  readonly post: readonly PostBlock[];
}

export type StageBody =
  | { readonly kind: 'steps'; readonly block: Closure }
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] }
  | { readonly kind: 'parallel'; readonly stages: readonly Stage[] }
  | { readonly kind: 'matrix'; readonly matrix: Matrix };

export interface Matrix {
  readonly span: Span;
  readonly axes: readonly Axis[];
  /** A cell is left out when all conditions of one exclude hold. */
  readonly excludes: readonly (readonly AxisCondition[])[];
  /** What the matrix block says for every cell; its name is empty and its body `stages`. */
  readonly cell: Stage;
}

export interface Axis {
  readonly name: string;
  readonly span: Span;
  readonly values: readonly string[];
}

export interface AxisCondition {
  readonly name: string;
  readonly values: readonly string[];
  /** `notValues` */
  readonly negated: boolean;
}

/** The options of `input { … }`, by name: message, id, ok, submitter, submitterParameter. */
export interface Input {
  readonly span: Span;
  readonly options: ReadonlyMap<string, Expression>;
  readonly parameters: readonly Call[];
}

export interface When {
  readonly span: Span;
  readonly beforeAgent: boolean;
  readonly beforeInput: boolean;
  readonly beforeOptions: boolean;
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
}

export type Condition =
  | { readonly kind: 'allOf' | 'anyOf' | 'not'; readonly span: Span; readonly conditions: readonly Condition[] }
  | { readonly kind: 'expression'; readonly span: Span; readonly block: Closure }
  | {
      readonly kind: 'branch' | 'tag' | 'buildingTag' | 'changeRequest' | 'changelog' | 'changeset' | 'environment' | 'equals' | 'triggeredBy' | 'isRestartedRun';
      readonly span: Span;
      /** By name; one without a name has its parameter's: `branch 'x'` is `pattern`, `triggeredBy 'x'` is `cause`, `changelog 'x'` is `pattern`. */
      readonly arguments: ReadonlyMap<string, Expression>;
    };

export interface PostBlock {
  readonly condition: PostCondition;
  readonly span: Span;
  readonly block: Closure;
}
