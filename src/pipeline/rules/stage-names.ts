import { childInvocations, positionalArgument, stageName } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Report, Rule } from './rule.ts';

/** A stage has a name, a plain string that no other stage beside it has. */
export const stageNames: Rule = (report) => {
  const check = (section: Invocation): void => checkUnique(report, section);
  return {
    owner: ({ kind, block }) => {
      if (kind === 'stage') {
        checkName(report, block);
      }
    },
    stages: check,
    parallel: check,
  };
};

function checkName(report: Report, stage: Invocation): void {
  const argument = positionalArgument(stage);
  const name = stageName(stage);
  if (argument?.kind === 'call' && argument.callee.kind !== 'name') {
    const hint = "write the name in parentheses: stage('…') { … }";
    report.problem({ code: 'structure', message: 'Expected string literal', span: argument.callee.span, hint });
  } else if (argument === null) {
    const message = 'Expected a stage name but did not find any';
    report.problem({ code: 'missing', message, span: stage.nameSpan, hint: "write stage('Build') { … }" });
  } else if (name === null) {
    const hint = argument.kind === 'template' ? 'the names of stages cannot hold variables' : undefined;
    report.problem({ code: 'invalid-value', message: 'Expected string literal', span: argument.span, hint });
  } else if (name.trim() === '') {
    report.problem({ code: 'invalid-value', message: 'Stage does not have a name', span: argument.span });
  } else if (stage.arguments.length > 1) {
    report.problem({ code: 'structure', message: 'a stage takes a name and a block only', span: stage.arguments[1]?.span ?? stage.span });
  }
}

function checkUnique(report: Report, section: Invocation): void {
  const seen = new Map<string, Invocation>();
  for (const stage of childInvocations(section).filter((each) => each.name === 'stage')) {
    const name = stageName(stage) ?? '';
    const first = seen.get(name);
    if (first !== undefined && name.trim() !== '') {
      const related = { message: 'the first is here', span: first.nameSpan };
      const span = positionalArgument(stage)?.span ?? stage.nameSpan;
      report.problem({ code: 'duplicate', message: `Duplicate stage name: "${name}"`, span, related });
    }
    seen.set(name, first ?? stage);
  }
}
