// Ant's patterns for paths: `**/*.xml, a/?b/*.txt`. The steps that find, archive and stash files have nothing else.

import { TextBoundError } from './text-bounds.ts';

/** What Ant leaves out unless told otherwise: files of version control and of editors. */
export const defaultExcludes: readonly string[] = [
  '**/*~', '**/#*#', '**/.#*', '**/%*%', '**/._*', '**/CVS', '**/CVS/**', '**/.cvsignore', '**/SCCS', '**/SCCS/**', '**/vssver.scc',
  '**/.svn', '**/.svn/**', '**/.git', '**/.git/**', '**/.gitattributes', '**/.gitignore', '**/.gitmodules', '**/.hg', '**/.hg/**',
  '**/.hgignore', '**/.hgsub', '**/.hgsubstate', '**/.hgtags', '**/.bzr', '**/.bzr/**', '**/.bzrignore', '**/.DS_Store',
];

/** Each path is compared with each of them. */
const maxPatterns = 1000;
const maxPatternLength = 4096;

export interface AntOptions {
  /** Comma or blank separated, as the includes; none by default. */
  readonly excludes?: string;
  /** True unless said otherwise. */
  readonly defaultExcludes?: boolean;
  readonly caseSensitive?: boolean;
}

/** A test for paths, relative and with `/`. No includes at all mean every path. */
export function compileAntPatterns(includes: string, options: AntOptions = {}): (path: string) => boolean {
  const isSensitive = options.caseSensitive !== false;
  const prepare = (patterns: readonly string[]): readonly (readonly string[])[] => patterns.map((pattern) => segmentsOf(fold(pattern, isSensitive)));
  const included = prepare(splitPatterns(includes === '' ? '**' : includes));
  const excluded = prepare([...splitPatterns(options.excludes ?? ''), ...(options.defaultExcludes === false ? [] : defaultExcludes)]);
  return (path) => {
    const segments = pathSegments(fold(path, isSensitive));
    const isIn = (patterns: readonly (readonly string[])[]): boolean => patterns.some((pattern) => matchSegments(pattern, segments));
    return isIn(included) && !isIn(excluded);
  };
}

/** One pattern, no excludes. */
export function matchesAnt(pattern: string, path: string): boolean {
  return matchSegments(segmentsOf(pattern), pathSegments(path));
}

/** Patterns are separated by commas or blanks. */
function splitPatterns(list: string): string[] {
  const patterns = list.split(/[, \t\n]+/).filter((pattern) => pattern !== '');
  if (patterns.length > maxPatterns || patterns.some((pattern) => pattern.length > maxPatternLength)) {
    throw new TextBoundError(`${maxPatterns} patterns for paths of ${maxPatternLength} characters each are allowed`);
  }
  return patterns;
}

function fold(text: string, isSensitive: boolean): string {
  return isSensitive ? text : text.toLowerCase();
}

/** A `/` at the end means everything below. Neighbouring `**` are one. */
function segmentsOf(pattern: string): readonly string[] {
  const slashed = pattern.replaceAll('\\', '/');
  const whole = slashed.endsWith('/') ? `${slashed}**` : slashed;
  return pathSegments(whole).filter((segment, index, all) => segment !== '**' || all[index - 1] !== '**');
}

/** A leading `/` must stand in both. */
function pathSegments(path: string): readonly string[] {
  const segments = path.replaceAll('\\', '/').split('/').filter((segment) => segment !== '');
  return path.startsWith('/') ? ['/', ...segments] : segments;
}

/** `**` stands for any number of segments; only the last one passed needs to be tried again. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  return matchWithWildcards(pattern.length, path.length, (at) => pattern[at] === '**', (at, index) => matchSegment(pattern[at] ?? '', path[index] ?? ''));
}

function matchSegment(pattern: string, segment: string): boolean {
  return matchWithWildcards(pattern.length, segment.length, (at) => pattern.charAt(at) === '*',
    (at, index) => pattern.charAt(at) === '?' || pattern.charAt(at) === segment.charAt(index));
}

/** Time is at most the product of both lengths: going back further than the last wildcard can't help. */
function matchWithWildcards(patternLength: number, length: number, isWildcard: (at: number) => boolean, matches: (at: number, index: number) => boolean): boolean {
  let at = 0;
  let index = 0;
  let retryAt = -1;
  let retryIndex = 0;
  while (index < length) {
    if (at < patternLength && isWildcard(at)) {
      retryAt = at++;
      retryIndex = index;
    } else if (at < patternLength && matches(at, index)) {
      at++;
      index++;
    } else if (retryAt !== -1) {
      at = retryAt + 1;
      index = ++retryIndex;
    } else {
      return false;
    }
  }
  while (at < patternLength && isWildcard(at)) at++;
  return at === patternLength;
}
