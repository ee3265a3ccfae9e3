import type { Expression, Statement } from '../syntax/ast.ts';
import type { Span } from '../syntax/source.ts';
import { statementsOf } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { EnvironmentEntry } from './pipeline.ts';
import { required } from './required.ts';

export function buildEnvironment(section: Invocation | null): EnvironmentEntry[] {
  return section === null ? [] : statementsOf(section).map((statement) => required(readEntry(statement)));
}

/** Entry : Name `=` Expression | (`def` | Type) Name `=` Expression. Null when the statement has another shape. */
export function readEntry(statement: Statement): EnvironmentEntry | null {
  if (statement.kind === 'variable') {
    const [variable, second] = statement.variables;
    return variable === undefined || second !== undefined ? null : entry(variable.name, variable.span, variable.value);
  }
  if (statement.kind !== 'expression' || statement.expression.kind !== 'assignment') {
    return null;
  }
  const { operator, target, value } = statement.expression;
  return operator === '=' && target.kind === 'name' ? entry(target.name, target.span, value) : null;
}

function entry(name: string, span: Span, value: Expression | null): EnvironmentEntry | null {
  return value === null ? null : { name, span, value };
}
