// Where the Declarative Pipeline of a file is. A file without one is a Scripted Pipeline, in which any Groovy goes.

import { closest } from '../../../lib/did-you-mean.ts';
import type { DiagnosticInput } from '../../diagnostics.ts';
import { childInvocations, readInvocation, statementsOf } from '../../model/invocation.ts';
import type { Invocation } from '../../model/invocation.ts';
import type { Script, Statement } from '../../syntax/ast.ts';

type Problem = (input: DiagnosticInput) => void;

/** The block of the file's `pipeline { … }`; null when there is none to look into. */
export function findPipelineBlock(script: Script, problem: Problem): Invocation | null {
  const pipelines = script.body.map(readInvocation).filter((call) => call !== null).filter(isPipeline);
  const [pipeline, ...others] = pipelines;
  if (pipeline === undefined) {
    explainScripted(script, problem);
    return null;
  }
  for (const { nameSpan } of others) {
    const related = { message: 'the first is here', span: pipeline.nameSpan };
    problem({ code: 'duplicate', message: 'a file can have one pipeline only', span: nameSpan, related });
  }
  return isWhole(pipeline, problem) ? pipeline : null;
}

export function isWhole(pipeline: Invocation, problem: Problem): boolean {
  if (pipeline.block === null) {
    problem({ code: 'structure', message: 'Expected a block with the "pipeline" step', span: pipeline.span, hint: 'write pipeline { … }' });
  } else if (pipeline.arguments.length > 0) {
    problem({ code: 'structure', message: 'Expected a block for pipeline', span: pipeline.nameSpan, hint: 'write pipeline { … }' });
  }
  return pipeline.block !== null && pipeline.arguments.length === 0;
}

/** A variable or an object may be called so as well. */
function isPipeline({ name, isBare }: Invocation): boolean {
  return name === 'pipeline' && !isBare;
}

/** What is valid Groovy, but was plainly meant to be a Declarative Pipeline. */
function explainScripted(script: Script, problem: Problem): void {
  const example = 'a pipeline begins with "pipeline {" and has an "agent" and "stages"';
  if (script.body.length === 0) {
    const message = 'the file is empty: a run would do nothing';
    problem({ code: 'suspicious', severity: 'warning', message, span: { start: 0, end: 0 }, hint: example });
    return;
  }
  const calls = script.body.map(readInvocation).filter((call) => call !== null);
  const misspelt = calls.find((call) => looksDeclarative(call) && closest(call.name, ['pipeline']) !== null);
  const bare = calls.find(({ name, isBare }) => name === 'pipeline' && isBare);
  const agent = calls.find(({ name }) => name === 'agent');
  const nested = findNested(script.body);
  if (nested !== null) {
    problem({ code: 'structure', message: 'pipeline block must be at the top-level, not within another block.', span: nested.nameSpan });
  } else if (bare !== undefined) {
    isWhole(bare, problem);
  } else if (misspelt !== undefined) {
    const message = `there is no pipeline: unknown block "${misspelt.name}"`;
    problem({ code: 'unknown', message, span: misspelt.nameSpan, hint: 'did you mean "pipeline"?' });
  } else if (agent !== undefined && calls.some(({ name }) => name === 'stages')) {
    const message = '"agent" and "stages" stand outside of a pipeline';
    problem({ code: 'structure', message, span: agent.nameSpan, hint: 'put "pipeline {" before them, and "}" at the end' });
  }
}

function looksDeclarative(call: Invocation): boolean {
  return childInvocations(call).some(({ name }) => name === 'agent' || name === 'stages');
}

/** In the blocks of calls only: a method, such as a library's `call`, may hold one [ModelParser.checkForNestedPipelineStep]. */
function findNested(statements: readonly Statement[]): Invocation | null {
  const pending = statements.toReversed();
  for (let statement = pending.pop(); statement !== undefined; statement = pending.pop()) {
    const call = readInvocation(statement);
    if (call !== null && isPipeline(call) && looksDeclarative(call)) {
      return call;
    }
    pending.push(...(call === null ? [] : statementsOf(call).toReversed()));
  }
  return null;
}
