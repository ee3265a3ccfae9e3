// `options`, `parameters` and `triggers` are lists of calls that say what a thing of their kind is called, and what it is given.

import { shapeHint, readCall, readInvocation, statementsOf } from '../../model/invocation.ts';
import type { Invocation } from '../../model/invocation.ts';
import { BLOCKED_ARGUMENTS, blockedMessage } from '../../model/language.ts';
import type { Statement } from '../../syntax/ast.ts';
import type { Report } from '../rule.ts';

interface ListWords {
  /** As Jenkins calls them in its messages. */
  readonly plural: string;
  readonly expected: string;
}

/** The calls of the list that have the shape of one; the others are reported. */
export function readCallList(report: Report, section: Invocation, words: ListWords): Invocation[] {
  if (section.block?.body.length === 0) {
    report.problem({ code: 'missing', message: `${section.name} can not be empty`, span: section.nameSpan });
  }
  return statementsOf(section).flatMap((statement) => {
    const call = readInvocation(statement);
    if (call === null || call.isBare) {
      explainShape(report, statement, call, words);
      return [];
    }
    if (call.block !== null) {
      report.problem({ code: 'structure', message: `${words.plural} definitions cannot have blocks`, span: call.block.span });
      return [];
    }
    return hasPlainArguments(report, call) ? [call] : [];
  });
}

/** Calls among the arguments have to be as plain as those of the list: `buildDiscarder(logRotator(…))` [ModelParser.parseMethodCall]. */
function hasPlainArguments(report: Report, call: Invocation): boolean {
  return call.arguments.every(({ value, span }) => {
    const inner = value.kind === 'call' ? readCall(value) : null;
    const blocked = inner === null ? undefined : BLOCKED_ARGUMENTS.get(inner.name);
    if (value.kind === 'closure' || (inner !== null && inner.block !== null)) {
      report.problem({ code: 'structure', message: 'Method call arguments cannot use closures', span: inner?.block?.span ?? span });
      return false;
    }
    if (inner !== null && blocked !== undefined) {
      report.problem({ code: 'structure', message: blockedMessage(inner.name, blocked), span: inner.nameSpan, hint: blocked.hint });
      return false;
    }
    return inner === null || hasPlainArguments(report, inner);
  });
}

function explainShape(report: Report, statement: Statement, bare: Invocation | null, words: ListWords): void {
  const isMap = statement.kind === 'expression' && statement.expression.kind === 'map';
  const message = isMap ? `${words.plural} cannot be defined as maps` : words.expected;
  const hint = bare === null ? shapeHint(statement) : `write ${bare.name}()`;
  report.problem({ code: 'structure', message, span: statement.span, hint });
}

/** Each name once. */
export function checkUnique(report: Report, calls: readonly Invocation[], kind: string): void {
  const seen = new Map<string, Invocation>();
  for (const call of calls) {
    const first = seen.get(call.name);
    if (first !== undefined) {
      const related = { message: 'the first is here', span: first.nameSpan };
      report.problem({ code: 'duplicate', message: `Duplicate ${kind} name: "${call.name}"`, span: call.nameSpan, related });
    }
    seen.set(call.name, first ?? call);
  }
}
