// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { verifyDigestStep } from './digest.ts';

export const verifySha1 = verifyDigestStep('verifySha1', 'SHA1');
