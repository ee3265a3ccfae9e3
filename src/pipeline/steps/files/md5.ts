// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { digestStep } from './digest.ts';

export const md5 = digestStep('md5', 'MD5');
