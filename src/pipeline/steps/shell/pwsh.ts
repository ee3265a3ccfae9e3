// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/

import { windowsStep } from './windows.ts';

export const pwsh = windowsStep('pwsh', 'a PowerShell Core script');
