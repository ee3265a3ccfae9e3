// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readcsv-read-content-from-a-csv-file-in-the-workspace

import { listOf } from '../../run/collections.ts';
import { csvFormatOf, readCsvRecords } from '../../run/types/data/csv-format.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { refusing } from '../refusing.ts';
import { FILE_OR_TEXT, readFileOrText } from './file-or-text.ts';

export const readCSV: StepDefinition = {
  name: 'readCSV',
  doc: 'Reads comma separated values as a list of records: `record[0]`, `record.get(0)`, and `record.get("name")` with a header.',
  parameters: [...FILE_OR_TEXT, optional('format', 'value', "A CSVFormat: `CSVFormat.DEFAULT.withHeader('a', 'b')`; by default commas, double quotes, no header.")],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const text = await readFileOrText('readCSV', parameters, context);
    const format = csvFormatOf(parameters.get('format') ?? null);
    return listOf(await refusing(readCsvRecords(text, format), context.caller));
  },
};
