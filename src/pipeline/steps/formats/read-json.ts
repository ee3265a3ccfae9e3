// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readjson-read-json-from-files-in-the-workspace

import { parseJson } from '../../run/text/json-parse.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { FILE_OR_TEXT, readFileOrText } from './file-or-text.ts';
import { fromJson } from './json-values.ts';
import { refusing } from '../refusing.ts';

export const readJSON: StepDefinition = {
  name: 'readJSON',
  doc: 'Reads JSON: objects become maps, arrays lists.',
  parameters: [...FILE_OR_TEXT, optional('returnPojo', 'boolean', 'Without effect: maps and lists are plain anyway.')],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const text = await readFileOrText('readJSON', parameters, context);
    const isMissing = text === '' && context.host.isDry === true;
    return refusing(() => fromJson(parseJson(isMissing ? '{}' : text)), 'net.sf.json.JSONException');
  },
};
