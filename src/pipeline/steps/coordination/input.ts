// https://www.jenkins.io/doc/pipeline/steps/pipeline-input-step/

import type { InputAnswer, ParameterDefinition } from '../../hosts/coordination-host.ts';
import { mapOf } from '../../run/collections.ts';
import { readParameter } from '../../run/parameter-definitions.ts';
import { interruption } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { listIn, textsOf } from '../step-values.ts';

export const input: StepDefinition = {
  name: 'input',
  doc: 'Waits until somebody says to go on, and returns what they entered.',
  parameters: [
    optional('message', 'text', 'The question.'),
    optional('id', 'string', 'Names the question for programs that answer it.'),
    optional('ok', 'string', 'The text on the button; Proceed by default.'),
    optional('submitter', 'value', 'Who may answer, separated by commas; everybody who may see the run by default.'),
    optional('submitterParameter', 'string', 'Return who answered under this name.'),
    optional('parameters', 'value', 'What to ask for: string, booleanParam, choice, text, password, …'),
    optional('cancel', 'string', 'Without effect: the text on the button that aborts.'),
  ],
  unnamedParameter: 'message',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'message') ?? '',
  run: runInput,
};

async function runInput(parameters: StepParameters, context: StepContext): Promise<Value> {
  const definitions: ParameterDefinition[] = [];
  for (const value of listIn(parameters, 'parameters')) {
    definitions.push(await readParameter(value, context.caller));
  }
  const message = stringParameter(parameters, 'message') ?? 'Pipeline has paused and needs your input before proceeding';
  const ok = stringParameter(parameters, 'ok') || 'Proceed';
  context.log(definitions.length === 0 ? `${message}\n${ok} or Abort` : 'Input requested');
  const request = {
    node: context.node,
    id: stringParameter(parameters, 'id'),
    message,
    ok,
    submitter: (await textsOf(parameters.get('submitter'), context)).join(','),
    parameters: definitions,
  };
  const answer = await context.host.input(request, context.signal);
  if (answer.kind === 'abort') {
    throw interruption('ABORTED', `Rejected by ${answer.submitter}`);
  }
  context.log(`Approved by ${answer.submitter}`);
  return valueOf(answer, definitions, stringParameter(parameters, 'submitterParameter'));
}

/** Nothing, the one value, or a map of several: that is how Jenkins does it. */
function valueOf(answer: Extract<InputAnswer, { kind: 'proceed' }>, definitions: readonly ParameterDefinition[], submitterParameter: string | null): Value {
  const values: [string, Value][] = definitions.map(({ name, defaultValue }) => [name, answer.values.get(name) ?? defaultValue]);
  if (submitterParameter !== null && submitterParameter !== '') {
    values.push([submitterParameter, answer.submitter]);
  }
  const [first] = values;
  return values.length > 1 ? mapOf(values, 'HashMap') : (first?.[1] ?? null);
}
