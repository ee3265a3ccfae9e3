// Everything that starts with a parenthesis.

import { isAsciiAlphabetic, isAsciiDigit, isCharacter, next, peek, read, regexError, REGEX_FLAGS } from './pattern-reader.ts';
import type { PatternReader } from './pattern-reader.ts';
import { lengthOf } from './regex-tree.ts';
import type { RegexNode } from './regex-tree.ts';

export interface GroupGrammar {
  readonly reader: PatternReader;
  readonly parseChoice: (grammar: GroupGrammar) => RegexNode;
  groupCount: number;
  readonly groupNames: Map<string, number>;
  depth: number;
}

/** Each level is a call of the parser, of the compiler and, for look-arounds, of the matcher. */
const MAX_DEPTH = 200;

/** Group : `(` Choice `)` | `(?` ( `:` | `=` | `!` | `>` | `<=` | `<!` | `<` name `>` | flags `:` ) Choice `)` | `(?` flags `)` */
export function parseGroup(grammar: GroupGrammar): RegexNode | null {
  const { reader } = grammar;
  const { flags } = reader;
  if (++grammar.depth > MAX_DEPTH) {
    throw regexError(reader, 'Groups are nested too deeply');
  }
  const node = isCharacter(next(reader), '?') ? parseSpecialGroup(grammar) : parseCapture(grammar, null);
  grammar.depth--;
  if (node !== null) {
    reader.flags = flags;
  }
  return node;
}

function parseSpecialGroup(grammar: GroupGrammar): RegexNode | null {
  const { reader } = grammar;
  reader.cursor++;
  const codePoint = read(reader);
  switch (String.fromCodePoint(codePoint)) {
    case ':': return parseBody(grammar);
    case '=':
    case '!': return { kind: 'look-ahead', negative: isCharacter(codePoint, '!'), body: parseBody(grammar) };
    case '>': return { kind: 'atomic', body: parseBody(grammar) };
    case '<': return parseAngle(grammar);
    case '$':
    case '@': throw regexError(reader, 'Unknown group type');
    default: return parseFlags(grammar);
  }
}

function parseBody(grammar: GroupGrammar): RegexNode {
  const body = grammar.parseChoice(grammar);
  if (!isCharacter(read(grammar.reader), ')')) {
    throw regexError(grammar.reader, 'Unclosed group');
  }
  return body;
}

function parseCapture(grammar: GroupGrammar, name: string | null): RegexNode {
  const index = ++grammar.groupCount;
  if (name !== null) {
    grammar.groupNames.set(name, index);
  }
  return { kind: 'group', index, body: parseBody(grammar) };
}

/** After `(?<`: a look-behind, or a name. */
function parseAngle(grammar: GroupGrammar): RegexNode {
  const { reader } = grammar;
  const first = read(reader);
  if (isCharacter(first, '=') || isCharacter(first, '!')) {
    return parseLookBehind(grammar, isCharacter(first, '!'));
  }
  if (!isAsciiAlphabetic(first)) {
    throw regexError(reader, 'capturing group name does not start with a Latin letter');
  }
  const name = readGroupName(reader, first);
  if (grammar.groupNames.has(name)) {
    throw regexError(reader, `Named capturing group <${name}> is already defined`);
  }
  return parseCapture(grammar, name);
}

/** Name : letter ( letter | digit )* `>`; the first letter is taken already */
export function readGroupName(reader: PatternReader, first: number): string {
  let name = '';
  let codePoint = first;
  for (; isNamePart(codePoint); codePoint = read(reader)) {
    name += String.fromCodePoint(codePoint);
  }
  if (!isCharacter(codePoint, '>')) {
    throw regexError(reader, "named capturing group is missing trailing '>'");
  }
  return name;
}

function isNamePart(codePoint: number): boolean {
  return isAsciiDigit(codePoint) || isAsciiAlphabetic(codePoint);
}

function parseLookBehind(grammar: GroupGrammar, negative: boolean): RegexNode {
  const body = parseBody(grammar);
  const { min, max } = lengthOf(body);
  if (max === Infinity) {
    throw regexError(grammar.reader, 'Look-behind group does not have an obvious maximum length');
  }
  return { kind: 'look-behind', negative, body, min, max };
}

const FLAG_LETTERS: ReadonlyMap<string, number> = new Map([
  ['i', REGEX_FLAGS.caseInsensitive], ['m', REGEX_FLAGS.multiline], ['s', REGEX_FLAGS.dotall], ['d', REGEX_FLAGS.unixLines],
  ['u', REGEX_FLAGS.unicodeCase], ['c', REGEX_FLAGS.canonicalEquivalence], ['x', REGEX_FLAGS.comments],
  ['U', REGEX_FLAGS.unicodeClasses | REGEX_FLAGS.unicodeCase],
]);

/** Flags : letter* ( `-` letter* )?, followed by `)` for the rest of the group around it or `:` for a group of its own */
function parseFlags(grammar: GroupGrammar): RegexNode | null {
  const { reader } = grammar;
  reader.cursor--;
  const set = readFlags(reader);
  reader.flags |= set;
  if (isCharacter(peek(reader), '-')) {
    reader.cursor++;
    reader.flags &= ~readFlags(reader);
  }
  const codePoint = read(reader);
  if (isCharacter(codePoint, ')')) {
    return null;
  }
  if (!isCharacter(codePoint, ':')) {
    throw regexError(reader, 'Unknown inline modifier');
  }
  return parseBody(grammar);
}

function readFlags(reader: PatternReader): number {
  let flags = 0;
  for (;;) {
    const flag = FLAG_LETTERS.get(String.fromCodePoint(peek(reader)));
    if (flag === undefined) {
      return flags;
    }
    flags |= flag;
    reader.cursor++;
  }
}
