// Lines and white space as Java's readers see them.

import { TextBoundError } from './text-bounds.ts';

/** As many elements as a list of a script may have: a file of more lines is read by a step of the machine. */
const MAX_LINES = 1_000_000;

/** `readLines()` and `eachLine`: lines end in \n, \r or \r\n; the last one need not. */
export function readLines(text: string): string[] {
  return text.includes('\r') ? readMixedLines(text) : readPlainLines(text);
}

/** Much faster. */
function readPlainLines(text: string): string[] {
  const lines = text.split('\n', MAX_LINES + 2);
  if (lines.length > MAX_LINES + 1) {
    throw tooManyLines();
  }
  if (lines.at(-1) === '') {
    lines.pop();
  }
  return lines;
}

function tooManyLines(): TextBoundError {
  return new TextBoundError(`this text has more than ${MAX_LINES} lines`);
}

function readMixedLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character !== '\n' && character !== '\r') {
      continue;
    }
    lines.push(text.slice(start, at));
    if (character === '\r' && text.charAt(at + 1) === '\n') {
      at++;
    }
    start = at + 1;
    if (lines.length > MAX_LINES) {
      throw tooManyLines();
    }
  }
  return start < text.length ? [...lines, text.slice(start)] : lines;
}

/** `normalize()`: every line ends in \n. */
export function normalizeLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** Character.isWhitespace, of one UTF-16 unit: no-break spaces are none. */
export function isWhitespace(unit: number): boolean {
  if (unit <= 0x20) {
    return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f);
  }
  return unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a && unit !== 0x2007) || unit === 0x2028 || unit === 0x2029 || unit === 0x205f || unit === 0x3000;
}
