// Annotations: `@Library('x') _`, `@NonCPS`, `@Field`, `@Grapes([@Grab('a'), @Grab('b')])`.

import type { Annotation, Argument } from './ast.ts';
import { parseArgument } from './parse-arguments.ts';
import { parseQualifiedName } from './parse-type.ts';
import { accept, at, fail, is, isWord, nested, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';

/** Annotations : Annotation*, each on a line of its own or not. `@interface` is none. */
export function parseAnnotations(stream: TokenStream): Annotation[] {
  const annotations: Annotation[] = [];
  while (at(stream, '@') && !is(peek(stream, 1), 'interface')) {
    annotations.push(parseAnnotation(stream));
    skipNewlines(stream);
  }
  return annotations;
}

/** Annotation : `@` QualifiedName (`(` AnnotationArguments)? */
export function parseAnnotation(stream: TokenStream): Annotation {
  return nested(stream, () => {
    const first = next(stream);
    const name = parseQualifiedName(stream, 'the name of an annotation');
    const list = at(stream, '(') ? parseAnnotationArguments(stream, name) : [];
    return { kind: 'annotation', span: spanFrom(stream, first), name, arguments: list };
  });
}

/** AnnotationArguments : `(` (Expression | (AnnotationMember (`,` AnnotationMember)*)?) `)` */
function parseAnnotationArguments(stream: TokenStream, annotation: string): Argument[] {
  const opener = next(stream);
  const list: Argument[] = [];
  stream.annotationDepth++;
  while (!accept(stream, ')')) {
    const argument = parseAnnotationArgument(stream);
    if (argument.name === null && list.length > 0) {
      fail(stream, argument.span, 'a value beside other members of an annotation needs a name', { hint: 'write name = value' });
    }
    list.push(argument);
    if (argument.name === null && at(stream, ',')) {
      unexpected(stream, '")"', opener, `several values stand in a list: @${annotation}([a, b])`);
    }
    if (!at(stream, ')') && !accept(stream, ',')) {
      unexpected(stream, '"," or ")"', opener);
    }
  }
  stream.annotationDepth--;
  return list;
}

/** AnnotationArgument : AnnotationMember | Expression. AnnotationMember : Word `=` Expression */
function parseAnnotationArgument(stream: TokenStream): Argument {
  const first = peek(stream);
  if (!isWord(first) || !is(peek(stream, 1), '=')) {
    const argument = parseArgument(stream);
    if (argument.name !== null) {
      fail(stream, argument.name.span, 'a member of an annotation is followed by "=" rather than ":"');
    }
    return argument;
  }
  next(stream);
  next(stream);
  const value = stream.grammar.expression(stream);
  const span = { start: first.start, end: first.end };
  return { kind: 'argument', span: spanFrom(stream, first), name: { kind: 'string', span, value: first.value }, value, spread: null };
}
