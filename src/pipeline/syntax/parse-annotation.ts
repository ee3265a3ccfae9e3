// Annotations: `@Library('x') _`, `@NonCPS`, `@Field`.

import type { Annotation } from './ast.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseQualifiedName } from './parse-type.ts';
import { at, next, skipNewlines, spanFrom } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';

/** Annotations : (`@` QualifiedName (`(` Arguments)?)*, each on a line of its own or not */
export function parseAnnotations(stream: TokenStream): Annotation[] {
  const annotations: Annotation[] = [];
  while (at(stream, '@')) {
    const first = next(stream);
    const name = parseQualifiedName(stream, 'the name of an annotation');
    const list = at(stream, '(') ? parseArguments(stream, next(stream), ')') : [];
    annotations.push({ kind: 'annotation', span: spanFrom(stream, first), name, arguments: list });
    skipNewlines(stream);
  }
  return annotations;
}
