// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readjson-read-json-from-files-in-the-workspace

import { perform } from '../../run/count.ts';
import { parseJson } from '../../run/text/json-parse.ts';
import { fromJson } from '../../run/types/data/json-values.ts';
import { booleanParameter, optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { FILE_OR_TEXT, readFileOrText } from './file-or-text.ts';
import { refusing } from '../refusing.ts';

export const readJSON: StepDefinition = {
  name: 'readJSON',
  doc: 'Reads JSON: objects become maps, arrays lists.',
  parameters: [...FILE_OR_TEXT, optional('returnPojo', 'boolean', 'Plain maps and lists instead of JSONObjects and JSONArrays, whose text is JSON.')],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const text = await readFileOrText('readJSON', parameters, context);
    const isMissing = text === '' && context.host.isDry === true;
    const json = await refusing(parseJson(isMissing ? '{}' : text), context.caller, 'net.sf.json.JSONException');
    return perform(fromJson(json, booleanParameter(parameters, 'returnPojo') ? 'LinkedHashMap' : 'JSONObject'), context.caller);
  },
};
