// Statements that begin with a keyword, and labelled ones → source; see print.ts.

import type { Expression, ForIn, ForLoop, Statement, Switch, Try } from '../syntax/ast.ts';
import type { Printer } from './printer.ts';

export function printControlFlow(node: Statement, printer: Printer): string {
  switch (node.kind) {
    case 'if': {
      const whenFalse = node.whenFalse === null ? '' : `\nelse ${printer.statement(node.whenFalse)}`;
      return `if (${printTest(node.test, printer)}) ${printer.statement(node.whenTrue)}${whenFalse}`;
    }
    case 'while':
      return `while (${printer.expression(node.test)}) ${printer.statement(node.body)}`;
    case 'do-while':
      return `do ${printer.statement(node.body)}\nwhile (${printer.expression(node.test)})`;
    case 'for-in':
    case 'for':
      return printFor(node, printer);
    case 'switch':
      return printSwitch(node, printer);
    case 'try':
      return printTry(node, printer);
    case 'throw':
      return `throw ${printer.expression(node.value)}`;
    case 'return':
      return node.value === null ? 'return' : `return ${printer.expression(node.value)}`;
    case 'jump':
      return `${node.keyword} ${node.label ?? ''}`;
    case 'assert':
      return `assert ${printer.operand(node.test)}${node.message === null ? '' : ` : ${printer.expression(node.message)}`}`;
    case 'labeled':
      return `${node.label}: ${printer.statement(node.body)}`;
    case 'synchronized':
      return `synchronized (${printer.expression(node.lock)}) ${printer.block(node.body)}`;
    default:
      throw new Error(`${node.kind} is no control flow`);
  }
}

/** Only in parentheses of its own an assignment is a condition. */
function printTest(test: Expression, printer: Printer): string {
  return test.kind === 'assignment' ? `(${printer.expression(test)})` : printer.expression(test);
}

function printFor(node: ForIn | ForLoop, printer: Printer): string {
  const body = printer.statement(node.body);
  if (node.kind === 'for-in') {
    return `for (${printer.parameters([node.variable])} in ${printer.expression(node.iterable)}) ${body}`;
  }
  const initial = node.initial.map(printer.statement).join(', ');
  return `for (${initial}; ${node.test === null ? '' : printer.expression(node.test)}; ${node.update.map(printer.expression).join(', ')}) ${body}`;
}

function printSwitch({ subject, cases }: Switch, printer: Printer): string {
  const shown = cases.map(({ test, body }) => `${test === null ? 'default' : `case ${printer.operand(test)}`}:\n${body.map((statement) => `${printer.statement(statement)};\n`).join('')}`);
  return `switch (${printer.expression(subject)}) {\n${shown.join('')}}`;
}

function printTry({ resources, body, catches, finallyBody }: Try, printer: Printer): string {
  const head = resources.length === 0 ? '' : `(${resources.map(printer.statement).join('; ')}) `;
  const handlers = catches.map((clause) => ` catch (${clause.types.map(printer.type).join(' | ')} ${clause.name}) ${printer.block(clause.body)}`);
  return `try ${head}${printer.block(body)}${handlers.join('')}${finallyBody === null ? '' : ` finally ${printer.block(finallyBody)}`}`;
}
