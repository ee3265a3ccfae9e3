// The six kinds of Groovy strings: '…' '''…''' "…" """…""" /…/ $/…/$. The last four may have interpolations.

import { failAt, isAfterOperand, pushToken, reportAt, skipPattern } from './lexer-state.ts';
import type { Lexer, Template } from './lexer-state.ts';

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t'],
  ['\\', '\\'], ["'", "'"], ['"', '"'], ['$', '$'],
]);

/** Reads a string's beginning, up to its end or its first interpolation. False when the lexer stands at no string. */
export function lexString(lexer: Lexer): boolean {
  const { body, position: start } = lexer;
  if (body.startsWith("'", start)) {
    lexPlainString(lexer, body.startsWith("'''", start) ? "'''" : "'");
    return true;
  }
  const template = templateAt(lexer);
  if (template === null) {
    return false;
  }
  lexer.position += template.opener.length;
  const text = scanText(lexer, template);
  if (body.startsWith(template.closer, lexer.position)) {
    lexer.position += template.closer.length;
    pushToken(lexer, 'string', start, text);
    return true;
  }
  const textEnd = lexer.position;
  lexer.position = start + template.opener.length;
  pushToken(lexer, 'template-start', start, template.opener);
  lexer.position = textEnd;
  pushText(lexer, start + template.opener.length, text);
  lexer.modes.push({ kind: 'template', template });
  lexInterpolation(lexer, template);
  return true;
}

/** Goes on with a string after an interpolation. */
export function lexTemplate(lexer: Lexer, template: Template): void {
  const start = lexer.position;
  pushText(lexer, start, scanText(lexer, template));
  if (!lexer.body.startsWith(template.closer, lexer.position)) {
    lexInterpolation(lexer, template);
    return;
  }
  const closerStart = lexer.position;
  lexer.position += template.closer.length;
  lexer.modes.pop();
  pushToken(lexer, 'template-end', closerStart, template.closer);
}

function templateAt(lexer: Lexer): Template | null {
  const { body, position: start } = lexer;
  if (body.startsWith('"', start)) {
    const quote = body.startsWith('"""', start) ? '"""' : '"';
    return { opener: quote, closer: quote, start };
  }
  if (isAfterOperand(lexer)) {
    return null;
  }
  if (body.startsWith('$/', start)) {
    return { opener: '$/', closer: '/$', start };
  }
  return body.startsWith('/', start) ? { opener: '/', closer: '/', start } : null;
}

function lexPlainString(lexer: Lexer, quote: "'" | "'''"): void {
  const start = lexer.position;
  lexer.position += quote.length;
  let text = '';
  while (!lexer.body.startsWith(quote, lexer.position)) {
    text += readPiece(lexer, quote, start);
  }
  lexer.position += quote.length;
  pushToken(lexer, 'string', start, text);
}

/** Reads text up to the closer or an interpolation, whichever comes first. */
function scanText(lexer: Lexer, template: Template): string {
  let text = '';
  while (!lexer.body.startsWith(template.closer, lexer.position)) {
    if (lexer.body[lexer.position] !== '$') {
      text += readPiece(lexer, template.opener, template.start);
    } else if (startsInterpolation(lexer)) {
      return text;
    } else {
      text += readDollar(lexer, template);
    }
  }
  return text;
}

