// https://www.jenkins.io/doc/pipeline/steps/pipeline-stage-step/

import { inStage } from '../../run/in-stage.ts';
import { failStep } from '../../run/thrown.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const stage: StepDefinition = {
  name: 'stage',
  doc: 'Names a part of a Scripted Pipeline.',
  parameters: [required('name', 'string', 'Shown on the page and in the log.'), optional('concurrency', 'number', 'Ignored: old pipelines limited runs with it; use `milestone` or `lock`.')],
  unnamedParameter: 'name',
  // The old form without a block, `stage 'Build'`, only tells that a stage begins.
  block: 'optional',
  isSilent: true,
  summarize: (parameters) => stringParameter(parameters, 'name') ?? '',
  run: (parameters, context) => {
    const name = stringParameter(parameters, 'name') ?? '';
    if (!context.hasBlock && context.frame.branch !== null) {
      failStep('The stage step must not be used inside a ‘parallel’ block.');
    }
    if (!context.hasBlock) {
      context.log('Using the ‘stage’ step without a block argument is deprecated');
      context.log(`Entering stage ${name}`);
      return Promise.resolve(null);
    }
    return inStage(name, context.caller, (frame) => context.runBlock(frame));
  },
};
