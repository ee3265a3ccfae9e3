// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#writecsv-write-content-to-a-csv-file-in-the-workspace

import { iterate } from '../../run/iteration.ts';
import { printCsv } from '../../run/text/csv.ts';
import { raise } from '../../run/thrown.ts';
import { csvFormatOf } from '../../run/types/data/csv-format.ts';
import { writeText } from '../files/file-access.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { refusing } from '../refusing.ts';
import { listIn, textOf } from '../step-values.ts';

export const writeCSV: StepDefinition = {
  name: 'writeCSV',
  doc: 'Writes lists of values, or records that readCSV gave, as comma separated values.',
  parameters: [
    optional('file', 'string', 'Path of the file; must be given.'),
    optional('records', 'value', 'A list of lists; must be given.'),
    optional('format', 'value', 'A CSVFormat; by default commas, and double quotes where they are needed.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const file = stringParameter(parameters, 'file') ?? '';
    if ((parameters.get('records') ?? null) === null) {
      raise('java.lang.IllegalArgumentException', 'You have to provided a list of records to save for writeCSV.');
    }
    if (file === '') {
      raise('java.lang.IllegalArgumentException', 'You have to provided a file for writeCSV.');
    }
    const format = csvFormatOf(parameters.get('format') ?? null);
    const records: (readonly (string | null)[])[] = format.header === null || format.header.length === 0 || format.skipsHeader ? [] : [format.header];
    for (const record of listIn(parameters, 'records')) {
      const fields: (string | null)[] = [];
      for (const field of await iterate(record, context.caller)) {
        fields.push(await textOf(field, context));
      }
      records.push(fields);
    }
    await writeText(context, file, await refusing(printCsv(records, format), context.caller));
    return null;
  },
};
