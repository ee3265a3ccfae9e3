// What unzip and untar have in common.

import { listOf, mapOf } from '../../run/collections.ts';
import { failStep } from '../../run/thrown.ts';
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
  if (kind !== 'file') {
    return isTest ? false : failStep(kind === 'missing' ? `${archive} does not exist.` : `${archive} is a directory.`);
  }
  const wants = filterPaths(stringParameter(parameters, 'glob') || '**');
  if (isTest) {
    return canBeRead(context, archive);
  }
  if (booleanParameter(parameters, 'read')) {
    return readTexts(context, archive, wants, stringParameter(parameters, 'charset'));
  }
  const directory = resolvePath(context.directory, stringParameter(parameters, 'dir') ?? '');
  const written = await context.host.unpack(place, { format, archive, directory, wants });
  if (!booleanParameter(parameters, 'quiet')) {
    context.log([`Extracting from ${archive}`, ...written.map((path) => `Extracting: ${path} -> ${resolvePath(directory, path)}`)].join('\n'));
  }
  context.log(`Extracted: ${written.length} files`);
  return listOf(written.map((path) => resolvePath(directory, path)));
}

async function canBeRead(context: StepContext, archive: string): Promise<boolean> {
  try {
    await context.host.readArchive(requirePlace(context), archive, () => true);
    return true;
  } catch (error) {
    if (error instanceof HostError && error.blame === 'pipeline') {
      context.log(`Error validating ${archive}: ${error.message}`);
      return false;
    }
    throw error;
  }
}

async function readTexts(context: StepContext, archive: string, wants: (path: string) => boolean, charset: string | null): Promise<Value> {
  const entries = await context.host.readArchive(requirePlace(context), archive, wants);
  return mapOf(Array.from(entries, ([path, content]) => [path, decodeBytes(content, charset)] as const));
}
