// Ant's patterns for paths: `**/*.xml, a/?b/*.txt`. The steps that find, archive and stash files have nothing else.

/** What Ant leaves out unless told otherwise: files of version control and of editors. */
export const DEFAULT_EXCLUDES: readonly string[] = [
  '**/*~', '**/#*#', '**/.#*', '**/%*%', '**/._*', '**/CVS', '**/CVS/**', '**/.cvsignore', '**/SCCS', '**/SCCS/**', '**/vssver.scc',
  '**/.svn', '**/.svn/**', '**/.git', '**/.git/**', '**/.gitattributes', '**/.gitignore', '**/.gitmodules', '**/.hg', '**/.hg/**',
  '**/.hgignore', '**/.hgsub', '**/.hgsubstate', '**/.hgtags', '**/.bzr', '**/.bzr/**', '**/.bzrignore', '**/.DS_Store',
];

export interface AntPatterns {
  /** For a path, relative and with `/`. */
  readonly matches: (path: string) => boolean;
  /** Whether something in that directory, or deeper, may match: a search need not enter others. */
  readonly reaches: (directory: string) => boolean;
  /** Whether everything in that directory matches. */
  readonly covers: (directory: string) => boolean;
}

/** What any of the patterns says. */
export function compileAntPatterns(patterns: readonly string[]): AntPatterns {
  const compiled = patterns.map(segmentsOf);
  const ask = (question: (pattern: readonly string[], segments: readonly string[]) => boolean) => (path: string): boolean => {
    const segments = pathSegments(path);
    return compiled.some((pattern) => question(pattern, segments));
  };
  return {
    matches: ask(matchSegments),
    reaches: ask(reachesBelow),
    covers: ask((pattern, segments) => pattern.at(-1) === '**' && matchSegments(pattern, segments)),
  };
}

/** One pattern, no excludes. */
export function matchesAnt(pattern: string, path: string): boolean {
  return matchSegments(segmentsOf(pattern), pathSegments(path));
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

function reachesBelow(pattern: readonly string[], directory: readonly string[]): boolean {
  for (const [at, segment] of directory.entries()) {
    const wanted = pattern[at];
    if (wanted === '**') {
      return true;
    }
    if (wanted === undefined || !matchSegment(wanted, segment)) {
      return false;
    }
  }
  return pattern.length > directory.length;
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
  while (at < patternLength && isWildcard(at)) {
    at++;
  }
  return at === patternLength;
}
