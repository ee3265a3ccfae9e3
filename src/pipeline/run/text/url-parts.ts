// java.net.URL and java.net.URI, taken apart. Nothing here opens a connection.

import { JavaError } from '../java-error.ts';
import { decodeUtf8 } from './base64.ts';
import { TextBoundError } from './text-bounds.ts';

export interface UrlParts {
  readonly protocol: string;
  readonly host: string;
  /** -1 if there is none. */
  readonly port: number;
  readonly defaultPort: number;
  readonly authority: string | null;
  readonly userInfo: string | null;
  readonly path: string;
  readonly query: string | null;
  /** Behind `#` */
  readonly ref: string | null;
  /** Path and query. */
  readonly file: string;
}

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([['http', 80], ['https', 443], ['ftp', 21], ['file', -1], ['jar', -1], ['mailto', -1]]);

const malformed = (message: string): JavaError => new JavaError('java.net.MalformedURLException', message);

/** More than any server takes. */
const MAX_ADDRESS_LENGTH = 2 ** 16;

function checkAddress(text: string): void {
  if (text.length > MAX_ADDRESS_LENGTH) {
    throw new TextBoundError(`an address may have ${MAX_ADDRESS_LENGTH} characters; this one has ${text.length}`);
  }
}

export function parseUrl(text: string): UrlParts {
  checkAddress(text);
  const trimmed = text.trim();
  const colon = /^(?:url:)?([A-Za-z][A-Za-z0-9.+-]*):/i.exec(trimmed);
  if (colon === null) {
    throw malformed(`no protocol: ${text}`);
  }
  const protocol = (colon[1] ?? '').toLowerCase();
  const defaultPort = DEFAULT_PORTS.get(protocol);
  if (defaultPort === undefined) {
    throw malformed(`unknown protocol: ${protocol}`);
  }
  const [beforeRef, ref = null] = splitOnce(trimmed.slice(colon[0].length), '#');
  const [hierarchy, query = null] = splitOnce(beforeRef, '?');
  const [, authority = null, path = ''] = /^(?:\/\/([^/]*))?(.*)$/s.exec(hierarchy) ?? [];
  const address = parseAuthority(authority ?? '');
  // Java takes `file:///x` for one without an authority.
  const known = protocol === 'file' && authority === '' ? '' : authority;
  const file = query === null ? path : `${path}?${query}`;
  return { protocol, ...address, defaultPort, authority: known, path, query, ref, file };
}

