import type { Invocation } from '../model/invocation.ts';
import type { Owner, Report, Rule } from './rule.ts';

/** Neither `parallel` nor `matrix` stands inside of a `parallel` or `matrix`; the step `parallel` with several branches doesn't either. */
export const parallelNotNested: Rule = (report) => {
  const check = (section: Invocation, owner: Owner): void => checkPlace(report, section, owner);
  const checkStep = (call: Invocation, stage: Owner): void => {
    if (call.arguments.filter(({ value }) => value.kind === 'closure').length > 1) {
      checkPlace(report, call, stage);
    }
  };
  return { parallel: check, matrix: check, parallelStep: checkStep };
};

function checkPlace(report: Report, section: Invocation, owner: Owner): void {
  if (owner.isWithinParallel) {
    const message = 'Parallel stages or branches can only be included in a top-level stage.';
    const hint = `"${section.name}" cannot stand inside of "parallel" or "matrix"; use "stages", or a "parallel" step in a "script" block`;
    report.problem({ code: 'structure', message, span: section.nameSpan, hint });
  }
}
