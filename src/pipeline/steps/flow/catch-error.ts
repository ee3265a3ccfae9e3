// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#catcherror-catch-error-and-set-build-result-to-failure

import { NotBuilt, Thrown, isActualInterruption, isInterruption, resultOf } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { RESULTS } from '../../step-host.ts';
import type { Result } from '../../step-host.ts';
import { booleanParameter, oneOf, optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition } from '../step.ts';
import { textOf, wordIn } from '../step-values.ts';
import { logFailure } from './failures.ts';
import { markResult } from './mark-result.ts';

export const catchError: StepDefinition = {
  name: 'catchError',
  doc: 'Runs its block; if that fails, sets the results of the run and of the stage, and goes on.',
  parameters: [
    optional('message', 'text', 'Written to the log when the block fails.'),
    oneOf('buildResult', RESULTS, 'What the run becomes: SUCCESS or null (unchanged), UNSTABLE, FAILURE, NOT_BUILT or ABORTED; FAILURE by default.'),
    oneOf('stageResult', RESULTS, 'What the stage becomes; SUCCESS (unchanged) by default.'),
    optional('catchInterruptions', 'boolean', 'Also go on after aborts and timeouts; true by default.'),
  ],
  unnamedParameter: 'message',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'message') ?? '',
  run: async (parameters, context) =>
    catchFailure(context, {
      message: stringParameter(parameters, 'message'),
      run: wordIn(await textOf(parameters.get('buildResult'), context), RESULTS, parameters.has('buildResult') ? 'SUCCESS' : 'FAILURE', 'buildResult'),
      stage: wordIn(await textOf(parameters.get('stageResult'), context), RESULTS, 'SUCCESS', 'stageResult'),
      catchInterruptions: booleanParameter(parameters, 'catchInterruptions', true),
    }),
};

export interface CatchOptions {
  readonly message: string | null;
  readonly run: Result;
  readonly stage: Result;
  readonly catchInterruptions: boolean;
}

/** The block's value is not handed on, since there is none after a failure. An interruption brings its own result. */
export async function catchFailure(context: StepContext, options: CatchOptions): Promise<Value> {
  try {
    await context.runBlock();
  } catch (error) {
    if (!(error instanceof Thrown) || error instanceof NotBuilt || (!options.catchInterruptions && isActualInterruption(error))) {
      throw error;
    }
    const message = options.message?.trim() ?? '';
    if (message !== '') {
      context.log(`ERROR: ${message}`);
    }
    logFailure(error, context.log);
    const own = isInterruption(error) ? resultOf(error) : null;
    markResult(context, { run: own ?? options.run, stage: own ?? options.stage });
  }
  return null;
}
