// Character classes in brackets: ranges, unions by nesting, intersections by `&&`.

import { characterTest, complement, intersection, rangeTest, tabulate, union } from './character-tests.ts';
import type { CaseMode } from './character-tests.ts';
import { parseEscape } from './parse-escape.ts';
import { at, has, isAtEnd, isCharacter, next, peek, regexError } from './pattern-reader.ts';
import type { PatternReader } from './pattern-reader.ts';
import type { CharacterTest } from './regex-tree.ts';

/** Classes in classes; each level is a call of the parser and of the test. */
const MAX_DEPTH = 100;

export function caseMode(reader: PatternReader): CaseMode {
  if (!has(reader, 'caseInsensitive')) {
    return 'exact';
  }
  return has(reader, 'unicodeCase') ? 'unicode' : 'ascii';
}

/** Class : `[` `^`? ( Range | Class | `&&` Class )* `]`; the cursor is at the bracket and ends behind the closing one. */
export function parseClass(reader: PatternReader): CharacterTest {
  return tabulate(parseItems(reader, true, 0));
}

/** Without `consume` this is what stands right of `&&`: it ends before the closing bracket, which belongs to the left. */
function parseItems(reader: PatternReader, consume: boolean, depth: number): CharacterTest {
  if (depth > MAX_DEPTH) {
    throw regexError(reader, 'Character classes are nested too deeply');
  }
  let result: CharacterTest | null = null;
  let isNegated = false;
  let codePoint = next(reader);
  if (isCharacter(codePoint, '^') && isCharacter(at(reader, reader.cursor - 1), '[')) {
    isNegated = true;
    codePoint = next(reader);
  }
  for (;; codePoint = peek(reader)) {
    if (isCharacter(codePoint, '[')) {
      result = join(result, parseItems(reader, true, depth + 1));
      continue;
    }
    if (isCharacter(codePoint, '&') && isCharacter(at(reader, reader.cursor + 1), '&')) {
      reader.cursor++;
      result = parseIntersection(reader, result, depth);
      continue;
    }
    if (codePoint === 0 && isAtEnd(reader)) {
      throw regexError(reader, 'Unclosed character class');
    }
    if (isCharacter(codePoint, ']') && result !== null) {
      if (consume) {
        reader.cursor++;
      }
      return isNegated ? complement(result) : result;
    }
    result = join(result, parseRange(reader));
  }
}

function join(left: CharacterTest | null, right: CharacterTest): CharacterTest {
  return left === null ? right : union(left, right);
}

/** The cursor is at the second `&`. */
function parseIntersection(reader: PatternReader, left: CharacterTest | null, depth: number): CharacterTest {
  let right: CharacterTest | null = null;
  let codePoint = next(reader);
  while (!isCharacter(codePoint, ']') && !isCharacter(codePoint, '&')) {
    if (isCharacter(codePoint, '[')) {
      right = join(right, parseItems(reader, true, depth + 1));
    } else {
      reader.cursor--;
      right = join(right, parseItems(reader, false, depth + 1));
    }
    codePoint = peek(reader);
  }
  if (left !== null) {
    return right === null ? left : intersection(left, right);
  }
  if (right === null) {
    throw regexError(reader, 'Bad class syntax');
  }
  return right;
}

/** Range : Character ( `-` Character )? | predefined class */
function parseRange(reader: PatternReader): CharacterTest {
  const first = parseCharacter(reader);
  if (typeof first !== 'number') {
    return first;
  }
  if (!isCharacter(peek(reader), '-')) {
    return characterTest(first, caseMode(reader));
  }
  const afterHyphen = at(reader, reader.cursor + 1);
  if (isCharacter(afterHyphen, '[') || isCharacter(afterHyphen, ']')) {
    return characterTest(first, caseMode(reader));
  }
  next(reader);
  const last = parseCharacter(reader);
  if (typeof last !== 'number' || last < first) {
    throw regexError(reader, 'Illegal character range');
  }
  return rangeTest(first, last, caseMode(reader));
}

function parseCharacter(reader: PatternReader): number | CharacterTest {
  const codePoint = peek(reader);
  if (!isCharacter(codePoint, '\\')) {
    reader.cursor++;
    return codePoint;
  }
  const escape = parseEscape(reader);
  if (escape.kind === 'character') {
    return escape.codePoint;
  }
  if (escape.kind === 'class') {
    return escape.test;
  }
  throw regexError(reader, 'Illegal/unsupported escape sequence');
}
