// How the parser's files read tokens. Each of them may need any other (a closure holds statements, a statement
// holds closures): they reach one another through `grammar`, which parser.ts fills in, so that files import one way only.

import { MAX_SYNTAX_ERRORS, PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { Diagnostic, DiagnosticInput } from '../diagnostics.ts';
import type { Annotation, Block, Closure, Expression, Member, Statement, TypeDefinition } from './ast.ts';
import type { Source, Span } from './source.ts';
import { describeToken } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Real Jenkinsfiles stay under 30. Each level costs about 15 stack frames here and as many in what reads the tree. */
const MAX_NESTING = 256;

export interface TokenStream {
  readonly source: Source;
  readonly tokens: readonly Token[];
  index: number;
  nesting: number;
  /** Index of the token that the current statement's expression begins with; there a closure may follow on the next line. */
  statementHead: number;
  /** Index of the token after the `{` of the innermost constructor: only there `this(…)` and `super(…)` call another one. */
  constructorHead: number;
  /** How many of the `>` of the token at `index` have closed type arguments already: `>>` closes two. */
  usedAngles: number;
  /** Only among the arguments of an annotation another one is a value. */
  annotationDepth: number;
  /** In the default value of a parameter `->` ends the parameters of a closure. */
  isDefaultValue: boolean;
  /** Expressions that stood in parentheses: `(f)(x)` calls the value of f, `f(x)` a method. */
  readonly parenthesized: WeakSet<Expression>;
  /** Syntax errors that the parser went on after. */
  readonly problems: Diagnostic[];
  readonly warnings: Diagnostic[];
  /** In a large file: for each token what closes the bracket around it. */
  readonly closers: Int32Array | null;
  /** Loops that were put off, in the order of the file: see loop.ts. */
  readonly ahead: LoopAhead[];
  readonly grammar: Grammar;
}

/** A loop that is read later, with the state of the stream that it begins or goes on with. */
export interface LoopAhead extends Pick<TokenStream, 'nesting' | 'annotationDepth' | 'isDefaultValue'> {
  readonly readItem: () => boolean;
  readonly recovers: boolean;
  index: number;
  /** How many tokens were passed over. */
  readonly tokens: number;
}

export interface Grammar {
  /** What may stand anywhere: no command such as `echo 'x'`. */
  readonly expression: (stream: TokenStream) => Expression;
  /** What may also be a command: a statement, a right side of `=`, an interpolation. */
  readonly commandExpression: (stream: TokenStream) => Expression;
  readonly statement: (stream: TokenStream) => Statement;
  /** Up to, and not including, the closing token. */
  readonly statements: (stream: TokenStream, closer: '}' | 'end' | 'interpolation-end' | 'case') => Statement[];
  readonly block: (stream: TokenStream) => Block;
  readonly closure: (stream: TokenStream) => Closure;
  /** From its keyword on. */
  readonly typeDefinition: (stream: TokenStream, first: Token, annotations: readonly Annotation[], modifiers: readonly string[]) => TypeDefinition;
  /** The body of an anonymous class. */
  readonly members: (stream: TokenStream) => Member[];
}

/** The token at the parser's place, or `ahead` of it. The last one repeats. */
export function peek(stream: TokenStream, ahead = 0): Token {
  const token = stream.tokens[stream.index + ahead] ?? stream.tokens.at(-1);
  if (token === undefined) {
    throw new Error('tokenize gives at least one token');
  }
  return token;
}

export function previous(stream: TokenStream): Token {
  return peek(stream, stream.index === 0 ? 0 : -1);
}

/** The token, and moves past it. */
export function next(stream: TokenStream): Token {
  const token = peek(stream);
  if (token.kind === 'invalid') {
    unexpected(stream);
  }
  stream.index = Math.min(stream.index + 1, stream.tokens.length - 1);
  return token;
}

/** Whether a token is this punctuator or keyword. */
export function is(token: Token, spelling: string): boolean {
  return (token.kind === 'punctuator' || token.kind === 'keyword') && token.value === spelling;
}

export function at(stream: TokenStream, spelling: string): boolean {
  return is(peek(stream), spelling);
}

export function accept(stream: TokenStream, spelling: string): boolean {
  const found = at(stream, spelling);
  if (found) {
    next(stream);
  }
  return found;
}

/** `opener`: the bracket that is being closed, shown when the closer is missing. */
export function expect(stream: TokenStream, spelling: string, opener?: Token): Token {
  if (!at(stream, spelling)) {
    unexpected(stream, `"${spelling}"`, opener);
  }
  return next(stream);
}

/** A name where keywords may be names too: after a dot, as a map's key. */
export function isWord(token: Token): boolean {
  return token.kind === 'identifier' || token.kind === 'keyword';
}

export function expectIdentifier(stream: TokenStream, what: string): Token {
  if (peek(stream).kind !== 'identifier') {
    unexpected(stream, what);
  }
  return next(stream);
}

export function skipNewlines(stream: TokenStream): void {
  while (peek(stream).kind === 'newline') {
    next(stream);
  }
}

/** The first token that is no line end, counted from `ahead`. */
export function peekPastNewlines(stream: TokenStream, ahead = 0): Token {
  let distance = ahead;
  while (peek(stream, distance).kind === 'newline') {
    distance++;
  }
  return peek(stream, distance);
}

/** From a node or token up to what was read last. */
export function spanFrom(stream: TokenStream, first: { readonly start: number }): Span {
  return { start: first.start, end: Math.max(first.start, previous(stream).end) };
}

/** Bounds recursion: every production that may contain itself goes through here. */
export function nested<T>(stream: TokenStream, parse: () => T): T {
  if (stream.nesting >= MAX_NESTING) {
    const { start, end } = peek(stream);
    fail(stream, { start, end }, `nested too deeply (more than ${MAX_NESTING} levels of statements, blocks and expressions)`, { code: 'limit' });
  }
  stream.nesting++;
  const result = parse();
  stream.nesting--;
  return result;
}

interface Extra {
  readonly code?: 'syntax' | 'limit';
  readonly hint?: string | undefined;
  readonly related?: { readonly message: string; readonly span: Span } | undefined;
}

/** An error after which the tree is whole all the same. */
export function report(stream: TokenStream, problem: DiagnosticInput): void {
  if (stream.problems.length < MAX_SYNTAX_ERRORS) {
    stream.problems.push(createDiagnostic(stream.source, problem));
  }
}

export function warn(stream: TokenStream, span: Span, message: string, hint?: string): void {
  if (stream.warnings.length < MAX_SYNTAX_ERRORS) {
    stream.warnings.push(createDiagnostic(stream.source, { severity: 'warning', code: 'suspicious', message, span, hint }));
  }
}

export function fail(stream: TokenStream, span: Span, message: string, extra: Extra = {}): never {
  throw new PipelineSyntaxError(createDiagnostic(stream.source, { code: 'syntax', message, span, ...extra }));
}

/** Rejects the token at the parser's place. */
export function unexpected(stream: TokenStream, expected?: string, opener?: Token, hint?: string): never {
  const token = peek(stream);
  if (token.problem !== undefined) {
    throw new PipelineSyntaxError(token.problem);
  }
  const wanted = expected === undefined ? '' : `, expected ${expected}`;
  const related = opener === undefined ? blockBefore(stream, token) : { message: `"${opener.value}" was opened here`, span: { start: opener.start, end: opener.end } };
  // A line end is best shown where the line stops: that is where something is missing.
  const atLineEnd = token.kind === 'newline' || token.kind === 'end';
  const start = atLineEnd ? lastOnLine(stream).end : token.start;
  const end = atLineEnd ? start : token.end;
  fail(stream, { start, end }, `unexpected ${describeToken(token)}${wanted}`, { hint, related });
}

/** An `else` without its `if` stands behind a block, and its `if` would be where that begins. */
function blockBefore(stream: TokenStream, token: Token): { message: string; span: Span } | undefined {
  if (!['else', 'catch', 'finally'].some((keyword) => is(token, keyword))) {
    return undefined;
  }
  let depth = 0;
  for (let index = stream.index - 1; index >= 0; index--) {
    const { kind, value, start, end } = peek(stream, index - stream.index);
    depth += kind === 'punctuator' && value === '}' ? 1 : kind === 'punctuator' && value === '{' ? -1 : 0;
    if (depth === 0 && kind !== 'newline') {
      return value === '{' ? { message: 'the block before it begins here', span: { start, end } } : undefined;
    }
  }
  return undefined;
}

function lastOnLine(stream: TokenStream): Token {
  let ahead = stream.index === 0 ? 0 : -1;
  while (peek(stream, ahead).kind === 'newline' && stream.index + ahead > 0) {
    ahead--;
  }
  return peek(stream, ahead);
}
