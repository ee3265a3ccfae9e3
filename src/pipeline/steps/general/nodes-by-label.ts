// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#nodesbylabel-list-of-nodes-by-label-by-default-excludes-offline

import { listOf } from '../../run/collections.ts';
import { optional, required, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const nodesByLabel: StepDefinition = {
  name: 'nodesByLabel',
  doc: 'The label itself, in a list: every machine is made for one run, so there is no list of machines that have it.',
  parameters: [required('label', 'string', 'What `node(label)` would take.'), optional('offline', 'boolean', 'Without effect.')],
  unnamedParameter: 'label',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'label') ?? '',
  run: async (parameters) => listOf([stringParameter(parameters, 'label') ?? ''], 'array'),
};
