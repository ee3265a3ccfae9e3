// Groovy's println: in a pipeline it writes to the log, as `echo` does.

import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { echo } from './echo.ts';

export const println: StepDefinition = {
  ...echo,
  name: 'println',
  doc: "Writes a value to the log: Groovy's own way to say `echo`.",
  parameters: [optional('value', 'text', 'The value; an empty line without it.')],
  unnamedParameter: 'value',
  summarize: () => '',
  run: async (parameters, { log }) => {
    log(stringParameter(parameters, 'value') ?? '');
    return null;
  },
};
