// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#writejson-write-json-to-a-file-in-the-workspace

import { printJson } from '../../run/text/json-lib-print.ts';
import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { writeText } from '../files/file-access.ts';
import { booleanParameter, numberParameter, optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { refusing } from '../refusing.ts';
import { toJson } from './json-values.ts';

export const writeJSON: StepDefinition = {
  name: 'writeJSON',
  doc: 'Writes a value as JSON.',
  parameters: [
    optional('json', 'value', 'What to write; must be given.'),
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
  if ((parameters.get('json') ?? null) === null) {
    raise('java.lang.IllegalArgumentException', 'You have to provide a JSON object to save for writeJSON.');
  }
  if ((file === '') !== returnText) {
    raise('java.lang.IllegalArgumentException', returnText ? 'You cannot provide both returnText and file to writeJSON.' : 'You have to provide either file or returnText to writeJSON.');
  }
  // More than eight blanks help nobody, and the text would only grow.
  const indent = Math.min(8, Math.max(0, numberParameter(parameters, 'pretty') ?? 0));
  const json = await toJson(parameters.get('json') ?? null, context.caller);
  const text = await refusing(printJson(json, indent), context.caller);
  if (returnText) {
    return text;
  }
  await writeText(context, file, text);
  return null;
}
