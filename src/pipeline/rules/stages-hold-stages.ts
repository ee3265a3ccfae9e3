import { closest } from '../../lib/did-you-mean.ts';
import { shapeHint, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { STAGE_SECTIONS } from '../model/language.ts';
import type { Report, Rule } from './rule.ts';

/** `stages` and `parallel` hold stages, at least one. */
export const stagesHoldStages: Rule = (report) => {
  const check = (section: Invocation): void => checkStages(report, section);
  return { stages: check, parallel: check };
};

function checkStages(report: Report, section: Invocation): void {
  if (section.block?.body.length === 0) {
    report.problem({ code: 'missing', message: 'No stages specified', span: section.nameSpan });
  }
  for (const statement of statementsOf(section)) {
    const call = readInvocation(statement);
    if (call?.name !== 'stage') {
      const hint = shapeHint(statement) ?? nameHint(call?.name, section.name);
      report.problem({ code: 'structure', message: 'Expected a stage', span: statement.span, hint });
    }
  }
}

function nameHint(name: string | undefined, section: string): string | undefined {
  if (name === 'parallel' || name === 'matrix') {
    return `put it into a stage: stage('…') { ${name} { … } }`;
  }
  if (name === 'failFast') {
    return 'put it into the stage, beside "parallel"';
  }
  if (name !== undefined && STAGE_SECTIONS.some((each) => each === name)) {
    return name === 'steps' ? "put it into a stage: stage('…') { steps { … } }" : `"${name}" stands beside "${section}", or in a stage`;
  }
  return name !== undefined && closest(name, ['stage']) !== null ? 'did you mean "stage"?' : undefined;
}
