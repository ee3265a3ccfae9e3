// Commands: calls without parentheses, such as `sh 'make'` and `stash name: 'x', includes: '**'`.

import type { Argument, Expression } from './ast.ts';
import { parseArgument, startsArgument } from './parse-arguments.ts';
import { parsePathElements } from './parse-path.ts';
import { accept, is, next, peek, peekPastNewlines, skipNewlines, spanFrom, unexpected } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';

/**
 * Command : Path CommandArguments (Name PathElement* CommandArguments?)*
 *
 * `a b c d` means `a(b).c(d)`, and `stage('x') {} stage('y') {}` on one line means `stage('x') {}.stage('y') {}`.
 */
export function parseCommandTail(stream: TokenStream, head: Expression): Expression {
  const first = { start: head.span.start };
  let command = head;
  for (;;) {
    if ((command.kind === 'name' || command.kind === 'property') && startsArgument(stream)) {
      const list = parseCommandArguments(stream);
      command = { kind: 'call', span: spanFrom(stream, first), callee: command, arguments: list, form: 'command' };
    }
    if (command.kind !== 'call' || !continuesChain(stream)) {
      return command;
    }
    const token = next(stream);
    const name: Expression = { kind: 'string', span: { start: token.start, end: token.end }, value: token.value };
    const link: Expression = { kind: 'property', span: spanFrom(stream, first), object: command, access: '.', name };
    command = parsePathElements(stream, { ...token, start: first.start }, link, false);
  }
}

/** CommandArguments : Argument (`,` Argument)*. A line may end after a comma. */
function parseCommandArguments(stream: TokenStream): Argument[] {
  const list = [parseArgument(stream)];
  while (accept(stream, ',')) {
    skipNewlines(stream);
    list.push(parseArgument(stream));
  }
  if (is(peekPastNewlines(stream), ',')) {
    skipNewlines(stream);
    unexpected(stream, undefined, undefined, 'put the comma at the end of the line before, or use parentheses');
  }
  return list;
}

function continuesChain(stream: TokenStream): boolean {
  const token = peek(stream);
  if (token.kind !== 'identifier' && token.kind !== 'string') {
    return false;
  }
  if (is(peek(stream, 1), ':')) {
    unexpected(stream, '","', undefined, 'a comma may be missing before it');
  }
  return true;
}
