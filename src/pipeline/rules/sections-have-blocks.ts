import { childInvocations } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { POST_CONDITIONS, SECTIONS } from '../model/language.ts';
import type { Report, Rule } from './rule.ts';

/** Checked by rules of their own. */
const OTHERS: readonly string[] = ['agent', 'failFast'];

const CONDITIONS: readonly string[] = POST_CONDITIONS;

/** Sections, and the conditions of `post`, take a block and nothing else. */
export const sectionsHaveBlocks: Rule = (report) => ({
  owner: ({ kind, block }) => {
    const names = SECTIONS.get(kind)?.filter((name) => !OTHERS.includes(name)) ?? [];
    childInvocations(block)
      .filter((section) => names.some((name) => name === section.name))
      .forEach((section) => checkBlock(report, section));
  },
  post: (section) => childInvocations(section).filter(({ name }) => CONDITIONS.includes(name)).forEach((condition) => checkBlock(report, condition)),
});

function checkBlock(report: Report, section: Invocation): void {
  if (section.block === null || section.arguments.length > 0) {
    const message = `Expected a block for ${section.name}`;
    report.problem({ code: 'structure', message, span: section.nameSpan, hint: `write ${section.name} { … }` });
  } else if (section.block.parameters !== null) {
    report.problem({ code: 'structure', message: `the block of ${section.name} has no parameters`, span: section.nameSpan });
  }
}
