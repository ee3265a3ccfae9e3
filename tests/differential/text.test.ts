import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumberLiteral } from '../../src/pipeline/run/numbers/literal.ts';
import { compileAntPatterns, DEFAULT_EXCLUDES, matchesAnt } from '../../src/pipeline/run/text/ant-patterns.ts';
import type { AntPatterns } from '../../src/pipeline/run/text/ant-patterns.ts';
import { decodeBase64, decodeGroovyBase64, decodeHex, encodeBase64, encodeUtf8 } from '../../src/pipeline/run/text/base64.ts';
import type { Base64Kind } from '../../src/pipeline/run/text/base64.ts';
import { DEFAULT_CSV, parseCsv } from '../../src/pipeline/run/text/csv.ts';
import { dateToString, instantToString } from '../../src/pipeline/run/text/date-fields.ts';
import { formatDate } from '../../src/pipeline/run/text/date-format.ts';
import { parseDate, parseIsoDate } from '../../src/pipeline/run/text/date-parse.ts';
import { digestHex } from '../../src/pipeline/run/text/digests.ts';
import { formatJava } from '../../src/pipeline/run/text/format.ts';
import type { FormatArgument } from '../../src/pipeline/run/text/format.ts';
import { parseJson } from '../../src/pipeline/run/text/json-parse.ts';
import { prettyPrintJson, printJson } from '../../src/pipeline/run/text/json-print.ts';
import type { JsonValue } from '../../src/pipeline/run/text/json-value.ts';
import { normalizeLines, readLines } from '../../src/pipeline/run/text/lines.ts';
import { parseProperties } from '../../src/pipeline/run/text/properties-file.ts';
import {
  capitalize, center, compareTexts, expandTabs, hashText, isBlank, minusText, nextText, padLeft, padRight, repeatText, stripIndent, stripIndentBy, stripMargin,
  toBooleanText, tokenize, translate,
} from '../../src/pipeline/run/text/string-methods.ts';
import { timeZone, UTC } from '../../src/pipeline/run/text/time-zone.ts';
import { decodeUrl, encodeUrl } from '../../src/pipeline/run/text/url-encoding.ts';
import { parseUri, parseUrl, printUrl } from '../../src/pipeline/run/text/url-parts.ts';
import { escapeXml, parseXml, textOfXml } from '../../src/pipeline/run/text/xml.ts';
import { testTable } from './table.ts';
import { finish } from '../../src/pipeline/work.ts';

const list = (parts: readonly unknown[]): string => parts.map((part) => `<${String(part)}>`).join('');
const all = (parts: readonly unknown[] | Uint8Array): string => `[${Array.from(parts, String).join(', ')}]`;

/** The few literals that the rows use. */
function literal(text: string): FormatArgument {
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  if (text.startsWith("'")) return text.slice(1, -1);
  const date = /^new Date\((.*)\)$/.exec(text);
  if (date !== null) return { kind: 'date', epochMs: parseInt(date[1] ?? '', 10) };
  if (text.startsWith('(char)')) return { kind: 'character', value: text.slice(7, -1) };
  return parseNumberLiteral(text);
}

function jsonLiteral(text: string): JsonValue {
  if (text.startsWith('[') && text !== '[:]') return text === '[]' ? [] : text.slice(1, -1).split(',').map(jsonLiteral);
  if (text === '[:]') return new Map();
  const value = literal(text);
  if (typeof value === 'object' && value !== null && value.kind !== 'number') throw new Error(`${text} is not JSON`);
  return value;
}

