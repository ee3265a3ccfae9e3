// Reads what a pod is said to be: `containers: [containerTemplate(…)]`, `envVars: [envVar(…)]`, and YAML. What only a
// cluster can make of it (volumes, accounts, limits, variables out of its secrets) is left out.

import { parseYaml } from '../../steps/formats/parse-yaml.ts';
import { elementsIn } from '../../steps/step-values.ts';
import { argumentsOf, readDescribable } from '../../steps/describable.ts';
import { isMap } from '../kinds.ts';
import type { Caller } from '../caller.ts';
import { perform } from '../count.ts';
import { NOTHING } from './pod.ts';
import type { PodContainer, PodDescription, PodParts } from './pod.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

type Properties = ReadonlyMap<string, Value>;

/** Of `podTemplate`, or of a `kubernetes` agent whose options have been evaluated. */
export async function describePod(options: Properties, yaml: string, caller: Caller): Promise<PodParts & { readonly mergesYaml: boolean }> {
  const single = options.get('containerTemplate') ?? null;
  const templates = [...elementsIn(options.get('containers')), ...elementsIn(options.get('containerTemplates')), ...(single === null ? [] : [single])];
  const containers = new Map<string, PodContainer>();
  for (const template of templates.filter(isMap).map(argumentsOf)) {
    containers.set(await textIn(template, 'name', caller), await describeContainer(template, 'envVars', caller));
  }
  const environment = await readVariables(options.get('envVars'), caller);
  const strategy = readDescribable(options.get('yamlMergeStrategy') ?? null);
  return { yaml: await describeYaml(yaml, caller), options: { containers, environment }, mergesYaml: strategy?.name === 'merge' };
}

async function describeYaml(yaml: string, caller: Caller): Promise<PodDescription> {
  if (yaml.trim() === '') {
    return NOTHING;
  }
  const [document = null] = await perform(parseYaml(yaml, null), caller);
  const spec = isMap(document) ? (argumentsOf(document).get('spec') ?? null) : null;
  const containers = new Map<string, PodContainer>();
  for (const container of isMap(spec) ? elementsIn(argumentsOf(spec).get('containers')).filter(isMap).map(argumentsOf) : []) {
    containers.set(await textIn(container, 'name', caller), await describeContainer(container, 'env', caller));
  }
  return { containers, environment: new Map() };
}

async function describeContainer(properties: Properties, variables: 'env' | 'envVars', caller: Caller): Promise<PodContainer> {
  const image = await textIn(properties, 'image', caller);
  const [command = ''] = elementsIn(properties.get('command'));
  return { image: image === '' ? null : image, hasCommand: command !== '', environment: await readVariables(properties.get(variables), caller) };
}

/** `envVar(key: …, value: …)`, and `name` and `value` in YAML. Those without a value come out of a secret. */
async function readVariables(value: Value | undefined, caller: Caller): Promise<ReadonlyMap<string, string>> {
  const variables = new Map<string, string>();
  for (const variable of elementsIn(value).filter(isMap).map(argumentsOf)) {
    const name = (await textIn(variable, 'key', caller)) || (await textIn(variable, 'name', caller));
    if (name !== '' && variable.has('value')) {
      variables.set(name, await textIn(variable, 'value', caller));
    }
  }
  return variables;
}

async function textIn(properties: Properties, name: string, caller: Caller): Promise<string> {
  const value = properties.get(name) ?? null;
  return value === null ? '' : toText(value, caller);
}
