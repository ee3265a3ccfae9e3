import { didYouMean } from '../../lib/did-you-mean.ts';
import { literalText } from '../model/build-matrix.ts';
import { childInvocations, childNamed, positionalArgument, readInvocation, shapeHint, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { checkAxes } from './checks/check-axes.ts';
import type { Owner, Report, Rule } from './rule.ts';

/** `excludes` holds excludes, each with axes that the matrix has. */
export const matrixExcludes: Rule = (report) => ({
  excludes: (section, owner) => {
    if (section.block?.body.length === 0) {
      report.problem({ code: 'missing', message: 'No excludes specified', span: section.nameSpan });
    }
    for (const statement of statementsOf(section)) {
      const exclude = readInvocation(statement);
      if (exclude?.name !== 'exclude' || exclude.block === null) {
        const message = `Not a valid section definition: "${report.text(statement.span)}". Some extra configuration is required.`;
        const hint = shapeHint(statement) ?? "write exclude { axis { name '…'; values '…' } }";
        report.problem({ code: 'structure', message, span: statement.span, hint });
      } else {
        checkExclude(report, exclude, owner);
      }
    }
  },
});

function checkExclude(report: Report, exclude: Invocation, owner: Owner): void {
  if (statementsOf(exclude).length === 0) {
    report.problem({ code: 'missing', message: 'No axes specified', span: exclude.nameSpan });
  }
  checkAxes(report, exclude, ['values', 'notValues']);
  const axes = childNamed(owner.block, 'axes');
  const names = new Set(axes === null ? [] : childInvocations(axes).map((axis) => nameOf(axis)?.text));
  for (const axis of childInvocations(exclude)) {
    const name = nameOf(axis);
    if (name !== null && !names.has(name.text)) {
      const message = `the matrix has no axis "${name.text}", so that nothing is excluded`;
      const hint = didYouMean(name.text, [...names].filter((each) => each !== undefined));
      report.problem({ code: 'suspicious', severity: 'warning', message, span: name.span, hint });
    }
  }
}

function nameOf(axis: Invocation): { readonly text: string; readonly span: Invocation['span'] } | null {
  const call = childNamed(axis, 'name');
  const value = call === null ? null : positionalArgument(call);
  const text = value === null ? null : literalText(value);
  return value === null || text === null ? null : { text, span: value.span };
}
