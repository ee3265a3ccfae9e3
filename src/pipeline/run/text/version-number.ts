// Versions compared as Jenkins does it [hudson.util.VersionNumber]: `2.0.1-SNAPSHOT` < `2.0.1` < `2.0.*`.

type Part = { readonly kind: 'number'; readonly value: bigint } | { readonly kind: 'word'; readonly rank: string } | { readonly kind: 'any' } | PartList;

interface PartList {
  readonly kind: 'list';
  readonly parts: Part[];
}

/** Nobody writes longer ones, and digits are compared as numbers. */
const MAX_LENGTH = 1000;

/** Less than 0: the first is older; 0: they are equal. */
export function compareVersions(left: string, right: string): number {
  return compare(parseVersion(left.slice(0, MAX_LENGTH)), parseVersion(right.slice(0, MAX_LENGTH)));
}

/** Words before a release, from the oldest; unknown ones are newer than it. */
const WORDS: readonly string[] = ['snapshot', 'alpha', 'beta', 'milestone', 'rc', '', 'sp'];
const ALIASES: ReadonlyMap<string, string> = new Map([['ga', ''], ['final', ''], ['cr', 'rc'], ['ea', 'rc']]);
/** `1-b2` is `1-beta2`. */
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([['a', 'alpha'], ['b', 'beta'], ['m', 'milestone']]);
const RELEASE = String(WORDS.indexOf(''));

function word(text: string, isBeforeDigit: boolean): Part {
  const long = isBeforeDigit ? (SHORT_WORDS.get(text) ?? text) : text;
  const known = WORDS.indexOf(ALIASES.get(long) ?? long);
  return { kind: 'word', rank: known === -1 ? `${WORDS.length}-${long}` : String(known) };
}

/** Lists of parts: one more inside of the last where a minus stands between two digits, as in `1-1`. */
function parseVersion(text: string): PartList {
  const top: PartList = { kind: 'list', parts: [] };
  const lists = [top];
  let list = top;
  const tokens = text.toLowerCase().split(/\s/)[0]?.match(/\d+|[^\d.\-*]+|[.\-*]/g) ?? [];
  let isEmpty = true;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1] ?? '';
    if (token === '.' || token === '-') {
      const before = tokens[index - 1] ?? '';
      if (isEmpty && before !== '*') {
        list.parts.push({ kind: 'number', value: 0n });
      }
      isEmpty = true;
      if (token === '-' && /^\d/.test(before)) {
        normalize(list);
        list = /^\d/.test(next) ? nestedIn(list, lists) : list;
      }
      continue;
    }
    list.parts.push(token === '*' ? { kind: 'any' } : /^\d/.test(token) ? { kind: 'number', value: BigInt(token) } : word(token, /^\d/.test(next)));
    isEmpty = false;
  }
  lists.reverse().forEach(normalize);
  return top;
}

function nestedIn(list: PartList, lists: PartList[]): PartList {
  const inner: PartList = { kind: 'list', parts: [] };
  list.parts.push(inner);
  lists.push(inner);
  return inner;
}

/** `1.0.0` is `1`. */
function normalize({ parts }: PartList): void {
  while (parts.length > 0 && isNothing(parts.at(-1) ?? null)) {
    parts.pop();
  }
}

function isNothing(part: Part | null): boolean {
  switch (part?.kind) {
    case 'number':
      return part.value === 0n;
    case 'word':
      return part.rank === RELEASE;
    case 'list':
      return part.parts.length === 0;
    default:
      return false;
  }
}

/** Where one version has ended, the other's part is compared with null. */
function compare(left: Part | null, right: Part | null): number {
  if (left === null) {
    return right === null ? 0 : -compare(right, null);
  }
  switch (left.kind) {
    case 'any':
      return right?.kind === 'any' ? 0 : 1;
    case 'number':
      return compareNumber(left.value, right);
    case 'word':
      return right === null ? order(left.rank, RELEASE) : right.kind === 'word' ? order(left.rank, right.rank) : -1;
    default:
      return compareList(left, right);
  }
}

function compareNumber(value: bigint, right: Part | null): number {
  switch (right?.kind) {
    case undefined:
      return value === 0n ? 0 : 1;
    case 'number':
      return value === right?.value ? 0 : value < (right?.value ?? 0n) ? -1 : 1;
    case 'any':
      return -1;
    default:
      return 1;
  }
}

function compareList(left: PartList, right: Part | null): number {
  if (right === null) {
    return left.parts.length === 0 ? 0 : compare(left.parts[0] ?? null, null);
  }
  if (right.kind !== 'list') {
    return right.kind === 'word' ? 1 : -1;
  }
  const length = Math.max(left.parts.length, right.parts.length);
  for (let index = 0; index < length; index++) {
    const difference = compare(left.parts[index] ?? null, right.parts[index] ?? null);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function order(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
