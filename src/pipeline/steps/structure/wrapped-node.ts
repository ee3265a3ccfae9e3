// https://github.com/docker/jenkins-pipeline-scripts

import { node } from './node.ts';
import type { StepDefinition } from '../step.ts';

/** A loaded library has its own, which comes first. */
export const wrappedNode: StepDefinition = {
  ...node,
  name: 'wrappedNode',
  doc: "As `node`: what a library of Docker's calls it. Its other parameters, such as `cleanWorkspace`, have no effect.",
  takesAnyName: true,
};
