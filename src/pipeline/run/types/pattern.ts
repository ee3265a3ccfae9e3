// java.util.regex.Pattern and Matcher

import { checkTextLength } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { arrayOf, listOf } from '../collections.ts';
import type { NativeType } from '../native-type.ts';
import { REGEX_FLAGS } from '../regex/pattern-reader.ts';
import { toLongValue } from '../numbers/number.ts';
import { expandReplacement, quoteRegex, quoteReplacement, replaceAll, replaceFirst, split } from '../regex/regex-replace.ts';
import { compileRegex, find, findAll, lookingAt, matches } from '../regex/regex.ts';
import type { Regex, RegexMatch } from '../regex/regex.ts';
import { raise } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { Work } from '../../work.ts';
import type { ClosureValue, NativeObject, Value } from '../value.ts';
import { isBuilder, textOfBuilder } from './builder-text.ts';
import { callClosure } from './calling.ts';
import { objectType } from './object.ts';
import { normalizeIndex, positionsOf } from './positions.ts';
import { withBudget } from './regex-budget.ts';
import { functions, methods } from './signatures.ts';
import { streamOf } from './streams.ts';

export const regexOf = ({ data }: NativeObject): Regex => data as Regex;

export function createPattern(pattern: string, flags = 0): NativeObject {
  return { kind: 'object', type: patternType, data: compileRegex(pattern, flags) };
}

const patternType: NativeType = {
  name: 'java.util.regex.Pattern',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'toString()': (self) => regexOf(self).pattern,
    'pattern()': (self) => regexOf(self).pattern,
    'flags()': (self) => regexOf(self).flags,
    'matcher(Object)': async (self, [text], caller) => createMatcher(regexOf(self), await toText(text, caller), isBuilder(text) ? text : null),
    'isCase(Object)': async (self, [value], caller) => {
      const text = value === null ? null : await toText(value, caller);
      return text !== null && (await withBudget(caller, (budget) => matches(regexOf(self), text, budget))) !== null;
    },
    'asPredicate()': (self) => predicate((text, budget) => find(regexOf(self), text, 0, budget)),
    'asMatchPredicate()': (self) => predicate((text, budget) => matches(regexOf(self), text, budget)),
    'splitAsStream(String)': async (self, [text], caller) => streamOf(await withBudget(caller, (budget) => split(regexOf(self), text, budget))),
    'split(String)': async (self, [text], caller) => arrayOf(await withBudget(caller, (budget) => split(regexOf(self), text, budget)), 'java.lang.String'),
    'split(String, int)': async (self, [text, limit], caller) => arrayOf(await withBudget(caller, (budget) => split(regexOf(self), text, budget, limit)), 'java.lang.String'),
  }),
  statics: functions({
    'compile(String)': ([pattern]) => createPattern(pattern),
    'compile(String, int)': ([pattern, flags]) => createPattern(pattern, flags),
    'matches(String, String)': async ([pattern, text], caller) => (await withBudget(caller, (budget) => matches(compileRegex(pattern), text, budget))) !== null,
    'quote(String)': ([text]) => quoteRegex(text),
  }),
  constants: new Map<string, Value>([
    ['UNIX_LINES', REGEX_FLAGS.unixLines], ['CASE_INSENSITIVE', REGEX_FLAGS.caseInsensitive], ['COMMENTS', REGEX_FLAGS.comments], ['MULTILINE', REGEX_FLAGS.multiline],
    ['LITERAL', REGEX_FLAGS.literal], ['DOTALL', REGEX_FLAGS.dotall], ['UNICODE_CASE', REGEX_FLAGS.unicodeCase], ['UNICODE_CHARACTER_CLASS', REGEX_FLAGS.unicodeClasses],
  ]),
};

type Budget = Parameters<Parameters<typeof withBudget>[1]>[0];

function predicate(look: (text: string, budget: Budget) => Work<RegexMatch | null>): ClosureValue {
  const call = async ([value = null]: readonly Value[], caller: Caller): Promise<Value> => {
    const text = await toText(value, caller);
    return (await withBudget(caller, (budget) => look(text, budget))) !== null;
  };
  return { kind: 'closure', code: { kind: 'native', arity: 1, call }, owner: null, thisObject: null, delegate: null, resolveStrategy: 'OWNER_FIRST' };
}

interface Matcher {
  regex: Regex;
  text: string;
  /** What is searched may change meanwhile. */
  readonly builder: NativeObject | null;
  match: RegexMatch | null;
  /** Where the next find() begins; null after the last one. */
  next: number | null;
  /** Up to where appendReplacement() has written. */
  appended: number;
}

function matcherOf({ data }: NativeObject): Matcher {
  const matcher = data as Matcher;
  if (matcher.builder !== null) {
    matcher.text = textOfBuilder(matcher.builder);
  }
  return matcher;
}

