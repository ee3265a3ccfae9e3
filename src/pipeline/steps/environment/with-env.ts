// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#withenv-set-environment-variables

import { raise } from '../../run/thrown.ts';
import { required } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { textsOf } from '../step-values.ts';
import { overrideVariables } from './override-variables.ts';

export const withEnv: StepDefinition = {
  name: 'withEnv',
  doc: 'Runs its block with environment variables.',
  parameters: [required('overrides', 'value', 'A list of texts such as `NAME=value`; `PATH+MINE=/dir` puts /dir in front of PATH.')],
  unnamedParameter: 'overrides',
  block: 'required',
  summarize: () => '',
  run: async (parameters, context) => {
    const pairs = (await textsOf(parameters.get('overrides'), context)).map((text) => splitPair(text));
    return context.runBlock({ declared: overrideVariables(context, pairs) });
  },
};

function splitPair(text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    raise('java.lang.IllegalArgumentException', `withEnv takes texts such as NAME=value, not "${text}"`);
  }
  return [text.slice(0, equals), text.slice(equals + 1)];
}
