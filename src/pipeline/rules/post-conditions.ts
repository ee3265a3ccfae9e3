import { didYouMean } from '../../lib/did-you-mean.ts';
import { shapeHint, readInvocation, statementsOf } from '../model/invocation.ts';
import { POST_CONDITIONS } from '../model/language.ts';
import type { Span } from '../syntax/source.ts';
import type { Rule } from './rule.ts';

const NAMES: readonly string[] = POST_CONDITIONS;

/** What other systems call them. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['failed', 'failure'], ['error', 'failure'], ['successful', 'success'], ['finally', 'always']]);

/** `post` holds conditions that exist, each once, at least one. */
export const postConditions: Rule = (report) => ({
  post: (section) => {
    const valid = `[${POST_CONDITIONS.join(', ')}]`;
    const seen = new Map<string, Span>();
    let isOtherwiseWrong = false;
    for (const statement of statementsOf(section)) {
      const condition = readInvocation(statement);
      const isStep = condition !== null && condition.block === null && !NAMES.includes(condition.name);
      if (condition === null || isStep) {
        isOtherwiseWrong ||= !isStep;
        const message = `The ‘post’ section can only contain build condition names with code blocks. Valid condition names are ${valid}`;
        report.problem({ code: 'structure', message, span: statement.span, hint: isStep ? 'write always { … } around the steps' : shapeHint(statement) });
        continue;
      }
      const { name, nameSpan: span } = condition;
      const first = seen.get(name);
      if (!NAMES.includes(name)) {
        const message = `Invalid condition "${name}" - valid conditions are ${valid}`;
        report.problem({ code: 'unknown', message, span, hint: didYouMean(OTHER_NAMES.get(name) ?? name, POST_CONDITIONS) });
      } else if (first !== undefined) {
        const message = `Duplicate build condition name: "${name}"`;
        report.problem({ code: 'duplicate', message, span, related: { message: 'the first is here', span: first } });
      }
      seen.set(name, first ?? span);
    }
    // Nothing but steps is as good as nothing.
    if (section.block !== null && seen.size === 0 && !isOtherwiseWrong) {
      report.problem({ code: 'missing', message: 'post can not be empty', span: section.nameSpan });
    }
  },
});
