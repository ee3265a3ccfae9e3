// What the rules about steps and about values share: an expression uses what Mayfly can evaluate, and calls steps rightly.

import type { Expression } from '../syntax/ast.ts';
import { readCall } from '../model/invocation.ts';
import { checkStepCall } from './check-step-call.ts';
import type { Report } from './rule.ts';
import { visitExpressions } from './visit-calls.ts';

/** Everything inside, without the blocks of steps: those hold statements, which are visited one by one. */
export function checkExpression(report: Report, root: Expression): void {
  visitExpressions(root, (node) => {
    switch (node.kind) {
      case 'call': {
        const call = readCall(node);
        if (call !== null) {
          checkStepCall(report, call);
        }
        return true;
      }
      case 'closure':
        return false;
      case 'assignment':
      case 'conversion':
      case 'new':
      case 'range':
      case 'self':
      case 'type-test':
        report.problem({ code: 'unsupported', message: `${DESCRIPTIONS[node.kind]} is not supported yet`, span: node.span });
        return false;
      case 'unary':
        if (node.operator === '++' || node.operator === '--' || node.operator === '~') {
          report.problem({ code: 'unsupported', message: `"${node.operator}" is not supported yet`, span: node.span });
          return false;
        }
        return true;
      case 'binary':
        if (!OPERATORS.has(node.operator)) {
          report.problem({ code: 'unsupported', message: `the operator "${node.operator}" is not supported yet`, span: node.span });
          return false;
        }
        return true;
      default:
        return true;
    }
  });
}

const DESCRIPTIONS = {
  assignment: 'an assignment here',
  conversion: 'a conversion of types',
  new: '"new"',
  range: 'a range',
  self: '"this" or "super"',
  'type-test': '"instanceof"',
} as const;

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '<=>', '&&', '||', 'in']);
