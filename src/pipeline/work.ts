// Long work of the library and of the parser, in pieces: a generator that yields every few milliseconds. Its caller counts
// the piece (`perform` in count.ts), so that the event loop turns and an abort ends the work half way.

/** Yields after each piece of work and returns the result. */
export type Work<Result> = Generator<void, Result, undefined>;

/** Of characters or bytes that are looked at one by one: about a millisecond, also where everything is emulated. */
export const PIECE = 2 ** 15;

/** Of characters that are read as something, such as JSON. */
export const READ_PIECE = 2 ** 14;

/** Of elements, lines or matches, of each of which something is made. */
export const ELEMENTS_PIECE = 2 ** 11;

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

/** What `change` makes of each element. */
export function* mapInPieces<Element, Result>(elements: ArrayLike<Element>, change: (element: Element, index: number) => Result): Work<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < elements.length; index++) {
    if (index % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    results.push(change(elements[index] as Element, index));
  }
  return results;
}

/** The texts of all elements, one after the other: joining millions of them at the end would take long. */
export function* joinInPieces<Element>(elements: ArrayLike<Element>, textOf: (element: Element, index: number) => string): Work<string> {
  const pieces: string[] = [];
  for (let start = 0; start < elements.length; start += ELEMENTS_PIECE) {
    if (start > 0) {
      yield;
    }
    let piece = '';
    for (let index = start; index < Math.min(start + ELEMENTS_PIECE, elements.length); index++) {
      piece += textOf(elements[index] as Element, index);
    }
    pieces.push(piece);
  }
  return pieces.join('');
}

/** Where the work on things within things gives way next: a position in a text, a length, a number of elements. */
export interface Pace {
  pauseAt: number;
}

/** Gives way when the work has come that far. */
export function* reach(pace: Pace, position: number, piece: number): Work<void> {
  if (position >= pace.pauseAt) {
    yield;
    pace.pauseAt = position + piece;
  }
}

/** Piece by piece, with a turn of the event loop after each. */
export async function finishInTurns<Result>(work: Work<Result>, turn: () => Promise<unknown>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
    await turn();
  }
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
