// Groovy's println: in a pipeline it writes to the log, as `echo` does.

import { toText } from '../../run/to-text.ts';
import { optional } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { echo } from './echo.ts';

export const println: StepDefinition = {
  ...echo,
  name: 'println',
  doc: "Writes a value to the log: Groovy's own way to say `echo`.",
  parameters: [optional('value', 'value', 'The value; an empty line without it.')],
  unnamedParameter: 'value',
  summarize: () => '',
  run: async (parameters, { caller, log }) => {
    const value = parameters.get('value');
    log(value === undefined ? '' : await toText(value, caller));
    return null;
  },
};
