// "${VAR%%.*}" in double quotes is Groovy's own: the shell's forms of it are the commonest cause of errors inside.

import type { Diagnostic } from '../diagnostics.ts';
import type { Token } from './tokens.ts';

/** Tells of the dollar sign where nothing else is told, or what would be told is about comments and maps. */
export function explainInterpolation(tokens: readonly Token[], problem: Diagnostic): Diagnostic {
  const { start } = problem.span;
  const hasOwnExplanation = (problem.hint !== undefined && !/"[#:]"/.test(problem.message)) || problem.related !== undefined;
  if (problem.code !== 'syntax' || hasOwnExplanation || !isInsideInterpolation(tokens, start)) {
    return problem;
  }
  return { ...problem, hint: 'in double quotes "${…}" holds Groovy: write \\${…} for the shell, or use single quotes' };
}

function isInsideInterpolation(tokens: readonly Token[], place: number): boolean {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.start >= place) {
      break;
    }
    if (token.kind === 'interpolation-start') {
      open.push(token);
    } else if (token.kind === 'interpolation-end') {
      open.pop();
    }
  }
  return open.length > 0;
}
