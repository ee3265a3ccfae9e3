// Which files of a directory a step means.

import type { FileEntry } from '../../hosts/file-host.ts';
import { count } from '../../run/count.ts';
import { compileAntPatterns, DEFAULT_EXCLUDES } from '../../run/text/ant-patterns.ts';
import { failStep } from '../../run/thrown.ts';
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
  const included = compileAntPatterns(splitPatterns(selection.includes));
  const excluded = compileAntPatterns([...splitPatterns(selection.excludes), ...(selection.useDefaultExcludes ? DEFAULT_EXCLUDES : [])]);
  const selected: FileEntry[] = [];
  const enters = (path: string): boolean => included.reaches(path) && !excluded.covers(path);
  for (const entry of await context.host.listFiles(requirePlace(context), directory, enters, context.signal)) {
    const { path, isDirectory } = entry;
    const pause = count(context.caller, WORK_OF_AN_ENTRY);
    if (pause !== null) {
      await pause;
    }
    if ((!isDirectory || selection.directories === true) && included.matches(path) && !excluded.matches(path)) {
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
  return compileAntPatterns(splitPatterns(patterns)).matches;
}

/** Patterns that are compared with each file; nobody writes more. */
const MAX_PATTERNS = 1000;

/** At commas only, as Jenkins does it: names may have blanks. */
function splitPatterns(patterns: string): string[] {
  const each = patterns.split(',', MAX_PATTERNS + 1);
  if (each.length > MAX_PATTERNS) {
    failStep(`more than ${MAX_PATTERNS} patterns, separated by commas: name directories, as in build/**, instead of each file`);
  }
  return each
    .map((pattern) => pattern.trim().replace(/^(?:\.\/)+/, ''))
    .filter((pattern) => pattern !== '');
}
