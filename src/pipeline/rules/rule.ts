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

export function runRules(source: Source, pipeline: Invocation, rules: readonly Rule[], context: Pick<Report, 'problem' | 'scope'>): void {
  const report: Report = { ...context, suggestStep: createStepSuggester(context.scope), text: (span) => shorten(spanText(source, span)) };
  const handlers = rules.map((rule) => rule(report));
  visitOwner({ kind: 'pipeline', block: pipeline, name: 'pipeline', isWithinParallel: false }, handlers);
}

function visitOwner(owner: Owner, handlers: readonly RuleHandlers[]): void {
  handlers.forEach((handler) => handler.owner?.(owner));
  for (const section of childInvocations(owner.block)) {
    const name = SECTIONS.get(owner.kind)?.find((each) => each === section.name);
    if (name !== undefined) {
      handlers.forEach((handler) => handler[name]?.(section, owner));
      visitInside(section, owner, handlers);
    }
  }
}

function visitInside(section: Invocation, owner: Owner, handlers: readonly RuleHandlers[]): void {
  switch (section.name) {
    case 'stages':
      visitStages(section, owner.isWithinParallel, handlers);
      break;
    case 'parallel':
      visitStages(section, true, handlers);
      break;
    case 'matrix':
      visitOwner({ kind: 'matrix', block: section, name: owner.name, isWithinParallel: true }, handlers);
      break;
    case 'input':
      for (const parameters of childInvocations(section).filter(({ name }) => name === 'parameters')) {
        handlers.forEach((handler) => handler.parameters?.(parameters, owner));
      }
      break;
    case 'steps':
      visitSteps(section, owner, handlers);
      break;
    case 'post':
      childInvocations(section).forEach((condition) => visitBranch(condition.name, condition, handlers));
      break;
    default:
  }
}

function visitStages(section: Invocation, isWithinParallel: boolean, handlers: readonly RuleHandlers[]): void {
  for (const stage of childInvocations(section)) {
    if (stage.name === 'stage') {
      visitOwner({ kind: 'stage', block: stage, name: stageName(stage) ?? '', isWithinParallel }, handlers);
    }
  }
}

/** As the only step of a stage, `parallel` makes branches of steps. */
function visitSteps(section: Invocation, stage: Owner, handlers: readonly RuleHandlers[]): void {
  const [only, second] = statementsOf(section);
  const call = only === undefined || second !== undefined ? null : readInvocation(only);
  if (call?.name !== 'parallel' || call.isBare) {
    visitBranch(section.name, section, handlers);
    return;
  }
  handlers.forEach((handler) => handler.parallelStep?.(call, stage));
  for (const { value } of call.arguments) {
    if (value.kind === 'closure') {
      visitBranch('parallel', { block: value, nameSpan: value.span }, handlers);
    }
  }
}

function visitBranch(name: string, branch: Pick<Invocation, 'block' | 'nameSpan'>, handlers: readonly RuleHandlers[]): void {
  if (branch.block !== null) {
    const { body } = branch.block;
    handlers.forEach((handler) => handler.branch?.({ body, span: branch.nameSpan, name }));
    visitStatements(body, handlers);
  }
}

function visitStatements(statements: readonly Statement[], handlers: readonly RuleHandlers[]): void {
  for (const statement of statements) {
    handlers.forEach((handler) => handler.step?.(statement));
    // Whatever a step is, Declarative wants steps in its block. Only `script` holds anything; a pipeline is misplaced.
    const step = readInvocation(statement);
    if (step !== null && step.name !== 'script' && step.name !== 'pipeline') {
      visitStatements(statementsOf(step), handlers);
    }
  }
}

function shorten(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
