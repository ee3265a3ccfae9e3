// https://www.jenkins.io/doc/pipeline/steps/mask-passwords/

import { optional } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { mapsIn, textIn } from '../step-values.ts';

export const maskPasswords: StepDefinition = {
  name: 'maskPasswords',
  doc: 'Runs its block; the log masks the passwords that it is given. It sets no variables.',
  parameters: [
    optional('varPasswordPairs', 'value', 'A list of [var: …, password: …].'),
    optional('varMaskRegexes', 'value', 'Without effect: passwords are masked, not patterns.'),
    optional('scope', 'value', 'Without effect.'),
  ],
  unnamedParameter: null,
  block: 'required',
  summarize: () => '',
  run: async (parameters, context) => {
    for (const pair of mapsIn(parameters, 'varPasswordPairs')) {
      context.host.mask(await textIn(pair, 'password', context));
    }
    return context.runBlock();
  },
};
