// Text → pipeline, or everything that is wrong with it: parse, then rules over the tree, then the model.

import { createDiagnostic, hasErrors, sortDiagnostics } from './diagnostics.ts';
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
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Nobody reads more, and a generated file could have a million. */
const MAX_DIAGNOSTICS = 100;

/** Never throws, whatever the text is. `name` is what messages call the file. */
export function validate(text: string, name = 'Jenkinsfile'): ValidateResult {
  const { source, script, diagnostics: syntaxErrors } = parse(text, name);
  if (script === null) {
    return { source, pipeline: null, diagnostics: syntaxErrors };
  }
  const found: Diagnostic[] = [];
  const problem = (input: DiagnosticInput): void => {
    found.push(createDiagnostic(source, input));
  };
  const block = findPipelineBlock(script, problem);
  if (block !== null) {
    runRules(source, block, RULES, problem);
  }
  const diagnostics = sortDiagnostics(found).slice(0, MAX_DIAGNOSTICS);
  const isValid = block !== null && !hasErrors(found);
  return { source, pipeline: isValid ? buildPipeline(source, block) : null, diagnostics };
}
