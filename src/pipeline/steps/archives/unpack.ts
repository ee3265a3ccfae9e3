// What unzip and untar have in common.

import type { ReadArchiveRequest } from '../../hosts/file-host.ts';
import { perform } from '../../run/count.ts';
import { listOf, mapOf } from '../../run/collections.ts';
import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { HostError } from '../../step-host.ts';
import { decodeBytes } from '../files/encodings.ts';
import { filterPaths } from '../files/select-files.ts';
import { resolvePath } from '../../run/paths.ts';
import { booleanParameter, optional, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepParameters } from '../step.ts';

export const UNPACK_PARAMETERS = [
  optional('dir', 'string', 'Where to: the current directory by default.'),
  optional('glob', 'string', 'Ant patterns of the entries that are wanted, separated by commas; all by default.'),
  optional('quiet', 'boolean', 'Do not write each entry to the log.'),
  optional('test', 'boolean', 'Only tell whether the archive can be read.'),
];

export async function unpack(context: StepContext, format: 'zip' | 'tar', file: string, parameters: StepParameters): Promise<Value> {
  const place = requirePlace(context);
  const archive = resolvePath(context.directory, file);
  const isTest = booleanParameter(parameters, 'test');
  const kind = await context.host.fileKind(place, archive);
  if (kind === 'directory' || (kind === 'missing' && context.host.isDry !== true)) {
    const problem = `${archive} ${kind === 'missing' ? 'does not exist.' : 'is a directory.'}`;
    return isTest ? failTest(context, problem) : raise('java.io.IOException', problem);
  }
  const wants = filterPaths(stringParameter(parameters, 'glob') || '**');
  if (isTest) {
    return canBeRead(context, format, archive);
  }
  context.log(`Extracting from ${archive}`);
  const isQuiet = booleanParameter(parameters, 'quiet');
  if (booleanParameter(parameters, 'read')) {
    return readTexts(context, { format, archive, wants, isQuiet, charset: stringParameter(parameters, 'charset') });
  }
  const directory = resolvePath(context.directory, stringParameter(parameters, 'dir') ?? '');
  const written = await context.host.unpack(place, { format, archive, directory, wants }, context.signal);
  const told = isQuiet ? [] : written.map((path) => `Extracting: ${path} -> ${resolvePath(directory, path)}`);
  context.log([...told, `Extracted: ${written.length} files`].join('\n'));
  return listOf(written.map((path) => resolvePath(directory, path)));
}

async function canBeRead(context: StepContext, format: ReadArchiveRequest['format'], archive: string): Promise<boolean> {
  try {
    const entries = await context.host.testArchive(requirePlace(context), { format, archive }, context.signal);
    context.log(`Checking ${entries} zipped entries in ${archive}`);
    return true;
  } catch (error) {
    if (error instanceof HostError && error.blame === 'pipeline') {
      return failTest(context, `Error validating ${archive}: ${error.message}`);
    }
    throw error;
  }
}

function failTest(context: StepContext, problem: string): false {
  context.log(`ERROR: ${problem}`);
  return false;
}

interface WantedTexts extends ReadArchiveRequest {
  readonly isQuiet: boolean;
  readonly charset: string | null;
}

async function readTexts(context: StepContext, { isQuiet, charset, ...wanted }: WantedTexts): Promise<Value> {
  const entries = await context.host.readArchive(requirePlace(context), wanted, context.signal);
  const told = isQuiet ? [] : Array.from(entries.keys(), (path) => `Reading: ${path}`);
  context.log([...told, `Read: ${entries.size} files`].join('\n'));
  const texts: [string, string][] = [];
  for (const [path, content] of entries) {
    texts.push([path, await perform(decodeBytes(content, charset), context.caller)]);
  }
  return mapOf(texts, 'TreeMap');
}
