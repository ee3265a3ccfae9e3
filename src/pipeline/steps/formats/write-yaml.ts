// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#writeyaml-write-a-yaml-from-an-object-or-objects

import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { resolvePath } from '../../run/paths.ts';
import { fileIsThere, writeText } from '../files/file-access.ts';
import { booleanParameter, optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { listIn } from '../step-values.ts';
import { printYaml } from './print-yaml.ts';

export const writeYaml: StepDefinition = {
  name: 'writeYaml',
  doc: 'Writes values as YAML.',
  parameters: [
    optional('file', 'string', 'Path of the file.'),
    optional('data', 'value', 'What to write.'),
    optional('datas', 'value', 'A list of values: one document for each.'),
    optional('charset', 'string', 'UTF-8 by default.'),
    optional('overwrite', 'boolean', 'Write over a file of this name.'),
    optional('returnText', 'boolean', 'Return the text instead of writing a file.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: runWriteYaml,
};

async function runWriteYaml(parameters: StepParameters, context: StepContext): Promise<Value> {
  const file = stringParameter(parameters, 'file') ?? '';
  const returnText = booleanParameter(parameters, 'returnText');
  const [hasData, hasDatas] = ['data', 'datas'].map((name) => (parameters.get(name) ?? null) !== null);
  if (hasData === hasDatas) {
    refuse(`${hasData ? 'only one of data or datas' : 'data or datas parameter'} must be provided to writeYaml`);
  }
  const extra = ['file', 'charset', 'overwrite'].find((name) => (parameters.get(name) ?? false) !== false);
  if (returnText && extra !== undefined) {
    refuse(`cannot provide both returnText and ${extra} to writeYaml`);
  }
  if (!returnText && file === '') {
    refuse('either file or returnText must be provided to writeYaml');
  }
  const values = hasDatas === true ? listIn(parameters, 'datas') : [parameters.get('data') ?? null];
  const documents: string[] = [];
  for (const value of values) {
    documents.push(await printYaml(value, context.caller));
  }
  const text = documents.join('---\n');
  if (returnText) {
    return text;
  }
  if (!booleanParameter(parameters, 'overwrite') && (await fileIsThere(context, file))) {
    raise('java.nio.file.FileAlreadyExistsException', `${resolvePath(context.directory, file)} already exist.`);
  }
  await writeText(context, file, text, stringParameter(parameters, 'charset'));
  return null;
}

function refuse(problem: string): never {
  return raise('java.lang.IllegalArgumentException', problem);
}
