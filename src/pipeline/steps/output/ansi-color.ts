// https://www.jenkins.io/doc/pipeline/steps/ansicolor/

import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const ansiColor: StepDefinition = {
  name: 'ansiColor',
  doc: 'Runs its block with TERM set. Colours in the log are kept anyway.',
  parameters: [optional('colorMapName', 'string', 'The value of TERM: xterm, vga, css or gnome-terminal; xterm by default.')],
  unnamedParameter: 'colorMapName',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'colorMapName') ?? '',
  run: (parameters, context) => {
    const term = stringParameter(parameters, 'colorMapName') ?? 'xterm';
    return context.runBlock({ declared: new Map([...context.frame.declared, ['TERM', term]]) });
  },
};
