import { readEntry } from '../model/build-environment.ts';
import { statementsOf } from '../model/invocation.ts';
import type { Span } from '../syntax/source.ts';
import { checkVariableName } from './checks/check-variable-name.ts';
import type { Rule } from './rule.ts';

/** `environment` holds `NAME = value` pairs, with names that a shell can use, each once. */
export const environmentEntries: Rule = (report) => ({
  environment: (section) => {
    const seen = new Map<string, Span>();
    if (section.block?.body.length === 0) {
      report.problem({ code: 'missing', message: 'No variables specified for environment', span: section.nameSpan });
    }
    for (const statement of statementsOf(section)) {
      const entry = readEntry(statement);
      if (entry === null) {
        const text = report.text(statement.span);
        const message = `"${text}" is not a valid environment expression. Use "key = value" pairs with valid Java/shell keys.`;
        const hint = statement.kind === 'labeled' ? `write ${statement.label} = …` : undefined;
        report.problem({ code: 'structure', message, span: statement.span, hint });
        continue;
      }
      const { name, span } = entry;
      checkVariableName(report, name, span);
      const first = seen.get(name);
      if (first !== undefined) {
        const message = `Duplicate environment variable name: "${name}"`;
        report.problem({ code: 'duplicate', message, span, related: { message: 'the first is here', span: first } });
      }
      seen.set(name, first ?? span);
    }
  },
});
