// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readcsv-read-content-from-a-csv-file-in-the-workspace

import { listOf } from '../../run/collections.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { parseCsv } from './csv-records.ts';
import { FILE_OR_TEXT, readFileOrText } from './file-or-text.ts';
import { refusing } from '../refusing.ts';

export const readCSV: StepDefinition = {
  name: 'readCSV',
  doc: 'Reads comma separated values as a list of lists of texts.',
  parameters: [...FILE_OR_TEXT, optional('format', 'value', 'Without effect: commas, double quotes, no header.')],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const text = await readFileOrText('readCSV', parameters, context);
    return listOf(refusing(() => parseCsv(text)).map((fields) => listOf(fields)));
  },
};
