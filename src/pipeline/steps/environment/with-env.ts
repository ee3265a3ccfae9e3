// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#withenv-set-environment-variables

import { addVariables } from '../../run/environment.ts';
import type { Frame } from '../../run/frame.ts';
import { raise } from '../../run/thrown.ts';
import { required } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { textsOf } from '../step-values.ts';

export const withEnv: StepDefinition = {
  name: 'withEnv',
  doc: 'Runs its block with environment variables.',
  parameters: [
    required('overrides', 'value', 'A list of texts such as `NAME=value`; `PATH+MINE=/dir` puts /dir in front of PATH.'),
  ],
  unnamedParameter: 'overrides',
  block: 'required',
  summarize: () => '',
  run: async (parameters, context) => {
    const { run } = context.caller;
    let frame: Frame = context.frame;
    for (const text of await textsOf(parameters.get('overrides'), context)) {
      // As it is: what `$NAME` in single quotes means is known to nobody but a shell, which doesn't look into its variables.
      frame = { ...frame, declared: addVariables(run, frame, [splitPair(text)]) };
    }
    return context.runBlock({ declared: frame.declared });
  },
};

function splitPair(text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    raise('java.lang.IllegalArgumentException', `withEnv takes texts such as NAME=value, not "${text}"`);
  }
  return [text.slice(0, equals), text.slice(equals + 1)];
}
