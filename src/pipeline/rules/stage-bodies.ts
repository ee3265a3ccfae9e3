import { childInvocations, namesOf, positionalArgument, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { STAGE_BODIES } from '../model/language.ts';
import type { Report, Rule } from './rule.ts';

/** A stage has one of `steps`, `stages`, `parallel` and `matrix`. */
export const stageBodies: Rule = (report) => ({
  owner: ({ kind, block, name }) => {
    if (kind !== 'stage') {
      return;
    }
    if (block.block === null) {
      // `stage 'x' { … }` reads as `stage('x' { … })`, which the rule about names explains.
      if (positionalArgument(block)?.kind !== 'call' && !block.isBare) {
        report.problem({ code: 'missing', message: 'Expected a stage', span: block.span, hint: "it has no block: write stage('…') { steps { … } }" });
      }
    } else {
      checkBody(report, block, name);
    }
  },
});

function checkBody(report: Report, stage: Invocation, name: string): void {
  const bodies = childInvocations(stage).filter((section) => STAGE_BODIES.includes(section.name));
  const kinds = new Set(bodies.map((section) => section.name));
  const isMentioned = statementsOf(stage).some((statement) => namesOf(statement).some((each) => STAGE_BODIES.includes(each)));
  if (!isMentioned) {
    report.problem({ code: 'missing', message: nothingForStage(name), span: stage.nameSpan });
  } else if (kinds.size > 1) {
    const message = `Only one of "matrix", "parallel", "stages", or "steps" allowed for stage "${name}"`;
    report.problem({ code: 'structure', message, span: stage.nameSpan });
  }
}

export function nothingForStage(name: string): string {
  return `Expected one of "steps", "stages", or "parallel" for stage "${name}"`;
}
