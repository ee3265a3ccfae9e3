// How the files of the printer reach one another; see print.ts.

import type { Annotation, Argument, Block, Expression, Parameter, Statement, TypeName } from '../syntax/ast.ts';

/** What the printer's files need of one another. */
export interface Printer {
  readonly statement: (statement: Statement) => string;
  readonly block: (block: Block) => string;
  readonly expression: (expression: Expression) => string;
  /** In parentheses unless it is one piece. */
  readonly operand: (expression: Expression) => string;
  readonly arguments: (list: readonly Argument[]) => string;
  readonly parameters: (list: readonly Parameter[]) => string;
  readonly annotations: (list: readonly Annotation[]) => string;
  readonly type: (type: TypeName) => string;
}
