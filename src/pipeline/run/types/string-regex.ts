// Regular expressions in a text: `replaceAll`, `find`, `split`, … with patterns as texts or as Patterns.

import { checkTextLength } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { arrayOf, listOf } from '../collections.ts';
import { replaceAll, replaceFirst, split } from '../regex/regex-replace.ts';
import { compileRegex, findAll, find, matches } from '../regex/regex.ts';
import type { Regex, RegexMatch } from '../regex/regex.ts';
import { readLines } from '../text/lines.ts';
import { toText } from '../to-text.ts';
import type { ClosureValue, Value } from '../value.ts';
import { callClosure } from './calling.ts';
import { createPattern, matchValue, regexOf } from './pattern.ts';
import { withBudget } from './regex-budget.ts';
import { methods } from './signatures.ts';

export const regexMethods = methods<string>()({
  'bitwiseNegate()': (self) => createPattern(self),
  'matches(String)': async (self, [pattern], caller) => (await withBudget(caller, (budget) => matches(compileRegex(pattern), self, budget))) !== null,
  'matches(Pattern)': async (self, [pattern], caller) => (await withBudget(caller, (budget) => matches(regexOf(pattern), self, budget))) !== null,
  'replaceAll(String, String)': (self, [pattern, replacement], caller) => withBudget(caller, (budget) => replaceAll(compileRegex(pattern), self, replacement, budget)),
  'replaceAll(Pattern, String)': (self, [pattern, replacement], caller) => withBudget(caller, (budget) => replaceAll(regexOf(pattern), self, replacement, budget)),
  'replaceAll(String, Closure)': (self, [pattern, closure], caller) => replaceMatches(self, compileRegex(pattern), Infinity, closure, caller),
  'replaceAll(Pattern, Closure)': (self, [pattern, closure], caller) => replaceMatches(self, regexOf(pattern), Infinity, closure, caller),
  'replaceFirst(String, String)': (self, [pattern, replacement], caller) => withBudget(caller, (budget) => replaceFirst(compileRegex(pattern), self, replacement, budget)),
  'replaceFirst(Pattern, String)': (self, [pattern, replacement], caller) => withBudget(caller, (budget) => replaceFirst(regexOf(pattern), self, replacement, budget)),
  'replaceFirst(String, Closure)': (self, [pattern, closure], caller) => replaceMatches(self, compileRegex(pattern), 1, closure, caller),
  'replaceFirst(Pattern, Closure)': (self, [pattern, closure], caller) => replaceMatches(self, regexOf(pattern), 1, closure, caller),
  'minus(Pattern)': (self, [pattern], caller) => withBudget(caller, (budget) => replaceFirst(regexOf(pattern), self, '', budget)),
  'split(String)': (self, [pattern], caller) => splitAt(self, compileRegex(pattern), 0, caller),
  'split(String, int)': (self, [pattern, limit], caller) => splitAt(self, compileRegex(pattern), limit, caller),
  'split(Pattern)': (self, [pattern], caller) => splitAt(self, regexOf(pattern), 0, caller),
  'splitEachLine(String, Closure)': (self, [pattern, closure], caller) => splitEachLine(self, compileRegex(pattern), closure, caller),
  'splitEachLine(Pattern, Closure)': (self, [pattern, closure], caller) => splitEachLine(self, regexOf(pattern), closure, caller),
  'find(String)': (self, [pattern], caller) => findFirst(self, compileRegex(pattern), caller),
  'find(Pattern)': (self, [pattern], caller) => findFirst(self, regexOf(pattern), caller),
  'find(String, Closure)': (self, [pattern, closure], caller) => callWithFirst(self, compileRegex(pattern), closure, caller),
  'find(Pattern, Closure)': (self, [pattern, closure], caller) => callWithFirst(self, regexOf(pattern), closure, caller),
  'findAll(String)': (self, [pattern], caller) => findTexts(self, compileRegex(pattern), caller),
  'findAll(Pattern)': (self, [pattern], caller) => findTexts(self, regexOf(pattern), caller),
  'findAll(String, Closure)': (self, [pattern, closure], caller) => collectMatches(self, compileRegex(pattern), closure, caller),
  'findAll(Pattern, Closure)': (self, [pattern, closure], caller) => collectMatches(self, regexOf(pattern), closure, caller),
  'eachMatch(String, Closure)': async (self, [pattern, closure], caller) => {
    await collectMatches(self, compileRegex(pattern), closure, caller);
    return self;
  },
  'eachMatch(Pattern, Closure)': async (self, [pattern, closure], caller) => {
    await collectMatches(self, regexOf(pattern), closure, caller);
    return self;
  },
});

const textOf = (text: string, match: RegexMatch): string => text.slice(...(match[0] ?? [0, 0]));

async function allMatches(text: string, regex: Regex, caller: Caller): Promise<RegexMatch[]> {
  return withBudget(caller, (budget) => findAll(regex, text, budget));
}

async function replaceMatches(text: string, regex: Regex, limit: number, closure: ClosureValue, caller: Caller): Promise<string> {
  let result = '';
  let end = 0;
  for (const match of (await allMatches(text, regex, caller)).slice(0, limit)) {
    const replacement = await toText(await callClosure(closure, [matchValue(text, match)], caller), caller);
    const [start, stop] = match[0] ?? [0, 0];
    result = checkTextLength(result + text.slice(end, start) + replacement);
    end = stop;
  }
  return checkTextLength(result + text.slice(end));
}

async function splitAt(text: string, regex: Regex, limit: number, caller: Caller): Promise<Value> {
  return arrayOf(await withBudget(caller, (budget) => split(regex, text, budget, limit)), 'java.lang.String');
}

async function splitEachLine(text: string, regex: Regex, closure: ClosureValue, caller: Caller): Promise<Value> {
  let result: Value = null;
  for (const line of readLines(text)) {
    result = await callClosure(closure, [listOf(await withBudget(caller, (budget) => split(regex, line, budget)))], caller);
  }
  return result;
}

async function findFirst(text: string, regex: Regex, caller: Caller): Promise<Value> {
  const match = await withBudget(caller, (budget) => find(regex, text, 0, budget));
  return match === null ? null : textOf(text, match);
}

async function callWithFirst(text: string, regex: Regex, closure: ClosureValue, caller: Caller): Promise<Value> {
  const match = await withBudget(caller, (budget) => find(regex, text, 0, budget));
  return match === null ? null : toText(await callClosure(closure, [matchValue(text, match)], caller), caller);
}

async function findTexts(text: string, regex: Regex, caller: Caller): Promise<Value> {
  return listOf((await allMatches(text, regex, caller)).map((match) => textOf(text, match)));
}

async function collectMatches(text: string, regex: Regex, closure: ClosureValue, caller: Caller): Promise<Value> {
  const results: Value[] = [];
  for (const match of await allMatches(text, regex, caller)) {
    results.push(await callClosure(closure, [matchValue(text, match)], caller));
  }
  return listOf(results);
}
