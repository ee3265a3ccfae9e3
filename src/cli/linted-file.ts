// What `mayfly lint` found in one file, before it is printed in one format or another.

import type { Diagnostic } from '../pipeline/diagnostics.ts';
import type { ParseResult } from '../pipeline/parse.ts';

export interface LintedFile {
  readonly file: string;
  /** No errors; there may be warnings. */
  readonly ok: boolean;
  /** Null when the file can't be read. */
  readonly source: ParseResult['source'] | null;
  /** Only of a script that was parsed without being checked as a pipeline. */
  readonly script: ParseResult['script'];
  readonly diagnostics: readonly Diagnostic[];
  /** Why the file can't be read. */
  readonly unreadable: string | null;
}
