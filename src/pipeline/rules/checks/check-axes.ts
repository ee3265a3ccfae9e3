// What `axes` and `exclude` have alike: `axis { name 'X'; values 'a', 'b' }`, each name once.

import { didYouMean } from '../../../lib/did-you-mean.ts';
import { literalText } from '../../model/build-matrix.ts';
import { childInvocations, leadingName, readInvocation, shapeHint, statementsOf } from '../../model/invocation.ts';
import type { Invocation } from '../../model/invocation.ts';
import type { Report } from '../rule.ts';
import { checkVariableName } from './check-variable-name.ts';

/** `valueNames`: what the values may be called, of which an axis has one. */
export function checkAxes(report: Report, section: Invocation, valueNames: readonly string[]): void {
  const seen = new Set<string>();
  for (const statement of statementsOf(section)) {
    const axis = readInvocation(statement);
    if (axis?.name !== 'axis' || axis.block === null) {
      const message = `Not a valid section definition: "${report.text(statement.span)}". Some extra configuration is required.`;
      const hint = shapeHint(statement) ?? `write axis { name '…'; ${valueNames[0] ?? ''} '…' }`;
      report.problem({ code: 'structure', message, span: statement.span, hint });
    } else {
      checkAxis(report, axis, valueNames, seen);
    }
  }
}

function checkAxis(report: Report, axis: Invocation, valueNames: readonly string[], seen: Set<string>): void {
  const fields = new Map<string, Invocation>();
  const known = ['name', ...valueNames];
  for (const statement of statementsOf(axis)) {
    const field = readInvocation(statement);
    if (field === null && leadingName(statement) === valueNames[0]) {
      // `values ['a', 'b']` reads as an index, `values['a', 'b']`.
      const message = `Expected string literal but got ${report.text(statement.span)}`;
      report.problem({ code: 'invalid-value', message, span: statement.span, hint: "write values 'a', 'b' without brackets" });
    } else if (field === null || !known.includes(field.name)) {
      const name = field?.name ?? report.text(statement.span);
      const hint = name === 'notValues' ? 'what an axis must not be belongs into excludes' : didYouMean(name, known);
      report.problem({ code: 'unknown', message: `Undefined section "${name}"`, span: statement.span, hint });
    } else if (fields.has(field.name)) {
      report.problem({ code: 'duplicate', message: `Multiple occurrences of the ${field.name} section`, span: field.nameSpan });
    } else {
      fields.set(field.name, field);
    }
  }
  const name = fields.get('name');
  if (name === undefined) {
    report.problem({ code: 'missing', message: 'Missing required section "name"', span: axis.nameSpan, hint: "add name 'PLATFORM'" });
  } else {
    checkName(report, name, seen);
  }
  const [values, second] = valueNames.flatMap((each) => fields.get(each) ?? []);
  if (second !== undefined) {
    const message = `Only one of "${valueNames.join('" or "')}" allowed for an axis`;
    report.problem({ code: 'structure', message, span: second.nameSpan });
  }
  const isMentioned = statementsOf(axis).some((statement) => valueNames.includes(leadingName(statement) ?? ''));
  if (!isMentioned || values?.arguments.length === 0) {
    const span = (values ?? axis).nameSpan;
    report.problem({ code: 'missing', message: 'Missing required section "values"', span, hint: "add values 'linux', 'mac'" });
  }
  childInvocations(axis).filter((field) => valueNames.includes(field.name)).forEach((field) => checkValues(report, field));
}

function checkName(report: Report, field: Invocation, seen: Set<string>): void {
  const [argument, second] = field.arguments;
  if (argument?.value.kind !== 'string' || argument.name !== null || second !== undefined) {
    const got = argument === undefined ? 'nothing' : report.text((second ?? argument).span);
    const hint = 'the names of axes cannot hold variables';
    const span = (second ?? argument)?.span ?? field.nameSpan;
    report.problem({ code: 'invalid-value', message: `Expected string literal but got ${got}`, span, hint });
    return;
  }
  const { value, span } = argument.value;
  checkVariableName(report, value, span);
  if (seen.has(value)) {
    report.problem({ code: 'duplicate', message: `Duplicate axis name: "${value}"`, span });
  }
  seen.add(value);
}

function checkValues(report: Report, field: Invocation): void {
  const seen = new Set<string>();
  for (const { name, value, spread } of field.arguments) {
    const text = name === null && spread === null ? literalText(value) : null;
    if (text === null) {
      const hint = 'the values of axes are texts without variables';
      report.problem({ code: 'invalid-value', message: `Expected string literal but got ${report.text(value.span)}`, span: value.span, hint });
    } else if (seen.has(text)) {
      report.problem({ code: 'duplicate', message: `Duplicate axis value: "${text}"`, span: value.span });
    } else {
      seen.add(text);
    }
  }
}
