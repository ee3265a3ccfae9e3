// What the files of the lexer share: the position in the text, the tokens so far, and the stack of modes.

import { MAX_SYNTAX_ERRORS, PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Source } from './source.ts';
import { endsOperand } from './tokens.ts';
import type { Token, TokenKind } from './tokens.ts';

/** Bounds the parser's memory; the largest real Jenkinsfile that was counted has about 12,000 tokens. */
const MAX_TOKENS = 200_000;

export interface Lexer {
  readonly source: Source;
  readonly body: string;
  position: number;
  readonly tokens: Token[];
  readonly modes: Mode[];
  /** Errors that the lexer can go on after. */
  readonly problems: Diagnostic[];
}

/**
 * Code keeps its open brackets: line ends count inside { } and not inside ( ) and [ ]. `oneLine`: the outermost string around it
 * whose interpolations may not go over several lines.
 */
export type Mode =
  | { readonly kind: 'code'; readonly brackets: string[]; readonly oneLine: Template | null }
  | { readonly kind: 'template'; readonly template: Template };

/** A string that is being read, of a kind that may have interpolations. */
export interface Template {
  readonly opener: '"' | '"""' | '/' | '$/';
  readonly closer: '"' | '"""' | '/' | '/$';
  /** Offset of the opener. */
  readonly start: number;
}

/** Adds a token that ends where the lexer stands. */
export function pushToken(lexer: Lexer, kind: TokenKind, start: number, value: string): void {
  if (lexer.tokens.length >= MAX_TOKENS) {
    throw new PipelineSyntaxError(
      createDiagnostic(lexer.source, {
        code: 'limit',
        message: `the file has more than ${MAX_TOKENS} tokens`,
        span: { start, end: lexer.position },
        hint: 'move data and long scripts into files of the repository',
      }),
    );
  }
  lexer.tokens.push({ kind, start, end: lexer.position, value });
}

/** Moves past what a sticky pattern matches, if that is anything. */
export function skipPattern(lexer: Lexer, pattern: RegExp): boolean {
  const start = lexer.position;
  pattern.lastIndex = start;
  if (pattern.test(lexer.body)) {
    lexer.position = pattern.lastIndex;
  }
  return lexer.position > start;
}

/** After an operand `/` divides; anywhere else it opens a string. The same goes for `$/`. */
export function isAfterOperand(lexer: Lexer): boolean {
  const token = lexer.tokens.at(-1);
  return token !== undefined && endsOperand(token);
}

/** For an error after which it is clear how the text goes on. */
export function reportAt(lexer: Lexer, start: number, end: number, message: string, hint?: string): void {
  if (lexer.problems.length < MAX_SYNTAX_ERRORS) {
    lexer.problems.push(createDiagnostic(lexer.source, { code: 'syntax', message, span: { start, end }, hint }));
  }
}

export function failAt(lexer: Lexer, start: number, end: number, message: string, hint?: string): never {
  throw new PipelineSyntaxError(createDiagnostic(lexer.source, { code: 'syntax', message, span: { start, end }, hint }));
}
