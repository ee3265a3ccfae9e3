// What `mayfly lint` prints about one file: for people, or one JSON object a line.

import { printDiagnostic } from '../pipeline/print-diagnostic.ts';
import type { LintedFile } from './linted-file.ts';
import { plainLine } from './terminal-text.ts';

export function printHuman({ file, ok, source, diagnostics, unreadable }: LintedFile): string {
  const name = plainLine(file);
  const lines = source === null ? [`${name}: ${unreadable}`] : diagnostics.map((diagnostic) => printDiagnostic(source, diagnostic));
  return [...lines, ...(ok ? [`${name}: ok`] : [])].map((line) => `${line}\n`).join('');
}

/** `{file, ok, problems: [{line, column, severity, code, message, hint}]}`, counted from 1; `hint` may be null. */
export function printJson(linted: LintedFile): string {
  const { file, ok } = linted;
  return `${JSON.stringify({ file, ok, problems: problemsOf(linted) })}\n`;
}

/** `{file, ok, tree, problems}`; docs/syntax-tree.md has the tree's shape. */
export function printTree(linted: LintedFile): string {
  const { file, ok, script } = linted;
  return `${JSON.stringify({ file, ok, tree: script, problems: problemsOf(linted) })}\n`;
}

function problemsOf({ diagnostics, unreadable }: LintedFile): object[] {
  if (unreadable !== null) {
    return [{ line: 1, column: 1, severity: 'error', code: 'unreadable', message: unreadable, hint: null }];
  }
  return diagnostics.map(({ line, column, severity, code, message, hint = null }) => ({ line, column, severity, code, message, hint }));
}
