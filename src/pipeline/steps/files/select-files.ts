// Which files of a directory a step means.

import type { FileEntry } from '../../hosts/file-host.ts';
import { requirePlace } from '../step.ts';
import type { StepContext } from '../step.ts';
import { antFilter } from './ant-patterns.ts';

export interface FileSelection {
  /** Ant patterns, separated by commas. */
  readonly includes: string;
  /** `''`: none. */
  readonly excludes: string;
  /** Leave out what version control and editors keep for themselves. */
  readonly useDefaultExcludes: boolean;
  /** Directories that match are selected too. */
  readonly directories?: boolean;
}

/** https://ant.apache.org/manual/dirtasks.html#defaultexcludes */
const DEFAULT_EXCLUDES = [
  '**/*~', '**/#*#', '**/.#*', '**/%*%', '**/._*', '**/CVS', '**/CVS/**', '**/.cvsignore', '**/SCCS', '**/SCCS/**', '**/vssver.scc', '**/.svn',
  '**/.svn/**', '**/.DS_Store', '**/.git', '**/.git/**', '**/.gitattributes', '**/.gitignore', '**/.gitmodules', '**/.hg', '**/.hg/**',
  '**/.hgignore', '**/.hgsub', '**/.hgsubstate', '**/.hgtags', '**/.bzr', '**/.bzr/**', '**/.bzrignore',
].join(',');

export async function selectEntries(context: StepContext, directory: string, selection: FileSelection): Promise<FileEntry[]> {
  const isIncluded = antFilter(selection.includes);
  const isExcluded = antFilter(selection.excludes);
  const isExcludedAnyway = antFilter(selection.useDefaultExcludes ? DEFAULT_EXCLUDES : '');
  const entries = await context.host.listFiles(requirePlace(context), directory);
  return entries.filter(
    ({ path, isDirectory }) => (!isDirectory || selection.directories === true) && isIncluded(path) && !isExcluded(path) && !isExcludedAnyway(path),
  );
}

/** Paths relative to the directory, sorted. */
export async function selectFiles(context: StepContext, directory: string, selection: FileSelection): Promise<string[]> {
  return (await selectEntries(context, directory, selection)).map(({ path }) => path);
}
