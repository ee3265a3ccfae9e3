// Text → tree, with the syntax and the errors of java.util.regex.Pattern. The productions stand above their functions.

import { characterTest, complement, foldAscii, foldUnicode, isLineTerminator, predefinedClass, single, tabulate, union } from './character-tests.ts';
import { BoundError } from '../java-error.ts';
import { caseMode, parseClass } from './parse-class.ts';
import { parseEscape } from './parse-escape.ts';
import { parseGroup, readGroupName } from './parse-group.ts';
import type { GroupGrammar } from './parse-group.ts';
import { parseRepeat } from './parse-repeat.ts';
import { at, createPatternReader, has, isAsciiAlphabetic, isAsciiDigit, isAtEnd, isCharacter, next, peek, read, regexError, REGEX_FLAGS } from './pattern-reader.ts';
import type { PatternReader } from './pattern-reader.ts';
import { EMPTY_NODE } from './regex-tree.ts';
import type { CharacterTest, Position, RegexNode, RegexTree } from './regex-tree.ts';

/** More is a list of words, which should be looked for in another way; so long ones take milliseconds to compile. */
const MAX_PATTERN_LENGTH = 50_000;

export function parseRegex(pattern: string, flags: number): RegexTree {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new BoundError(`a regular expression may have ${MAX_PATTERN_LENGTH} characters; this one has ${pattern.length}`);
  }
  const allFlags = (flags & REGEX_FLAGS.unicodeClasses) === 0 ? flags : flags | REGEX_FLAGS.unicodeCase;
  const reader = createPatternReader(pattern, allFlags);
  const grammar: GroupGrammar = { reader, parseChoice, groupCount: 0, groupNames: new Map(), depth: 0 };
  const root = has(reader, 'literal') ? parseLiteral(reader) : parseChoice(grammar);
  if (!isAtEnd(reader)) {
    reader.cursor++;
    throw isCharacter(at(reader, reader.cursor - 1), ')') ? regexErrorAt(reader, "Unmatched closing ')'", -1) : regexErrorAt(reader, 'Unexpected internal error', 0);
  }
  return { root, groupCount: grammar.groupCount, groupNames: grammar.groupNames };
}

function regexErrorAt(reader: PatternReader, description: string, offset: number): Error {
  reader.cursor += offset;
  return regexError(reader, description);
}

function parseLiteral(reader: PatternReader): RegexNode {
  const parts = reader.codePoints.slice(0, reader.length).map((codePoint) => characterNode(reader, codePoint));
  reader.cursor = reader.length;
  return { kind: 'sequence', parts };
}

/** Choice : Sequence ( `|` Sequence )* */
function parseChoice(grammar: GroupGrammar): RegexNode {
  const branches = [parseSequence(grammar)];
  while (isCharacter(peek(grammar.reader), '|')) {
    next(grammar.reader);
    branches.push(parseSequence(grammar));
  }
  return branches.length === 1 ? branches[0] ?? EMPTY_NODE : { kind: 'choice', branches };
}

/** Sequence : ( Atom Repeat? )* */
function parseSequence(grammar: GroupGrammar): RegexNode {
  const parts: RegexNode[] = [];
  for (;;) {
    const { reader } = grammar;
    const codePoint = peek(reader);
    if (isCharacter(codePoint, '|') || isCharacter(codePoint, ')') || (codePoint === 0 && isAtEnd(reader))) {
      break;
    }
    if (isCharacter(codePoint, '?') || isCharacter(codePoint, '*') || isCharacter(codePoint, '+')) {
      next(reader);
      throw regexError(reader, `Dangling meta character '${String.fromCodePoint(codePoint)}'`);
    }
    const atom = parseAtom(grammar, codePoint);
    // (?i) changes the flags and is nothing that could be repeated.
    if (atom !== null) {
      parts.push(parseRepeat(reader, atom));
    }
  }
  return parts.length === 1 ? parts[0] ?? EMPTY_NODE : { kind: 'sequence', parts };
}

