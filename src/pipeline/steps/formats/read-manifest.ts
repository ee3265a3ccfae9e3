// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/#readmanifest-read-a-jar-manifest

import { perform } from '../../run/count.ts';
import { mapOf } from '../../run/collections.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { decodeBytes } from '../files/encodings.ts';
import { resolvePath } from '../../run/paths.ts';
import { defineRecord } from '../record.ts';
import { requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { FILE_OR_TEXT, readExisting } from './file-or-text.ts';

export const readManifest: StepDefinition = {
  name: 'readManifest',
  doc: "Reads a jar's manifest: an object with main (a map) and entries (a map of maps).",
  parameters: FILE_OR_TEXT,
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => toRecord(await readText(parameters, context)),
};

const MANIFEST = 'META-INF/MANIFEST.MF';

async function readText(parameters: StepParameters, context: StepContext): Promise<string> {
  const [file, text] = [stringParameter(parameters, 'file') ?? '', stringParameter(parameters, 'text') ?? ''];
  if ((file === '') === (text === '')) {
    failStep(`Need to specify either file or text to readManifest${file === '' ? '' : ", can't do both"}.`);
  }
  if (!/\.(jar|war|ear|hpi|jpi|zip)$/.test(file)) {
    return file === '' ? text : readExisting(file, context);
  }
  const archive = resolvePath(context.directory, file);
  const content = (await context.host.readArchive(requirePlace(context), { format: 'zip', archive, wants: (path) => path === MANIFEST }, context.signal)).get(MANIFEST);
  if (content === undefined && context.host.isDry === true) {
    return '';
  }
  if (content === undefined) {
    failStep(`${file} has no ${MANIFEST}`);
  }
  context.log(`Reading: ${MANIFEST}`);
  return perform(decodeBytes(content, null), context.caller);
}

const MANIFEST_RECORD = defineRecord('org.jenkinsci.plugins.pipeline.utility.steps.conf.mf.SimpleManifest', ['main', 'entries'], null);

/** Sections are separated by empty lines; a line that begins with a blank continues the one before. */
function toRecord(text: string): Value {
  const sections = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\n ', '')
    .split(/\n{2,}/)
    .map((section) => section.split('\n').flatMap(readAttribute));
  const [main = [], ...others] = sections;
  const entries = others.flatMap((section) => {
    const name = section.find(([key]) => key === 'Name')?.[1];
    return name === undefined ? [] : [[name, mapOf(section.filter(([key]) => key !== 'Name'))] as const];
  });
  return MANIFEST_RECORD.create(new Map<string, Value>([['main', mapOf(main)], ['entries', mapOf(entries)]]));
}

function readAttribute(line: string): [string, string][] {
  const colon = line.indexOf(':');
  return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
}
