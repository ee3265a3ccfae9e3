// A text with a name. Everything that points into it does so by offsets (UTF-16 code units); lines and columns
// are computed only when something is shown to a person.

/** More than a hundred times the size of a large Jenkinsfile. In code units; whoever reads files may take it for bytes, of which there are never fewer. */
export const MAX_SOURCE_LENGTH = 1024 * 1024;

export interface Source {
  readonly name: string;
  readonly body: string;
  /** Offsets at which lines start; the first is 0. Lines end with \n, \r\n or \r. */
  readonly lineStarts: readonly number[];
}

/** Half-open: `end` is the offset after the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Counted from 1; columns count Unicode code points, as editors do. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

export function createSource(name: string, body: string): Source {
  const lineStarts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(body)) {
    lineStarts.push(lineEnd.lastIndex);
  }
  return { name, body, lineStarts };
}

export function locate(source: Source, offset: number): Location {
  const line = lineIndexAt(source, offset);
  const lineStart = source.lineStarts[line] ?? 0;
  return { line: line + 1, column: countCodePoints(source.body.slice(lineStart, offset)) + 1 };
}

/** The text of a line, counted from 1, without its terminator. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1] ?? source.body.length;
  const end = source.lineStarts[line] ?? source.body.length;
  return source.body.slice(start, end).replace(/[\r\n]+$/, '');
}

/** Where the line of an offset starts. */
export function lineStartAt(source: Source, offset: number): number {
  return source.lineStarts[lineIndexAt(source, offset)] ?? 0;
}

/** The blanks that the line of an offset begins with, at most 400: nobody indents deeper, and every token of a long line asks for them. */
export function indentationAt(source: Source, offset: number): string {
  const blanks = /[ \t]{0,400}/y;
  blanks.lastIndex = lineStartAt(source, offset);
  return blanks.exec(source.body)?.[0] ?? '';
}

export function spanText(source: Source, span: Span): string {
  return source.body.slice(span.start, span.end);
}

function lineIndexAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
    count += isLowSurrogate && index > 0 ? 0 : 1;
  }
  return count;
}
