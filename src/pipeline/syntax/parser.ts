// Text → tree, by recursive descent. The grammar is Groovy 2.4's as far as scripts use it, plus what later versions
// add without changing the meaning of anything. Each parse function shows its production; files go by topic.

import { PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { Script } from './ast.ts';
import { explainBraces } from './brace-balance.ts';
import { checkHeight } from './height.ts';
import { tokenize } from './lexer.ts';
import { parseBlock, parseClosure } from './parse-closure.ts';
import { parseCommandExpression, parseExpression } from './parse-expression.ts';
import { parseStatement, parseStatements } from './parse-statement.ts';
import type { Source } from './source.ts';
import { peek, unexpected } from './token-stream.ts';
import type { Grammar, TokenStream } from './token-stream.ts';

const GRAMMAR: Grammar = {
  expression: parseExpression,
  commandExpression: parseCommandExpression,
  statement: parseStatement,
  statements: parseStatements,
  block: parseBlock,
  closure: parseClosure,
};

/** More than a hundred times the size of a large Jenkinsfile. */
const MAX_SOURCE_LENGTH = 1024 * 1024;

/** Script : Statements. Throws PipelineSyntaxError, and nothing else whatever the text is. */
export function parseScript(source: Source): Script {
  if (source.body.length > MAX_SOURCE_LENGTH) {
    throw new PipelineSyntaxError(
      createDiagnostic(source, {
        code: 'limit',
        message: `the file is larger than 1 MiB`,
        span: { start: 0, end: 0 },
        hint: 'move data and long scripts into files of the repository, and run them with sh',
      }),
    );
  }
  const tokens = tokenize(source);
  const stream: TokenStream = { source, tokens, index: 0, nesting: 0, statementHead: -1, grammar: GRAMMAR };
  try {
    const body = parseStatements(stream, 'end');
    if (peek(stream).kind !== 'end') {
      unexpected(stream);
    }
    const script: Script = { kind: 'script', span: { start: 0, end: source.body.length }, body };
    checkHeight(source, script);
    return script;
  } catch (error) {
    if (error instanceof PipelineSyntaxError) {
      throw explainBraces(source, tokens, error);
    }
    throw error;
  }
}
