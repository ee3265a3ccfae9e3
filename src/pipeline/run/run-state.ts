// What belongs to a whole run: one object, shared by all branches.

import type { Library } from '../hosts/code-host.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Result, StepHost } from '../step-host.ts';
import type { AddedMembers } from './classes/added-members.ts';
import type { Floor } from './floor.ts';
import type { Interrupt } from './interrupt.ts';
import type { ClassValue, Value } from './value.ts';
import type { Unit } from './unit.ts';

export interface RunState {
  readonly host: StepHost;
  /** Variables that come from outside of the pipeline: BUILD_NUMBER, GIT_COMMIT, … */
  readonly environment: ReadonlyMap<string, string>;
  /** `env.X = …`: wins over what the place has, and holds for the whole run. */
  readonly assigned: Map<string, string>;
  readonly facts: RunFacts;
  readonly givenParameters: ReadonlyMap<string, string | boolean>;
  /** `params`: what the run was given, and the defaults of what it was not. */
  readonly parameters: Map<string, Value>;
  /** Parameters as variables of the environment. */
  readonly parameterVariables: Map<string, string>;
  /** Stops everything, `post` and `finally` too. */
  readonly kill: Interrupt;
  readonly maxOperations: number;
  /** Counted across the whole run. */
  readonly counters: { nodes: number; operations: number; sinceTurn: number; loads: number; anonymous: number; pipelines: number; isMemoryFull: boolean };
  /** Which branch computes. */
  readonly floor: Floor;
  /** The worst result so far, the first error, and where it happened when that does not say so itself. */
  readonly outcome: { result: Result; error: string | null; where: string | null };
  readonly description: { displayName: string; description: string | null; hasResult: boolean };
  /** What the Jenkinsfile, and what it loads, have assigned without `def`. */
  readonly binding: Map<string, Value>;
  /** Shared libraries that are loaded, classes that are compiled, by full name. */
  readonly classes: Map<string, ClassValue>;
  readonly libraries: LoadedLibrary[];
  /** What scripts added to classes and objects with `metaClass`. */
  readonly addedMembers: AddedMembers;
  /** Variables of plugins whose notice the log has already. */
  readonly noticedVariables: Set<string>;
  /** The Jenkinsfile. */
  readonly unit: Unit;
  /** Of the `pipeline { … }` in it, which was checked before the run; null in a scripted one. */
  readonly pipeline: Pipeline | null;
}

/** What the controller knows of the run. */
export interface RunFacts {
  readonly number: number;
  readonly project: string;
  readonly url: string;
  /** Where the run's own code comes from. Null: not from a repository. */
  readonly repositoryUrl: string | null;
  /** The result of the run before this one. Null: there was none. */
  readonly previousResult: Result | null;
  readonly startedMs: number;
  /** What started it, in words that `triggeredBy` knows: `UserIdCause`, `SCMTrigger`, `TimerTrigger`, `UpstreamCause`, … */
  readonly causes: readonly { readonly kind: string; readonly description: string; readonly user: string | null }[];
  /** Of a tag's run. */
  readonly tag: { readonly name: string; readonly timestampMs: number } | null;
  /** Of a pull request's run, as CHANGE_* says it: id, url, title, author, branch, target, fork, … */
  readonly change: ReadonlyMap<string, string> | null;
  /** What changed since the previous run. */
  readonly commits: readonly Commit[];
}

export interface Commit {
  readonly id: string;
  readonly message: string;
  readonly author: string;
  readonly timestampMs: number;
  readonly files: readonly { readonly path: string; readonly kind: 'add' | 'edit' | 'delete' }[];
}

export interface LoadedLibrary extends Library {
  /** Instances of vars/, made when they are first named. */
  readonly variables: Map<string, Value>;
}
