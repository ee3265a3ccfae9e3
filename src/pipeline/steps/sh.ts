// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/#sh-shell-script

import { StepError } from '../run/step-error.ts';
import type { Value } from '../run/value.ts';
import { booleanParameter, firstLine, requirePlace, stringParameter } from './step.ts';
import type { StepContext, StepDefinition, StepParameters } from './step.ts';

export const sh: StepDefinition = {
  name: 'sh',
  doc: 'Runs a shell script in the workspace.',
  parameters: [
    { name: 'script', type: 'string', required: true, doc: 'The script; run by `sh -xe` unless it begins with `#!`.' },
    { name: 'label', type: 'string', required: false, doc: 'Shown instead of the script.' },
    { name: 'returnStdout', type: 'boolean', required: false, doc: 'Return standard output, untrimmed, instead of logging it.' },
    { name: 'returnStatus', type: 'boolean', required: false, doc: 'Return the exit code instead of failing when it is not 0.' },
    { name: 'encoding', type: 'string', required: false, doc: 'The character set of the output; UTF-8 by default.' },
  ],
  unnamedParameter: 'script',
  block: 'none',
  summarize: (parameters) => firstLine(stringParameter(parameters, 'label') ?? stringParameter(parameters, 'script') ?? ''),
  run: runShell,
};

async function runShell(parameters: StepParameters, context: StepContext): Promise<Value> {
  const capture = booleanParameter(parameters, 'returnStdout');
  const returnStatus = booleanParameter(parameters, 'returnStatus');
  if (capture && returnStatus) {
    throw new StepError('FAILURE', 'Cannot specify both returnStatus and returnStdout');
  }
  const place = requirePlace(context);
  const { node, directory, environment } = context;
  const script = stringParameter(parameters, 'script') ?? '';
  const label = stringParameter(parameters, 'label');
  const encoding = stringParameter(parameters, 'encoding');
  const request = { node, script, cwd: directory, environment, capture, label, encoding };
  const { exitCode, stdout } = await context.host.shell(place, request, context.signal);
  if (returnStatus) {
    return exitCode;
  }
  if (exitCode !== 0) {
    throw new StepError('FAILURE', `script returned exit code ${exitCode}`);
  }
  return capture ? (stdout ?? '') : null;
}
