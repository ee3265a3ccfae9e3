import { quoteRegex, quoteReplacement, replaceAll, replaceFirst, split } from '../../src/pipeline/run/regex/regex-replace.ts';
import { compileRegex, findAll, lookingAt, matches } from '../../src/pipeline/run/regex/regex.ts';
import type { RegexMatch } from '../../src/pipeline/run/regex/regex.ts';
import { testTable } from './table.ts';

const budget = (): { steps: number } => ({ steps: 1_000_000 });
const spans = (match: RegexMatch | null): string =>
  match === null ? 'no' : match.map((span) => (span === null ? '-1--1' : `${span[0]}-${span[1]}`)).join(' ');

testTable('regex', {
  find: (pattern, text) => [...findAll(compileRegex(pattern), text, budget())].map(spans).join(', '),
  matches: (pattern, text) => spans(matches(compileRegex(pattern), text, budget())),
  lookingAt: (pattern, text) => spans(lookingAt(compileRegex(pattern), text, budget())),
  flags: (pattern, flags, text) => [...findAll(compileRegex(pattern, Number(flags)), text, budget())].map(spans).join(', '),
  replaceAll: (pattern, text, replacement) => replaceAll(compileRegex(pattern), text, replacement, budget()),
  replaceFirst: (pattern, text, replacement) => replaceFirst(compileRegex(pattern), text, replacement, budget()),
  split: (pattern, text, limit) => split(compileRegex(pattern), text, budget(), Number(limit)).map((part) => `<${part}>`).join(''),
  quote: quoteRegex,
  quoteReplacement,
});
