// What a valid file is to the interpreter: Groovy, with or without a Declarative Pipeline in it.

import type { Script } from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';
import type { Pipeline } from './pipeline.ts';

export interface Program {
  readonly source: Source;
  readonly script: Script;
  /** Of the file's `pipeline { … }`; null for a Scripted Pipeline. */
  readonly pipeline: Pipeline | null;
}