/** Atom : Group | Class | Escape | `^` | `$` | `.` | character */
function parseAtom(grammar: GroupGrammar, codePoint: number): RegexNode | null {
  const { reader } = grammar;
  switch (String.fromCodePoint(codePoint)) {
    case '(': return parseGroup(grammar);
    case '[': return { kind: 'one', test: parseClass(reader) };
    case '\\': return parseEscapedAtom(grammar);
    case '^':
      next(reader);
      return position(!has(reader, 'multiline') ? 'begin' : has(reader, 'unixLines') ? 'unix-line-begin' : 'line-begin');
    case '$':
      next(reader);
      if (has(reader, 'multiline')) {
        return position(has(reader, 'unixLines') ? 'unix-line-end' : 'line-end');
      }
      return position(has(reader, 'unixLines') ? 'unix-text-end' : 'text-end');
    case '.':
      next(reader);
      return { kind: 'one', test: dotTest(reader) };
    // A repetition of nothing: parseRepeat() says what is wrong with it.
    case '{': return EMPTY_NODE;
    default:
      next(reader);
      return characterNode(reader, codePoint);
  }
}

const position = (at: Position): RegexNode => ({ kind: 'position', at });

function dotTest(reader: PatternReader): CharacterTest {
  if (has(reader, 'dotall')) {
    return () => true;
  }
  return complement(has(reader, 'unixLines') ? single(10) : isLineTerminator);
}

function characterNode(reader: PatternReader, codePoint: number): RegexNode {
  const mode = caseMode(reader);
  const text = String.fromCodePoint(codePoint);
  const hasCases = mode !== 'exact' && (text.toLowerCase() !== text || text.toUpperCase() !== text);
  return hasCases ? { kind: 'one', test: tabulate(characterTest(codePoint, mode)) } : { kind: 'text', text };
}

function parseEscapedAtom(grammar: GroupGrammar): RegexNode {
  const { reader } = grammar;
  const escape = parseEscape(reader);
  if (escape.kind === 'character') {
    return characterNode(reader, escape.codePoint);
  }
  if (escape.kind === 'class') {
    return { kind: 'one', test: tabulate(escape.test) };
  }
  const isUnicode = has(reader, 'unicodeClasses');
  switch (escape.letter) {
    case 'A': return position('begin');
    case 'z': return position('end');
    case 'Z': return position(has(reader, 'unixLines') ? 'unix-text-end' : 'text-end');
    case 'G': return position('last-match');
    case 'b': return position(isUnicode ? 'unicode-word-boundary' : 'word-boundary');
    case 'B': return position(isUnicode ? 'no-unicode-word-boundary' : 'no-word-boundary');
    case 'R': return LINE_BREAK;
    case 'k': return parseNamedReference(grammar);
    default: return parseNumberedReference(grammar, Number(escape.letter));
  }
}

const LINE_BREAK: RegexNode = {
  kind: 'choice',
  branches: [{ kind: 'text', text: '\r\n' }, { kind: 'one', test: union(isLineTerminator, predefinedClass('v', false) ?? isLineTerminator) }],
};

/** `\k<name>` */
function parseNamedReference(grammar: GroupGrammar): RegexNode {
  const { reader } = grammar;
  if (!isCharacter(read(reader), '<')) {
    throw regexError(reader, "\\k is not followed by '<' for named capturing group");
  }
  const first = read(reader);
  if (!isAsciiAlphabetic(first)) {
    throw regexError(reader, 'capturing group name does not start with a Latin letter');
  }
  const name = readGroupName(reader, first);
  const group = grammar.groupNames.get(name);
  if (group === undefined) {
    throw regexError(reader, `named capturing group <${name}> does not exist`);
  }
  return reference(reader, group);
}

/** `\12` is group 12 if there are as many groups so far, else group 1 and a 2. */
function parseNumberedReference(grammar: GroupGrammar, first: number): RegexNode {
  const { reader } = grammar;
  let group = first;
  for (let codePoint = peek(reader); isAsciiDigit(codePoint); codePoint = peek(reader)) {
    const longer = group * 10 + (codePoint - 48);
    if (longer > grammar.groupCount) {
      break;
    }
    group = longer;
    reader.cursor++;
  }
  return reference(reader, group);
}

function reference(reader: PatternReader, group: number): RegexNode {
  const mode = caseMode(reader);
  return { kind: 'reference', group, fold: mode === 'exact' ? null : mode === 'ascii' ? foldAscii : foldUnicode };
}
