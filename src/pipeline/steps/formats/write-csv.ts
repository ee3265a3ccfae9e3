// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#writecsv-write-content-to-a-csv-file-in-the-workspace

import { writeText } from '../files/file-access.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { listIn, textsOf } from '../step-values.ts';
import { printCsv } from './csv-records.ts';

export const writeCSV: StepDefinition = {
  name: 'writeCSV',
  doc: 'Writes lists of values as comma separated values.',
  parameters: [
    required('file', 'string', 'Path of the file.'),
    required('records', 'value', 'A list of lists.'),
    optional('format', 'value', 'Without effect: commas, and double quotes where they are needed.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const records: string[][] = [];
    for (const record of listIn(parameters, 'records')) {
      records.push(await textsOf(record, context));
    }
    await writeText(context, stringParameter(parameters, 'file') ?? '', printCsv(records));
    return null;
  },
};
