// `string(name: 'X', defaultValue: 'y')` and its kin: descriptions → definitions of a run's parameters.

import type { ParameterDefinition } from '../hosts/coordination-host.ts';
import { PLUGIN_PARAMETER_TYPES } from '../model/parameter-types.ts';
import type { Caller } from './caller.ts';
import { iterate } from './iteration.ts';
import { keyOf } from './keys.ts';
import { isMap } from './kinds.ts';
import { toText } from './to-text.ts';
import { isTrue } from './truth.ts';
import type { RunState } from './run-state.ts';
import { failStep, raise } from './thrown.ts';
import type { Value } from './value.ts';

const KINDS: ReadonlyMap<string, ParameterDefinition['kind']> = new Map([
  ['string', 'string'],
  ['stringParam', 'string'],
  ['StringParameterDefinition', 'string'],
  ['text', 'text'],
  ['textParam', 'text'],
  ['TextParameterDefinition', 'text'],
  ['booleanParam', 'boolean'],
  ['BooleanParameterDefinition', 'boolean'],
  ['choice', 'choice'],
  ['choiceParam', 'choice'],
  ['ChoiceParameterDefinition', 'choice'],
  ['password', 'password'],
  ['nonStoredPassword', 'password'],
  ['PasswordParameterDefinition', 'password'],
  ['file', 'file'],
  ['FileParameterDefinition', 'file'],
  ['run', 'run'],
  ['RunParameterDefinition', 'run'],
  ['credentials', 'credentials'],
  ['CredentialsParameterDefinition', 'credentials'],
]);

export async function readParameter(value: Value, caller: Caller): Promise<ParameterDefinition> {
  const read = (name: string): Value => (isMap(value) ? (value.entries.get(keyOf(name))?.value ?? null) : null);
  const described = await toText(read('$class'), caller);
  const type = described.slice(described.lastIndexOf('.') + 1);
  const kind = KINDS.get(type) ?? (isOfPlugin(type) ? 'string' : raise('java.lang.IllegalArgumentException', `${await toText(value, caller)} is no parameter: use string, text, booleanParam, choice, password, file, run or credentials`));
  const name = read('name');
  if (name === null) {
    raise('java.lang.IllegalArgumentException', `a ${described} parameter needs a name`);
  }
  const choices = kind === 'choice' ? await readChoices(read('choices'), caller) : [];
  const given = read('defaultValue') ?? read('defaultValueAsSecret');
  const defaultValue = kind === 'boolean' ? await isTrue(given === 'false' ? null : given, caller) : given === null ? (choices[0] ?? '') : await toText(given, caller);
  const description = read('description');
  return { kind, name: await toText(name, caller), description: description === null ? '' : await toText(description, caller), defaultValue, choices };
}

/** A plugin's parameter has the text that a run was started with: what its form would offer is found out by Jenkins itself. */
function isOfPlugin(type: string): boolean {
  return PLUGIN_PARAMETER_TYPES.has(type) || /^\w+(?:Parameter|ParameterDefinition)$/.test(type);
}

/** A list, or lines of a text. */
async function readChoices(value: Value, caller: Caller): Promise<string[]> {
  const isList = value !== null && typeof value === 'object' && (value.kind === 'list' || value.kind === 'set' || value.kind === 'range');
  if (!isList) {
    return value === null ? [] : (await toText(value, caller)).split('\n').map((line) => line.trim());
  }
  const choices: string[] = [];
  for (const each of await iterate(value, caller)) {
    choices.push(await toText(each, caller));
  }
  return choices;
}

/** A run that was given no value has the default; both are in `params` and in the environment. */
export function declareParameters(run: RunState, definitions: readonly ParameterDefinition[]): void {
  for (const { name, kind, defaultValue } of definitions) {
    const given = run.parameters.get(name);
    const value = given === undefined ? defaultValue : kind === 'boolean' ? given === true || given === 'true' : given;
    run.parameters.set(name, value);
    if (!run.environment.has(name)) {
      run.parameterVariables.set(name, typeof value === 'string' ? value : String(value === true));
    }
  }
}

/** A Declarative Pipeline's choices are there before it runs, so a value that is none of them is a mistake of who started the run. */
export function refuseOtherChoices(run: RunState, definitions: readonly ParameterDefinition[]): void {
  for (const { name, kind, choices } of definitions) {
    const given = run.givenParameters.get(name);
    if (kind === 'choice' && typeof given === 'string' && !choices.includes(given)) {
      failStep(`Illegal choice for parameter ${name}: ${given}. It is one of: ${choices.join(', ')}`);
    }
  }
}