testTable('text', {
  format: (format, args) => finish(formatJava(format, args === '' ? [] : args.split(', ').map(literal))),
  padLeft: (text, size, padding) => padLeft(text, Number(size), padding),
  padRight: (text, size, padding) => padRight(text, Number(size), padding),
  center: (text, size, padding) => center(text, Number(size), padding),
  tokenize: (text, delimiters) => list(finish(tokenize(text, delimiters))),
  tr: (text, from, to) => finish(translate(text, from, to)),
  capitalize,
  expand: (text, size) => finish(expandTabs(text, Number(size))),
  stripIndent: (text) => finish(stripIndent(text)),
  stripIndentBy: (text, size) => finish(stripIndentBy(text, Number(size))),
  stripMargin: (text, margin) => finish(stripMargin(text, margin)),
  readLines: (text) => list(readLines(text)),
  normalize: normalizeLines,
  next: (text) => nextText(text),
  previous: (text) => nextText(text, -1),
  minus: minusText,
  textHash: (text) => String(hashText(text)),
  compareTexts: (a, b) => String(compareTexts(a, b)),
  toBoolean: (text) => String(toBooleanText(text)),
  isBlank: (text) => String(isBlank(text)),
  repeat: (text, times) => repeatText(text, Number(times)),
  toJson: (expression) => finish(printJson(jsonLiteral(expression))),
  prettyPrint: (text) => finish(prettyPrintJson(text)),
  parseJson: (text) => finish(printJson(finish(parseJson(text)))),
  encodeBase64: (kind, text) => finish(encodeBase64(encodeUtf8(text), kind as Base64Kind)),
  decodeBase64: (kind, text) => all(finish(decodeBase64(text, kind as Base64Kind))),
  groovyBase64: (text) => all(finish(decodeGroovyBase64(text))),
  decodeHex: (text) => all(finish(decodeHex(text))),
  digest: (name, text) => finish(digestHex(name, encodeUtf8(text))),
  encodeUrl,
  decodeUrl,
  url: (text) => {
    const url = parseUrl(text);
    return all([url.protocol, url.host, url.port, url.path, url.query, url.ref, url.file, url.userInfo, url.authority, url.defaultPort, printUrl(url)]);
  },
  uri: (text) => {
    const uri = parseUri(text);
    return all([uri.scheme, uri.host, uri.port, uri.path, uri.query, uri.fragment, uri.userInfo, uri.authority, uri.schemeSpecificPart]);
  },
  properties: (text) => Array.from(finish(parseProperties(text))).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `<${key}=${value}>`).join(''),
  formatDate: (pattern, time, zone) => formatDate(Number(time), pattern, timeZone(zone)),
  parseDate: (pattern, text) => String(parseDate(text, pattern, UTC, Date.UTC(2024, 0, 1))),
  dateText: (time) => dateToString(Number(time), UTC),
  instant: (time) => instantToString(Number(time)),
  isoDate: (text) => String(parseIsoDate(text, UTC)),
  ant: (pattern, path) => String(matchesAnt(pattern, path)),
  defaultExcludes: () => [...DEFAULT_EXCLUDES].sort().join(' '),
  xmlText: (text) => finish(textOfXml(finish(parseXml(text)))),
  escapeXml: (text) => finish(escapeXml(text)),
});

test('a list of patterns: what matches, which directories may hold it, and which hold nothing else', () => {
  const paths = ['a.xml', 'b', 'b/a.xml', 'b/c', 'b/c/a.txt', 'd/b/c'];
  const asked = (question: keyof AntPatterns, ...patterns: string[]): string => paths.filter(compileAntPatterns(patterns)[question]).join(' ');
  assert.equal(asked('matches', '**/*.xml', '**/*.txt'), 'a.xml b/a.xml b/c/a.txt');
  assert.equal(asked('matches', 'b/'), 'b b/a.xml b/c b/c/a.txt');
  assert.equal(asked('matches'), '');
  assert.equal(asked('reaches', 'b/*/*.txt'), 'b b/a.xml b/c');
  assert.equal(asked('reaches', 'b/**/x', 'd/*'), 'b b/a.xml b/c b/c/a.txt');
  assert.equal(asked('reaches', '*.xml'), '');
  assert.equal(asked('reaches', '**/x'), paths.join(' '));
  assert.equal(asked('covers', 'b/**', '**/c', 'd/*'), 'b b/a.xml b/c b/c/a.txt');
  const hard = compileAntPatterns([`${'**/a*a*a*/'.repeat(50)}b`]);
  assert.equal(hard.matches(`${'aaaaaaaaaaaaaaaaaaaaaaaa/'.repeat(100)}c`), false);
});

test('comma separated values', () => {
  assert.deepEqual(finish(parseCsv('a,"b ""c"", d",,e')), [['a', 'b "c", d', '', 'e']]);
  assert.deepEqual(finish(parseCsv('a\n\nb\r\n')), [['a'], ['b']]);
  assert.deepEqual(finish(parseCsv('a\n\nb', { ...DEFAULT_CSV, ignoreEmptyLines: false })), [['a'], [''], ['b']]);
  assert.deepEqual(finish(parseCsv("'a;b';c", { ...DEFAULT_CSV, delimiter: ';', quote: "'" })), [['a;b', 'c']]);
  assert.deepEqual(finish(parseCsv('a"b,"c')), [['a"b', 'c']]);
  assert.deepEqual(finish(parseCsv('a\\tb\t\\N', { ...DEFAULT_CSV, delimiter: '\t', quote: null, escape: '\\', nullText: 'N' })), [['a\tb', null]]);
});
