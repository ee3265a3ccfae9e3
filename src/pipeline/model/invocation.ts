// Most statements of a Declarative Pipeline have one shape: a name, arguments, a block. `agent any`, `stage('x') { … }`,
// `sh 'make'`, `always { … }` are all invocations.

import type { Argument, Call, Closure, Expression, Statement } from '../syntax/ast.ts';
import type { Span } from '../syntax/source.ts';

export interface Invocation {
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  /** Without the block. */
  readonly arguments: readonly Argument[];
  readonly block: Closure | null;
  /** A name alone, which Jenkins does not take for a call. */
  readonly isBare: boolean;
}

/** Null when the statement has another shape. A bare name is an invocation without arguments. */
export function readInvocation(statement: Statement): Invocation | null {
  return statement.kind === 'expression' ? readCall(statement.expression) : null;
}

/** `'some.Class'('x')` and `this.echo('x')` have names as well. */
export function readCall(expression: Expression): Invocation | null {
  if (expression.kind === 'name') {
    return { name: expression.name, nameSpan: expression.span, span: expression.span, arguments: [], block: null, isBare: true };
  }
  if (expression.kind !== 'call') {
    return null;
  }
  const { callee, span } = expression;
  const name = calleeName(callee);
  if (name === null) {
    return null;
  }
  const last = expression.arguments.at(-1);
  const block = last?.name === null && last.value.kind === 'closure' ? last.value : null;
  const rest = block === null ? expression.arguments : expression.arguments.slice(0, -1);
  return { name, nameSpan: callee.span, span, arguments: rest, block, isBare: false };
}

function calleeName(callee: Expression): string | null {
  switch (callee.kind) {
    case 'name':
      return callee.name;
    case 'string':
      return callee.value;
    case 'property':
      return callee.object.kind === 'self' && callee.object.name === 'this' ? stringValue(callee.name) : null;
    default:
      return null;
  }
}

function stringValue(expression: Expression): string | null {
  return expression.kind === 'string' ? expression.value : null;
}

/** The name that a statement of any shape begins with: `agent` of `agent docker 'x'`. */
export function leadingName(statement: Statement): string | null {
  return namesOf(statement).at(-1) ?? null;
}

/** The same, behind the names of what was written after it on its line and reads as called on it. */
export function namesOf(statement: Statement): string[] {
  const names: string[] = [];
  let node = statement.kind === 'expression' ? statement.expression : null;
  for (;;) {
    switch (node?.kind) {
      case 'call':
        node = node.callee;
        break;
      case 'property':
        names.push(stringValue(node.name) ?? '');
        node = node.object;
        break;
      case 'index':
        node = node.object;
        break;
      case 'assignment':
        node = node.target;
        break;
      case 'name':
        return [...names, node.name];
      default:
        return [];
    }
  }
}

/**
 * What follows the first of several invocations on one line. Groovy reads `steps { … } post { … }` as a method call on the
 * result of the first, `steps { … }.post { … }`, which is hardly what was meant.
 */
function chainedNames(statement: Statement): string[] {
  const names: string[] = [];
  let node = statement.kind === 'expression' ? statement.expression : null;
  while (node?.kind === 'call' && node.callee.kind === 'property') {
    const { object, name } = node.callee;
    const isWritten = object.kind === 'call' && (object.form === 'command' || object.arguments.at(-1)?.value.kind === 'closure');
    if (!isWritten) {
      return [];
    }
    names.unshift(`"${stringValue(name) ?? '…'}"`);
    node = object;
  }
  return names;
}

/** What to do about a statement that is no invocation: one that goes on behind the first, or `agent: any`. */
export function shapeHint(statement: Statement): string | undefined {
  if (statement.kind === 'labeled') {
    return `write "${statement.label}" without the colon`;
  }
  const names = chainedNames(statement);
  return names.length === 0 ? undefined : `a new line or ";" is missing before ${names.join(' and before ')}`;
}

/** The statements of its block, read as invocations; statements of other shapes are left out. */
export function childInvocations(invocation: Invocation): Invocation[] {
  return statementsOf(invocation).map(readInvocation).filter((child) => child !== null);
}

export function statementsOf(invocation: Invocation): readonly Statement[] {
  return invocation.block?.body ?? [];
}

export function childNamed(invocation: Invocation, name: string): Invocation | null {
  return childInvocations(invocation).find((child) => child.name === name) ?? null;
}

/** The call itself, as the model keeps it: the block is its last argument. A bare name is a call without arguments. */
export function toCall(invocation: Invocation): Call {
  const { name, nameSpan, span, block } = invocation;
  const last: Argument[] = block === null ? [] : [{ kind: 'argument', span: block.span, name: null, value: block, spread: null }];
  const callee = { kind: 'name', name, span: nameSpan } as const;
  return { kind: 'call', span, callee, arguments: [...invocation.arguments, ...last], form: 'parentheses' };
}

/** An argument's name; null when it has none, or one that is only known at run time. */
export function argumentName(argument: Argument): string | null {
  return argument.name === null ? null : stringValue(argument.name);
}

/** The first positional argument. */
export function positionalArgument(invocation: Invocation): Expression | null {
  return invocation.arguments.find((argument) => argument.name === null)?.value ?? null;
}

/** `stage('x')`'s x; null when it is missing or no plain string. */
export function stageName(stage: Invocation): string | null {
  return plainWord(positionalArgument(stage));
}

/** A plain string, or a bare name, which Declarative takes for one: `stage(Build)`, `agent 'any'` [ModelParser.matchStringLiteral]. */
export function plainWord(expression: Expression | null): string | null {
  return expression?.kind === 'name' ? expression.name : expression === null ? null : stringValue(expression);
}
