import { chainHint, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Rule } from './rule.ts';
import { closest } from './suggest.ts';

/** `stages` holds stages, at least one. */
export const stagesHoldStages: Rule = (report) => ({
  stages: (section) => {
    if (section.block?.body.length === 0) {
      report.problem({ code: 'missing', message: 'No stages specified', span: section.nameSpan });
    }
    for (const statement of statementsOf(section)) {
      const name = readInvocation(statement)?.name;
      if (name !== 'stage') {
        const hint = chainHint(statement) ?? nameHint(name);
        report.problem({ code: 'structure', message: 'Expected a stage', span: statement.span, hint });
      }
    }
  },
});

function nameHint(name: string | undefined): string | undefined {
  return name !== undefined && closest(name, ['stage']) !== null ? 'did you mean "stage"?' : undefined;
}
