// Groovy's print: a log has lines, so it writes one.

import type { StepDefinition } from '../step.ts';
import { println } from './println.ts';

export const print: StepDefinition = { ...println, name: 'print', doc: "Writes a value to the log, as a line: Groovy's own way to say `echo`." };
