// How rules see a pipeline. One walk goes over the blocks in the order of the file and shows each to every rule that
// has a handler for it. Rules see statements, not the model: they decide whether there can be a model.

import type { DiagnosticInput } from '../diagnostics.ts';
import { childInvocations, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { STEPS } from '../steps/steps.ts';
import type { Statement } from '../syntax/ast.ts';
import { spanText } from '../syntax/source.ts';
import type { Source, Span } from '../syntax/source.ts';

/** Made anew for every file, so that a rule may remember what it has seen. */
export type Rule = (report: Report) => RuleHandlers;

export interface Report {
  readonly problem: (input: DiagnosticInput) => void;
  readonly text: (span: Span) => string;
}

export interface RuleHandlers {
  /** `pipeline { … }` */
  readonly pipeline?: (block: Invocation) => void;
  /** `stage('…') { … }` */
  readonly stage?: (block: Invocation) => void;
  /** A section of a pipeline or a stage, by its name. `owner` is the pipeline or stage. */
  readonly agent?: (section: Invocation, owner: Invocation) => void;
  readonly environment?: (section: Invocation, owner: Invocation) => void;
  readonly stages?: (section: Invocation, owner: Invocation) => void;
  readonly post?: (section: Invocation, owner: Invocation) => void;
  /** What holds steps: `steps`, a condition of `post`, a step with a block. */
  readonly stepBlock?: (block: Invocation) => void;
  /** A statement of a step block. */
  readonly step?: (statement: Statement) => void;
}

export function runRules(source: Source, pipeline: Invocation, rules: readonly Rule[], problem: Report['problem']): void {
  const report: Report = { problem, text: (span) => shorten(spanText(source, span)) };
  const handlers = rules.map((rule) => rule(report));
  for (const handler of handlers) {
    handler.pipeline?.(pipeline);
  }
  visitSections(pipeline, handlers);
}

function visitSections(owner: Invocation, handlers: readonly RuleHandlers[]): void {
  for (const section of childInvocations(owner)) {
    switch (section.name) {
      case 'agent':
      case 'environment':
      case 'post':
      case 'stages':
        for (const handler of handlers) {
          handler[section.name]?.(section, owner);
        }
        break;
      default:
    }
    if (section.name === 'stages') {
      visitStages(section, handlers);
    } else if (section.name === 'steps') {
      visitStepBlock(section, handlers);
    } else if (section.name === 'post') {
      childInvocations(section).forEach((condition) => visitStepBlock(condition, handlers));
    }
  }
}

function visitStages(section: Invocation, handlers: readonly RuleHandlers[]): void {
  for (const stage of childInvocations(section)) {
    if (stage.name === 'stage') {
      for (const handler of handlers) {
        handler.stage?.(stage);
      }
      visitSections(stage, handlers);
    }
  }
}

function visitStepBlock(block: Invocation, handlers: readonly RuleHandlers[]): void {
  for (const handler of handlers) {
    handler.stepBlock?.(block);
  }
  for (const statement of statementsOf(block)) {
    for (const handler of handlers) {
      handler.step?.(statement);
    }
    // Only the blocks of known steps hold steps; what an unknown one means by its block nobody knows.
    const step = readInvocation(statement);
    if (step !== null && step.block !== null && STEPS.has(step.name)) {
      visitStepBlock(step, handlers);
    }
  }
}

function shorten(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
