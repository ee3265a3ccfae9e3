// Lambdas, which Groovy has since version 3: `x -> x + 1`, `(a, b = 2) -> { … }`. They become closures.

import type { Closure, Parameter, Statement } from './ast.ts';
import { parseMethodParameters, parseParameter } from './parse-closure.ts';
import { at, expect, is, peek, skipNewlines, spanFrom } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';

const PARAMETER_PUNCTUATORS: ReadonlySet<string> = new Set([',', '.', '...', '<', '>', '>>', '[', ']', '=', '?', '@', '-']);
const PARAMETER_KEYWORDS: ReadonlySet<string> = new Set(['def', 'final', 'extends', 'super', 'true', 'false', 'null']);

/** Not in the default value of a closure's parameter, where the arrow ends the parameters. */
export function atLambda(stream: TokenStream): boolean {
  if (stream.isDefaultValue) {
    return false;
  }
  if (peek(stream).kind === 'identifier') {
    return is(peek(stream, 1), '->');
  }
  if (!at(stream, '(')) {
    return false;
  }
  let distance = 1;
  while (isParameterToken(stream, distance)) {
    distance++;
  }
  return is(peek(stream, distance), ')') && is(peek(stream, distance + 1), '->');
}

function isParameterToken(stream: TokenStream, distance: number): boolean {
  const { kind, value } = peek(stream, distance);
  switch (kind) {
    case 'identifier':
    case 'number':
    case 'string':
      return true;
    case 'keyword':
      return PARAMETER_KEYWORDS.has(value);
    case 'punctuator':
      return PARAMETER_PUNCTUATORS.has(value);
    default:
      return false;
  }
}

/** Lambda : (Name | MethodParameters) `->` LambdaBody */
export function parseLambda(stream: TokenStream): Closure {
  const first = peek(stream);
  const parameters: Parameter[] = at(stream, '(') ? parseMethodParameters(stream) : [parseParameter(stream)];
  expect(stream, '->');
  skipNewlines(stream);
  const body = parseLambdaBody(stream);
  return { kind: 'closure', span: spanFrom(stream, first), parameters, body };
}

/** LambdaBody : Block | Expression */
function parseLambdaBody(stream: TokenStream): readonly Statement[] {
  if (at(stream, '{')) {
    return stream.grammar.block(stream).body;
  }
  const first = peek(stream);
  const expression = stream.grammar.expression(stream);
  return [{ kind: 'expression', span: spanFrom(stream, first), expression }];
}
