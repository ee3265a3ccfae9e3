// https://www.jenkins.io/doc/pipeline/steps/junit-realtime-test-reporter/

import { Thrown } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { junit } from './junit.ts';

export const realtimeJUnit: StepDefinition = {
  ...junit,
  name: 'realtimeJUnit',
  doc: 'Runs its block and then keeps the test results, as `junit` does; also when the block fails.',
  block: 'required',
  run: runThenReport,
};

async function runThenReport(parameters: StepParameters, context: StepContext): Promise<Value> {
  let value: Value;
  try {
    value = await context.runBlock();
  } catch (error) {
    if (error instanceof Thrown) {
      // The block's failure is what people need to see, not that there are no reports.
      await junit.run(new Map([...parameters, ['allowEmptyResults', true]]), context);
    }
    throw error;
  }
  await junit.run(parameters, context);
  return value;
}
