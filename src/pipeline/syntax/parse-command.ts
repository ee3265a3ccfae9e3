// Commands: calls without parentheses, such as `sh 'make'` and `stash name: 'x', includes: '**'`.

import type { Argument, Expression } from './ast.ts';
import { checkDuplicates, parseArgument, startsArgument } from './parse-arguments.ts';
import { parsePathElements } from './parse-path.ts';
import { parseTemplate } from './parse-template.ts';
import { accept, is, next, peek, peekPastNewlines, skipNewlines, spanFrom, unexpected, warn } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/**
 * CommandTail : CommandArguments? (LinkName (PathElements | CommandArguments)?)*
 *
 * `a b c d` means `a(b).c(d)`, and `stage('x') {} stage('y') {}` on one line means `stage('x') {}.stage('y') {}`.
 */
export function parseCommandTail(stream: TokenStream, head: Expression): Expression {
  const first = { start: head.span.start };
  let command = head;
  if (COMMAND_HEADS.has(head.kind) && startsArgument(stream)) {
    command = parseCommandCall(stream, first, head);
  }
  while (isLinked(command, head) && continuesChain(stream)) {
    const token = peek(stream);
    const before = peek(stream, -1);
    if (before.kind === 'string' || before.kind === 'template-end') {
      warnBehindText(stream, before, token);
    }
    const name = parseLinkName(stream);
    const link: Expression = { kind: 'property', span: spanFrom(stream, first), object: command, access: '.', name };
    const path = parsePathElements(stream, { ...token, start: first.start }, link, true);
    command = path === link && startsArgument(stream) ? parseCommandCall(stream, first, link) : path;
  }
  return command;
}

/** A number or a list is no command's name, though Groovy would call it. */
const COMMAND_HEADS: ReadonlySet<Expression['kind']> = new Set(['name', 'property', 'index', 'string', 'template', 'new', 'self']);

/** Once something was called, whatever follows is a link of the chain. */
function isLinked(command: Expression, head: Expression): boolean {
  return command !== head || head.kind === 'call';
}

/** CommandCall : callee CommandArguments */
function parseCommandCall(stream: TokenStream, first: { readonly start: number }, callee: Expression): Expression {
  const list = parseCommandArguments(stream);
  checkDuplicates(stream, list);
  return { kind: 'call', span: spanFrom(stream, first), callee, arguments: list, form: 'command' };
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
  if (token.kind !== 'identifier' && token.kind !== 'string' && token.kind !== 'template-start') {
    return false;
  }
  if (is(peek(stream, 1), ':')) {
    unexpected(stream, '","', undefined, 'a comma may be missing before it');
  }
  return true;
}

/** `echo 'a' 'b'` is `echo('a').b`, and `sh 'cp '$from' to'` is `sh('cp ').$from(' to')`: hardly ever meant. */
function warnBehindText(stream: TokenStream, before: Token, { kind, start, end }: Token): void {
  if (kind !== 'identifier') {
    const message = 'this text is read as the name of a property of what stands before it';
    warn(stream, { start, end }, message, 'a comma or a + may be missing before it');
  } else if (before.end === start) {
    const message = 'the text ends before this word, which is read as the name of a method of what stands before it';
    warn(stream, { start, end }, message, "a quote inside of a text is written \\' or \\\"; or put other quotes around the text");
  }
}

/** LinkName : Name | String | Template */
function parseLinkName(stream: TokenStream): Expression {
  if (peek(stream).kind === 'template-start') {
    return parseTemplate(stream);
  }
  const { start, end, value } = next(stream);
  return { kind: 'string', span: { start, end }, value };
}
