// Text → tokens, in one pass and without recursion: nested strings and interpolations are a stack of modes.
// The lexer stops at the first thing that is no token and leaves an `invalid` token there, so that the parser
// reports whichever problem comes first in the file.

import { PipelineSyntaxError } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Work } from '../work.ts';
import { lexString, lexTemplate } from './lex-string.ts';
import { failAt, isAfterOperand, pushToken, reportAt, skipPattern } from './lexer-state.ts';
import type { Lexer, Mode } from './lexer-state.ts';
import type { Source } from './source.ts';
import { DOTS, PUNCTUATORS, isKeyword } from './tokens.ts';
import type { Token } from './tokens.ts';

// Each is made once: every token tries several of them.
const BLANKS = /(?:[ \t\f]|\\\r?\n)+/y;
const REST_OF_LINE = /[^\r\n]*/y;
const LINE_ENDS = /[\r\n]+/y;
const PLAIN_WORD = /[A-Za-z_$][\w$]*/y;
const WORD = /(?:[\p{L}\p{Nl}\p{Sc}\p{Pc}]|\\u+[\da-fA-F]{4})(?:[\p{L}\p{Nl}\p{M}\p{Nd}\p{Sc}\p{Pc}]+|\\u+[\da-fA-F]{4})*/uy;
const HEXADECIMAL = /0[xX][\da-fA-F](?:[\da-fA-F_]*[\da-fA-F])?[gGlLiI]?/y;
const BINARY = /0[bB][01](?:[01_]*[01])?[gGlLiI]?/y;
const DECIMAL = /\d(?:[\d_]*\d)?(?:\.\d(?:[\d_]*\d)?)?(?:[eE][+-]?[\d_]*\d)?[gGlLiIdDfF]?/y;
const WORD_BEHIND_NUMBER = /[\p{L}_$][\p{L}\p{M}\p{Nd}_$]*/uy;

/** `tokens` always end with one `end` or `invalid` token. `problems` are errors that stopped nothing. */
export function* tokenize(source: Source): Work<{ readonly tokens: Token[]; readonly problems: readonly Diagnostic[] }> {
  const lexer: Lexer = { source, body: source.body, position: 0, tokens: [], modes: [{ kind: 'code', brackets: [], oneLine: null }], problems: [] };
  try {
    skipPrologue(lexer);
    while (lexPiece(lexer)) {
      yield;
    }
    const open = lexer.modes.at(-1);
    if (open?.kind === 'template') {
      lexTemplate(lexer, open.template);
    }
    pushToken(lexer, 'end', lexer.position, '');
  } catch (error) {
    if (!(error instanceof PipelineSyntaxError)) {
      throw error;
    }
    const { diagnostic } = error;
    const { start, end } = diagnostic.span;
    lexer.tokens.push({ kind: 'invalid', start, end, value: source.body.slice(start, end), problem: diagnostic });
  }
  return { tokens: lexer.tokens, problems: lexer.problems };
}

/** False at the end of the text. */
function lexPiece(lexer: Lexer): boolean {
  for (let left = STEPS_PER_PIECE; left > 0 && lexer.position < lexer.body.length; left--) {
    lexNext(lexer);
  }
  return lexer.position < lexer.body.length;
}

/** Of tokens, and of what stands between them: some milliseconds. */
const STEPS_PER_PIECE = 8000;

function skipPrologue(lexer: Lexer): void {
  if (lexer.body.startsWith('\ufeff')) {
    lexer.position = 1;
  }
  if (lexer.body.startsWith('#!', lexer.position)) {
    skipPattern(lexer, REST_OF_LINE);
  }
}

function lexNext(lexer: Lexer): void {
  const mode = lexer.modes.at(-1);
  if (mode?.kind === 'template') {
    lexTemplate(lexer, mode.template);
    return;
  }
  if (skipPattern(lexer, BLANKS) || skipComment(lexer) || lexNewline(lexer, mode)) {
    return;
  }
  if (lexWord(lexer) || lexNumber(lexer) || lexString(lexer)) {
    return;
  }
  lexPunctuator(lexer, mode?.brackets ?? []);
}

