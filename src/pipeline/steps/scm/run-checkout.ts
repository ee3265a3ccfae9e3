import { mapOf } from '../../run/collections.ts';
import type { Value } from '../../run/value.ts';
import { resolvePath } from '../../run/paths.ts';
import { requirePlace } from '../step.ts';
import type { StepContext } from '../step.ts';
import type { WantedCheckout } from './git-source.ts';

/** Returns GIT_COMMIT and the like. Those of the run's own code are variables of its workspace from then on. */
export async function runCheckout({ source, directory }: WantedCheckout, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const { node, environment, signal, frame } = context;
  const target = resolvePath(context.directory, directory);
  const variables = await context.host.checkout(place, { node, source, directory: target, environment }, signal);
  if (source.kind === 'run') {
    variables.forEach((value, name) => frame.placeVariables.set(name, value));
  }
  return mapOf(variables, 'TreeMap');
}
