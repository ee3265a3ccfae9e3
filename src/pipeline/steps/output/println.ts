// Groovy's println: in a pipeline it writes to the log, as `echo` does, and a value in it looks as Java has it: `{a=1}`.

import type { Caller } from '../../run/caller.ts';
import { isInstance } from '../../run/instance-of.ts';
import { toJavaText } from '../../run/to-text.ts';
import type { Value } from '../../run/value.ts';
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
    log(value === undefined ? '' : await printed(value, caller));
    return null;
  },
};

async function printed(value: Value, caller: Caller): Promise<string> {
  const isJson = isInstance(value, 'net.sf.json.JSON');
  const text = isJson ? await caller.interpreter.invokeMethod(value, 'toString', [], caller) : value;
  return toJavaText(text, caller);
}
