// Operators. Binary ones are read by precedence climbing over a table, the rest by one function each.

import type { Expression } from './ast.ts';
import { badTargetHint, describeBadTarget, isAssignable } from './assignment-target.ts';
import { parseCommandTail } from './parse-command.ts';
import { parsePostfix } from './parse-path.ts';
import { atCast, parseCast } from './parse-primary.ts';
import { parseType } from './parse-type.ts';
import { accept, at, expect, fail, is, nested, next, peek, peekPastNewlines, skipNewlines, spanFrom } from './token-stream.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

const ASSIGNMENTS: ReadonlySet<string> = new Set([
  '=', '+=', '-=', '*=', '/=', '%=', '**=', '<<=', '>>=', '>>>=', '&=', '|=', '^=', '?=',
]);

/** Higher binds tighter. All are left-associative, as in Groovy 2.4. */
const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ['||', 1],
  ['&&', 2],
  ['|', 3],
  ['^', 4],
  ['&', 5],
  ...['=~', '==~'].map((operator) => [operator, 6] as const),
  ...['==', '!=', '===', '!==', '<=>'].map((operator) => [operator, 7] as const),
  ...['<', '<=', '>', '>=', 'in', '!in', 'instanceof', '!instanceof', 'as'].map((operator) => [operator, 8] as const),
  ...['<<', '>>', '>>>', '..', '..<'].map((operator) => [operator, 9] as const),
  ['+', 10],
  ['-', 10],
  ['*', 11],
  ['/', 11],
  ['%', 11],
  ['**', 12],
]);

const POWER_PRECEDENCE = 12;

/** CommandExpression : Expression CommandTail */
export function parseCommandExpression(stream: TokenStream): Expression {
  stream.statementHead = stream.index;
  return parseCommandTail(stream, parseExpression(stream));
}

/** Expression : Conditional | Conditional AssignmentOperator CommandExpression | TupleTarget `=` Expression */
export function parseExpression(stream: TokenStream): Expression {
  return nested(stream, () => {
    const first = peek(stream);
    const tuple = parseTupleTarget(stream);
    const target = tuple ?? parseConditional(stream);
    const operator = peek(stream);
    if (operator.kind !== 'punctuator' || !ASSIGNMENTS.has(operator.value)) {
      return target;
    }
    if (tuple === null && !isAssignable(target)) {
      fail(stream, target.span, describeBadTarget(stream.source, target), { hint: operator.value === '=' ? badTargetHint(target) : undefined });
    }
    next(stream);
    skipNewlines(stream);
    const value = tuple === null ? parseCommandExpression(stream) : parseExpression(stream);
    return { kind: 'assignment', span: spanFrom(stream, first), operator: operator.value, target, value };
  });
}

/** TupleTarget : `(` Name (`,` Name)* `)`, when `=` follows. It becomes a list of names. */
function parseTupleTarget(stream: TokenStream): Expression | null {
  let distance = 1;
  if (!at(stream, '(') || peek(stream, 1).kind !== 'identifier') {
    return null;
  }
  while (peek(stream, distance).kind === 'identifier' && is(peek(stream, distance + 1), ',')) {
    distance += 2;
  }
  if (peek(stream, distance).kind !== 'identifier' || !is(peek(stream, distance + 1), ')') || !is(peek(stream, distance + 2), '=')) {
    return null;
  }
  const first = next(stream);
  const names: Token[] = [];
  do {
    names.push(next(stream));
  } while (accept(stream, ','));
  next(stream);
  const elements = names.map(({ start, end, value }) => {
    const span = { start, end };
    return { kind: 'argument', span, name: null, value: { kind: 'name', span, name: value }, spread: null } as const;
  });
  return { kind: 'list', span: spanFrom(stream, first), elements };
}

/** Conditional : Binary | Binary `?` Expression `:` Conditional | Binary `?:` Conditional */
function parseConditional(stream: TokenStream): Expression {
  const first = peek(stream);
  const test = parseBinary(stream, 1);
  const following = peekPastNewlines(stream);
  if (!is(following, '?') && !is(following, '?:')) {
    return test;
  }
  skipNewlines(stream);
  const question = next(stream);
  skipNewlines(stream);
  if (question.value === '?:') {
    const fallback = nested(stream, () => parseConditional(stream));
    return { kind: 'elvis', span: spanFrom(stream, first), value: test, fallback };
  }
  const whenTrue = parseExpression(stream);
  skipNewlines(stream);
  expect(stream, ':', question);
  skipNewlines(stream);
  const whenFalse = nested(stream, () => parseConditional(stream));
  return { kind: 'conditional', span: spanFrom(stream, first), test, whenTrue, whenFalse };
}

