// https://www.jenkins.io/doc/pipeline/steps/forensics-api/

import { referenceBuildStep } from './reference-build.ts';

export const discoverReferenceBuild = referenceBuildStep('discoverReferenceBuild');
