// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/

import { windowsStep } from './windows.ts';

export const bat = windowsStep('bat', 'a batch script');
