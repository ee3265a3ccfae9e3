import type { Invocation } from '../model/invocation.ts';
import type { Owner, Report, Rule } from './rule.ts';

/** Neither `parallel` nor `matrix` stands inside of a `parallel` or `matrix`. */
export const parallelNotNested: Rule = (report) => {
  const check = (section: Invocation, owner: Owner): void => checkPlace(report, section, owner);
  return { parallel: check, matrix: check };
};

function checkPlace(report: Report, section: Invocation, owner: Owner): void {
  if (owner.isWithinParallel) {
    const message = 'Parallel stages or branches can only be included in a top-level stage.';
    const hint = `"${section.name}" cannot stand inside of "parallel" or "matrix"; use "stages", or a "parallel" step in a "script" block`;
    report.problem({ code: 'structure', message, span: section.nameSpan, hint });
  }
}
