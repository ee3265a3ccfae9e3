// Steps of Windows machines, of which Mayfly has none.

import { failStep } from '../../run/thrown.ts';
import type { StepDefinition } from '../step.ts';
import { sh } from './sh.ts';

export function windowsStep(name: string, what: string): StepDefinition {
  return {
    ...sh,
    name,
    doc: `Runs ${what} on Windows; Mayfly's machines run Linux, so it fails.`,
    run: async () => failStep(`${name} can't run here: Mayfly's machines run Linux. Use sh, or ask isUnix() first.`),
  };
}
