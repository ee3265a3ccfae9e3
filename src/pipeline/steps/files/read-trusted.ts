// https://www.jenkins.io/doc/pipeline/steps/workflow-multibranch/#readtrusted-read-trusted-file-from-scm

import { failStep } from '../../run/thrown.ts';
import { required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const readTrusted: StepDefinition = {
  name: 'readTrusted',
  doc: "A file of the repository at the run's commit, whatever the workspace holds. Needs no agent.",
  parameters: [required('path', 'string', 'From the root of the repository.')],
  unnamedParameter: 'path',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'path') ?? '',
  run: async (parameters, { host, node, signal, log }) => {
    const path = stringParameter(parameters, 'path') ?? '';
    const text = await host.readTrusted(path, node, signal);
    if (text === null) {
      return failStep(`${path} not found`);
    }
    log(`Obtained ${path} from the repository of this run`);
    return text;
  },
};
