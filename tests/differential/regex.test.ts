import { quoteRegex, quoteReplacement, replaceAll, replaceFirst, split } from '../../src/pipeline/run/regex/regex-replace.ts';
import { createBudget } from '../../src/pipeline/run/regex/regex-errors.ts';
import type { RegexBudget } from '../../src/pipeline/run/regex/regex-errors.ts';
import { compileRegex, findAll, lookingAt, matches } from '../../src/pipeline/run/regex/regex.ts';
import type { RegexMatch } from '../../src/pipeline/run/regex/regex.ts';
import { finish } from '../../src/pipeline/work.ts';
import { testTable } from './table.ts';

const budget = (): RegexBudget => createBudget(1_000_000);
const spans = (match: RegexMatch | null): string =>
  match === null ? 'no' : match.map((span) => (span === null ? '-1--1' : `${span[0]}-${span[1]}`)).join(' ');

testTable('regex', {
  find: (pattern, text) => finish(findAll(compileRegex(pattern), text, budget())).map(spans).join(', '),
  matches: (pattern, text) => spans(finish(matches(compileRegex(pattern), text, budget()))),
  lookingAt: (pattern, text) => spans(finish(lookingAt(compileRegex(pattern), text, budget()))),
  flags: (pattern, flags, text) => finish(findAll(compileRegex(pattern, Number(flags)), text, budget())).map(spans).join(', '),
  replaceAll: (pattern, text, replacement) => finish(replaceAll(compileRegex(pattern), text, replacement, budget())),
  replaceFirst: (pattern, text, replacement) => finish(replaceFirst(compileRegex(pattern), text, replacement, budget())),
  split: (pattern, text, limit) => finish(split(compileRegex(pattern), text, budget(), Number(limit))).map((part) => `<${part}>`).join(''),
  quote: quoteRegex,
  quoteReplacement,
});
