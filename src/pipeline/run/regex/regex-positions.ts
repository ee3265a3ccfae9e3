// What matches between characters: anchors and boundaries, with Java's treatment of line terminators.

import { isBoundaryWord, isLineTerminator, isUnicodeBoundaryWord } from './character-tests.ts';
import { codePointAt, stepBack } from './regex-machine.ts';
import type { Machine } from './regex-machine.ts';
import type { CharacterTest, Position } from './regex-tree.ts';

export function isAtPosition(machine: Machine, at: Position): boolean {
  const { text, position } = machine;
  switch (at) {
    case 'begin': return position === 0;
    case 'end': return position === text.length;
    case 'last-match': return position === machine.lastMatch;
    case 'line-begin': return isLineBegin(text, position);
    // Not at the end of the text, as in Perl, even if the text is empty.
    case 'unix-line-begin': return position < text.length && (position === 0 || text[position - 1] === '\n');
    case 'line-end': return position === text.length || isBeforeTerminator(text, position);
    case 'unix-line-end': return position === text.length || text[position] === '\n';
    case 'text-end': return isTextEnd(text, position);
    case 'unix-text-end': return position === text.length || (position === text.length - 1 && text[position] === '\n');
    case 'word-boundary': return isBoundary(text, position, isBoundaryWord);
    case 'no-word-boundary': return !isBoundary(text, position, isBoundaryWord);
    case 'unicode-word-boundary': return isBoundary(text, position, isUnicodeBoundaryWord);
    default: return !isBoundary(text, position, isUnicodeBoundaryWord);
  }
}

function isLineBegin(text: string, position: number): boolean {
  if (position === text.length) {
    return false;
  }
  if (position === 0) {
    return true;
  }
  return isLineTerminator(text.charCodeAt(position - 1)) && !isInsideCrLf(text, position);
}

function isBeforeTerminator(text: string, position: number): boolean {
  return isLineTerminator(text.charCodeAt(position)) && !isInsideCrLf(text, position);
}

function isInsideCrLf(text: string, position: number): boolean {
  return text[position] === '\n' && text[position - 1] === '\r';
}

/** At the end, or before a line terminator that is the end. */
function isTextEnd(text: string, position: number): boolean {
  const left = text.length - position;
  if (left === 0) {
    return true;
  }
  if (left === 2) {
    return text[position] === '\r' && text[position + 1] === '\n';
  }
  return left === 1 && isBeforeTerminator(text, position);
}

function isBoundary(text: string, position: number, isWord: CharacterTest): boolean {
  const before = position > 0 && isWord(codePointAt(text, stepBack(text, position)));
  const after = position < text.length && isWord(codePointAt(text, position));
  return before !== after;
}