// Comment : `//` to the end of the line | `/*` to the next `*/`
function skipComment(lexer: Lexer): boolean {
  const { body, position } = lexer;
  if (body[position] !== '/') {
    return false;
  }
  if (body.startsWith('//', position)) {
    return skipPattern(lexer, REST_OF_LINE);
  }
  if (!body.startsWith('/*', position)) {
    return false;
  }
  const end = body.indexOf('*/', position + 2);
  if (end === -1) {
    const isPath = /[\w./-]/.test(body.charAt(position - 1));
    failAt(lexer, position, position + 2, 'comment is not closed', isPath ? 'this begins a comment: put a path into quotes' : 'add */ where the comment ends');
  }
  lexer.position = end + 2;
  return true;
}

function lexNewline(lexer: Lexer, mode: Mode | undefined): boolean {
  const start = lexer.position;
  if (!skipPattern(lexer, LINE_ENDS)) {
    return false;
  }
  const { brackets, oneLine } = mode?.kind === 'code' ? mode : { brackets: [], oneLine: null };
  if (oneLine !== null) {
    failAt(lexer, oneLine.start, start, 'the line ends inside of "${", in a string of one line', 'close the "${" or the string; a text of several lines needs """');
  }
  const innermost = brackets.at(-1);
  if (innermost !== '(' && innermost !== '[' && lexer.tokens.at(-1)?.kind !== 'newline') {
    pushToken(lexer, 'newline', start, '\n');
  }
  return true;
}

/** Word : letter or `_` or `$`, then letters, digits, `_`, `$`; each may be written as `\u` and four digits. `$/` opens a string. */
function lexWord(lexer: Lexer): boolean {
  const { body, position: start } = lexer;
  if (body.startsWith('$/', start) && !isAfterOperand(lexer)) {
    return false;
  }
  // Nearly all words are plain, and Unicode's classes are slow.
  skipPattern(lexer, PLAIN_WORD);
  const word = mayBeOfUnicodeWord(body.charCodeAt(lexer.position)) ? readUnicodeWord(lexer, start) : body.slice(start, lexer.position);
  if (word === '') {
    return false;
  }
  const isName = !isKeyword(word) || isAfterDot(lexer) || (NAMES_BEFORE_DOT.has(word) && /^\.[\p{L}_$]/u.test(body.slice(lexer.position, lexer.position + 3)));
  pushToken(lexer, isName ? 'identifier' : 'keyword', start, word);
  return true;
}

/** There a keyword is a name, so that in `a.class / 2` the slash divides. */
function isAfterDot({ tokens }: Lexer): boolean {
  const last = tokens.at(-1);
  return last?.kind === 'punctuator' && DOTS.has(last.value);
}

/** What is neither plain nor a backslash begins no word that PLAIN_WORD has not read. */
function mayBeOfUnicodeWord(code: number): boolean {
  return code === BACKSLASH || code > LAST_PLAIN_CODE;
}

const BACKSLASH = 0x5c;
const LAST_PLAIN_CODE = 0x7f;

