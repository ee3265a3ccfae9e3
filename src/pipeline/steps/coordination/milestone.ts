// https://www.jenkins.io/doc/pipeline/steps/pipeline-milestone-step/

import { failStep, interruption } from '../../run/thrown.ts';
import { booleanParameter, numberParameter, optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const milestone: StepDefinition = {
  name: 'milestone',
  doc: 'Ends this run, as NOT_BUILT, when a newer one has passed the milestone already.',
  parameters: [
    optional('ordinal', 'number', 'Its number: one more than the last by default.'),
    optional('label', 'string', 'Shown to people.'),
    optional('unsafe', 'boolean', 'Allow it in a branch of `parallel`, where milestones are counted as they come.'),
  ],
  unnamedParameter: 'ordinal',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'label') ?? String(numberParameter(parameters, 'ordinal') ?? ''),
  run: async (parameters, { host, node, log, frame }) => {
    if (frame.branch !== null && !booleanParameter(parameters, 'unsafe')) {
      failStep('Using a milestone step inside parallel is not allowed');
    }
    const { ordinal, newerRun } = await host.milestone(numberParameter(parameters, 'ordinal'), stringParameter(parameters, 'label'), node);
    log(`Trying to pass milestone ${ordinal}`);
    if (newerRun !== null) {
      log(`Canceled since build #${newerRun} already got here`);
      throw interruption('NOT_BUILT', `Superseded by #${newerRun}`);
    }
    return null;
  },
};
