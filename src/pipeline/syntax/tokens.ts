// The tokens of Groovy. A string with interpolations is a sequence of tokens, so that the lexer needs no recursion:
//   "a ${b} $c.d"  =  template-start, template-text 'a ', interpolation-start, identifier b, interpolation-end,
//                     template-text ' ', template-name 'c.d', template-end

import type { Diagnostic } from '../diagnostics.ts';

export type TokenKind =
  | 'identifier'
  | 'keyword'
  | 'number'
  | 'string' // without interpolations; `value` is the cooked text
  | 'template-start'
  | 'template-text'
  | 'template-name' // $a.b; `value` is 'a.b'
  | 'interpolation-start'
  | 'interpolation-end'
  | 'template-end'
  | 'newline' // one for any number of line ends; none inside ( ) and [ ]
  | 'punctuator'
  | 'invalid' // the last token when the lexer had to stop; the parser throws its problem on reaching it
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Cooked text of strings, the spelling of everything else. */
  readonly value: string;
  readonly problem?: Diagnostic;
}

/** Groovy 2.4's reserved words, without the names of primitive types (those may also be method names). */
const KEYWORDS: ReadonlySet<string> = new Set([
  'abstract', 'as', 'assert', 'break', 'case', 'catch', 'class', 'const', 'continue', 'def', 'default', 'do',
  'else', 'enum', 'extends', 'false', 'final', 'finally', 'for', 'goto', 'if', 'implements', 'import', 'in',
  'instanceof', 'interface', 'native', 'new', 'null', 'package', 'private', 'protected', 'public', 'return',
  'static', 'strictfp', 'super', 'switch', 'synchronized', 'this', 'throw', 'throws', 'trait', 'transient', 'true',
  'try', 'volatile', 'while',
]);

export const PRIMITIVE_TYPES: ReadonlySet<string> = new Set([
  'boolean', 'byte', 'char', 'double', 'float', 'int', 'long', 'short', 'void',
]);

/** Longest first, so that the first that fits is the right one. */
export const PUNCTUATORS: readonly string[] = [
  '>>>=',
  '**=', '<<=', '<=>', '==~', '===', '!==', '>>=', '>>>', '..<', '...',
  '!=', '%=', '&&', '&=', '**', '*=', '*.', '*:', '++', '+=', '--', '-=', '->', '..', '.&', '.@', '/=', '::',
  '<<', '<=', '==', '=~', '>=', '>>', '?.', '?:', '?=', '^=', '|=', '||',
  '!', '%', '&', '(', ')', '*', '+', ',', '-', '.', '/', ':', ';', '<', '=', '>', '?', '@', '[', ']', '^', '{', '|', '}', '~',
];

/** What a member's name follows. */
export const DOTS: ReadonlySet<string> = new Set(['.', '?.', '*.', '.@', '.&', '::']);

export function isKeyword(word: string): boolean {
  return KEYWORDS.has(word);
}

/** Whether an expression may end with this token. */
export function endsOperand({ kind, value }: Token): boolean {
  switch (kind) {
    case 'identifier':
    case 'number':
    case 'string':
    case 'template-end':
      return true;
    case 'keyword':
      return ['this', 'super', 'true', 'false', 'null'].includes(value);
    case 'punctuator':
      return [')', ']', '}', '++', '--'].includes(value);
    default:
      return false;
  }
}

/** How a token is called in a message. */
export function describeToken(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'end of file';
    case 'newline':
      return 'end of line';
    case 'string':
    case 'template-start':
      return 'a string';
    case 'interpolation-end':
      return '"}"';
    default:
      return `"${token.value}"`;
  }
}
