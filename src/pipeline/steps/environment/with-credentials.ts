// https://www.jenkins.io/doc/pipeline/steps/credentials-binding/

import { maskNotice } from '../../run/secret-notices.ts';
import type { Value } from '../../run/value.ts';
import { required } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { elementsIn } from '../step-values.ts';
import { BINDING_NAMES, bindCredential } from './credential-bindings.ts';
import type { Bound } from './credential-bindings.ts';

export const withCredentials: StepDefinition = {
  name: 'withCredentials',
  doc: 'Runs its block with secrets in environment variables. The log masks them; files with secrets are removed afterwards.',
  parameters: [
    required('bindings', 'value', `A list of ${BINDING_NAMES}.`),
  ],
  unnamedParameter: 'bindings',
  block: 'required',
  summarize: () => '',
  run: runWithCredentials,
};

async function runWithCredentials(parameters: StepParameters, context: StepContext): Promise<Value> {
  const bound: Bound[] = [];
  try {
    for (const binding of elementsIn(parameters.get('bindings'))) {
      bound.push(await bindCredential(binding, context));
    }
    for (const { variables, secretNames } of bound) {
      // Paths of secret files too: Jenkins does not show them either.
      secretNames.forEach((name) => context.host.mask(variables.get(name) ?? ''));
    }
    const secretNames = bound.flatMap((each) => each.secretNames);
    if (secretNames.length > 0) {
      context.log(maskNotice(secretNames));
    }
    const variables = bound.flatMap((each) => Array.from(each.variables));
    return await context.runBlock({ declared: new Map([...context.frame.declared, ...variables]), secretNames: [...context.frame.secretNames, ...secretNames] });
  } finally {
    for (const each of bound.reverse()) {
      await each.remove();
    }
  }
}
