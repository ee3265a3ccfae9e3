// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#waituntil-wait-for-condition

import { toText } from '../../run/to-text.ts';
import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { booleanParameter, numberParameter, optional } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { describeTimeSpan } from '../time-span.ts';

const MAX_DELAY_MS = 15_000;
const DEFAULT_DELAY_MS = 250;
const BACKOFF = 1.2;

export const waitUntil: StepDefinition = {
  name: 'waitUntil',
  doc: 'Runs its block again and again until it gives true, waiting longer each time.',
  parameters: [
    optional('initialRecurrencePeriod', 'number', 'Milliseconds to wait before the second time; 250 by default, at most 15 seconds in the end.'),
    optional('quiet', 'boolean', 'Do not write each waiting to the log.'),
  ],
  unnamedParameter: null,
  block: 'required',
  summarize: () => '',
  run: runWaitUntil,
};

async function runWaitUntil(parameters: StepParameters, context: StepContext): Promise<Value> {
  const quiet = booleanParameter(parameters, 'quiet');
  const initialMs = numberParameter(parameters, 'initialRecurrencePeriod') ?? DEFAULT_DELAY_MS;
  // A time of 0 would ask the condition as fast as the machine can.
  for (let delayMs = Math.min(Math.max(initialMs, 1), MAX_DELAY_MS); ; delayMs = Math.min(Math.ceil(delayMs * BACKOFF), MAX_DELAY_MS)) {
    const value = await context.runBlock();
    if (value === true) {
      return null;
    }
    if (value !== false) {
      raise('java.lang.ClassCastException', `body return value ${await toText(value, context.caller)} is not boolean`);
    }
    if (context.host.isDry === true) {
      context.log('Notice: a dry run takes the condition of waitUntil as met after it was asked once');
      return null;
    }
    if (!quiet) {
      context.log(`Will try again after ${describeTimeSpan(delayMs)}`);
    }
    await context.host.sleep(delayMs, context.signal);
  }
}
