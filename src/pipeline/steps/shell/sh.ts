// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/#sh-shell-script

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { booleanParameter, optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';

export const sh: StepDefinition = {
  name: 'sh',
  doc: 'Runs a shell script in the workspace.',
  parameters: [
    required('script', 'string', 'The script; run by `sh -xe` unless it begins with `#!`.'),
    optional('label', 'string', 'Shown instead of the script.'),
    optional('returnStdout', 'boolean', 'Return standard output, untrimmed, instead of logging it.'),
    optional('returnStatus', 'boolean', 'Return the exit code instead of failing when it is not 0.'),
    optional('encoding', 'string', 'The character set of the output; UTF-8 by default.'),
  ],
  unnamedParameter: 'script',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'label') ?? stringParameter(parameters, 'script') ?? '',
  run: runShell,
};

async function runShell(parameters: StepParameters, context: StepContext): Promise<Value> {
  const capture = booleanParameter(parameters, 'returnStdout');
  const returnStatus = booleanParameter(parameters, 'returnStatus');
  if (capture && returnStatus) {
    failStep('Cannot specify both returnStatus and returnStdout');
  }
  const place = requirePlace(context);
  const { node, directory, environment } = context;
  const script = stringParameter(parameters, 'script') ?? '';
  const label = stringParameter(parameters, 'label');
  const encoding = stringParameter(parameters, 'encoding');
  const request = { node, script, cwd: directory, environment, capture, label, encoding, onMachine: false };
  const { exitCode, stdout } = await context.host.shell(place, request, context.signal);
  if (returnStatus) {
    return exitCode;
  }
  if (exitCode !== 0) {
    if (stdout !== null && stdout.trim() !== '') {
      // Nobody gets it, and it may say why.
      context.log(stdout.replace(/\n$/, ''));
    }
    failStep(`script returned exit code ${exitCode}`);
  }
  return capture ? (stdout ?? '') : null;
}
