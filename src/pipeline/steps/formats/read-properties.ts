// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readproperties-read-properties-from-files-in-the-workspace-or-text

import { entriesOf, mapOf } from '../../run/collections.ts';
import { isMap } from '../../run/kinds.ts';
import { resolvePath } from '../../run/paths.ts';
import { parseProperties } from '../../run/text/properties-file.ts';
import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { readText } from '../files/file-access.ts';
import { booleanParameter, optional, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { textOf } from '../step-values.ts';
import { FILE_OR_TEXT, missingArgument } from './file-or-text.ts';
import { refusing } from '../refusing.ts';

export const readProperties: StepDefinition = {
  name: 'readProperties',
  doc: 'Reads a Java properties file as a map of texts. A text wins over the file, both win over the defaults.',
  parameters: [
    ...FILE_OR_TEXT,
    optional('defaults', 'value', 'A map with what is not in the file.'),
    optional('interpolate', 'boolean', 'Replace `${name}` in values by what name has, among the defaults too.'),
    optional('charset', 'string', 'ISO-8859-1 by default, as Java has it.'),
  ],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: runReadProperties,
};

async function runReadProperties(parameters: StepParameters, context: StepContext): Promise<Value> {
  const file = stringParameter(parameters, 'file') ?? '';
  if (file === '' && !parameters.has('text')) {
    raise('java.lang.IllegalArgumentException', missingArgument('readProperties'));
  }
  const texts = [await readOrWarn(file, stringParameter(parameters, 'charset') || 'ISO-8859-1', context), stringParameter(parameters, 'text') ?? ''];
  const defaults = parameters.get('defaults') ?? null;
  const values = new Map<string, Value>();
  for (const { key, value } of isMap(defaults) ? entriesOf(defaults) : []) {
    values.set((await textOf(key, context)) ?? '', value);
  }
  for (const text of texts) {
    (await refusing(parseProperties(text), context.caller)).forEach((value, name) => values.set(name, value));
  }
  return mapOf(booleanParameter(parameters, 'interpolate') ? await interpolateAll(values, context) : values, 'HashMap');
}

/** What is not there has no properties; that is said, and no mistake. */
async function readOrWarn(file: string, charset: string, context: StepContext): Promise<string> {
  if (file === '') {
    return '';
  }
  const path = resolvePath(context.directory, file);
  const kind = await context.host.fileKind(requirePlace(context), path);
  if (kind === 'file' || context.host.isDry === true) {
    return readText(context, file, charset);
  }
  context.log(`warning: ${path} ${kind === 'missing' ? 'does not exist' : 'is a directory'}, omitting from properties gathering`);
  return '';
}

async function interpolateAll(values: ReadonlyMap<string, Value>, context: StepContext): Promise<ReadonlyMap<string, Value>> {
  context.log('Interpolation set to true, starting to parse the variable!');
  const texts = new Map<string, string>();
  for (const [name, value] of values) {
    texts.set(name, (await textOf(value, context)) ?? '');
  }
  const found = interpolate(texts);
  if (typeof found === 'string') {
    context.log(`Got exception while interpolating the variables: ${found}`);
    context.log('Returning the original properties list!');
    return values;
  }
  return found;
}

/** A value may use others that use others; what becomes longer than this together is made to be large. */
const MAX_LENGTH = 1024 * 1024;

/** What is wrong, when values use each other in a circle. */
function interpolate(values: ReadonlyMap<string, string>): Map<string, string> | string {
  let problem: string | null = null;
  let left = MAX_LENGTH;
  const resolve = (text: string, outer: readonly string[]): string =>
    text.replace(/\$\{([^{}]+)\}/g, (whole, name: string) => {
      const value = values.get(name);
      if (value === undefined || problem !== null) {
        return whole;
      }
      if (outer.includes(name) || left < 0) {
        problem = left < 0 ? 'the values become too long' : `infinite loop in property interpolation of \${${outer[0] ?? name}}: ${[...outer, name].join('->')}`;
        return whole;
      }
      left -= value.length;
      return resolve(value, [...outer, name]);
    });
  const found = new Map(Array.from(values, ([name, value]) => [name, resolve(value, [name])]));
  return problem ?? found;
}
