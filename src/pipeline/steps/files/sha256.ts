// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { digestStep } from './digest.ts';

export const sha256 = digestStep('sha256', 'SHA-256');
