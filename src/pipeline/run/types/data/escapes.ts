// StringEscapeUtils, of groovy.json and of Apache's commons.

import type { NativeType } from '../../native-type.ts';
import { replaceEvery } from '../../text/text-output.ts';
import { escapeXml } from '../../text/xml.ts';
import type { Work } from '../../../work.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';

const JAVA_NAMES: ReadonlyMap<string, string> = new Map([['\b', '\\b'], ['\n', '\\n'], ['\t', '\\t'], ['\f', '\\f'], ['\r', '\\r'], ['"', '\\"'], ['\\', '\\\\'], ["'", "\\'"], ['/', '\\/']]);
const JAVA_CHARACTERS: ReadonlyMap<string, string> = new Map([['b', '\b'], ['n', '\n'], ['t', '\t'], ['f', '\f'], ['r', '\r']]);

function named(character: string): string {
  return JAVA_NAMES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const escapeJava = (text: string): Work<string> => replaceEvery(text, /["\\]|[^ -~]/g, ([character]) => named(character));
const escapeScript = (text: string): Work<string> => replaceEvery(text, /["'\\/]|[^ -~]/g, ([character]) => named(character));

function unescapeJava(text: string): Work<string> {
  return replaceEvery(text, /\\(?:u([0-9a-fA-F]{4})|(.))/gs, ([, code, character = '']) => (code === undefined ? (JAVA_CHARACTERS.get(character) ?? character) : String.fromCharCode(parseInt(code, 16))));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', '\u00a0']]);

function unescapeXml(text: string): Work<string> {
  return replaceEvery(text, /&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, ([whole, decimal, hexadecimal, name = '']) => {
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return Number.isNaN(code) ? (ENTITIES.get(name) ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const escapeHtml = (text: string): Work<string> => replaceEvery(text, /[&<>"]/g, ([character]) => `&${character === '&' ? 'amp' : character === '<' ? 'lt' : character === '>' ? 'gt' : 'quot'};`);

const statics = functions({
  'escapeJava(String)': ([text]) => escapeJava(text),
  'unescapeJava(String)': ([text]) => unescapeJava(text),
  'escapeJavaScript(String)': ([text]) => escapeScript(text),
  'escapeEcmaScript(String)': ([text]) => escapeScript(text),
  'escapeJson(String)': ([text]) => replaceEvery(text, /["\\/]|[^ -~]/g, ([character]) => named(character)),
  'escapeXml(String)': ([text]) => escapeXml(text),
  'escapeXml10(String)': ([text]) => escapeXml(text),
  'escapeXml11(String)': ([text]) => escapeXml(text),
  'unescapeXml(String)': ([text]) => unescapeXml(text),
  'escapeHtml(String)': ([text]) => escapeHtml(text),
  'escapeHtml4(String)': ([text]) => escapeHtml(text),
  'escapeHtml3(String)': ([text]) => escapeHtml(text),
  'unescapeHtml(String)': ([text]) => unescapeXml(text),
  'unescapeHtml4(String)': ([text]) => unescapeXml(text),
});

const PACKAGES = ['groovy.json', 'org.apache.commons.lang', 'org.apache.commons.lang3', 'org.apache.commons.text'];

export const ESCAPE_TYPES: readonly NativeType[] = PACKAGES.map((name) => ({ name: `${name}.StringEscapeUtils`, parent: objectType, interfaces: [], methods: new Map(), statics }));
