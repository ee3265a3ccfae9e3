import { childInvocations } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Owner, Report, Rule } from './rule.ts';

/** A stage whose stages run at the same time has no place of its own. */
export const parallelStagesHaveNoAgent: Rule = (report) => {
  const check = (section: Invocation, owner: Owner): void => checkSection(report, section, owner);
  return { agent: check, tools: check };
};

function checkSection(report: Report, section: Invocation, { kind, block, name }: Owner): void {
  const body = childInvocations(block).find((each) => each.name === 'parallel' || each.name === 'matrix');
  if (kind === 'stage' && body !== undefined) {
    const message = `"${section.name}" is not allowed in stage "${name}" as it contains parallel or matrix stages`;
    const hint = body.name === 'matrix' ? 'put it into the "matrix" block, for every cell' : 'put it into each of the parallel stages';
    report.problem({ code: 'structure', message, span: section.nameSpan, hint });
  }
}
