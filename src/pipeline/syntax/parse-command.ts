// Commands: calls without parentheses, such as `sh 'make'` and `stash name: 'x', includes: '**'`.

import type { Argument, Expression } from './ast.ts';
import { checkDuplicates, parseArgument, startsArgument } from './parse-arguments.ts';
import { calleeOf, parsePathElements } from './parse-path.ts';
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
  if (isCommandHead(stream, head) && startsArgument(stream)) {
    warnOfCalledValue(stream, head);
    command = parseCommandCall(stream, first, COMMAND_HEADS.has(head.kind) ? head : calleeOf(stream, head));
  }
  while (isLinked(command, head) && continuesChain(stream)) {
    const token = peek(stream);
    const before = peek(stream, -1);
    if (before.kind === 'string' || before.kind === 'template-end' || token.kind === 'number' || token.kind === 'keyword') {
      warnBehindText(stream, before, token);
    }
    const name = parseLinkName(stream);
    const link: Expression = { kind: 'property', span: spanFrom(stream, first), object: command, access: '.', name };
    const path = parsePathElements(stream, { ...token, start: first.start }, link, true);
    command = path === link && startsArgument(stream) ? parseCommandCall(stream, first, link) : path;
  }
  return command;
}

/** What Groovy calls a path, for it may have dots; and whatever stands in parentheses. */
const COMMAND_HEADS: ReadonlySet<Expression['kind']> = new Set([
  'name', 'property', 'index', 'string', 'template', 'new', 'number', 'boolean', 'null', 'list', 'map', 'closure',
]);

function isCommandHead(stream: TokenStream, head: Expression): boolean {
  return COMMAND_HEADS.has(head.kind) || stream.parenthesized.has(head);
}

const VALUES: ReadonlySet<Expression['kind']> = new Set(['number', 'boolean', 'null', 'list', 'map']);

/** `a = 1 b` is `a = 1.call(b)`: hardly ever meant. */
function warnOfCalledValue(stream: TokenStream, { kind, span }: Expression): void {
  if (VALUES.has(kind)) {
    warn(stream, span, 'this is called with what stands behind it, as a method would be', 'an operator or a comma may be missing between them');
  }
}

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

const LINK_KINDS: ReadonlySet<Token['kind']> = new Set(['identifier', 'string', 'template-start', 'number']);
const LINK_KEYWORDS: readonly string[] = ['true', 'false', 'null'];

function continuesChain(stream: TokenStream): boolean {
  const token = peek(stream);
  if (!LINK_KINDS.has(token.kind) && !LINK_KEYWORDS.some((keyword) => is(token, keyword))) {
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
    const what = kind === 'string' || kind === 'template-start' ? 'text' : 'value';
    const message = `this ${what} is read as the name of a property of what stands before it`;
    warn(stream, { start, end }, message, 'a comma or a + may be missing before it');
  } else if (before.end === start) {
    const message = 'the text ends before this word, which is read as the name of a method of what stands before it';
    warn(stream, { start, end }, message, "a quote inside of a text is written \\' or \\\"; or put other quotes around the text");
  }
}

/** LinkName : Name | String | Template | Number | `true` | `false` | `null` */
function parseLinkName(stream: TokenStream): Expression {
  if (peek(stream).kind === 'template-start') {
    return parseTemplate(stream);
  }
  const { kind, start, end, value } = next(stream);
  const span = { start, end };
  switch (kind) {
    case 'number':
      return { kind: 'number', span, text: value };
    case 'keyword':
      return value === 'null' ? { kind: 'null', span } : { kind: 'boolean', span, value: value === 'true' };
    default:
      return { kind: 'string', span, value };
  }
}