function createMatcher(regex: Regex, text: string, builder: NativeObject | null = null): NativeObject {
  const data: Matcher = { regex, text, builder, match: null, next: 0, appended: 0 };
  return { kind: 'object', type: matcherType, data };
}

async function findNext(matcher: Matcher, caller: Caller): Promise<boolean> {
  const { next } = matcher;
  const found = next === null ? null : await withBudget(caller, (budget) => find(matcher.regex, matcher.text, next, budget, matcher.match?.[0]?.[1] ?? next));
  matcher.match = found;
  const [start, end] = found?.[0] ?? [0, 0];
  matcher.next = found === null ? null : start === end ? end + 1 : end;
  if (matcher.next !== null && matcher.next > matcher.text.length) {
    matcher.next = null;
  }
  return found !== null;
}

function reset(matcher: Matcher): void {
  matcher.match = null;
  matcher.next = 0;
  matcher.appended = 0;
}

async function keep(matcher: Matcher, found: Promise<RegexMatch | null>): Promise<boolean> {
  matcher.match = await found;
  matcher.next = matcher.match?.[0]?.[1] ?? 0;
  return matcher.match !== null;
}

function matchOf({ match }: Matcher, message = 'No match available'): RegexMatch {
  return match ?? raise('java.lang.IllegalStateException', message);
}

/** `start()` and `end()` have a message of their own. */
function spanOf(matcher: Matcher, group: number, message = 'No match available'): readonly [number, number] | null {
  const match = matchOf(matcher, message);
  return group >= 0 && group < match.length ? (match[group] ?? null) : raise('java.lang.IndexOutOfBoundsException', `No group ${group}`);
}

function groupOf(matcher: Matcher, group: number): string | null {
  const span = spanOf(matcher, group, 'No match found');
  return span === null ? null : matcher.text.slice(span[0], span[1]);
}

function namedGroup({ regex }: Matcher, name: string): number {
  return regex.groupNames.get(name) ?? raise('java.lang.IllegalArgumentException', `No group with name <${name}>`);
}

/** The whole match, or a list of it and its groups when the pattern has some: what a closure gets for each match. */
export function matchValue(text: string, match: RegexMatch): Value {
  const groups = match.map((span) => (span === null ? null : text.slice(span[0], span[1])));
  return groups.length === 1 ? (groups[0] ?? null) : listOf(groups);
}

async function allMatches(matcher: Matcher, caller: Caller): Promise<Value[]> {
  const { regex, text } = matcher;
  return (await withBudget(caller, (budget) => findAll(regex, text, budget))).map((match) => matchValue(text, match));
}

/** `matcher[0]` looks from the beginning, and leaves the matcher there. */
async function matchAt(matcher: Matcher, index: number, caller: Caller): Promise<Value> {
  const all = await allMatches(matcher, caller);
  if (index < -all.length || index >= all.length) {
    raise('java.lang.IndexOutOfBoundsException', `index is out of range ${-all.length}..${all.length - 1} (index = ${index})`);
  }
  const position = normalizeIndex(index, all.length);
  reset(matcher);
  for (let count = 0; count <= position; count += 1) {
    await findNext(matcher, caller);
  }
  return all[position] ?? null;
}

const matching = methods<NativeObject>()({
  'find()': (self, _, caller) => findNext(matcherOf(self), caller),
  'find(int)': (self, [start], caller) => {
    const matcher = matcherOf(self);
    reset(matcher);
    matcher.next = start < 0 || start > matcher.text.length ? raise('java.lang.IndexOutOfBoundsException', 'Illegal start index') : start;
    return findNext(matcher, caller);
  },
  'matches()': (self, _, caller) => keep(matcherOf(self), withBudget(caller, (budget) => matches(matcherOf(self).regex, matcherOf(self).text, budget))),
  'lookingAt()': (self, _, caller) => keep(matcherOf(self), withBudget(caller, (budget) => lookingAt(matcherOf(self).regex, matcherOf(self).text, budget))),
  'asBoolean()': (self, _, caller) => findNext(matcherOf(self), caller),
  'group()': (self) => groupOf(matcherOf(self), 0),
  'group(int)': (self, [group]) => groupOf(matcherOf(self), group),
  'group(String)': (self, [name]) => groupOf(matcherOf(self), namedGroup(matcherOf(self), name)),
  'groupCount()': (self) => matcherOf(self).regex.groupCount,
  'hasGroup()': (self) => matcherOf(self).regex.groupCount > 0,
  'start()': (self) => spanOf(matcherOf(self), 0)?.[0] ?? -1,
  'start(int)': (self, [group]) => spanOf(matcherOf(self), group)?.[0] ?? -1,
  'start(String)': (self, [name]) => spanOf(matcherOf(self), namedGroup(matcherOf(self), name))?.[0] ?? -1,
  'end()': (self) => spanOf(matcherOf(self), 0)?.[1] ?? -1,
  'end(int)': (self, [group]) => spanOf(matcherOf(self), group)?.[1] ?? -1,
  'end(String)': (self, [name]) => spanOf(matcherOf(self), namedGroup(matcherOf(self), name))?.[1] ?? -1,
  'reset()': (self) => {
    reset(matcherOf(self));
    return self;
  },
  'reset(String)': (self, [text]) => {
    const matcher = matcherOf(self);
    reset(matcher);
    matcher.text = text;
    return self;
  },
  'usePattern(Pattern)': (self, [pattern]) => {
    matcherOf(self).regex = regexOf(pattern);
    matcherOf(self).match = null;
    return self;
  },
  'toMatchResult()': (self) => ({ kind: 'object', type: matcherType, data: { ...matcherOf(self), builder: null } }),
  'pattern()': (self) => ({ kind: 'object', type: patternType, data: matcherOf(self).regex }),
});

