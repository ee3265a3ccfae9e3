// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#compareversions-compare-two-version-number-strings

import { compareVersions as compare } from '../../run/text/version-number.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const compareVersions: StepDefinition = {
  name: 'compareVersions',
  doc: 'Less than 0 when the first version is the older one, 0 when they are equal, else more.',
  parameters: [optional('v1', 'string', 'A version, such as 1.2.3 or 2.0-SNAPSHOT.'), optional('v2', 'string', 'The other one. A missing one is the oldest.')],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => `${stringParameter(parameters, 'v1') ?? ''} ${stringParameter(parameters, 'v2') ?? ''}`.trim(),
  run: async (parameters) => {
    const [left, right] = [stringParameter(parameters, 'v1') ?? '', stringParameter(parameters, 'v2') ?? ''];
    return left === '' || right === '' ? Math.sign(left.length - right.length) : compare(left, right);
  },
};
