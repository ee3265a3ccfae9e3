// A long text in the making.

import { ELEMENTS_PIECE } from '../../work.ts';
import type { Work } from '../../work.ts';
import { checkLength } from './text-bounds.ts';

export interface TextOutput {
  length: number;
  /** What was written last. */
  readonly parts: string[];
  /** What was written before, already joined: joining millions of parts at the end would take long. */
  readonly joined: string[];
}

const PARTS_AT_ONCE = 4096;

export function createOutput(): TextOutput {
  return { length: 0, parts: [], joined: [] };
}

export function write(output: TextOutput, text: string): void {
  output.parts.push(text);
  output.length += text.length;
  checkLength(output.length);
  if (output.parts.length === PARTS_AT_ONCE) {
    output.joined.push(output.parts.join(''));
    output.parts.length = 0;
  }
}

export function textOfOutput({ parts, joined }: TextOutput): string {
  return joined.join('') + parts.join('');
}

/** `text.replaceAll(pattern, replace)`, in pieces. */
export function* replaceEvery(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string): Work<string> {
  const output = createOutput();
  let count = 0;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    write(output, text.slice(end, match.index));
    write(output, replace(match));
    end = match.index + match[0].length;
    if (++count % ELEMENTS_PIECE === 0) {
      yield;
    }
  }
  return end === 0 ? text : textOfOutput(output) + text.slice(end);
}
