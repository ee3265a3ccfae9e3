// Annotations: `@Library('x') _`, `@NonCPS`, `@Field`, `@Grapes([@Grab('a'), @Grab('b')])`.

import type { Annotation, Argument } from './ast.ts';
import { parseArgument } from './parse-arguments.ts';
import { parseQualifiedName } from './parse-type.ts';
import { accept, at, is, isWord, nested, next, peek, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
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

/** Annotation : `@` QualifiedName (`(` (AnnotationArgument (`,` AnnotationArgument)*)? `)`)? */
export function parseAnnotation(stream: TokenStream): Annotation {
  return nested(stream, () => {
    const first = next(stream);
    const name = parseQualifiedName(stream, 'the name of an annotation');
    const list: Argument[] = [];
    if (at(stream, '(')) {
      const opener = next(stream);
      stream.annotationDepth++;
      while (!accept(stream, ')')) {
        list.push(parseAnnotationArgument(stream));
        if (!at(stream, ')') && !accept(stream, ',')) {
          unexpected(stream, '"," or ")"', opener);
        }
      }
      stream.annotationDepth--;
    }
    return { kind: 'annotation', span: spanFrom(stream, first), name, arguments: list };
  });
}

/** AnnotationArgument : Word `=` Expression | Argument */
function parseAnnotationArgument(stream: TokenStream): Argument {
  const first = peek(stream);
  if (!isWord(first) || !is(peek(stream, 1), '=')) {
    return parseArgument(stream);
  }
  next(stream);
  next(stream);
  const value = stream.grammar.expression(stream);
  const span = { start: first.start, end: first.end };
  return { kind: 'argument', span: spanFrom(stream, first), name: { kind: 'string', span, value: first.value }, value, spread: null };
}
