// What zip and tar have in common.

import type { ArchiveFormat } from '../../hosts/file-host.ts';
import { raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { selectFiles } from '../files/select-files.ts';
import { resolvePath } from '../../run/paths.ts';
import { booleanParameter, optional, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepParameters } from '../step.ts';

export const PACK_PARAMETERS = [
  optional('dir', 'string', 'What to pack: the current directory by default.'),
  optional('glob', 'string', 'Ant patterns, separated by commas; everything by default.'),
  optional('exclude', 'string', 'Ant patterns of what to leave out.'),
  optional('archive', 'boolean', 'Archive the file as an artifact too.'),
  optional('overwrite', 'boolean', 'Write over a file of this name.'),
  optional('defaultExcludes', 'boolean', "Leave out Ant's default excludes; true by default."),
];

export async function pack(context: StepContext, format: ArchiveFormat, file: string, parameters: StepParameters): Promise<Value> {
  const place = requirePlace(context);
  const archive = resolvePath(context.directory, file);
  const directory = await directoryToPack(context, stringParameter(parameters, 'dir') ?? '');
  const kind = await context.host.fileKind(place, archive);
  if (kind === 'directory' || (kind === 'file' && !booleanParameter(parameters, 'overwrite'))) {
    raise('java.io.IOException', `${archive} exists.`);
  }
  if (kind === 'file') {
    await context.host.remove(place, archive, context.signal);
  }
  const selected = await selectFiles(context, directory, {
    includes: stringParameter(parameters, 'glob') || '**',
    excludes: stringParameter(parameters, 'exclude') ?? '',
    useDefaultExcludes: booleanParameter(parameters, 'defaultExcludes', true),
  });
  const paths = selected.filter((path) => resolvePath(directory, path) !== archive);
  const [glob, exclude] = [stringParameter(parameters, 'glob') ?? '', stringParameter(parameters, 'exclude') ?? ''];
  const filter = glob === '' && exclude === '' ? '' : ` filtered by [${glob}] - [${exclude}]`;
  context.log(`Writing ${format === 'zip' ? 'zip' : 'tar'} file\nCompress ${directory}${filter} to ${archive}`);
  await context.host.pack(place, { format, archive, directory, paths }, context.signal);
  context.log(`Compressed ${paths.length} entries.`);
  if (booleanParameter(parameters, 'archive')) {
    context.log(`Archiving ${archive}`);
    await context.host.archiveArtifacts(place, { directory: context.directory, paths: [file] }, context.signal);
  }
  return null;
}

async function directoryToPack(context: StepContext, dir: string): Promise<string> {
  const directory = resolvePath(context.directory, dir);
  const kind = dir.trim() === '' || context.host.isDry === true ? 'directory' : await context.host.fileKind(requirePlace(context), directory);
  if (kind !== 'directory') {
    raise('java.io.IOException', `${directory} ${kind === 'missing' ? 'does not exist.' : 'is not a directory.'}`);
  }
  return directory;
}

export function requireName(parameters: StepParameters, name: string): string {
  return stringParameter(parameters, name) || raise('java.lang.IllegalArgumentException', `${name}: Can not be empty`);
}
