// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#touch-create-a-file-if-not-already-exist-in-the-workspace-and-set-the-timestamp

import { resolvePath } from '../../run/paths.ts';
import { optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { numberIn } from '../step-values.ts';
import { fileRecord } from './file-record.ts';

export const touch: StepDefinition = {
  name: 'touch',
  doc: 'Makes an empty file when there is none, and sets its time.',
  parameters: [required('file', 'string', 'Its path.'), optional('timestamp', 'value', 'Milliseconds since 1970; now by default.')],
  unnamedParameter: 'file',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const place = requirePlace(context);
    const path = stringParameter(parameters, 'file') ?? '';
    const absolute = resolvePath(context.directory, path);
    const touched = await context.host.touch(place, absolute, numberIn(parameters, 'timestamp'));
    return fileRecord({ path, isDirectory: false, ...touched });
  },
};
