// What the table of tests/differential/text.tsv does not say: our own errors, bounds, and the way there and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JavaError } from '../java-error.ts';
import { toJavaString } from '../numbers/number-text.ts';
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from './base64.ts';
import { addDays, addMonths, dateToJson, startOfDay } from './date-fields.ts';
import { formatDate } from './date-format.ts';
import { parseDate, parseIsoDate } from './date-parse.ts';
import { formatJava } from './format.ts';
import { parseJson } from './json-parse.ts';
import { prettyPrintJson, printJson } from './json-print.ts';
import type { JsonValue } from './json-value.ts';
import { parseProperties, printProperties } from './properties-file.ts';
import { finish } from '../../work.ts';
import { center, expandTabs, padLeft, repeatText } from './string-methods.ts';
import { TextBoundError } from './text-bounds.ts';
import { timeZone, UTC } from './time-zone.ts';
import { escapeXml, parseXml, textOfXml } from './xml.ts';

test('JSON keeps the order of keys, and words of JavaScript are keys like any other', () => {
  const value = finish(parseJson('{"b":1,"__proto__":{"constructor":[2]},"a":3,"b":4}'));
  assert.ok(value instanceof Map);
  assert.deepEqual([...value.keys()], ['b', '__proto__', 'a']);
  assert.equal(finish(printJson(value)), '{"b":4,"__proto__":{"constructor":[2]},"a":3}');
});

test('numbers of JSON get the types that JsonSlurper gives them', () => {
  const types = (finish(parseJson('[1,-2147483648,2147483648,9223372036854775808,1.50,1e2]')) as readonly JsonValue[])
    .map((value) => (typeof value === 'number' ? `Integer ${value}` : `${(value as { type: string }).type} ${toJavaString(value as never)}`));
  assert.deepEqual(types, ['Integer 1', 'Integer -2147483648', 'Long 2147483648', 'BigInteger 9223372036854775808', 'BigDecimal 1.50', 'BigDecimal 1E+2']);
});

test('a mistake in JSON is shown with its place', () => {
  const message = (text: string): string => {
    try {
      finish(parseJson(text));
    } catch (error) {
      assert.ok(error instanceof JavaError);
      assert.equal(error.className, 'groovy.json.JsonException');
      return error.message;
    }
    return 'no error';
  };
  assert.match(message('{"a":1,\n "b":tru}'), /true not parsed properly\nline number 2\nindex number 13\n "b":tru\}\n\.{5}\^$/);
  for (const [text, pattern] of [
    ['{"a":1,}', /in double quotes/], ['[1,]', /not a string, number/], ['[1 2]', /expecting a ',' or a '\]'/], ['{"a" 1}', /expecting ':'/], ['{', /double quotes/],
    ['"abc', /not closed/], ['"\\x"', /escape/], ['"\\u12"', /escape/], ['01', /begin with 0/], ['-', /digits/], ['[1] 2', /end of the text/], ["{'a':1}", /double quotes/],
    ['NaN', /not a string/], ['['.repeat(5000), /nested/],
  ] as const) {
    assert.match(message(text), pattern, text);
  }
});

test('a caret stays near its place in a file of one line', () => {
  assert.throws(() => finish(parseJson(`[${'1,'.repeat(50_000)}x]`)), (error: unknown) => error instanceof JavaError && error.message.length < 700);
});

test('what is too deep or too long is no JSON text', () => {
  let value: JsonValue = [];
  for (let depth = 0; depth < 1000; depth++) {
    value = [value];
  }
  assert.throws(() => finish(printJson(value)), TextBoundError);
  assert.throws(() => finish(prettyPrintJson('['.repeat(1000))), TextBoundError);
  assert.throws(() => finish(prettyPrintJson(`${'['.repeat(400)}${'1,'.repeat(100_000)}`)), TextBoundError);
  assert.equal(finish(prettyPrintJson(`"${'a'.repeat(8_000_000)}"`)).length, 8_000_002);
});

test('format texts and paddings are bounded', () => {
  assert.throws(() => finish(formatJava('%2000000000d', [1])), TextBoundError);
  assert.throws(() => finish(formatJava('%.2000000000f', [{ kind: 'number', type: 'Double', value: 1 }])), TextBoundError);
  assert.throws(() => finish(formatJava('%0999999999d', [1])), TextBoundError);
  assert.throws(() => finish(formatJava('%10000000s'.repeat(3), ['a', 'b', 'c'])), TextBoundError);
  assert.throws(() => padLeft('a', 1e9), TextBoundError);
  assert.throws(() => center('a', 1e9), TextBoundError);
  assert.throws(() => repeatText('a', 1e9), TextBoundError);
  assert.throws(() => finish(expandTabs('\t'.repeat(1000), 1e9)), TextBoundError);
  assert.equal(finish(formatJava('%s', [{ kind: 'object', text: 'text', className: 'X', hashCode: 1 }])), 'text');
  assert.throws(() => finish(formatJava('%d', [{ kind: 'object', text: '', className: 'a.B', hashCode: 1 }])), /d != a\.B/);
});