function startsInterpolation(lexer: Lexer): boolean {
  return /^[{\p{L}_]/u.test(lexer.body.slice(lexer.position + 1, lexer.position + 3));
}

/** Interpolation : `$` Name (`.` Name)* | `${` code `}` */
function lexInterpolation(lexer: Lexer, template: Template): void {
  const start = lexer.position;
  if (start >= lexer.body.length) {
    failUnclosed(lexer, template.opener, template.start);
  }
  if (skipPattern(lexer, /\$\{/y)) {
    pushToken(lexer, 'interpolation-start', start, '${');
    lexer.modes.push({ kind: 'code', brackets: [], oneLine: oneLineString(lexer, template) });
    return;
  }
  skipPattern(lexer, /\$[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*)*/uy);
  pushToken(lexer, 'template-name', start, lexer.body.slice(start + 1, lexer.position));
}

/** Of the code in an interpolation: see Mode. */
function oneLineString({ modes }: Lexer, template: Template): Template | null {
  const outer = modes.at(-2);
  const around = outer?.kind === 'code' ? outer.oneLine : null;
  return around ?? (template.opener === '"' || template.opener === '/' ? template : null);
}

/** A dollar that begins no interpolation: an error between double quotes, a plain character between slashes. */
function readDollar(lexer: Lexer, template: Template): string {
  const { body, position } = lexer;
  if (template.opener === '"' || template.opener === '"""') {
    reportAt(
      lexer,
      position,
      position + 1,
      'in a double-quoted string "$" must be followed by a name or "{"',
      "write \\$ for a dollar sign, or use single quotes '…' if nothing in the string is to be replaced",
    );
  }
  const isEscape = template.opener === '$/' && /[$/]/.test(body[position + 1] ?? '');
  lexer.position += isEscape ? 2 : 1;
  return isEscape ? (body[position + 1] ?? '') : '$';
}

/** One run of ordinary characters, one escape, or one line end. */
function readPiece(lexer: Lexer, quote: string, stringStart: number): string {
  const start = lexer.position;
  if (skipPattern(lexer, /[^'"\\$/\r\n]+/y)) {
    return lexer.body.slice(start, lexer.position);
  }
  const character = lexer.body[start];
  if (character === undefined || ((quote === "'" || quote === '"') && /[\r\n]/.test(character))) {
    failUnclosed(lexer, quote, stringStart);
  }
  if (character === '\\') {
    return quote === '/' || quote === '$/' ? readSlashyEscape(lexer, quote) : readEscape(lexer);
  }
  if (skipPattern(lexer, /\r\n?/y)) {
    return '\n';
  }
  lexer.position++;
  return character;
}

/** Escape : `\` (b | f | n | r | t | `\` | `'` | `"` | `$` | 1 to 3 octal digits | u and 4 hexadecimal digits | line end) */
function readEscape(lexer: Lexer): string {
  const start = lexer.position;
  const next = lexer.body[start + 1];
  if (next === undefined) {
    return failAt(lexer, start, start + 1, 'the file ends inside of a string');
  }
  const simple = SIMPLE_ESCAPES.get(next);
  if (simple !== undefined) {
    lexer.position += 2;
    return simple;
  }
  if (skipPattern(lexer, /\\(?:\r\n|\r|\n)/y)) {
    return '';
  }
  if (skipPattern(lexer, /\\(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/y)) {
    return String.fromCharCode(Number.parseInt(lexer.body.slice(start + 1, lexer.position), 8));
  }
  if (skipPattern(lexer, /\\u+[\da-fA-F]{4}/y)) {
    return String.fromCharCode(Number.parseInt(lexer.body.slice(lexer.position - 4, lexer.position), 16));
  }
  const shown = `\\${String.fromCodePoint(lexer.body.codePointAt(start + 1) ?? 0x20)}`;
  const hint =
    next === 'u'
      ? 'write \\u with four hexadecimal digits, or \\\\u for a backslash and a "u"'
      : `write \\${shown} to get ${shown}, or use a slashy string /…/ for a regular expression`;
  reportAt(lexer, start, start + shown.length, `"${shown}" is not an escape that strings know`, hint);
  lexer.position += shown.length;
  return shown;
}

function readSlashyEscape(lexer: Lexer, quote: '/' | '$/'): string {
  const start = lexer.position;
  const isEscaped = lexer.body[start - 1] === '\\';
  if (!isEscaped && skipPattern(lexer, /\\u+[\da-fA-F]{4}/y)) {
    return String.fromCharCode(Number.parseInt(lexer.body.slice(lexer.position - 4, lexer.position), 16));
  }
  if (skipPattern(lexer, /\\(?:\r\n|\r|\n)/y)) {
    return '';
  }
  if (quote === '/' && lexer.body[start + 1] === '/') {
    lexer.position += 2;
    return '/';
  }
  lexer.position++;
  return '\\';
}

function pushText(lexer: Lexer, start: number, text: string): void {
  if (text !== '') {
    pushToken(lexer, 'template-text', start, text);
  }
}

function failUnclosed(lexer: Lexer, quote: string, start: number): never {
  const isOneLine = quote === "'" || quote === '"';
  const isInInterpolation = lexer.modes.some((mode) => mode.kind === 'template' && mode.template.start !== start);
  const oneLineHint = quoteWithin(lexer, quote, start) ? `a ${quote} within a text in ${quote} is written \\${quote}` : `add ${quote} before the end of the line; a text of several lines needs ${quote.repeat(3)}`;
  const longHint = `add ${quote === '$/' ? '/$' : quote} where the string ends`;
  const hint = isInInterpolation ? 'the string around it has a "${" that may lack its "}"' : isOneLine ? oneLineHint : longHint;
  const end = isOneLine ? lexer.position : start + quote.length;
  failAt(lexer, start, end, 'string is not closed', hint);
}

/** Whether a text of the same line has ended right before a word: `'it's fine'`. */
function quoteWithin({ body, tokens }: Lexer, quote: string, start: number): boolean {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    return token.start >= lineStart && body[token.end - 1] === quote && body[token.start] === quote && next?.kind === 'identifier' && next.start === token.end;
  });
}
