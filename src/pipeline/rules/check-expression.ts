// What the rules about steps and about values share: an expression uses what Mayfly can evaluate, and calls steps rightly.

import { readCall } from '../model/invocation.ts';
import { STEPS } from '../steps/steps.ts';
import type { Argument, Closure, Expression, MapEntry } from '../syntax/ast.ts';
import type { Span } from '../syntax/source.ts';
import { checkStepCall } from './check-step-call.ts';
import type { Report } from './rule.ts';
import { visitNodes } from './visit-calls.ts';

/** `block` is the block of the step that is checked: its statements are visited one by one, and no other closure may be there. */
export function checkExpression(report: Report, root: Expression, block: Closure | null = null): void {
  visitNodes(root, (node) => {
    switch (node.kind) {
      case 'call': {
        const call = readCall(node);
        if (call === null) {
          // checkStepCall has said what is wrong with `dir 'x' { … }`, whose argument reads as a call of the text.
          return node.callee.kind === 'property';
        }
        checkStepCall(report, call);
        return STEPS.has(call.name);
      }
      case 'closure':
        return node === block ? false : reject(report, 'a closure here', node.span);
      case 'argument':
      case 'entry':
        return isSpread(node) ? reject(report, 'spreading with "*"', node.span) : true;
      case 'property':
        return node.access === '.' || node.access === '?.' ? true : reject(report, `"${node.access}"`, node.span);
      case 'assignment':
      case 'conversion':
      case 'new':
      case 'range':
      case 'self':
      case 'type-test':
        return reject(report, DESCRIPTIONS[node.kind], node.span);
      case 'unary':
        return ['!', '+', '-'].includes(node.operator) ? true : reject(report, `"${node.operator}"`, node.span);
      case 'binary':
        return OPERATORS.has(node.operator) ? true : reject(report, `the operator "${node.operator}"`, node.span);
      default:
        return true;
    }
  });
}

/** One message for a whole expression: what is inside of it is not looked at. */
function reject(report: Report, what: string, span: Span): false {
  report.problem({ code: 'unsupported', message: `${what} is not supported yet`, span });
  return false;
}

function isSpread(node: Argument | MapEntry): boolean {
  return node.kind === 'argument' ? node.spread !== null : node.key === null;
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
