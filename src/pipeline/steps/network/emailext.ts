// https://www.jenkins.io/doc/pipeline/steps/email-ext/

import { notice } from '../notice.ts';
import type { StepDefinition } from '../step.ts';

export const emailext: StepDefinition = {
  name: 'emailext',
  doc: 'Sends nothing: its templates and recipients are a Jenkins server’s. Use `mail`.',
  parameters: [],
  unnamedParameter: null,
  takesAnyName: true,
  block: 'none',
  summarize: () => '',
  run: async (_parameters, context) => notice(context, 'emailext sends nothing here; use the step mail'),
};
