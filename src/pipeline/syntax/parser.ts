// Text → tree, by recursive descent. The grammar is Groovy 2.4's, plus what later versions add without changing the
// meaning of anything. Each parse function shows its production; files go by topic.

import { MAX_SYNTAX_ERRORS, PipelineSyntaxError, createDiagnostic } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Work } from '../work.ts';
import type { Script, Statement } from './ast.ts';
import { explainBraces } from './brace-balance.ts';
import { bracketDepths, closersAround } from './brackets.ts';
import { explainInterpolation } from './explain-interpolation.ts';
import { explainSlashy } from './explain-slashy.ts';
import { explainShellCommand } from './shell-commands.ts';
import { checkHeight } from './height.ts';
import { tokenize } from './lexer.ts';
import { MIN_TOKENS_OF_LARGE, readLoops } from './loop.ts';
import { findMisplacedDefinitions } from './misplaced-definitions.ts';
import { parseAnonymousBody, parseTypeDefinition } from './parse-class.ts';
import { parseBlock, parseClosure } from './parse-closure.ts';
import { parseCommandExpression, parseExpression } from './parse-expression.ts';
import { goOnAfter } from './parse-sequence.ts';
import { parseStatement, parseStatements, statementReader } from './parse-statement.ts';
import { MAX_SOURCE_LENGTH } from './source.ts';
import type { Source } from './source.ts';
import type { Grammar, TokenStream } from './token-stream.ts';

const GRAMMAR: Grammar = {
  expression: parseExpression,
  commandExpression: parseCommandExpression,
  statement: parseStatement,
  statements: parseStatements,
  block: parseBlock,
  closure: parseClosure,
  typeDefinition: parseTypeDefinition,
  members: parseAnonymousBody,
};

/** `script` is null when there is an error; warnings come with a script. */
export interface Parsed {
  readonly script: Script | null;
  /** Also of a text whose errors are none of its structure: bad escapes and names, misplaced methods. */
  readonly tree: Script | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Script : Statements. Never throws, whatever the text is. Gives way every few milliseconds. */
export function* parseScript(source: Source): Work<Parsed> {
  if (source.body.length > MAX_SOURCE_LENGTH) {
    return failed([
      createDiagnostic(source, {
        code: 'limit',
        message: `the file is larger than 1 MiB`,
        span: { start: 0, end: 0 },
        hint: 'move data and long scripts into files of the repository, and run them with sh',
      }),
    ]);
  }
  const { tokens, problems } = yield* tokenize(source);
  const stream: TokenStream = {
    source,
    tokens,
    index: 0,
    nesting: 0,
    statementHead: -1,
    constructorHead: -1,
    usedAngles: 0,
    annotationDepth: 0,
    isDefaultValue: false,
    parenthesized: new WeakSet(),
    problems: [],
    warnings: [],
    closers: tokens.length >= MIN_TOKENS_OF_LARGE ? closersAround(tokens) : null,
    ahead: [],
    grammar: GRAMMAR,
  };
  const explain = (problem: Diagnostic): Diagnostic => explainShellCommand(source, explainInterpolation(tokens, explainSlashy(source, tokens, problem)));
  try {
    const body: Statement[] = [];
    yield* readLoops(stream, statementReader(stream, 'end', body), (error) => goOnAfter(stream, error));
    const script: Script = { kind: 'script', span: { start: 0, end: source.body.length }, body };
    yield* checkHeight(source, script);
    const misplaced = (yield* findMisplacedDefinitions(script)).map((input) => createDiagnostic(source, input));
    const all = [...problems, ...misplaced, ...stream.problems.map(explain)];
    return all.length === 0 ? { script, tree: script, diagnostics: inOrder(stream.warnings) } : { ...failed(all), tree: stream.problems.length === 0 ? script : null };
  } catch (error) {
    if (!(error instanceof PipelineSyntaxError)) {
      throw error;
    }
    yield;
    const { diagnostic } = explainBraces(source, tokens, error);
    if (diagnostic.code === 'limit') {
      return failed([diagnostic]);
    }
    const all = [...problems, ...[...stream.problems, diagnostic].map(explain)];
    // Where brackets or quotes don't fit, what comes after the first error is guesswork.
    return failed(bracketDepths(tokens) === null ? [inOrder(all)[0] ?? diagnostic] : all);
  }
}

function failed(diagnostics: readonly Diagnostic[]): Parsed {
  return { script: null, tree: null, diagnostics: inOrder(diagnostics).slice(0, MAX_SYNTAX_ERRORS) };
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.span.start - b.span.start);
}
