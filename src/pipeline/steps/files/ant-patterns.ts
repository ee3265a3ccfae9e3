// Ant's file patterns: `*` and `?` within a name, `**` for any number of directories, a final `/` for everything below.

export type PathFilter = (path: string) => boolean;

/** `patterns` are separated by commas, as Jenkins' steps take them; spaces around them don't count. */
export function antFilter(patterns: string): PathFilter {
  const each = patterns
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '')
    .map((pattern) => segmentsOf(pattern.endsWith('/') ? `${pattern}**` : pattern));
  return (path) => {
    const segments = segmentsOf(path);
    return each.some((pattern) => matchesPath(pattern, segments));
  };
}

function segmentsOf(path: string): string[] {
  return path.replaceAll('\\', '/').split('/').filter((segment, index) => segment !== '' && !(segment === '.' && index === 0));
}

/** In steps of pattern length times path length, whatever the pattern is. */
function matchesPath(pattern: readonly string[], path: readonly string[]): boolean {
  // reachable[i]: the pattern so far matches the first i segments.
  let reachable = Array.from({ length: path.length + 1 }, (_, index) => index === 0);
  for (const segment of pattern) {
    const next = reachable.map(() => false);
    for (let index = 0; index <= path.length; index++) {
      if (segment === '**') {
        next[index] = reachable[index] === true || (index > 0 && next[index - 1] === true);
      } else if (index > 0 && reachable[index - 1] === true) {
        next[index] = matchesName(segment, path[index - 1] ?? '');
      }
    }
    reachable = next;
  }
  return reachable[path.length] === true;
}

/** After a mismatch only the last `*` takes one character more: earlier ones can't do better. */
function matchesName(pattern: string, name: string): boolean {
  let [at, star, resume] = [0, -1, 0];
  for (let index = 0; index < name.length; ) {
    if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[index]) && pattern[at] !== '*') {
      at++;
      index++;
    } else if (pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (star !== -1) {
      at = star + 1;
      index = ++resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
