import { argumentName } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { checkFlag } from './checks/check-value.ts';
import type { Report, Rule } from './rule.ts';
import { nothingForStage } from './stage-bodies.ts';

/** `steps { parallel(a: { … }, b: { … }, failFast: true) }`: named closures, and a flag. Without branches it is nothing to do. */
export const parallelSteps: Rule = (report) => ({
  parallelStep: (call, stage) => {
    if (call.arguments.every((argument) => argumentName(argument) === 'failFast')) {
      report.problem({ code: 'missing', message: nothingForStage(stage.name), span: call.nameSpan, hint: "write parallel('a': { … }, 'b': { … })" });
    }
    call.arguments.forEach((argument) => checkBranch(report, call, argument));
  },
});

function checkBranch(report: Report, call: Invocation, argument: Invocation['arguments'][number]): void {
  const { span } = argument;
  if (argumentName(argument) === 'failFast') {
    checkFlag(report, { ...call, name: 'failFast', arguments: [{ ...argument, name: null }] });
  } else if (argument.name === null) {
    const hint = 'a list of branches that is computed belongs in a "script" block';
    report.problem({ code: 'structure', message: 'Expected closure or failFast', span, hint });
  } else if (argument.value.kind !== 'closure') {
    report.problem({ code: 'structure', message: 'Expected closure or failFast', span: argument.value.span });
  }
}
