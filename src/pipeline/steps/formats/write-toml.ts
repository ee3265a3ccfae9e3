// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { printToml } from '../../run/text/toml-print.ts';
import type { JsonObject } from '../../run/text/json-value.ts';
import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { writeText } from '../files/file-access.ts';
import { refusing } from '../refusing.ts';
import { booleanParameter, optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { toJson } from './json-values.ts';

export const writeTOML: StepDefinition = {
  name: 'writeTOML',
  doc: 'Writes a map as TOML.',
  parameters: [
    optional('toml', 'value', 'What to write; must be given.'),
    optional('file', 'string', 'Path of the file.'),
    optional('returnText', 'boolean', 'Return the text instead of writing a file.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: runWriteToml,
};

async function runWriteToml(parameters: StepParameters, context: StepContext): Promise<Value> {
  const file = stringParameter(parameters, 'file') ?? '';
  const returnText = booleanParameter(parameters, 'returnText');
  const given = parameters.get('toml') ?? null;
  if (given === null) {
    raise('java.lang.IllegalArgumentException', 'You have to provide a TOML object to save for writeTOML.');
  }
  if ((file === '') !== returnText) {
    raise('java.lang.IllegalArgumentException', returnText ? 'You cannot provide both returnText and file to writeTOML.' : 'You have to provide either file or returnText to writeTOML.');
  }
  const table = await toJson(given, context.caller);
  if (!(table instanceof Map)) {
    raise('java.io.IOException', 'A TOML document is a table: writeTOML needs a map.');
  }
  const text = await refusing(printToml(table as JsonObject), context.caller);
  if (returnText) {
    return text;
  }
  await writeText(context, file, text);
  return null;
}
