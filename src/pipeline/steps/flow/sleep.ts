// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#sleep-sleep

import { TIME_UNIT_NAMES } from '../../model/time-units.ts';
import { numberParameter, optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { describeTimeSpan, toMilliseconds } from '../time-span.ts';

export const sleep: StepDefinition = {
  name: 'sleep',
  doc: 'Waits.',
  parameters: [required('time', 'number', 'How long.'), { ...optional('unit', 'string', `One of ${TIME_UNIT_NAMES.join(', ')}; SECONDS by default.`), words: TIME_UNIT_NAMES }],
  unnamedParameter: 'time',
  block: 'none',
  summarize: (parameters) => `${numberParameter(parameters, 'time') ?? ''} ${stringParameter(parameters, 'unit') ?? 'SECONDS'}`.toLowerCase(),
  run: async (parameters, { host, log, signal }) => {
    const milliseconds = Math.max(0, toMilliseconds(numberParameter(parameters, 'time') ?? 0, stringParameter(parameters, 'unit'), 'SECONDS'));
    log(`Sleeping for ${describeTimeSpan(milliseconds)}`);
    await host.sleep(milliseconds, signal);
    return null;
  },
};
