import { childInvocations, leadingName, positionalArgument, stageName, statementsOf } from '../model/invocation.ts';
import { STAGE_BODIES } from '../model/language.ts';
import type { Rule } from './rule.ts';

/** A stage has one of `steps`, `stages`, `parallel` and `matrix`. */
export const stageBodies: Rule = (report) => ({
  stage: (stage) => {
    const name = stageName(stage) ?? '';
    if (stage.block === null) {
      if (positionalArgument(stage)?.kind !== 'call') {
        report.problem({ code: 'missing', message: "Stage doesn't have a block", span: stage.span, hint: "write stage('…') { steps { … } }" });
      }
      return;
    }
    const bodies = childInvocations(stage).filter((section) => STAGE_BODIES.includes(section.name));
    const kinds = new Set(bodies.map((section) => section.name));
    const isMentioned = statementsOf(stage).some((statement) => STAGE_BODIES.includes(leadingName(statement) ?? ''));
    if (!isMentioned) {
      const message = `Expected one of "steps", "stages", or "parallel" for stage "${name}"`;
      report.problem({ code: 'missing', message, span: stage.nameSpan });
    } else if (kinds.size > 1) {
      const message = `Only one of "matrix", "parallel", "stages", or "steps" allowed for stage "${name}"`;
      report.problem({ code: 'structure', message, span: stage.nameSpan });
    }
  },
});
