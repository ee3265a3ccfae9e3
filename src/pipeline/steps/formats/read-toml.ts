// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { perform } from '../../run/count.ts';
import { parseToml } from '../../run/text/toml-parse.ts';
import { fromJson } from '../../run/types/data/json-values.ts';
import { refusing } from '../refusing.ts';
import { stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { FILE_OR_TEXT, readFileOrText } from './file-or-text.ts';

export const readTOML: StepDefinition = {
  name: 'readTOML',
  doc: 'Reads TOML: tables become maps, arrays lists, dates texts.',
  parameters: FILE_OR_TEXT,
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const toml = await refusing(parseToml(await readFileOrText('readTOML', parameters, context)), context.caller);
    return perform(fromJson(toml, 'LinkedHashMap'), context.caller);
  },
};
