import type { DiagnosticInput } from '../diagnostics.ts';
import { readInvocation } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Node, Script, Statement } from '../syntax/ast.ts';
import { visitCalls } from './visit-calls.ts';
import { closest } from './suggest.ts';

const SCRIPTED_STEPS: readonly string[] = ['node', 'stage', 'parallel', 'timestamps', 'timeout', 'properties', 'podTemplate', 'ansiColor', 'withEnv', 'sh', 'echo'];

/** The file is one `pipeline { … }`; imports may come before it. Null when there is none to look into. */
export function findPipelineBlock(script: Script, problem: (input: DiagnosticInput) => void): Invocation | null {
  const statements = script.body.filter((statement) => statement.kind !== 'import' && statement.kind !== 'package');
  const found = statements.find(isPipeline);
  const pipeline = found === undefined ? null : readInvocation(found);
  if (pipeline === null) {
    problem(explainMissing(script, statements));
    return null;
  }
  if (pipeline.block === null) {
    problem({ code: 'structure', message: 'Expected a block with the "pipeline" step', span: pipeline.span, hint: 'write pipeline { … }' });
    return null;
  }
  for (const statement of statements) {
    if (statement !== found) {
      problem(explainStranger(statement, pipeline));
    }
  }
  return pipeline;
}

function isPipeline(statement: Statement): boolean {
  return readInvocation(statement)?.name === 'pipeline';
}

function explainMissing(script: Script, statements: readonly Statement[]): DiagnosticInput {
  const [first] = statements;
  const example = `a pipeline begins with "pipeline {" and has an "agent" and "stages"`;
  if (first === undefined) {
    return { code: 'structure', message: 'there is no pipeline: the file is empty', span: { start: 0, end: 0 }, hint: example };
  }
  const nested = findNestedPipeline(script);
  if (nested !== null) {
    return { code: 'structure', message: 'pipeline block must be at the top-level, not within another block.', span: nested.nameSpan };
  }
  const invocation = readInvocation(first);
  const span = invocation?.nameSpan ?? { start: first.span.start, end: first.span.start + 1 };
  if (invocation !== null && closest(invocation.name, ['pipeline']) !== null) {
    return { code: 'unknown', message: `there is no pipeline: unknown block "${invocation.name}"`, span, hint: 'did you mean "pipeline"?' };
  }
  if (invocation === null || SCRIPTED_STEPS.includes(invocation.name)) {
    return { code: 'unsupported', message: 'Scripted Pipeline is not supported yet', span, hint: `write a Declarative Pipeline: ${example}` };
  }
  return { code: 'structure', message: 'there is no pipeline in this file', span, hint: example };
}

function findNestedPipeline(node: Node): Invocation | null {
  let found: Invocation | null = null;
  visitCalls(node, (invocation) => {
    if (invocation.name === 'pipeline' && invocation.block !== null) {
      found ??= invocation;
    }
  });
  return found;
}

function explainStranger(statement: Statement, pipeline: Invocation): DiagnosticInput {
  const span = { start: statement.span.start, end: statement.span.end };
  if (isPipeline(statement)) {
    return { code: 'duplicate', message: 'a file can have one pipeline only', span: readInvocation(statement)?.nameSpan ?? span };
  }
  const isLibrary = statement.kind === 'variable' && statement.annotations.some((annotation) => annotation.name === 'Library');
  if (isLibrary) {
    return { code: 'unsupported', message: 'shared libraries (@Library) are not supported yet', span };
  }
  const side = statement.span.start < pipeline.span.start ? 'before' : 'after';
  return { code: 'unsupported', message: `code ${side} the pipeline block is not supported yet`, span, hint: 'only imports may stand beside "pipeline { … }"' };
}
