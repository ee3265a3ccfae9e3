// Text → pipeline, or everything that is wrong with it: parse, then rules over the tree, then the model.

import { createDiagnostic } from './diagnostics.ts';
import type { Diagnostic, DiagnosticInput } from './diagnostics.ts';
import { buildPipeline } from './model/build-pipeline.ts';
import type { Pipeline } from './model/pipeline.ts';
import { parse } from './parse.ts';
import { findPipelineBlock } from './rules/pipeline-block.ts';
import { runRules } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import type { Source } from './syntax/source.ts';

export interface ValidateResult {
  /** For printDiagnostic. */
  readonly source: Source;
  /** Null when there is an error. Warnings do not prevent a pipeline. */
  readonly pipeline: Pipeline | null;
  /** In the order of the file; what was found first stays first where two start at the same place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Nobody reads more, and a generated file could have a million. */
const MAX_DIAGNOSTICS = 100;

/** Never throws, whatever the text is. `name` is what messages call the file. */
export function validate(text: string, name = 'Jenkinsfile'): ValidateResult {
  const { source, script, diagnostics: syntaxProblems } = parse(text, name);
  if (script === null) {
    return { source, pipeline: null, diagnostics: syntaxProblems };
  }
  const found: DiagnosticInput[] = [...syntaxProblems];
  const problem = (input: DiagnosticInput): void => {
    found.push(input);
  };
  const block = findPipelineBlock(script, problem);
  if (block !== null) {
    runRules(source, block, RULES, problem);
  }
  const shown = found.toSorted((a, b) => a.span.start - b.span.start).slice(0, MAX_DIAGNOSTICS);
  const diagnostics = shown.map((input) => createDiagnostic(source, input));
  const isValid = block !== null && found.every(({ severity }) => severity === 'warning');
  return { source, pipeline: isValid ? buildPipeline(source, block) : null, diagnostics };
}
