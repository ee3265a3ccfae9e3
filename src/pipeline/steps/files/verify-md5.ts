// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { verifyDigestStep } from './digest.ts';

export const verifyMd5 = verifyDigestStep('verifyMd5', 'MD5');
