// How large a text may become.

import { BoundError } from '../java-error.ts';

/** A script asked for a text, or a structure of text, that is larger than it may be. */
export class TextBoundError extends BoundError {
  override readonly name = 'TextBoundError';
}

/** As long as the texts of a pipeline may be: a log file fits, and a few of them into memory. */
export const maxTextLength = 2 ** 24;

export function checkLength(length: number): void {
  if (length > maxTextLength) throw new TextBoundError(`this text would have ${length} characters; ${maxTextLength} are allowed`);
}
