// Text → syntax tree. Knows Groovy, not pipelines; validate.ts goes on from here.

import type { Diagnostic } from './diagnostics.ts';
import type { Script } from './syntax/ast.ts';
import { parseScript } from './syntax/parser.ts';
import { createSource } from './syntax/source.ts';
import type { Source } from './syntax/source.ts';
import { READ_PIECE, finish } from './work.ts';
import type { Work } from './work.ts';

export { MAX_SOURCE_LENGTH } from './syntax/source.ts';

export interface ParseResult {
  /** For printDiagnostic. */
  readonly source: Source;
  /** Null when there is a syntax error. */
  readonly script: Script | null;
  /** Also there when all errors are bad escapes and names, so that rules can tell what else is wrong. */
  readonly tree: Script | null;
  /** Syntax errors, at most ten, in the order of the file; or the warnings of a script that has none. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Never throws, whatever the text is. `name` is what messages call the file. */
export function parse(text: string, name = 'Jenkinsfile'): ParseResult {
  return finish(parseInPieces(text, name));
}

/** The same for where other things go on meanwhile. */
export function* parseInPieces(text: string, name: string): Work<ParseResult> {
  const source = createSource(name, text);
  if (text.length > READ_PIECE) {
    yield;
  }
  return { source, ...(yield* parseScript(source)) };
}
