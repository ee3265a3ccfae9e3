import { childInvocations } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { PIPELINE_SECTIONS, STAGE_SECTIONS } from '../model/language.ts';
import type { Rule } from './rule.ts';

/** Each section is given once. */
export const uniqueSections: Rule = (report) => {
  const check = (block: Invocation): void => {
    const seen = new Map<string, Invocation>();
    for (const section of childInvocations(block)) {
      const first = seen.get(section.name);
      const isSection = (block.name === 'stage' ? STAGE_SECTIONS : PIPELINE_SECTIONS).has(section.name);
      if (first !== undefined && isSection) {
        const message = `Multiple occurrences of the ${section.name} section`;
        report.problem({ code: 'duplicate', message, span: section.nameSpan, related: { message: 'the first is here', span: first.nameSpan } });
      }
      seen.set(section.name, first ?? section);
    }
  };
  return { pipeline: check, stage: check };
};
