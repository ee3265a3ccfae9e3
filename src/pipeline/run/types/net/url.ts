// java.net.URL and URI, as addresses only. `data` is the address as a text.

import type { NativeType } from '../../native-type.ts';
import { decodeUrl, encodeUrl } from '../../text/url-encoding.ts';
import { normalizeUri, relativizeUri, resolveUri, spellUri } from '../../text/uri-paths.ts';
import { parseUri, parseUrl, printUrl } from '../../text/url-parts.ts';
import type { NativeObject } from '../../value.ts';
import { refusals } from '../refusals.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';

const FETCH = 'fetch addresses with the step httpRequest, or with sh and curl';

const textOf = ({ data }: NativeObject): string => String(data);
const url = (self: NativeObject) => parseUrl(textOf(self));
const uri = (self: NativeObject) => parseUri(textOf(self));

function createUrl(text: string): NativeObject {
  return { kind: 'object', type: urlType, data: printUrl(parseUrl(text)) };
}

function createUri(text: string): NativeObject {
  parseUri(text);
  return { kind: 'object', type: uriType, data: text };
}

/** What a browser would make of a link on a page. */
function resolve(base: string, link: string): string {
  try {
    return new globalThis.URL(link, base).href;
  } catch {
    return link;
  }
}

const urlType: NativeType = {
  name: 'java.net.URL',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: new Map([
    ...methods<NativeObject>()({
      'getProtocol()': (self) => url(self).protocol,
      'getHost()': (self) => url(self).host,
      'getPort()': (self) => url(self).port,
      'getDefaultPort()': (self) => url(self).defaultPort,
      'getAuthority()': (self) => url(self).authority,
      'getUserInfo()': (self) => url(self).userInfo,
      'getPath()': (self) => url(self).path,
      'getQuery()': (self) => url(self).query,
      'getRef()': (self) => url(self).ref,
      'getFile()': (self) => url(self).file,
      'toURI()': (self) => createUri(textOf(self)),
      'toExternalForm()': textOf,
      'toString()': textOf,
    }),
    ...refusals('URL', FETCH, ['getText', 'openConnection', 'openStream', 'getContent', 'getBytes', 'eachLine', 'readLines', 'withReader', 'withInputStream', 'newReader', 'newInputStream', 'eachByte']),
  ]),
  construct: constructors({
    '(String)': ([text]) => createUrl(text),
    '(URL, String)': ([base, link]) => createUrl(resolve(textOf(base), link)),
    '(String, String, String)': ([protocol, host, file]) => createUrl(`${protocol}://${host}${file}`),
    '(String, String, int, String)': ([protocol, host, port, file]) => createUrl(`${protocol}://${host}${port === -1 ? '' : `:${port}`}${file}`),
  }),
};

const uriType: NativeType = {
  name: 'java.net.URI',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'getScheme()': (self) => uri(self).scheme,
    'getSchemeSpecificPart()': (self) => uri(self).schemeSpecificPart,
    'getAuthority()': (self) => uri(self).authority,
    'getUserInfo()': (self) => uri(self).userInfo,
    'getHost()': (self) => uri(self).host,
    'getPort()': (self) => uri(self).port,
    'getPath()': (self) => uri(self).path,
    'getRawPath()': (self) => uri(self).rawPath,
    'getQuery()': (self) => uri(self).query,
    'getRawQuery()': (self) => uri(self).rawQuery,
    'getFragment()': (self) => uri(self).fragment,
    'isAbsolute()': (self) => uri(self).scheme !== null,
    'normalize()': (self) => createUri(normalizeUri(uri(self), textOf(self))),
    'resolve(String)': (self, [link]) => createUri(resolveUri(uri(self), textOf(self), parseUri(link), link)),
    'resolve(URI)': (self, [link]) => createUri(resolveUri(uri(self), textOf(self), uri(link), textOf(link))),
    'relativize(URI)': (self, [link]) => createUri(relativizeUri(uri(self), uri(link), textOf(link))),
    'isOpaque()': (self) => uri(self).scheme !== null && uri(self).rawPath === null,
    'getRawAuthority()': (self) => uri(self).authority,
    'toURL()': (self) => createUrl(textOf(self)),
    'toASCIIString()': textOf,
    'compareTo(URI)': (self, [other]) => (textOf(self) < textOf(other) ? -1 : textOf(self) > textOf(other) ? 1 : 0),
    'toString()': textOf,
  }),
  construct: constructors({
    '(String)': ([text]) => createUri(text),
    '(String?, String?, String?)': ([scheme, specific, fragment]) => createUri(spellUri({ scheme, authority: null, path: specific, query: null, fragment })),
    '(String?, String?, String?, String?)': ([scheme, authority, path, fragment]) => createUri(spellUri({ scheme, authority, path, query: null, fragment })),
    '(String?, String?, String?, String?, String?)': ([scheme, authority, path, query, fragment]) => createUri(spellUri({ scheme, authority, path, query, fragment })),
    '(String?, String?, String?, int, String?, String?, String?)': ([scheme, user, host, port, path, query, fragment]) =>
      createUri(spellUri({ scheme, authority: host === null ? null : `${user === null ? '' : `${user}@`}${host}${port === -1 ? '' : `:${port}`}`, path, query, fragment })),
  }),
  statics: functions({ 'create(String)': ([text]) => createUri(text) }),
};

const encoderType: NativeType = {
  name: 'java.net.URLEncoder',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'encode(String)': ([text]) => encodeUrl(text),
    'encode(String, String)': ([text]) => encodeUrl(text),
    'encode(String, Charset)': ([text]) => encodeUrl(text),
  }),
};

const decoderType: NativeType = {
  name: 'java.net.URLDecoder',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'decode(String)': ([text]) => decodeUrl(text),
    'decode(String, String)': ([text]) => decodeUrl(text),
    'decode(String, Charset)': ([text]) => decodeUrl(text),
  }),
};

export const NET_TYPES: readonly NativeType[] = [urlType, uriType, encoderType, decoderType];
