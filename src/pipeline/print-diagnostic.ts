// Shows a Diagnostic the way compilers do: place, message, the source line with a caret, and what to do.

import type { Diagnostic } from './diagnostics.ts';
import { lineText, locate } from './syntax/source.ts';
import type { Source, Span } from './syntax/source.ts';

/** A line of a generated or minified file must not flood the screen. */
const LONGEST_LINE = 160;

/** Several lines, without a final newline. */
export function printDiagnostic(source: Source, diagnostic: Diagnostic): string {
  const { severity, message, span, hint, related } = diagnostic;
  const lines = [`${place(source, span)}: ${severity}: ${message}`, ...printLine(source, span)];
  if (related !== undefined) {
    lines.push(`${place(source, related.span)}: note: ${related.message}`, ...printLine(source, related.span));
  }
  if (hint !== undefined) {
    lines.push(`hint: ${hint}`);
  }
  return lines.join('\n');
}

function place(source: Source, span: Span): string {
  const { line, column } = locate(source, span.start);
  return `${Array.from(source.name, visible).join('')}:${line}:${column}`;
}

function printLine(source: Source, span: Span): string[] {
  const { line, column } = locate(source, span.start);
  const end = locate(source, Math.max(span.start, span.end - 1));
  const characters = Array.from(lineText(source, line));
  if (characters.length === 0) {
    return [];
  }
  const first = Math.max(0, Math.min(column - 1 - LONGEST_LINE / 2, characters.length - LONGEST_LINE));
  const shown = characters.slice(first, first + LONGEST_LINE).map(visible);
  const caretAt = column - 1 - first;
  const width = end.line === line ? end.column - column + 1 : characters.length - column + 1;
  const carets = '^'.repeat(Math.max(1, Math.min(width, shown.length - caretAt)));
  // Tabs are kept in the margin so that the caret stands under its character whatever the tab width is.
  const margin = shown.slice(0, caretAt).map((character) => (character === '\t' ? '\t' : ' '));
  return [`  ${shown.join('')}`.trimEnd(), `  ${margin.join('')}${carets}`];
}

/** A Jenkinsfile is somebody else's text: it must not steer the terminal that it is shown on. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isControl = (code < 0x20 && character !== '\t') || (code >= 0x7f && code < 0xa0);
  const reordersText = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isControl || reordersText || isLoneSurrogate ? '\ufffd' : character;
}
