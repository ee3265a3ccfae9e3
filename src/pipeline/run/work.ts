// Long work of the library in numbers/, regex/ and text/, in pieces: a generator that yields every few milliseconds. Its
// caller counts the piece (`perform` in count.ts), so that the event loop turns and an abort ends the work half way.

/** Yields after each piece of work and returns the result. */
export type Work<Result> = Generator<void, Result, undefined>;

/** Of characters, bytes or elements that are looked at one by one: about a millisecond, also where everything is emulated. */
export const PIECE = 2 ** 16;

/** A text piece by piece; none ends between the two halves of a character. */
export function* inPieces<Result>(text: string, change: (piece: string) => Result): Work<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < text.length;) {
    const last = text.charCodeAt(start + PIECE - 1);
    const end = start + PIECE + (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
    results.push(change(text.slice(start, end)));
    start = end;
    if (start < text.length) {
      yield;
    }
  }
  return results;
}

/** All of it at once: for what is known to be small. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
