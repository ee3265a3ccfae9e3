// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#timeout-enforce-time-limit

import { TIME_UNIT_NAMES } from '../../model/time-units.ts';
import { createInterrupt } from '../../run/interrupt.ts';
import { Thrown, endInterruption } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { booleanParameter, numberParameter, optional, required, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { describeTimeSpan, toMilliseconds } from '../time-span.ts';

export const timeout: StepDefinition = {
  name: 'timeout',
  doc: 'Interrupts its block when it takes too long. The stage or run that this ends is ABORTED.',
  parameters: [
    required('time', 'number', 'How long the block may take.'),
    { ...optional('unit', 'string', `One of ${TIME_UNIT_NAMES.join(', ')}; MINUTES by default.`), words: TIME_UNIT_NAMES },
    optional('activity', 'boolean', 'Count only the time in which nothing is written to the log.'),
  ],
  unnamedParameter: 'time',
  block: 'required',
  summarize: (parameters) => `${numberParameter(parameters, 'time') ?? ''} ${stringParameter(parameters, 'unit') ?? 'MINUTES'}`.toLowerCase(),
  run: runTimeout,
};

/** What a block has to end in after its interruption. After that it is interrupted again. */
const GRACE_PERIOD_MS = 60_000;

async function runTimeout(parameters: StepParameters, context: StepContext): Promise<Value> {
  const limitMs = toMilliseconds(numberParameter(parameters, 'time') ?? 0, stringParameter(parameters, 'unit'), 'MINUTES');
  const activity = booleanParameter(parameters, 'activity');
  const span = describeTimeSpan(limitMs);
  context.log(activity ? `Timeout set to expire after ${span} without activity` : `Timeout set to expire in ${span}`);

  const [expired, forced, ended] = [new AbortController(), new AbortController(), new AbortController()];
  const interrupt = createInterrupt(expired.signal);
  const secondInterrupt = createInterrupt(forced.signal);
  const watch = async (): Promise<void> => {
    await (activity ? sleepUntilQuiet(context, limitMs, ended.signal) : context.host.sleep(limitMs, ended.signal));
    context.log('Cancelling nested steps due to timeout');
    expired.abort(new Error('Timeout has been exceeded'));
    await context.host.sleep(GRACE_PERIOD_MS, ended.signal);
    context.log('Body did not finish within grace period; terminating with extreme prejudice');
    forced.abort(new Error('Timeout has been exceeded'));
  };
  // It rejects when the block has ended, which is how it is stopped.
  const watching = watch().catch((error: unknown) => (ended.signal.aborted ? undefined : Promise.reject(error as Error)));
  watching.catch((error: unknown) => expired.abort(error));
  try {
    return await context.runBlock({ interrupts: [...context.frame.interrupts, interrupt, secondInterrupt] });
  } catch (error) {
    // Something else may have interrupted what the block did to clean up.
    if (error instanceof Thrown && [interrupt, secondInterrupt].some(({ exceptions }) => exceptions.includes(error.exception))) {
      endInterruption(error);
    }
    throw error;
  } finally {
    ended.abort();
    await watching;
  }
}

async function sleepUntilQuiet({ host, node }: StepContext, limitMs: number, signal: AbortSignal): Promise<void> {
  for (let leftMs = limitMs; leftMs > 0; leftMs = limitMs - (host.now() - host.lastActivity(node))) {
    await host.sleep(leftMs, signal);
  }
}
