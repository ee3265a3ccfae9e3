// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { digestStep } from './digest.ts';

export const sha1 = digestStep('sha1', 'SHA1');
