// How large a text may become.

import { BoundError } from '../java-error.ts';

/** A script asked for a text, or a structure of text, that is larger than it may be. */
export class TextBoundError extends BoundError {
  override readonly name = 'TextBoundError';
}

/** Logs and reports of whole builds fit; a few of them at once still fit into the smallest machine. */
export const MAX_TEXT_LENGTH = 16 * 1024 * 1024;

export function checkLength(length: number): void {
  if (length > MAX_TEXT_LENGTH) {
    throw new TextBoundError(`this text would have ${length} characters; ${MAX_TEXT_LENGTH} are allowed`);
  }
}
