// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readyaml-read-yaml-from-files-in-the-workspace-or-text

import { listOf, mapOf } from '../../run/collections.ts';
import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { numberParameter, optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { FILE_OR_TEXT, missingArgument, readExisting } from './file-or-text.ts';
import { refusing } from '../refusing.ts';
import { parseYaml } from './parse-yaml.ts';

export const readYaml: StepDefinition = {
  name: 'readYaml',
  doc: 'Reads YAML: one document as it is, several as a list. A text is added to what the file has, so its keys win.',
  parameters: [
    ...FILE_OR_TEXT,
    optional('maxAliasesForCollections', 'number', 'How many aliases of lists and maps there may be; 50 by default.'),
    optional('codePointLimit', 'number', 'Without effect: the text may have 16 Mi characters.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: runReadYaml,
};

/** However many a pipeline asks for. */
const MAX_ALIASES = 1000;

async function runReadYaml(parameters: StepParameters, context: StepContext): Promise<Value> {
  const file = stringParameter(parameters, 'file') ?? '';
  const text = stringParameter(parameters, 'text') ?? '';
  if (file === '' && !parameters.has('text')) {
    raise('java.lang.IllegalArgumentException', missingArgument('readYaml'));
  }
  const whole = file === '' ? text : `${await readExisting(file, context)}${text.trim() === '' ? '' : `\n${text}`}`;
  if (whole.trim() === '' && context.host.isDry === true) {
    return mapOf([]);
  }
  const aliases = numberParameter(parameters, 'maxAliasesForCollections');
  const documents = await refusing(parseYaml(whole, aliases === null ? null : Math.min(aliases, MAX_ALIASES)), context.caller);
  const [only = null] = documents;
  return documents.length === 1 ? only : listOf(documents);
}
