// What is wrong with a Jenkinsfile, as data. Problems of pipelines are never thrown, with one exception:
// PipelineSyntaxError unwinds the parser, and `parse` turns it back into the Diagnostic that it carries.

import { locate } from './syntax/source.ts';
import type { Source, Span } from './syntax/source.ts';

/** Of a file, and as many warnings: nobody mends more at a time, and finding the column of each costs as much as its line is long. */
export const MAX_SYNTAX_ERRORS = 10;

export type DiagnosticCode =
  | 'syntax' // not Groovy
  | 'limit' // valid, but larger than Mayfly accepts
  | 'structure' // Groovy, but not a Declarative Pipeline
  | 'missing' // a required section, parameter or block is absent
  | 'unknown' // a name that nothing has
  | 'duplicate'
  | 'invalid-value'
  | 'suspicious'; // valid, but hardly what was meant

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly span: Span;
  /** Where the span starts, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What to do about it, one sentence. */
  readonly hint?: string;
  /** Another place that explains the problem. */
  readonly related?: { readonly message: string; readonly span: Span; readonly line: number; readonly column: number };
}

export interface DiagnosticInput {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly span: Span;
  readonly severity?: 'error' | 'warning';
  readonly hint?: string | undefined;
  readonly related?: { readonly message: string; readonly span: Span } | undefined;
}

/** Adds line and column, so that a Diagnostic makes sense without its source. */
export function createDiagnostic(source: Source, input: DiagnosticInput): Diagnostic {
  const { code, message, span, severity = 'error', hint, related } = input;
  return {
    severity,
    code,
    message,
    span,
    ...locate(source, span.start),
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined ? {} : { related: { ...related, ...locate(source, related.span.start) } }),
  };
}

/** Lines and columns of a span; the end is the column after the last character. */
export function regionOf(source: Source, { start, end }: Span): { startLine: number; startColumn: number; endLine: number; endColumn: number } {
  const from = locate(source, start);
  const to = locate(source, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** The only exception of the parser. It never leaves `parse`. */
export class PipelineSyntaxError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'PipelineSyntaxError';
    this.diagnostic = diagnostic;
  }
}
