// Any text gives a result or one of our two errors, never a crash of JavaScript's own.
import { test } from 'node:test';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { BoundError, JavaError } from './java-error.ts';
import { parseNumberLiteral } from './numbers/literal.ts';
import { parseBigDecimal, parseBigInteger, parseDouble } from './numbers/parse-number.ts';
import { createBudget } from './regex/regex-errors.ts';
import type { RegexBudget } from './regex/regex-errors.ts';
import { replaceAll, split } from './regex/regex-replace.ts';
import { compileRegex, find } from './regex/regex.ts';
import { compileAntPatterns } from './text/ant-patterns.ts';
import { decodeBase64 } from './text/base64.ts';
import { formatDate } from './text/date-format.ts';
import { parseDate, parseIsoDate } from './text/date-parse.ts';
import { symbolsOf } from './text/locale-symbols.ts';
import { formatJava } from './text/format.ts';
import { parseJson } from './text/json-parse.ts';
import { prettyPrintJson } from './text/json-print.ts';
import { parseProperties } from './text/properties-file.ts';
import { expandTabs, stripIndent, stripMargin, translate } from './text/string-methods.ts';
import { timeZone } from './text/time-zone.ts';
import { decodeUrl, encodeUrl } from './text/url-encoding.ts';
import { parseUri, parseUrl } from './text/url-parts.ts';
import { parseXml } from './text/xml.ts';
import { finish } from '../work.ts';

const budget = (): RegexBudget => createBudget(100_000);
const zone = timeZone('Europe/Berlin');
/** The characters that mean something to one of them, more often than others. */
const text = oneof(string({ unit: 'binary' }), string({ unit: constantFrom(...Array.from('()[]{}|*+?^$.\\-&,:=!<>#%"\'/QEpbdkuxGzR0123456789aAeEyMdHmsSXZ \n\r\t😀\ud800')) }));

const functions: Readonly<Record<string, (one: string, other: string) => unknown>> = {
  'compileRegex and find': (one, other) => finish(find(compileRegex(one), other, 0, budget())),
  'compileRegex with all flags': (one, other) => finish(find(compileRegex(one, 1 + 2 + 4 + 8 + 32 + 64 + 256), other, 0, budget())),
  'replaceAll': (one, other) => finish(replaceAll(compileRegex('(?<a>.)|x'), one, other, budget())),
  'split': (one, other) => finish(split(compileRegex(one), other, budget())),
  'parseNumberLiteral': parseNumberLiteral,
  'parseBigDecimal': parseBigDecimal,
  'parseBigInteger': (one) => parseBigInteger(one, 16),
  'parseDouble': parseDouble,
  'formatJava': (one, other) => finish(formatJava(one, [1, other, null, true, parseDouble('1.5'), { kind: 'date', epochMs: 5 }], symbolsOf(''), zone)),
  'formatDate': (one) => formatDate(0, one, zone),
  'parseDate': (one, other) => parseDate(one, other, zone, 0),
  'parseIsoDate': (one) => parseIsoDate(one, zone),
  'timeZone': timeZone,
  'parseJson': (one) => finish(parseJson(one)),
  'prettyPrintJson': (one) => finish(prettyPrintJson(one)),
  'parseXml': (one, other) => finish(parseXml(`<a b="${one}">${other}</a>`)),
  'parseProperties': (one) => finish(parseProperties(one)),
  'decodeBase64': (one) => finish(decodeBase64(one)),
  'decodeUrl': (one) => decodeUrl(encodeUrl(one)) === one && decodeUrl(one),
  'parseUrl': parseUrl,
  'parseUri': parseUri,
  'compileAntPatterns': (one, other) => compileAntPatterns([one]).matches(other),
  'translate': (one, other) => finish(translate(one, other, one)),
  'lines': (one, other) => [finish(stripIndent(one)), finish(stripMargin(one, other)), finish(expandTabs(one))],
};

for (const [name, run] of Object.entries(functions)) {
  test(`${name}: any text`, () => {
    assert(property(text, text, (one, other) => {
      try {
        run(one, other);
      } catch (error) {
        if (!(error instanceof JavaError) && !(error instanceof BoundError)) {
          throw error;
        }
      }
    }), { numRuns: 500 });
  });
}
