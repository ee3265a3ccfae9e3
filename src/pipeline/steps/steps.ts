// All steps, by name. A new step is a file beside this one and a line here.

import { dir } from './dir.ts';
import { echo } from './echo.ts';
import { error } from './error.ts';
import { sh } from './sh.ts';
import type { StepDefinition } from './step.ts';

export const STEPS: ReadonlyMap<string, StepDefinition> = new Map([dir, echo, error, sh].map((step) => [step.name, step]));
