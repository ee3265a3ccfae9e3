// String.replaceAll, replaceFirst and split, Pattern.quote, Matcher.quoteReplacement.

import { BoundError, JavaError } from '../java-error.ts';
import { createOutput, textOfOutput, write } from '../text/text-output.ts';
import type { Work } from '../../work.ts';
import type { RegexBudget } from './regex-errors.ts';
import { forEachMatch } from './regex.ts';
import type { Regex, RegexMatch } from './regex.ts';

/** Of a list that split() makes. */
const MAX_PARTS = 1_000_000;

/** In the replacement `$1`, `${name}` and `\` have a meaning. */
export function replaceAll(regex: Regex, text: string, replacement: string, budget: RegexBudget): Work<string> {
  return replaceMatches(regex, text, budget, Infinity, (match) => expandReplacement(regex, text, match, replacement));
}

export function replaceFirst(regex: Regex, text: string, replacement: string, budget: RegexBudget): Work<string> {
  return replaceMatches(regex, text, budget, 1, (match) => expandReplacement(regex, text, match, replacement));
}

function* replaceMatches(regex: Regex, text: string, budget: RegexBudget, limit: number, replace: (match: RegexMatch) => string): Work<string> {
  const output = createOutput();
  let end = 0;
  let count = 0;
  yield* forEachMatch(regex, text, budget, (match) => {
    const [from, to] = match[0] ?? [0, 0];
    write(output, text.slice(end, from));
    write(output, replace(match));
    end = to;
    return ++count < limit;
  });
  write(output, text.slice(end));
  return textOfOutput(output);
}

/** What stands for one match: Matcher.appendReplacement. */
export function expandReplacement(regex: Regex, text: string, match: RegexMatch, replacement: string): string {
  if (!replacement.includes('$') && !replacement.includes('\\')) {
    return replacement;
  }
  let result = '';
  for (let at = 0; at < replacement.length; at++) {
    const character = replacement.charAt(at);
    if (character === '\\') {
      if (++at === replacement.length) {
        throw illegal('character to be escaped is missing');
      }
      result += replacement.charAt(at);
    } else if (character === '$') {
      const { group, end } = readGroup(regex, replacement, at + 1);
      const span = match[group];
      result += span == null ? '' : text.slice(span[0], span[1]);
      at = end - 1;
    } else {
      result += character;
    }
  }
  return result;
}

function readGroup(regex: Regex, replacement: string, start: number): { readonly group: number; readonly end: number } {
  const first = replacement.charAt(start);
  if (first === '') {
    throw illegal('Illegal group reference: group index is missing');
  }
  if (first === '{') {
    return readNamedGroup(regex, replacement, start + 1);
  }
  let group = digit(first);
  if (Number.isNaN(group)) {
    throw illegal('Illegal group reference');
  }
  if (group > regex.groupCount) {
    throw new JavaError('java.lang.IndexOutOfBoundsException', `No group ${group}`);
  }
  let end = start + 1;
  for (; !Number.isNaN(digit(replacement.charAt(end))); end++) {
    const longer = group * 10 + digit(replacement.charAt(end));
    if (longer > regex.groupCount) {
      break;
    }
    group = longer;
  }
  return { group, end };
}

function digit(character: string): number {
  return character >= '0' && character <= '9' ? Number(character) : NaN;
}

function readNamedGroup(regex: Regex, replacement: string, start: number): { readonly group: number; readonly end: number } {
  let end = start;
  while (/^[A-Za-z0-9]$/.test(replacement.charAt(end))) {
    end++;
  }
  const name = replacement.slice(start, end);
  if (name === '') {
    throw illegal('named capturing group has 0 length name');
  }
  if (replacement.charAt(end) !== '}') {
    throw illegal("named capturing group is missing trailing '}'");
  }
  if (!Number.isNaN(digit(name.charAt(0)))) {
    throw illegal(`capturing group name {${name}} starts with digit character`);
  }
  const group = regex.groupNames.get(name);
  if (group === undefined) {
    throw illegal(`No group with name {${name}}`);
  }
  return { group, end: end + 1 };
}

function illegal(message: string): JavaError {
  return new JavaError('java.lang.IllegalArgumentException', message);
}

/** As since Java 8: a match of nothing at the start makes no part; with limit 0 empty parts at the end are dropped. */
export function* split(regex: Regex, text: string, budget: RegexBudget, limit = 0): Work<string[]> {
  const parts: string[] = [];
  let end = 0;
  yield* forEachMatch(regex, text, budget, (match) => {
    if (limit > 0 && parts.length === limit - 1) {
      return false;
    }
    const [from, to] = match[0] ?? [0, 0];
    if (to === 0) {
      return true;
    }
    if (parts.length >= MAX_PARTS) {
      throw new BoundError(`split() made more than ${MAX_PARTS} parts`);
    }
    parts.push(text.slice(end, from));
    end = to;
    return true;
  });
  if (end === 0 && parts.length === 0) {
    return [text];
  }
  parts.push(text.slice(end));
  return limit === 0 ? parts.slice(0, parts.findLastIndex((part) => part !== '') + 1) : parts;
}

/** Pattern.quote: a pattern that matches this text. */
export function quoteRegex(text: string): string {
  return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}

/** Matcher.quoteReplacement: a replacement that stands for itself. */
export function quoteReplacement(text: string): string {
  return text.replaceAll(/[\\$]/g, (character) => `\\${character}`);
}
