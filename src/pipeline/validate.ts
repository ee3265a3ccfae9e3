// Text → pipeline, or everything that is wrong with it: parse, then rules over the tree, then the model.

import { createDiagnostic, hasErrors } from './diagnostics.ts';
import type { Diagnostic, DiagnosticInput } from './diagnostics.ts';
import { buildPipeline } from './model/build-pipeline.ts';
import { readCall } from './model/invocation.ts';
import type { Invocation } from './model/invocation.ts';
import type { Pipeline } from './model/pipeline.ts';
import type { Program } from './model/program.ts';
import { parseInPieces } from './parse.ts';
import { checkBounds } from './rules/checks/bounds.ts';
import { readScope } from './rules/checks/call-scope.ts';
import type { CallScope } from './rules/checks/call-scope.ts';
import { findPipelineBlock, isWhole } from './rules/checks/pipeline-block.ts';
import { checkJumps } from './rules/checks/stray-jumps.ts';
import { runRules } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import type { Call, Script } from './syntax/ast.ts';
import type { Source } from './syntax/source.ts';
import { finish } from './work.ts';
import type { Work } from './work.ts';

export interface ValidateOptions {
  /**
   * Shared libraries may be loaded that the file does not mention, so that the name of a step that is unknown may be one of
   * theirs. What the file mentions is seen without this.
   */
  readonly mayHaveLibraries?: boolean;
}

export interface ValidateResult {
  /** For printDiagnostic. */
  readonly source: Source;
  /** Null after a syntax error. */
  readonly script: Script | null;
  /** Of the file's `pipeline { … }`. Null when there is an error, and in a Scripted Pipeline. Warnings do not prevent it. */
  readonly pipeline: Pipeline | null;
  /** What can be run. Null when there is an error. */
  readonly program: Program | null;
  /** In the order of the file; what was found first stays first where two start at the same place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Nobody reads more, and a generated file could have a million. */
const MAX_DIAGNOSTICS = 100;

/** Never throws, whatever the text is. `name` is what messages call the file. */
export function validate(text: string, name = 'Jenkinsfile', options: ValidateOptions = {}): ValidateResult {
  return finish(validateInPieces(text, name, options));
}

/** The same for where other things go on meanwhile. */
export function* validateInPieces(text: string, name: string, options: ValidateOptions): Work<ValidateResult> {
  const { source, script, tree, diagnostics: syntaxProblems } = yield* parseInPieces(text, name);
  if (tree === null) {
    return { source, script, pipeline: null, program: null, diagnostics: syntaxProblems };
  }
  const found: DiagnosticInput[] = [...syntaxProblems];
  yield* checkJumps(tree, (input) => found.push(input));
  const block = findPipelineBlock(tree, (input) => found.push(input));
  const scope = yield* readScope(tree, options.mayHaveLibraries ?? false);
  const { pipeline, diagnostics } = yield* checkBlock(source, block, scope, found);
  return { source, script, pipeline, program: script === null || hasErrors(diagnostics) ? null : { source, script, pipeline }, diagnostics };
}

/** A `pipeline { … }` that a run has met elsewhere: in the `call` method of a shared library. */
export function* validatePipelineBlock(source: Source, call: Call): Work<Pick<ValidateResult, 'pipeline' | 'diagnostics'>> {
  const found: DiagnosticInput[] = [];
  const block = readCall(call);
  const isBlock = block !== null && isWhole(block, (input) => found.push(input));
  return yield* checkBlock(source, isBlock ? block : null, { declared: new Set(), mayHaveLibraries: true }, found);
}

function* checkBlock(source: Source, block: Invocation | null, scope: CallScope, found: DiagnosticInput[]): Work<Pick<ValidateResult, 'pipeline' | 'diagnostics'>> {
  const problem = (input: DiagnosticInput): void => {
    found.push(input);
  };
  let pipeline: Pipeline | null = null;
  if (block !== null) {
    yield* runRules(source, block, RULES, { problem, scope });
    pipeline = hasError(found) ? null : yield* buildPipeline(source, block);
  }
  if (pipeline !== null) {
    checkBounds(pipeline, problem);
  }
  const diagnostics = shown(distinct(found)).map((input) => createDiagnostic(source, input));
  return { pipeline: hasError(found) ? null : pipeline, diagnostics };
}

/** A name that is none is found by the lexer and by a rule. */
function distinct(found: readonly DiagnosticInput[]): DiagnosticInput[] {
  const seen = new Set<string>();
  return found.filter(({ span, message }) => seen.size < seen.add(`${span.start} ${message}`).size);
}

/** Where there are too many, warnings give way to errors: without one the file would count as valid. */
function shown(found: readonly DiagnosticInput[]): DiagnosticInput[] {
  const [errors, warnings] = [found.filter((input) => hasError([input])), found.filter((input) => !hasError([input]))];
  const kept = new Set([...errors, ...warnings].slice(0, MAX_DIAGNOSTICS));
  return found.filter((input) => kept.has(input)).toSorted((a, b) => a.span.start - b.span.start);
}

function hasError(found: readonly DiagnosticInput[]): boolean {
  return found.some(({ severity }) => severity !== 'warning');
}
