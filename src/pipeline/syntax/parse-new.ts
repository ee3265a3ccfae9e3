// `new`: objects, anonymous classes, arrays.

import type { Argument, Expression, New } from './ast.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseClassType, parseTypeArguments } from './parse-type.ts';
import { accept, at, expect, is, next, peekPastNewlines, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';

/** New : `new` TypeArguments? ClassType (`(` Arguments AnonymousBody? | ArraySizes) */
export function parseNew(stream: TokenStream): New {
  const first = next(stream);
  skipNewlines(stream);
  if (at(stream, '<')) {
    parseTypeArguments(stream);
  }
  const type = parseClassType(stream);
  if (at(stream, '[')) {
    return { ...parseArraySizes(stream), kind: 'new', span: spanFrom(stream, first), type, arguments: [], members: null };
  }
  if (!is(peekPastNewlines(stream), '(')) {
    unexpected(stream, '"("', undefined, 'a new object needs parentheses, even without arguments');
  }
  skipNewlines(stream);
  const list: Argument[] = parseArguments(stream, next(stream), ')');
  const members = at(stream, '{') ? stream.grammar.members(stream) : null;
  return { kind: 'new', span: spanFrom(stream, first), type, arguments: list, dimensions: [], emptyDimensions: 0, elements: null, members };
}

/** ArraySizes : (`[` Expression `]`)+ (`[` `]`)* | (`[` `]`)+ Elements? */
function parseArraySizes(stream: TokenStream): Pick<New, 'dimensions' | 'emptyDimensions' | 'elements'> {
  const dimensions: Expression[] = [];
  let emptyDimensions = 0;
  while (at(stream, '[')) {
    const opener = next(stream);
    if (accept(stream, ']')) {
      emptyDimensions++;
      continue;
    }
    dimensions.push(stream.grammar.expression(stream));
    expect(stream, ']', opener);
  }
  const elements = dimensions.length === 0 && at(stream, '{') ? parseElements(stream) : null;
  return { dimensions, emptyDimensions, elements };
}

/** Elements : `{` (Expression (`,` Expression)* `,`?)? `}` */
function parseElements(stream: TokenStream): Expression[] {
  const opener = next(stream);
  const elements: Expression[] = [];
  skipNewlines(stream);
  while (!accept(stream, '}')) {
    elements.push(stream.grammar.expression(stream));
    skipNewlines(stream);
    if (!at(stream, '}') && !accept(stream, ',')) {
      unexpected(stream, '"," or "}"', opener);
    }
    skipNewlines(stream);
  }
  return elements;
}
