// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#findfiles-find-files-in-the-workspace

import { listOf } from '../../run/collections.ts';
import { perform } from '../../run/count.ts';
import { mapInPieces } from '../../work.ts';
import { optional, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { fileRecord } from './file-record.ts';
import { selectEntries } from './select-files.ts';

export const findFiles: StepDefinition = {
  name: 'findFiles',
  doc: 'Files as objects with name, path, directory, length and lastModified.',
  parameters: [
    optional('glob', 'string', 'Ant patterns, separated by commas. Without it: what is directly in the current directory.'),
    optional('excludes', 'string', 'Ant patterns of what to leave out.'),
  ],
  unnamedParameter: 'glob',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'glob') ?? '',
  run: async (parameters, context) => {
    requirePlace(context);
    const glob = stringParameter(parameters, 'glob') ?? '';
    const excludes = stringParameter(parameters, 'excludes') ?? '';
    const entries = await selectEntries(context, context.directory, {
      includes: glob === '' ? '*' : glob,
      excludes,
      useDefaultExcludes: true,
      directories: glob === '',
    });
    return listOf(await perform(mapInPieces(entries, fileRecord), context.caller), 'array');
  },
};
