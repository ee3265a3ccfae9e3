// https://www.jenkins.io/doc/pipeline/steps/workflow-multibranch/#properties-set-job-properties

import type { ParameterDefinition, ProjectProperties } from '../../hosts/coordination-host.ts';
import type { Caller } from '../../run/caller.ts';
import { count } from '../../run/count.ts';
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
  const { caller } = context;
  let definitions: ParameterDefinition[] | null = null;
  let triggers: ProjectProperties['triggers'] = null;
  const options: InWords[] = [];
  for (const value of listIn(parameters, 'properties')) {
    const property = readDescribable(value);
    switch (property?.name) {
      case undefined:
        break;
      case 'parameters':
        definitions = await readAll(property, 'parameterDefinitions', (each) => readParameter(each, caller));
        break;
      case 'pipelineTriggers':
        triggers = await readAll(property, 'triggers', (each) => inWords(readDescribable(each), caller));
        break;
      default:
        options.push(await inWords(property, caller));
    }
  }
  declareParameters(caller.run, definitions ?? []);
  await context.host.setProperties({ parameters: definitions, triggers, options }, context.node);
  return null;
}

async function readAll<Element>(property: Describable | null, name: string, read: (value: Value) => Promise<Element>): Promise<Element[]> {
  const elements: Element[] = [];
  for (const value of property === null ? [] : listIn(property.arguments, name)) {
    elements.push(await read(value));
  }
  return elements;
}

/** Deeper than anybody writes; a map that holds itself ends here. */
const MAX_DEPTH = 8;

interface InWords {
  readonly name: string;
  readonly text: string;
}

/** `H * * * *` of cron('H * * * *'); names are said when there are several arguments. */
async function inWords(property: Describable | null, caller: Caller, depth = 0): Promise<InWords> {
  const entries = depth < MAX_DEPTH ? Array.from(property?.arguments ?? []) : [];
  const texts: string[] = [];
  for (const [name, value] of entries) {
    await count(caller);
    const nested = readDescribable(value);
    const text = nested === null ? await toText(value, caller) : describeNested(await inWords(nested, caller, depth + 1));
    texts.push(entries.length === 1 ? text : `${name}: ${text}`);
  }
  return { name: property?.name ?? '', text: texts.join(', ') };
}

function describeNested({ name, text }: InWords): string {
  return `${name}(${text})`;
}
