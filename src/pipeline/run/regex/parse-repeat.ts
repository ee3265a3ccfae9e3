// Quantifiers: `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}`, each greedy, reluctant (`?`) or possessive (`+`).

import { at, isAsciiDigit, isCharacter, next, peek, read, regexError } from './pattern-reader.ts';
import type { PatternReader } from './pattern-reader.ts';
import type { RegexNode, RepeatMode } from './regex-tree.ts';

/** Repeat : ( `?` | `*` | `+` | Counts ) ( `?` | `+` )? */
export function parseRepeat(reader: PatternReader, body: RegexNode): RegexNode {
  const codePoint = peek(reader);
  if (isCharacter(codePoint, '?')) {
    return withMode(reader, body, 0, 1);
  }
  if (isCharacter(codePoint, '*')) {
    return withMode(reader, body, 0, Infinity);
  }
  if (isCharacter(codePoint, '+')) {
    return withMode(reader, body, 1, Infinity);
  }
  return isCharacter(codePoint, '{') ? parseCounts(reader, body) : body;
}

/** The cursor is at the last character of the quantifier. */
function withMode(reader: PatternReader, body: RegexNode, min: number, max: number): RegexNode {
  const codePoint = next(reader);
  let mode: RepeatMode = 'greedy';
  if (isCharacter(codePoint, '?')) {
    mode = 'reluctant';
  } else if (isCharacter(codePoint, '+')) {
    mode = 'possessive';
  }
  if (mode !== 'greedy') {
    next(reader);
  }
  return { kind: 'repeat', body, min, max, mode };
}

/** Counts : `{` number ( `,` number? )? `}` */
function parseCounts(reader: PatternReader, body: RegexNode): RegexNode {
  if (!isAsciiDigit(at(reader, reader.cursor + 1))) {
    reader.cursor += 2;
    throw regexError(reader, 'Illegal repetition');
  }
  reader.cursor++;
  const min = readCount(reader);
  let max = min;
  let codePoint = read(reader);
  if (isCharacter(codePoint, ',')) {
    max = isAsciiDigit(peek(reader)) ? readCount(reader) : Infinity;
    codePoint = read(reader);
  }
  if (!isCharacter(codePoint, '}')) {
    throw regexError(reader, 'Unclosed counted closure');
  }
  if (max < min) {
    throw regexError(reader, 'Illegal repetition range');
  }
  reader.cursor--;
  return withMode(reader, body, min, max);
}

function readCount(reader: PatternReader): number {
  let count = 0;
  while (isAsciiDigit(peek(reader))) {
    count = count * 10 + (read(reader) - 48);
    if (count >= 2 ** 31) {
      throw regexError(reader, 'Illegal repetition range');
    }
  }
  return count;
}
