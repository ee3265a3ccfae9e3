// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#writejson-write-json-to-a-file-in-the-workspace

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { writeText } from '../files/file-access.ts';
import { booleanParameter, numberParameter, optional, required, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { toJson } from './json-values.ts';
import { printJson } from './print-json.ts';

export const writeJSON: StepDefinition = {
  name: 'writeJSON',
  doc: 'Writes a value as JSON.',
  parameters: [
    required('json', 'value', 'What to write.'),
    optional('file', 'string', 'Path of the file.'),
    optional('pretty', 'number', 'Blanks to indent each level with; all in one line by default.'),
    optional('returnText', 'boolean', 'Return the text instead of writing a file.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: runWriteJson,
};

async function runWriteJson(parameters: StepParameters, context: StepContext): Promise<Value> {
  const file = stringParameter(parameters, 'file') ?? '';
  const returnText = booleanParameter(parameters, 'returnText');
  if ((file === '') !== returnText) {
    failStep(returnText ? 'writeJSON takes either file or returnText, not both' : 'writeJSON needs a file, or returnText: true');
  }
  // More than eight blanks help nobody, and the text would only grow.
  const indent = Math.min(8, Math.max(0, numberParameter(parameters, 'pretty') ?? 0));
  const text = printJson(await toJson(parameters.get('json') ?? null, context.caller), indent);
  if (returnText) {
    return text;
  }
  await writeText(context, file, text);
  return null;
}
