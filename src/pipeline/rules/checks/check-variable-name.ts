import type { Span } from '../../syntax/source.ts';
import type { Report } from '../rule.ts';

/** What a shell can use as the name of a variable. */
export function checkVariableName(report: Report, name: string, span: Span): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    const message = `"${name}" is not a valid identifier and cannot be used for an environment variable. Identifiers must start with a letter or underscore and can contain only letters, numbers or underscores.`;
    report.problem({ code: 'invalid-value', message, span });
  }
}