/** Empty: there is none. */
function readUnicodeWord(lexer: Lexer, start: number): string {
  lexer.position = start;
  if (!skipPattern(lexer, WORD)) {
    return '';
  }
  const word = lexer.body
    .slice(start, lexer.position)
    .replaceAll(/\\u+([\da-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  if (!/^[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{M}\p{Nd}\p{Sc}\p{Pc}]*$/u.test(word)) {
    failAt(lexer, start, lexer.position, 'this escape is no letter', 'outside of strings only letters of names can be written as \\uXXXX');
  }
  return word;
}

/** Packages have such names: `import a.in.b`, `in.read()`. */
const NAMES_BEFORE_DOT: ReadonlySet<string> = new Set(['as', 'def', 'in', 'package', 'static', 'trait']);

/** Number : hexadecimal | binary | decimal, with `_` between digits and a suffix G, L, I, D or F */
function lexNumber(lexer: Lexer): boolean {
  const start = lexer.position;
  const found =
    /\d/.test(lexer.body[start] ?? '') &&
    (skipPattern(lexer, HEXADECIMAL) || skipPattern(lexer, BINARY) || skipPattern(lexer, DECIMAL));
  if (!found) {
    return false;
  }
  const end = lexer.position;
  const digits = lexer.body.slice(start, end);
  if (/^0[\d_]*[89]/.test(digits) && !/[.eEfFdD]/.test(digits)) {
    failAt(lexer, start, end, `${digits} is no octal number`, 'a number that begins with 0 is octal, with digits from 0 to 7; leave the 0 out');
  }
  if (skipPattern(lexer, WORD_BEHIND_NUMBER)) {
    readWordWithDigit(lexer, start, end);
    return true;
  }
  pushToken(lexer, 'number', start, digits);
  return true;
}

/** `1BAR`, an error in Groovy's words where it has some. Before a `=` it is meant to be a variable, so it is clear how to go on. */
function readWordWithDigit(lexer: Lexer, start: number, end: number): void {
  const word = lexer.body.slice(start, lexer.position);
  const rule = 'dentifiers must start with a letter or underscore and can contain only letters, numbers or underscores';
  if (lexer.body[end] === '_') {
    const found = lexer.body.slice(end).replace(/^_+/, '').charAt(0);
    failAt(lexer, start, lexer.position, `expecting token in range: '0'..'9', found '${found}'`, `"${word}" is no name: i${rule}`);
  }
  if (/^[ \t]*=(?![=~])/.test(lexer.body.slice(lexer.position, lexer.position + 100))) {
    reportAt(lexer, start, lexer.position, `"${word}" is not a valid identifier and cannot be used for an environment variable. I${rule}.`);
    pushToken(lexer, 'identifier', start, word);
    return;
  }
  failAt(lexer, start, lexer.position, `"${word}" is neither a number nor a valid identifier`, `i${rule}`);
}

const PUNCTUATORS_BY_START: ReadonlyMap<string, readonly string[]> = Map.groupBy(PUNCTUATORS, (spelling) => spelling.charAt(0));

function lexPunctuator(lexer: Lexer, brackets: string[]): void {
  const { body, position } = lexer;
  const spelling = PUNCTUATORS_BY_START.get(body[position] ?? '')?.find((candidate) => body.startsWith(candidate, position));
  if (spelling === undefined) {
    failOnCharacter(lexer);
  }
  lexer.position += spelling.length;
  if (spelling === '}' && brackets.length === 0 && lexer.modes.length > 1) {
    lexer.modes.pop();
    pushToken(lexer, 'interpolation-end', position, spelling);
    return;
  }
  if (spelling === '(' || spelling === '[' || spelling === '{') {
    brackets.push(spelling);
  } else if (spelling === ')' || spelling === ']' || spelling === '}') {
    closeBracket(brackets, spelling);
  }
  pushToken(lexer, 'punctuator', position, spelling);
}

/** Nobody opens so many brackets between one and its closer; without a bound a file of wrong closers would be looked through at each. */
const MAX_UNCLOSED = 100;

/** A wrong closer is the parser's to report; here it only must not leave line ends switched off for the rest of the file. */
function closeBracket(brackets: string[], closer: string): void {
  const opener = { ')': '(', ']': '[', '}': '{' }[closer];
  for (let index = brackets.length - 1; index >= Math.max(0, brackets.length - MAX_UNCLOSED); index--) {
    if (brackets[index] === opener) {
      brackets.length = index;
      return;
    }
  }
}

function failOnCharacter(lexer: Lexer): never {
  const codePoint = lexer.body.codePointAt(lexer.position) ?? 0;
  const character = String.fromCodePoint(codePoint);
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character) ? `"${character}" (${name})` : name;
  const end = lexer.position + character.length;
  failAt(lexer, lexer.position, end, `unexpected character ${printable}`, characterHint(character));
}

function characterHint(character: string): string | undefined {
  if (/[\u2018\u2019\u201c\u201d\u00ab\u00bb]/.test(character)) {
    return 'these are typographic quotes, as word processors write them; use \' or "';
  }
  if (/[\p{Zs}\u200b\u2060\ufeff]/u.test(character)) {
    return 'this is a special space, often copied from a web page; use an ordinary one';
  }
  return character === '#' ? 'comments begin with //' : undefined;
}
