// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#wrap-general-build-wrapper

import { checkParameters } from '../../run/call-step.ts';
import type { Value } from '../../run/value.ts';
import { readDescribable } from '../describable.ts';
import { maskPasswords } from '../environment/mask-passwords.ts';
import { withEnv } from '../environment/with-env.ts';
import { notice } from '../notice.ts';
import { ansiColor } from '../output/ansi-color.ts';
import { timestamps } from '../output/timestamps.ts';
import { required } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';

/** What wraps a block here too. */
const WRAPPERS: ReadonlyMap<string, StepDefinition> = new Map([ansiColor, maskPasswords, timestamps, withEnv].map((step) => [step.name, step]));

export const wrap: StepDefinition = {
  name: 'wrap',
  doc: 'Runs its block in a wrapper of Jenkins, such as AnsiColorBuildWrapper. One that has no equivalent here is left out, with a notice.',
  parameters: [required('delegate', 'value', "The wrapper: [$class: '…'].")],
  unnamedParameter: 'delegate',
  block: 'required',
  summarize: () => '',
  run: runWrap,
};

async function runWrap(parameters: StepParameters, context: StepContext): Promise<Value> {
  const wrapper = readDescribable(parameters.get('delegate') ?? null);
  const step = wrapper === null ? undefined : WRAPPERS.get(wrapper.name);
  if (wrapper !== null && step !== undefined) {
    return step.run(await checkParameters(step, wrapper.arguments, context.caller), context);
  }
  notice(context, `the wrapper ${wrapper === null ? 'without $class' : `"${wrapper.name}"`} has no equivalent here; its block runs without it`);
  return context.runBlock();
}
