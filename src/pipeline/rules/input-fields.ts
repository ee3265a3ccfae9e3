import { didYouMean } from '../../lib/did-you-mean.ts';
import { shapeHint, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { checkValue } from './checks/check-value.ts';
import type { Report, Rule } from './rule.ts';

const FIELDS: readonly string[] = ['message', 'id', 'ok', 'cancel', 'submitter', 'submitterParameter', 'parameters'];

/** `input` has a message, and fields that exist, each once. */
export const inputFields: Rule = (report) => ({
  input: (section) => {
    const seen = new Set<string>();
    for (const statement of statementsOf(section)) {
      const field = readInvocation(statement);
      if (field === null) {
        const message = `Not a valid section definition: "${report.text(statement.span)}". Some extra configuration is required.`;
        report.problem({ code: 'structure', message, span: statement.span, hint: shapeHint(statement) });
        continue;
      }
      if (seen.has(field.name)) {
        report.problem({ code: 'duplicate', message: `Multiple occurrences of the ${field.name} section`, span: field.nameSpan });
      }
      seen.add(field.name);
      checkField(report, field);
    }
    if (section.block !== null && !seen.has('message')) {
      report.problem({ code: 'missing', message: 'No message specified for input', span: section.nameSpan, hint: "add message 'Deploy?'" });
    }
  },
});

function checkField(report: Report, field: Invocation): void {
  const [argument, second] = field.arguments;
  const { name, nameSpan: span } = field;
  if (!FIELDS.includes(name)) {
    report.problem({ code: 'unknown', message: `Not a valid field for input: "${name}"`, span, hint: didYouMean(name, FIELDS) });
  } else if (name === 'parameters') {
    if (field.block === null) {
      report.problem({ code: 'structure', message: 'Expected a block for parameters', span, hint: 'write parameters { … }' });
    }
  } else if (argument === undefined || field.block !== null) {
    report.problem({ code: 'missing', message: `No argument for field "${name}"`, span });
  } else if (second !== undefined || argument.name !== null) {
    report.problem({ code: 'structure', message: `Too many arguments for field "${name}"`, span: (second ?? argument).span });
  } else {
    checkValue(report, argument.value);
  }
}