/** Binary : Unary (Operator RightSide)*, of operators that bind at least as tightly as `lowest` */
function parseBinary(stream: TokenStream, lowest: number): Expression {
  const first = peek(stream);
  let left = parseUnary(stream, lowest);
  let highest = Infinity;
  for (;;) {
    const operator = operatorAhead(stream);
    const precedence = operator === null ? 0 : (PRECEDENCE.get(operator) ?? 0);
    if (operator === null || precedence < lowest || precedence > highest) {
      return left;
    }
    skipNewlines(stream);
    next(stream);
    if (operator.length > 1 && operator.startsWith('!') && operator !== '!=' && operator !== '!==') {
      next(stream);
    }
    skipNewlines(stream);
    left = parseRightSide(stream, first, left, operator, precedence);
    // After `a as B` nothing that binds tighter can go on: `a as B + c` is an error.
    highest = precedence;
  }
}

/** An operator on this line, or `&&` or `||` at the beginning of the next: Groovy 2.4 rejects that, Groovy 4 accepts it. */
function operatorAhead(stream: TokenStream): string | null {
  const token = peek(stream);
  if (token.kind === 'newline') {
    const following = peek(stream, 1);
    return is(following, '&&') || is(following, '||') ? following.value : null;
  }
  if (token.kind !== 'punctuator' && token.kind !== 'keyword') {
    return null;
  }
  if (token.value === '!') {
    const { kind, value, start } = peek(stream, 1);
    const isNegated = kind === 'keyword' && (value === 'in' || value === 'instanceof') && start === token.end;
    return isNegated ? `!${value}` : null;
  }
  // `f in: 1` names an argument.
  const isName = token.kind === 'keyword' && is(peek(stream, 1), ':');
  return PRECEDENCE.has(token.value) && !isName ? token.value : null;
}

/** RightSide : Type of `instanceof` and `as` | Binary */
function parseRightSide(stream: TokenStream, first: Token, left: Expression, operator: string, precedence: number): Expression {
  if (operator === 'instanceof' || operator === '!instanceof') {
    const type = parseType(stream);
    return { kind: 'type-test', span: spanFrom(stream, first), value: left, type, negated: operator === '!instanceof' };
  }
  if (operator === 'as') {
    const type = parseType(stream);
    return { kind: 'conversion', span: spanFrom(stream, first), value: left, type, form: 'as' };
  }
  const right = nested(stream, () => parseBinary(stream, precedence + 1));
  const span = spanFrom(stream, first);
  if (operator === '..' || operator === '..<') {
    return { kind: 'range', span, from: left, to: right, inclusive: operator === '..' };
  }
  return { kind: 'binary', span, operator, left, right };
}

/**
 * Unary : (`+` | `-` | `++` | `--`) Power | (`!` | `~`) Unary | Cast | Postfix
 *
 * A sign takes a power, `-a ** b` being `-(a ** b)`, but not as an operand of `*`, `/`, `%` or `**`: such is Groovy's grammar.
 */
function parseUnary(stream: TokenStream, lowest: number): Expression {
  const operator = peek(stream);
  switch (operator.kind === 'punctuator' ? operator.value : '') {
    case '+':
    case '-':
    case '++':
    case '--':
    case '!':
    case '~': {
      next(stream);
      skipNewlines(stream);
      const takesPower = operator.value !== '!' && operator.value !== '~' && lowest < POWER_PRECEDENCE;
      const operand = nested(stream, () => (takesPower ? parseBinary(stream, POWER_PRECEDENCE) : parseUnary(stream, POWER_PRECEDENCE)));
      const spelling = operator.value as '+' | '-' | '++' | '--' | '!' | '~';
      return { kind: 'unary', span: spanFrom(stream, operator), operator: spelling, position: 'prefix', operand };
    }
    default:
      return atCast(stream) ? parseCast(stream, (inner) => parseUnary(inner, POWER_PRECEDENCE)) : parsePostfix(stream);
  }
}
