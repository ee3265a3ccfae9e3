// Steps of Jenkins whose other half is a server's page or plugin that Mayfly has no equivalent of.

import type { StepContext } from './step.ts';

/** One line for people, and the step does nothing. */
export function notice(context: StepContext, text: string): null {
  context.log(`Notice: ${text}`);
  return null;
}
