// Parameters of runs and of `input`, as pipelines describe them: `string(name: 'A', defaultValue: 'x')`.

import type { ParameterDefinition } from '../../hosts/coordination-host.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { readDescribable } from '../describable.ts';
import type { StepContext } from '../step.ts';
import { booleanIn, requireText, textIn, textOf, textsOf } from '../step-values.ts';

const KINDS: ReadonlyMap<string, ParameterDefinition['kind']> = new Map([
  ['string', 'string'],
  ['validatingString', 'string'],
  ['text', 'text'],
  ['booleanParam', 'boolean'],
  ['choice', 'choice'],
  ['password', 'password'],
  ['file', 'file'],
  ['base64File', 'file'],
  ['stashedFile', 'file'],
  ['run', 'run'],
  ['credentials', 'credentials'],
]);

export async function readParameterDefinition(value: Value, context: StepContext): Promise<ParameterDefinition> {
  const describable = readDescribable(value);
  const kind = describable === null ? undefined : KINDS.get(describable.name);
  if (describable === null || kind === undefined) {
    const what = describable === null ? 'this' : `"${describable.name}"`;
    return failStep(`${what} is no parameter that Mayfly knows: use ${Array.from(KINDS.keys()).join(', ')}`);
  }
  const args = describable.arguments;
  const name = await requireText(args, 'name', describable.name, context);
  const choices = kind === 'choice' ? await choicesOf(args.get('choices'), context) : [];
  return { kind, name, description: await textIn(args, 'description', context), defaultValue: await defaultOf(kind, args, choices, context), choices };
}

/** A list, or one text with a choice in each line. */
async function choicesOf(value: Value | undefined, context: StepContext): Promise<string[]> {
  const texts = await textsOf(value, context);
  return texts.length === 1 ? (texts[0] ?? '').split('\n') : texts;
}

async function defaultOf(
  kind: ParameterDefinition['kind'],
  args: ReadonlyMap<string, Value>,
  choices: readonly string[],
  context: StepContext,
): Promise<string | boolean> {
  if (kind === 'boolean') {
    return booleanIn(args, 'defaultValue');
  }
  if (kind === 'choice') {
    return choices[0] ?? '';
  }
  return (await textOf(args.get('defaultValue') ?? args.get('defaultValueAsSecret'), context)) ?? '';
}
