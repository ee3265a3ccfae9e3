// How rules see a pipeline. One walk goes over the blocks in the order of the file and shows each to every rule that
// has a handler for it. Rules see statements, not the model: they decide whether there can be a model.

import type { DiagnosticInput } from '../diagnostics.ts';
import { childInvocations, readInvocation, stageName, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { SECTIONS } from '../model/language.ts';
import type { OwnerKind, SectionName } from '../model/language.ts';
import type { Statement } from '../syntax/ast.ts';
import { spanText } from '../syntax/source.ts';
import type { Source, Span } from '../syntax/source.ts';
import type { Work } from '../work.ts';
import { createStepSuggester } from './checks/call-scope.ts';
import type { CallScope } from './checks/call-scope.ts';

/** Made anew for every file, so that a rule may remember what it has seen. */
export type Rule = (report: Report) => RuleHandlers;

export interface Report {
  readonly problem: (input: DiagnosticInput) => void;
  readonly text: (span: Span) => string;
  readonly scope: CallScope;
  readonly suggestStep: (name: string) => string | undefined;
}

/** What has sections: the pipeline, a stage, or a matrix, which says things for all of its cells. */
export interface Owner {
  readonly kind: OwnerKind;
  readonly block: Invocation;
  /** The stage's name, and that of the stage that a matrix is in. */
  readonly name: string;
  /** Inside of a `parallel` or a `matrix`, at any depth. */
  readonly isWithinParallel: boolean;
}

type SectionHandlers = { readonly [Name in SectionName]?: (section: Invocation, owner: Owner) => void };

/** `parameters` is also called for that of an `input`. */
export interface RuleHandlers extends SectionHandlers {
  readonly owner?: (owner: Owner) => void;
  /** What runs steps: `steps`, a condition of `post`, or a closure that `parallel` is given. */
  readonly branch?: (branch: { readonly body: readonly Statement[]; readonly span: Span; readonly name: string }) => void;
  /** `parallel(…)` where it is allowed: as the only step of a stage. */
  readonly parallelStep?: (call: Invocation, stage: Owner) => void;
  /** A statement of a branch, or of the block of a step in it. */
  readonly step?: (statement: Statement) => void;
}

/** The rules, and how many statements may be shown to one of them before the walk gives way. */
interface Walk {
  readonly handlers: readonly RuleHandlers[];
  pauseAfter: number;
}

/** Some milliseconds. */
const STATEMENTS_PER_PIECE = 5000;

export function* runRules(source: Source, pipeline: Invocation, rules: readonly Rule[], context: Pick<Report, 'problem' | 'scope'>): Work<void> {
  const report: Report = { ...context, suggestStep: createStepSuggester(context.scope), text: (span) => shorten(spanText(source, span)) };
  const walk: Walk = { handlers: rules.map((rule) => rule(report)), pauseAfter: STATEMENTS_PER_PIECE };
  yield* visitOwner({ kind: 'pipeline', block: pipeline, name: 'pipeline', isWithinParallel: false }, walk);
}

/** To each rule; `size` is how many statements those may look at. */
function* show(walk: Walk, size: number, call: (handlers: RuleHandlers) => void): Work<void> {
  for (const handlers of walk.handlers) {
    call(handlers);
    walk.pauseAfter -= size;
    if (walk.pauseAfter <= 0) {
      yield;
      walk.pauseAfter = STATEMENTS_PER_PIECE;
    }
  }
}

function* visitOwner(owner: Owner, walk: Walk): Work<void> {
  yield* show(walk, statementsOf(owner.block).length, (handlers) => handlers.owner?.(owner));
  for (const section of childInvocations(owner.block)) {
    const name = SECTIONS.get(owner.kind)?.find((each) => each === section.name);
    if (name !== undefined) {
      yield* show(walk, statementsOf(section).length, (handlers) => handlers[name]?.(section, owner));
      yield* visitInside(section, owner, walk);
    }
  }
}

function* visitInside(section: Invocation, owner: Owner, walk: Walk): Work<void> {
  switch (section.name) {
    case 'stages':
      yield* visitStages(section, owner.isWithinParallel, walk);
      break;
    case 'parallel':
      yield* visitStages(section, true, walk);
      break;
    case 'matrix':
      yield* visitOwner({ kind: 'matrix', block: section, name: owner.name, isWithinParallel: true }, walk);
      break;
    case 'input':
      for (const parameters of childInvocations(section).filter(({ name }) => name === 'parameters')) {
        yield* show(walk, statementsOf(parameters).length, (handlers) => handlers.parameters?.(parameters, owner));
      }
      break;
    case 'steps':
      yield* visitSteps(section, owner, walk);
      break;
    case 'post':
      for (const condition of childInvocations(section)) {
        yield* visitBranch(condition.name, condition, walk);
      }
      break;
    default:
  }
}

function* visitStages(section: Invocation, isWithinParallel: boolean, walk: Walk): Work<void> {
  for (const stage of childInvocations(section)) {
    if (stage.name === 'stage') {
      yield* visitOwner({ kind: 'stage', block: stage, name: stageName(stage) ?? '', isWithinParallel }, walk);
    }
  }
}

/** As the only step of a stage, `parallel` makes branches of steps. */
function* visitSteps(section: Invocation, stage: Owner, walk: Walk): Work<void> {
  const [only, second] = statementsOf(section);
  const call = only === undefined || second !== undefined ? null : readInvocation(only);
  if (call?.name !== 'parallel' || call.isBare) {
    yield* visitBranch(section.name, section, walk);
    return;
  }
  yield* show(walk, call.arguments.length, (handlers) => handlers.parallelStep?.(call, stage));
  for (const { value } of call.arguments) {
    if (value.kind === 'closure') {
      yield* visitBranch('parallel', { block: value, nameSpan: value.span }, walk);
    }
  }
}

function* visitBranch(name: string, branch: Pick<Invocation, 'block' | 'nameSpan'>, walk: Walk): Work<void> {
  if (branch.block !== null) {
    const { body } = branch.block;
    yield* show(walk, body.length, (handlers) => handlers.branch?.({ body, span: branch.nameSpan, name }));
    yield* visitStatements(body, walk);
  }
}

function* visitStatements(statements: readonly Statement[], walk: Walk): Work<void> {
  for (const statement of statements) {
    walk.handlers.forEach((handlers) => handlers.step?.(statement));
    if (--walk.pauseAfter <= 0) {
      yield;
      walk.pauseAfter = STATEMENTS_PER_PIECE;
    }
    // Whatever a step is, Declarative wants steps in its block. Only `script` holds anything; a pipeline is misplaced.
    const step = readInvocation(statement);
    if (step !== null && step.name !== 'script' && step.name !== 'pipeline') {
      const inside = statementsOf(step);
      if (inside.length > 0) {
        yield* visitStatements(inside, walk);
      }
    }
  }
}

function shorten(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