test('bytes and texts, there and back', () => {
  for (const text of ['', 'a', 'é😀\ufeff', '\ufeffa']) {
    for (const kind of ['standard', 'url', 'mime'] as const) {
      assert.equal(decodeUtf8(finish(decodeBase64(finish(encodeBase64(encodeUtf8(text), kind)), kind))), text);
    }
  }
  assert.equal(finish(encodeBase64(encodeUtf8('a'), 'url', false)), 'YQ');
});

test('properties that were printed are read as the same', () => {
  const entries = new Map([['a b', ' x '], ['c=:#!', '\t\n\\'], ['é', '😀'], ['', 'empty'], ['__proto__', 'word']]);
  assert.deepEqual(finish(parseProperties(printProperties(entries))), entries);
});

test('days and months are added by the calendar, not by hours', () => {
  const berlin = timeZone('Europe/Berlin');
  const beforeSummer = parseDate('2024-03-30 12:00', 'yyyy-MM-dd HH:mm', berlin, 0);
  assert.equal(formatDate(addDays(beforeSummer, 1, berlin), 'yyyy-MM-dd HH:mm z', berlin), '2024-03-31 12:00 CEST');
  assert.equal(formatDate(addMonths(parseIsoDate('2024-01-31', UTC), 1, UTC), 'yyyy-MM-dd', UTC), '2024-02-29');
  assert.equal(formatDate(addMonths(parseIsoDate('2024-01-31', UTC), -2, UTC), 'yyyy-MM-dd', UTC), '2023-11-30');
  assert.equal(formatDate(startOfDay(beforeSummer, berlin), 'HH:mm:ss dd', berlin), '00:00:00 30');
  assert.equal(dateToJson(0), '1970-01-01T00:00:00+0000');
});

test('a date that does not exist is named', () => {
  assert.throws(() => parseIsoDate('2020-02-30', UTC), /Text '2020-02-30' could not be parsed: Invalid date 'FEBRUARY 30'/);
  assert.throws(() => parseIsoDate('2021-02-29', UTC), /'February 29' as '2021' is not a leap year/);
  assert.throws(() => parseIsoDate('2020-13-01', UTC), /MonthOfYear/);
  assert.throws(() => parseIsoDate('x', UTC), /DateTimeParseException|could not be parsed/);
  assert.equal(parseIsoDate('2020-02-03', timeZone('GMT+01:00')), Date.UTC(2020, 1, 2, 23));
});

test('XML becomes a tree', () => {
  const root = finish(parseXml('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y"> <!ELEMENT a ANY>]><a x=\'1\'><b c="&lt;&#10;"/>t<!-- no --><![CDATA[<]]></a>'));
  assert.deepEqual(root, {
    name: 'a', attributes: new Map([['x', '1']]), children: [{ name: 'b', attributes: new Map([['c', '<\n']]), children: [] }, 't<'],
  });
  assert.equal(finish(textOfXml(finish(parseXml(`<a>${finish(escapeXml('<&"\'>'))}</a>`)))), '<&"\'>');
});

test('XML that is wrong, hostile or too deep is refused with its place', () => {
  for (const [text, pattern] of [
    ['<a><b></a>', /lineNumber: 1; columnNumber: 7; The element type "b" must be terminated/], ['<a>', /"a" must be terminated/], ['', /Premature end/], ['x', /prolog/],
    ['<a/>x', /trailing section/], ['<a/><b/>', /following the root/], ['<a b="1" b="2"/>', /already specified/], ['<a b=1/>', /well-formed/], ['<a>&x;</a>', /"x" was referenced, but not declared/],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /not declared/], ['<a>&#0;</a>', /invalid XML character/], ['<a>& b</a>', /entity name/],
    ['<a><!-- </a>', /comment must end/], ['</a>', /closes nothing/], ['<!DOCTYPE a [', /document type/], ['<a>'.repeat(600), /levels deep/],
  ] as const) {
    assert.throws(() => finish(parseXml(text)), (error: unknown) => error instanceof JavaError && error.className === 'org.xml.sax.SAXParseException' && pattern.test(error.message), text.slice(0, 60));
  }
});
