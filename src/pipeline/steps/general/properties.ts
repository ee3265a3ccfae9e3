// https://www.jenkins.io/doc/pipeline/steps/workflow-multibranch/#properties-set-job-properties

import type { ParameterDefinition, ProjectProperties } from '../../hosts/coordination-host.ts';
import { toText } from '../../run/to-text.ts';
import { declareParameters, readParameter } from '../../run/parameter-definitions.ts';
import type { Value } from '../../run/value.ts';
import { readDescribable } from '../describable.ts';
import type { Describable } from '../describable.ts';
import { required } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { listIn } from '../step-values.ts';

export const properties: StepDefinition = {
  name: 'properties',
  doc: 'Sets what the project is: its parameters, its triggers, how many runs are kept, and so on.',
  parameters: [required('properties', 'value', 'A list: parameters([…]), pipelineTriggers([…]), buildDiscarder(…), disableConcurrentBuilds(), …')],
  unnamedParameter: 'properties',
  block: 'none',
  summarize: () => '',
  run: runProperties,
};

async function runProperties(parameters: StepParameters, context: StepContext): Promise<Value> {
  let definitions: ParameterDefinition[] | null = null;
  let triggers: ProjectProperties['triggers'] = null;
  const options: ProjectProperties['options'][number][] = [];
  for (const value of listIn(parameters, 'properties')) {
    const property = readDescribable(value);
    switch (property?.name) {
      case undefined:
        break;
      case 'parameters':
        definitions = await readAll(listIn(property?.arguments ?? new Map(), 'parameterDefinitions'), (each) => readParameter(each, context.caller));
        break;
      case 'pipelineTriggers':
        triggers = await readAll(listIn(property?.arguments ?? new Map(), 'triggers'), (each) => inWords(readDescribable(each), context));
        break;
      default:
        options.push(await inWords(property, context));
    }
  }
  declareParameters(context.caller.run, definitions ?? []);
  await context.host.setProperties({ parameters: definitions, triggers, options }, context.node);
  return null;
}

async function readAll<Element>(values: readonly Value[], read: (value: Value) => Promise<Element>): Promise<Element[]> {
  const elements: Element[] = [];
  for (const value of values) {
    elements.push(await read(value));
  }
  return elements;
}

/** `H * * * *` of cron('H * * * *'); names are said when there are several arguments. */
async function inWords(property: Describable | null | undefined, { caller }: StepContext): Promise<{ readonly name: string; readonly text: string }> {
  const entries = Array.from(property?.arguments ?? []);
  const texts: string[] = [];
  for (const [name, value] of entries) {
    const nested = readDescribable(value);
    const text = nested === null ? await toText(value, caller) : describeNested(await inWords(nested, { caller } as StepContext));
    texts.push(entries.length === 1 ? text : `${name}: ${text}`);
  }
  return { name: property?.name ?? '', text: texts.join(', ') };
}

function describeNested({ name, text }: { readonly name: string; readonly text: string }): string {
  return `${name}(${text})`;
}
