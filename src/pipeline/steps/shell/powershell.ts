// https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/

import { windowsStep } from './windows.ts';

export const powershell = windowsStep('powershell', 'a PowerShell script');
