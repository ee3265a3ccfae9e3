// Closures, and the parameters of closures and methods.

import type { Annotation, Block, Closure, Expression, Parameter } from './ast.ts';
import { parseAnnotations } from './parse-annotation.ts';
import { parseType, scanType } from './parse-type.ts';
import { accept, expect, expectIdentifier, is, nested, next, peek, report, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';

/** Closure : `{` (Parameters? `->`)? Statements `}` */
export function parseClosure(stream: TokenStream): Closure {
  return nested(stream, () => {
    const opener = expect(stream, '{');
    const parameters = hasParameters(stream, 0) ? parseClosureParameters(stream) : null;
    const body = stream.grammar.statements(stream, '}');
    expect(stream, '}', opener);
    return { kind: 'closure', span: spanFrom(stream, opener), parameters, body };
  });
}

/** Block : `{` Statements `}` */
export function parseBlock(stream: TokenStream): Block {
  return nested(stream, () => {
    const opener = expect(stream, '{');
    const body = stream.grammar.statements(stream, '}');
    expect(stream, '}', opener);
    return { kind: 'block', span: spanFrom(stream, opener), body };
  });
}

/** Longer default values are not meant; without a bound a file of nested braces would be looked through at each of them. */
const MAX_PARAMETER_TOKENS = 2000;

/**
 * Whether `->` comes before anything that parameters can't contain. Brackets are skipped as a whole, because of
 * default values; a line may end only after `{` and `,` and before `->`, so this looks at few tokens.
 */
export function hasParameters(stream: TokenStream, ahead: number): boolean {
  let distance = ahead;
  let depth = 0;
  for (;;) {
    const token = peek(stream, distance);
    if (token.kind === 'end' || token.kind === 'invalid' || distance - ahead > MAX_PARAMETER_TOKENS) {
      return false;
    }
    if (is(token, '->') && depth === 0) {
      return true;
    }
    const opens = is(token, '(') || is(token, '[') || is(token, '{') || token.kind === 'interpolation-start';
    const closes = is(token, ')') || is(token, ']') || is(token, '}') || token.kind === 'interpolation-end';
    depth += opens ? 1 : closes ? -1 : 0;
    const endsLine = token.kind === 'newline' && distance > ahead && !is(peek(stream, distance - 1), ',') && !is(peek(stream, distance + 1), '->');
    if (depth < 0 || is(token, ';') || (depth === 0 && endsLine)) {
      return false;
    }
    distance++;
  }
}

/** ClosureParameters : (Parameter (`,` Parameter)*)? `->` */
export function parseClosureParameters(stream: TokenStream): Parameter[] {
  const parameters: Parameter[] = [];
  skipNewlines(stream);
  while (!accept(stream, '->')) {
    if (parameters.length > 0 && !accept(stream, ',')) {
      unexpected(stream, '"," or "->"');
    }
    skipNewlines(stream);
    parameters.push(parseParameter(stream));
    skipNewlines(stream);
  }
  checkVariadic(stream, parameters);
  return parameters;
}

/** MethodParameters : `(` (Parameter (`,` Parameter)*)? `)` */
export function parseMethodParameters(stream: TokenStream): Parameter[] {
  const opener = expect(stream, '(');
  const parameters: Parameter[] = [];
  while (!accept(stream, ')')) {
    if (parameters.length > 0 && !accept(stream, ',')) {
      unexpected(stream, '"," or ")"', opener);
    }
    parameters.push(parseParameter(stream));
  }
  checkVariadic(stream, parameters);
  return parameters;
}

/** Groovy looks at the first one only. */
function checkVariadic(stream: TokenStream, [first, second]: readonly Parameter[]): void {
  if (first?.variadic === true && second !== undefined) {
    report(stream, { code: 'syntax', message: `The var-arg parameter ${first.name} must be the last parameter.`, span: first.span });
  }
}

/** Parameter : (Annotation | `def` | `final`)* Type? `...`? Name (`=` DefaultValue)? */
export function parseParameter(stream: TokenStream): Parameter {
  const first = peek(stream);
  const annotations: Annotation[] = parseAnnotations(stream);
  while (accept(stream, 'def') || accept(stream, 'final')) {
    // Neither changes what a parameter does here.
    skipNewlines(stream);
    annotations.push(...parseAnnotations(stream));
  }
  const typeLength = scanType(stream, 0);
  const afterType = typeLength === null ? null : peek(stream, typeLength);
  const hasType = afterType !== null && (afterType.kind === 'identifier' || is(afterType, '...'));
  const type = hasType ? parseType(stream) : null;
  const variadic = accept(stream, '...');
  const name = expectIdentifier(stream, 'a parameter').value;
  skipNewlinesBefore(stream, '=');
  const defaultValue = accept(stream, '=') ? parseDefaultValue(stream) : null;
  return { kind: 'parameter', span: spanFrom(stream, first), annotations, type, name, defaultValue, variadic };
}

/** DefaultValue : CommandExpression, in which `->` is no lambda's */
function parseDefaultValue(stream: TokenStream): Expression {
  const { isDefaultValue } = stream;
  stream.isDefaultValue = true;
  skipNewlines(stream);
  const value = stream.grammar.commandExpression(stream);
  stream.isDefaultValue = isDefaultValue;
  return value;
}

function skipNewlinesBefore(stream: TokenStream, spelling: string): void {
  if (peek(stream).kind === 'newline' && is(peek(stream, 1), spelling)) {
    next(stream);
  }
}
