// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readproperties-read-properties-from-files-in-the-workspace-or-text

import { entriesOf, mapOf } from '../../run/collections.ts';
import { parseProperties } from '../../run/text/properties-file.ts';
import type { Value } from '../../run/value.ts';
import { isMap } from '../describable.ts';
import { booleanParameter, optional, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { textIn, textOf } from '../step-values.ts';
import { FILE_OR_TEXT, readExisting } from './file-or-text.ts';
import { refusing } from '../refusing.ts';

export const readProperties: StepDefinition = {
  name: 'readProperties',
  doc: 'Reads a Java properties file as a map of texts. A text wins over the file, both win over the defaults.',
  parameters: [
    ...FILE_OR_TEXT,
    optional('defaults', 'value', 'A map with what is not in the file.'),
    optional('interpolate', 'boolean', 'Replace `${name}` in values by what name has.'),
    optional('charset', 'string', 'ISO-8859-1 by default, as Java has it.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: runReadProperties,
};

async function runReadProperties(parameters: StepParameters, context: StepContext): Promise<Value> {
  const file = stringParameter(parameters, 'file') ?? '';
  const charset = stringParameter(parameters, 'charset') || 'ISO-8859-1';
  const texts = [file === '' ? '' : await readExisting(file, context, charset), stringParameter(parameters, 'text') ?? ''];
  const read = new Map(texts.flatMap((text) => Array.from(refusing(() => parseProperties(text)))));
  const found = booleanParameter(parameters, 'interpolate') ? interpolate(read) : read;
  const defaults = parameters.get('defaults') ?? null;
  const values: [Value, Value][] = [];
  for (const { key, value } of isMap(defaults) ? entriesOf(defaults) : []) {
    values.push([(await textOf(key, context)) ?? '', await textIn(new Map([['value', value]]), 'value', context)]);
  }
  return mapOf([...values, ...found], 'HashMap');
}

/** A value may use others that use others; more than this is a circle, or made to be large. */
const MAX_REPLACEMENTS = 10_000;
const MAX_LEVELS = 20;

function interpolate(values: ReadonlyMap<string, string>): Map<string, string> {
  let left = MAX_REPLACEMENTS;
  const resolve = (text: string, level: number): string =>
    text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => {
      const value = values.get(name);
      left--;
      return value === undefined || level > MAX_LEVELS || left < 0 ? whole : resolve(value, level + 1);
    });
  return new Map(Array.from(values, ([name, value]) => [name, resolve(value, 0)]));
}