function splitOnce(text: string, separator: string): readonly [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function parseAuthority(authority: string): Pick<UrlParts, 'host' | 'port' | 'userInfo'> {
  const at = authority.lastIndexOf('@');
  const userInfo = at === -1 ? null : authority.slice(0, at);
  const address = authority.slice(at + 1);
  const match = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(address);
  if (match === null || (address.startsWith('[') && match[1]?.startsWith('[') !== true)) {
    throw malformed(`Invalid authority field: ${authority}`);
  }
  return { host: match[1] ?? '', port: parsePort(match[2] ?? ''), userInfo };
}

function parsePort(text: string): number {
  if (text === '') {
    return -1;
  }
  const wrong = /^[+-]?[0-9]*/.exec(text)?.[0].length ?? 0;
  if (wrong < text.length) {
    throw malformed(`Error at index ${wrong} in: "${text}"`);
  }
  const port = Number(text);
  if (port < -1 || port >= 2 ** 31) {
    throw malformed(`Invalid port number :${text}`);
  }
  return port;
}

/** As `toString()` writes it. */
export function printUrl(url: UrlParts): string {
  const authority = url.authority === null || url.authority === '' ? '' : `//${url.authority}`;
  return `${url.protocol}:${authority}${url.file}${url.ref === null ? '' : `#${url.ref}`}`;
}

/** Without what a URI has: all parts may be missing; escapes in them are decoded. */
export interface UriParts {
  readonly scheme: string | null;
  readonly schemeSpecificPart: string;
  readonly authority: string | null;
  readonly userInfo: string | null;
  readonly host: string | null;
  readonly port: number;
  readonly path: string | null;
  readonly rawPath: string | null;
  readonly query: string | null;
  readonly rawQuery: string | null;
  readonly fragment: string | null;
}

function syntaxError(text: string, reason: string, index: number): JavaError {
  return new JavaError('java.net.URISyntaxException', `${reason} at index ${index}: ${text}`);
}

export function parseUri(text: string): UriParts {
  checkAddress(text);
  const schemeEnd = /^[^/?#:]*(?=:)/.exec(text)?.[0].length ?? -1;
  if (schemeEnd === 0) {
    throw syntaxError(text, 'Expected scheme name', 0);
  }
  const badScheme = schemeEnd === -1 ? -1 : Array.from(text.slice(0, schemeEnd)).findIndex((character, index) =>
    !(index === 0 ? /[A-Za-z]/ : /[A-Za-z0-9+.-]/).test(character));
  if (badScheme !== -1) {
    throw syntaxError(text, 'Illegal character in scheme name', badScheme);
  }
  const scheme = schemeEnd === -1 ? null : text.slice(0, schemeEnd);
  const start = schemeEnd + 1;
  const [specific, fragment = null] = splitOnce(text.slice(start), '#');
  if (fragment !== null) {
    checkCharacters(text, start + specific.length + 1, text.length, 'fragment', /[A-Za-z0-9_\-!.~'()*,;:$&+=?/[\]@%]/);
  }
  if (scheme !== null && specific === '') {
    throw syntaxError(text, 'Expected scheme-specific part', start);
  }
  if (scheme !== null && !specific.startsWith('/')) {
    checkCharacters(text, start, start + specific.length, 'opaque part', /[A-Za-z0-9_\-!.~'()*,;:$&+=?/[\]@%]/);
    return { ...EMPTY_URI, scheme, schemeSpecificPart: decode(specific), fragment: fragment === null ? null : decode(fragment) };
  }
  return hierarchical(text, { scheme, specific, fragment, start });
}

const EMPTY_URI: UriParts = {
  scheme: null, schemeSpecificPart: '', authority: null, userInfo: null, host: null, port: -1, path: null, rawPath: null, query: null, rawQuery: null, fragment: null,
};

interface Pieces {
  readonly scheme: string | null;
  readonly specific: string;
  readonly fragment: string | null;
  readonly start: number;
}

function hierarchical(text: string, { scheme, specific, fragment, start }: Pieces): UriParts {
  const [hierarchy, rawQuery = null] = splitOnce(specific, '?');
  const [, slashes, authority = '', rawPath = ''] = /^(\/\/([^/]*))?(.*)$/s.exec(hierarchy) ?? [];
  if (slashes !== undefined && authority === '' && rawPath === '') {
    throw syntaxError(text, 'Expected authority', start + 2);
  }
  const pathStart = start + hierarchy.length - rawPath.length;
  checkCharacters(text, pathStart - authority.length, pathStart, 'authority', /[A-Za-z0-9_\-!.~'()*,;:$&+=@[\]%]/);
  checkCharacters(text, pathStart, pathStart + rawPath.length, 'path', /[A-Za-z0-9_\-!.~'()*,;:$&+=@/%]/);
  if (rawQuery !== null) {
    checkCharacters(text, start + hierarchy.length + 1, start + specific.length, 'query', /[A-Za-z0-9_\-!.~'()*,;:$&+=?/[\]@%]/);
  }
  const server = /^(?:(.*)@)?([A-Za-z0-9](?:[A-Za-z0-9.-]*)|\[[0-9A-Fa-f:.]+\])(?::([0-9]*))?$/.exec(authority);
  return {
    scheme,
    schemeSpecificPart: decode(specific),
    authority: authority === '' ? null : authority,
    userInfo: server?.[1] ?? null,
    host: server?.[2] ?? null,
    port: server?.[3] === undefined || server[3] === '' ? -1 : Number(server[3]),
    path: decode(rawPath),
    rawPath,
    query: rawQuery === null ? null : decode(rawQuery),
    rawQuery,
    fragment: fragment === null ? null : decode(fragment),
  };
}

/** Other characters than those of ASCII are allowed where any are. */
function checkCharacters(text: string, from: number, to: number, part: string, allowed: RegExp): void {
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    const isOther = character > '\x9f' && !/\s/.test(character);
    if (!isOther && !allowed.test(character)) {
      throw syntaxError(text, `Illegal character in ${part}`, at);
    }
    if (character === '%' && !/^[0-9a-fA-F]{2}$/.test(text.slice(at + 1, Math.min(to, at + 3)))) {
      throw syntaxError(text, 'Malformed escape pair', at);
    }
  }
}

function decode(text: string): string {
  return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => decodeUtf8(Uint8Array.from(run.split('%').slice(1), (digits) => parseInt(digits, 16))));
}
