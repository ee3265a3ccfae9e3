// How java.net.URI puts addresses together: normalize, resolve and relativize.

import type { UriParts } from './url-parts.ts';

/** Without `.`, and without `..` as far as there is something before it. */
function normalizeUriPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const segments = path.split('/').slice(isAbsolute ? 1 : 0);
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') {
      kept.pop();
    } else if (segment !== '.' && (segment !== '' || isLast)) {
      kept.push(segment);
      continue;
    }
    if (isLast) {
      kept.push('');
    }
  }
  const joined = kept.join('/');
  return isAbsolute ? `/${joined}` : joined === '/' ? '' : joined;
}

const isOpaque = ({ scheme, rawPath }: UriParts): boolean => scheme !== null && rawPath === null;

function print({ scheme, authority, rawPath, rawQuery }: UriParts, fragment: string | null): string {
  return `${scheme === null ? '' : `${scheme}:`}${authority === null ? '' : `//${authority}`}${rawPath ?? ''}${rawQuery === null ? '' : `?${rawQuery}`}${fragment === null ? '' : `#${fragment}`}`;
}

const fragmentIn = (text: string): string | null => (text.includes('#') ? text.slice(text.indexOf('#') + 1) : null);

export function normalizeUri(uri: UriParts, text: string): string {
  return isOpaque(uri) || uri.rawPath === null ? text : print({ ...uri, rawPath: normalizeUriPath(uri.rawPath) }, fragmentIn(text));
}

/** The given address, seen from the base. */
export function resolveUri(base: UriParts, baseText: string, given: UriParts, text: string): string {
  if (isOpaque(given) || isOpaque(base) || given.scheme !== null) {
    return text;
  }
  const fragment = fragmentIn(text);
  if (given.authority === null && given.rawPath === '' && given.rawQuery === null && fragment !== null) {
    return fragmentIn(baseText) === fragment ? baseText : print(base, fragment);
  }
  if (given.authority !== null) {
    return print({ ...given, scheme: base.scheme }, fragment);
  }
  const [path, around] = [given.rawPath ?? '', base.rawPath ?? ''];
  const rawPath = path.startsWith('/') ? path : normalizeUriPath(`${around === '' && base.authority !== null ? '/' : around.slice(0, around.lastIndexOf('/') + 1)}${path}`);
  return print({ ...base, rawPath, rawQuery: given.rawQuery }, fragment);
}

/** What leads from the base to the given address, when that is below it. */
export function relativizeUri(base: UriParts, given: UriParts, text: string): string {
  if (isOpaque(given) || isOpaque(base) || base.scheme?.toLowerCase() !== given.scheme?.toLowerCase() || base.authority !== given.authority) {
    return text;
  }
  const [from, to] = [normalizeUriPath(base.rawPath ?? ''), normalizeUriPath(given.rawPath ?? '')];
  const folder = from.endsWith('/') ? from : `${from}/`;
  if (from !== to && !to.startsWith(folder)) {
    return text;
  }
  return print({ ...given, scheme: null, authority: null, rawPath: from === to ? '' : to.slice(folder.length) }, fragmentIn(text));
}

export interface UriSpelling {
  readonly scheme: string | null;
  readonly authority: string | null;
  readonly path: string | null;
  readonly query: string | null;
  readonly fragment: string | null;
}

/** Of parts that are not escaped yet. */
export function spellUri({ scheme, authority, path, query, fragment }: UriSpelling): string {
  const part = (before: string, text: string | null, legal: RegExp): string => (text === null ? '' : before + escape(text, legal));
  return `${scheme === null ? '' : `${scheme}:`}${part('//', authority, /[^A-Za-z0-9_\-!.~'()*,;:$&+=@[\]]/gu)}${part('', path, /[^A-Za-z0-9_\-!.~'()*,;:$&+=@/]/gu)}${part('?', query, ILLEGAL)}${part('#', fragment, ILLEGAL)}`;
}

const ILLEGAL = /[^A-Za-z0-9_\-!.~'()*,;:$&+=?/[\]@]/gu;

/** Letters of other languages stay, as Java leaves them. */
function escape(text: string, illegal: RegExp): string {
  return text.replaceAll(illegal, (character) => ((character.codePointAt(0) ?? 0) > 0x9f && !/\s/.test(character) ? character : encodeURIComponent(character)));
}
