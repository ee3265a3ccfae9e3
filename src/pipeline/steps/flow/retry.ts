// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#retry-retry-the-body-up-to-n-times

import { count } from '../../run/count.ts';
import { Thrown, isActualInterruption, isSubclass, messageOf } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { numberParameter, optional, required } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { listIn } from '../step-values.ts';
import { logFailure } from './failures.ts';

export const retry: StepDefinition = {
  name: 'retry',
  doc: 'Runs its block again when it fails. Aborts are not retried; a timeout inside of the block is.',
  parameters: [
    required('count', 'number', 'How often the block runs at most.'),
    optional('conditions', 'value', 'When to retry: agent(), kubernetesAgent(), nonresumable(). They mean a lost agent or a restarted server, which end a run of Mayfly; so with conditions nothing is retried.'),
  ],
  unnamedParameter: 'count',
  block: 'required',
  summarize: (parameters) => String(numberParameter(parameters, 'count') ?? ''),
  run: runRetry,
};

async function runRetry(parameters: StepParameters, context: StepContext): Promise<Value> {
  const hasConditions = listIn(parameters, 'conditions').length > 0;
  for (let left = numberParameter(parameters, 'count') ?? 1; ; left--) {
    try {
      return await context.runBlock();
    } catch (error) {
      if (!(error instanceof Thrown) || left <= 1 || hasConditions || isActualInterruption(error)) {
        throw error;
      }
      // Not inside of what is retried: a run that has come to a bound fails here, and is not tried again and again.
      await count(context.caller);
      logRetry(error, context);
    }
  }
}

function logRetry(thrown: Thrown, { log }: StepContext): void {
  const isPlain = isSubclass(thrown.exception.class, 'java.lang.InterruptedException') || isSubclass(thrown.exception.class, 'hudson.AbortException');
  if (!isPlain) {
    log('ERROR: Execution failed');
  }
  if (messageOf(thrown.exception) !== null || !isPlain) {
    logFailure(thrown, log);
  }
  log('Retrying');
}
