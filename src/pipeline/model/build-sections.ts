// The sections that a pipeline, a stage and a matrix have alike.

import { childInvocations, positionalArgument, toCall } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { POST_CONDITIONS } from './language.ts';
import type { Option, PostBlock, Tool } from './pipeline.ts';
import { required } from './required.ts';

export function buildOptions(section: Invocation | null): Option[] {
  return section === null ? [] : childInvocations(section).map((option) => ({ name: option.name, span: option.nameSpan, call: toCall(option) }));
}

export function buildTools(section: Invocation | null): Tool[] {
  const tools = section === null ? [] : childInvocations(section);
  return tools.map((tool) => ({ type: tool.name, span: tool.nameSpan, value: required(positionalArgument(tool)) }));
}

/** Sorted into the order in which Jenkins runs them. */
export function buildPost(section: Invocation | null): PostBlock[] {
  const blocks = section === null ? [] : childInvocations(section);
  return POST_CONDITIONS.flatMap((condition) =>
    blocks
      .filter((block) => block.name === condition)
      .map((block) => ({ condition, span: block.nameSpan, block: required(block.block) })),
  );
}
