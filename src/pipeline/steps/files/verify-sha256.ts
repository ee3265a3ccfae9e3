// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { verifyDigestStep } from './digest.ts';

export const verifySha256 = verifyDigestStep('verifySha256', 'SHA-256');
