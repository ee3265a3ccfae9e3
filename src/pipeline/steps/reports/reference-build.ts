// Steps that look for an earlier run to compare reports with. Mayfly compares none.

import { notice } from '../notice.ts';
import type { StepDefinition } from '../step.ts';

export function referenceBuildStep(name: string): StepDefinition {
  return {
    name,
    doc: 'Does nothing: reports are not compared with those of other runs.',
    parameters: [],
    unnamedParameter: null,
    takesAnyName: true,
    block: 'none',
    summarize: () => '',
    run: async (_parameters, context) => notice(context, `${name} finds no run to compare with: Mayfly compares no reports`),
  };
}
