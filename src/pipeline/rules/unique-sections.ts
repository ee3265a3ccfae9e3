import { childInvocations } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { SECTIONS } from '../model/language.ts';
import type { Rule } from './rule.ts';

/** Each section is given once. */
export const uniqueSections: Rule = (report) => ({
  owner: ({ kind, block }) => {
    const names: readonly string[] = SECTIONS.get(kind) ?? [];
    const seen = new Map<string, Invocation>();
    for (const section of childInvocations(block)) {
      const first = seen.get(section.name);
      if (first !== undefined && names.includes(section.name)) {
        const message = `Multiple occurrences of the ${section.name} section`;
        report.problem({ code: 'duplicate', message, span: section.nameSpan, related: { message: 'the first is here', span: first.nameSpan } });
      }
      seen.set(section.name, first ?? section);
    }
  },
});
