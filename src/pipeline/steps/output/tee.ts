// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#tee-tee-output-to-file

import { concatenate } from '../../../lib/concatenate.ts';
import { resolvePath } from '../../run/paths.ts';
import { booleanParameter, optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const tee: StepDefinition = {
  name: 'tee',
  doc: 'Runs its block, and writes to a file what the log got of it.',
  parameters: [required('file', 'string', 'Path of the file; it is written when the block has ended.'), optional('append', 'boolean', 'Keep what the file has.')],
  unnamedParameter: 'file',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const { host, node, directory, runBlock } = context;
    const place = requirePlace(context);
    const path = resolvePath(directory, stringParameter(parameters, 'file') ?? '');
    const recorded = host.recordLog(node);
    try {
      return await runBlock();
    } finally {
      const said = recorded();
      const before = booleanParameter(parameters, 'append') ? await host.readFile(place, path) : null;
      await host.writeFile(place, path, before === null ? said : concatenate([before, said]));
    }
  },
};