/** Each match as a matcher that stands at it. */
async function results(self: NativeObject, caller: Caller): Promise<NativeObject[]> {
  const { regex, text } = matcherOf(self);
  const all = await withBudget(caller, (budget) => findAll(regex, text, budget));
  return all.map((match) => ({ kind: 'object', type: matcherType, data: { ...matcherOf(self), builder: null, match } }));
}

/** What a closure gives for a match stands for it, where `$1` is a group. */
async function replaceBy(self: NativeObject, matched: readonly NativeObject[], closure: ClosureValue, caller: Caller): Promise<string> {
  const { regex, text } = matcherOf(self);
  let [made, end] = ['', 0];
  for (const each of matched) {
    const match = matchOf(matcherOf(each));
    const [start, stop] = match[0] ?? [0, 0];
    const replacement = await toText(await callClosure(closure, [each], caller), caller);
    made = checkTextLength(made + text.slice(end, start) + expandReplacement(regex, text, match, replacement));
    end = stop;
  }
  return checkTextLength(made + text.slice(end));
}

const reading = methods<NativeObject>()({
  'results()': async (self, _, caller) => streamOf(await results(self, caller)),
  'replaceAll(Closure)': async (self, [closure], caller) => replaceBy(self, await results(self, caller), closure, caller),
  'replaceFirst(Closure)': async (self, [closure], caller) => replaceBy(self, (await results(self, caller)).slice(0, 1), closure, caller),
  'replaceAll(String)': (self, [replacement], caller) => withBudget(caller, (budget) => replaceAll(matcherOf(self).regex, matcherOf(self).text, replacement, budget)),
  'replaceFirst(String)': (self, [replacement], caller) => withBudget(caller, (budget) => replaceFirst(matcherOf(self).regex, matcherOf(self).text, replacement, budget)),
  'appendReplacement(Object, String)': (self, [target, replacement], caller) => {
    const matcher = matcherOf(self);
    const match = matchOf(matcher);
    const [start, end] = match[0] ?? [0, 0];
    const text = matcher.text.slice(matcher.appended, start) + expandReplacement(matcher.regex, matcher.text, match, replacement);
    matcher.appended = end;
    return appendTo(target, text, self, caller);
  },
  'appendTail(Object)': (self, [target], caller) => appendTo(target, matcherOf(self).text.slice(matcherOf(self).appended), target, caller),
  'size()': async (self, _, caller) => toLongValue(BigInt((await allMatches(matcherOf(self), caller)).length)),
  'getCount()': async (self, _, caller) => (await allMatches(matcherOf(self), caller)).length,
  'toList()': async (self, _, caller) => listOf(await allMatches(matcherOf(self), caller)),
  'iterator()': async (self, _, caller) => caller.interpreter.invokeMethod(listOf(await allMatches(matcherOf(self), caller)), 'iterator', [], caller),
  'getAt(int)': (self, [index], caller) => matchAt(matcherOf(self), index, caller),
  'getAt(Range)': async (self, [range], caller) => {
    const all = await allMatches(matcherOf(self), caller);
    return listOf(positionsOf(range, all.length).map((index) => all[index] ?? null));
  },
  'toString()': (self) => {
    const { regex, text, match } = matcherOf(self);
    const last = match?.[0];
    return `java.util.regex.Matcher[pattern=${regex.pattern} region=0,${text.length} lastmatch=${last == null ? '' : text.slice(last[0], last[1])}]`;
  },
});

async function appendTo(target: Value, text: string, result: Value, caller: Caller): Promise<Value> {
  await caller.interpreter.invokeMethod(target, 'append', [checkTextLength(text)], caller);
  return result;
}

const matcherType: NativeType = {
  name: 'java.util.regex.Matcher',
  parent: objectType,
  interfaces: ['java.util.regex.MatchResult'],
  methods: new Map([...matching, ...reading]),
  statics: functions({ 'quoteReplacement(String)': ([text]) => quoteReplacement(text) }),
};

export const REGEX_TYPES: readonly NativeType[] = [patternType, matcherType];
