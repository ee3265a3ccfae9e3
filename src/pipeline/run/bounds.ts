// How large a value of a script may become. A pipeline that needs more belongs into a script of its own; one that
// doubles a text by mistake must not take the machine's memory.

import { MAX_TEXT_LENGTH } from './text/text-bounds.ts';
import { raise } from './thrown.ts';

/** Each element takes some ten to a hundred bytes. */
const MAX_COLLECTION = 1_000_000;

/** Of a set or map, whose elements and keys each have a text that is made and looked up: so many take less than a tenth of a second, in which nothing can be aborted. */
const MAX_KEYS = 100_000;

/** Lists in lists: as deep as the source itself may be nested. What is deeper contains itself by a detour. */
export const MAX_DEPTH = 256;

/** The text, when it is not too long. */
export function checkTextLength(text: string): string {
  checkLength(text.length);
  return text;
}

/** Of a text that is still to be made. */
export function checkLength(length: number): void {
  if (length > MAX_TEXT_LENGTH) {
    raise('java.lang.OutOfMemoryError', `a text of ${length} characters is longer than a pipeline may make (${MAX_TEXT_LENGTH}): leave such data in files, and process it with sh`);
  }
}

export function checkSize(size: number): void {
  if (size > MAX_COLLECTION) {
    raise('java.lang.OutOfMemoryError', `a collection of ${size} elements is larger than a pipeline may make (${MAX_COLLECTION}): leave such data in files, and process it with sh`);
  }
}

/** Of a set or map. */
export function checkKeys(size: number): void {
  if (size > MAX_KEYS) {
    raise('java.lang.OutOfMemoryError', `a set or map of ${size} elements is larger than a pipeline may make (${MAX_KEYS}): leave such data in files, and process it with sh`);
  }
}

export function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) {
    raise('java.lang.StackOverflowError', `collections are nested more than ${MAX_DEPTH} deep`);
  }
}
