import { childInvocations } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Rule } from './rule.ts';

const BLOCK_SECTIONS: readonly string[] = ['environment', 'post', 'stages', 'steps'];

/** `stages`, `steps`, `environment`, `post` and the conditions of `post` take a block and nothing else. */
export const sectionsHaveBlocks: Rule = (report) => {
  const check = (section: Invocation): void => {
    if (section.block === null || section.arguments.length > 0) {
      const message = `Expected a block for ${section.name}`;
      report.problem({ code: 'structure', message, span: section.nameSpan, hint: `write ${section.name} { … }` });
    } else if (section.block.parameters !== null) {
      report.problem({ code: 'structure', message: `the block of ${section.name} has no parameters`, span: section.nameSpan });
    }
  };
  const checkAll = (block: Invocation): void => {
    childInvocations(block).filter(({ name }) => BLOCK_SECTIONS.includes(name)).forEach(check);
  };
  return { pipeline: checkAll, stage: checkAll, post: (section) => childInvocations(section).forEach(check) };
};
