// Which files of a directory a step means.

import type { FileEntry } from '../../hosts/file-host.ts';
import { count } from '../../run/count.ts';
import { defaultExcludes, matchesAnt } from '../../run/text/ant-patterns.ts';
import { requirePlace } from '../step.ts';
import type { StepContext } from '../step.ts';

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

export async function selectEntries(context: StepContext, directory: string, selection: FileSelection): Promise<FileEntry[]> {
  const isIncluded = filterPaths(selection.includes);
  const excludes = [...splitPatterns(selection.excludes), ...(selection.useDefaultExcludes ? defaultExcludes : [])];
  const selected: FileEntry[] = [];
  for (const entry of await context.host.listFiles(requirePlace(context), directory)) {
    const { path, isDirectory } = entry;
    const pause = count(context.caller, WORK_OF_AN_ENTRY);
    if (pause !== null) {
      await pause;
    }
    if ((!isDirectory || selection.directories === true) && isIncluded(path) && !excludes.some((pattern) => matchesAnt(pattern, path))) {
      selected.push(entry);
    }
  }
  return selected;
}

/** In operations: some thirty patterns are compared with each. */
const WORK_OF_AN_ENTRY = 4;

/** Paths relative to the directory, sorted. */
export async function selectFiles(context: StepContext, directory: string, selection: FileSelection): Promise<string[]> {
  return (await selectEntries(context, directory, selection)).map(({ path }) => path);
}

export function filterPaths(patterns: string): (path: string) => boolean {
  const each = splitPatterns(patterns);
  return (path) => each.some((pattern) => matchesAnt(pattern, path));
}

/** Patterns that are compared with each file; nobody writes more. */
const MAX_PATTERNS = 1000;

/** At commas only, as Jenkins does it: names may have blanks. */
function splitPatterns(patterns: string): string[] {
  return patterns
    .split(',', MAX_PATTERNS)
    .map((pattern) => pattern.trim().replace(/^(?:\.\/)+/, ''))
    .filter((pattern) => pattern !== '');
}
