// https://www.jenkins.io/doc/pipeline/steps/lockable-resources/

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { booleanParameter, numberParameter, optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { mapsIn, numberIn, textIn } from '../step-values.ts';

export const lock: StepDefinition = {
  name: 'lock',
  doc: 'Runs its block while no other run has locked the same resources.',
  parameters: [
    optional('resource', 'string', 'Its name.'),
    optional('label', 'string', 'Instead of a name: resources with this label.'),
    optional('quantity', 'number', 'How many of them; all by default.'),
    optional('extra', 'value', 'Further resources: a list of maps with resource, or label and quantity.'),
    optional('variable', 'string', 'A variable that gets the names of what was locked: NAME, NAME0, NAME1, …'),
    optional('inversePrecedence', 'boolean', 'The newest waiting run is next, not the oldest.'),
    optional('skipIfLocked', 'boolean', 'Do not wait: leave out the block.'),
    optional('resourceSelectStrategy', 'string', 'Without effect: those that come first are taken.'),
    optional('priority', 'number', 'Without effect.'),
    optional('reason', 'string', 'Without effect.'),
  ],
  unnamedParameter: 'resource',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'resource') ?? stringParameter(parameters, 'label') ?? '',
  run: runLock,
};

interface Wanted {
  readonly resource: string;
  readonly label: string;
  readonly quantity: number;
}

async function runLock(parameters: StepParameters, context: StepContext): Promise<Value> {
  const wanted = await readWanted(parameters, context);
  const description = describe(wanted);
  const request = {
    node: context.node,
    resources: wanted.flatMap(({ resource }) => (resource === '' ? [] : [resource])),
    labels: wanted.flatMap(({ label, quantity }) => (label === '' ? [] : [{ label, quantity }])),
    inversePrecedence: booleanParameter(parameters, 'inversePrecedence'),
  };
  context.log(`Trying to acquire lock on [${description}]`);
  const skip = booleanParameter(parameters, 'skipIfLocked');
  let lease = await context.host.lock({ ...request, skipIfLocked: true }, context.signal);
  if (lease === null) {
    context.log(`[${description}] is locked, ${skip ? 'skipping execution...' : 'waiting...'}`);
    lease = skip ? null : await context.host.lock({ ...request, skipIfLocked: false }, context.signal);
  }
  if (lease === null) {
    return null;
  }
  context.log(`Lock acquired on [${description}]`);
  try {
    return await context.runBlock({ declared: withNames(context, stringParameter(parameters, 'variable'), lease.resources) });
  } finally {
    await context.host.unlock(lease);
    context.log(`Lock released on resource [${description}]`);
  }
}

async function readWanted(parameters: StepParameters, context: StepContext): Promise<Wanted[]> {
  const read = async (values: StepParameters): Promise<Wanted> => ({
    resource: await textIn(values, 'resource', context),
    label: await textIn(values, 'label', context),
    quantity: numberIn(values, 'quantity') ?? 0,
  });
  const wanted = [await read(parameters)];
  for (const extra of mapsIn(parameters, 'extra')) {
    wanted.push(await read(extra));
  }
  const given = wanted.filter(({ resource, label }) => resource !== '' || label !== '');
  if (given.length === 0) {
    failStep('Either resource label or resource name must be specified.');
  }
  if (given.some(({ resource, label }) => resource !== '' && label !== '')) {
    failStep('Label and resource name cannot be specified simultaneously.');
  }
  if (given.some(({ quantity }) => quantity < 0) || (numberParameter(parameters, 'quantity') ?? 0) < 0) {
    failStep('The quantity of resources must not be negative.');
  }
  return given;
}

function describe(wanted: readonly Wanted[]): string {
  const texts = wanted.map(({ resource, label, quantity }) =>
    label === '' ? `Resource: ${resource}` : `Label: ${label}${quantity > 0 ? `, Quantity: ${quantity}` : ''}`,
  );
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `{${text}}`).join(',');
}

function withNames({ frame }: StepContext, variable: string | null, names: readonly string[]): ReadonlyMap<string, string> {
  if (variable === null || variable === '') {
    return frame.declared;
  }
  return new Map([...frame.declared, [variable, names.join(',')], ...names.map((name, index) => [`${variable}${index}`, name] as const)]);
}
