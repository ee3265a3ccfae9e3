// JSON as writeJSON of Jenkins prints it [net.sf.json]: other characters than controls stay as they are, and indented,
// an object or list with a single element stays on its line.

import { toJavaString } from '../numbers/number-text.ts';
import { READ_PIECE, inPieces, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { createOutput, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';

interface JsonOutput extends TextOutput, Pace {
  /** Blanks a level; 0: all in one line. */
  readonly indent: number;
}

/** `indent` blanks a level; 0: all in one line. */
export function* printJson(json: JsonValue, indent: number): Work<string> {
  const output: JsonOutput = { ...createOutput(), indent, pauseAt: READ_PIECE };
  yield* print(output, json, 0);
  return textOfOutput(output);
}

function* print(output: JsonOutput, json: JsonValue, margin: number): Work<void> {
  if (typeof json === 'string') {
    write(output, yield* quote(json));
  } else if (json === null || typeof json !== 'object') {
    write(output, String(json));
  } else if ('kind' in json) {
    write(output, toJavaString(json));
  } else if (Array.isArray(json)) {
    yield* printAll(output, '[', ']', json as readonly JsonValue[], margin, print);
  } else {
    yield* printAll(output, '{', '}', Array.from(json as JsonObject), margin, printMember);
  }
}

function* printMember(output: JsonOutput, [key, value]: readonly [string, JsonValue], margin: number): Work<void> {
  write(output, yield* quote(key));
  write(output, output.indent > 0 ? ': ' : ':');
  yield* print(output, value, margin);
}

type PrintItem<Item> = (output: JsonOutput, item: Item, margin: number) => Work<void>;

function* printAll<Item>(output: JsonOutput, open: string, close: string, items: readonly Item[], margin: number, printItem: PrintItem<Item>): Work<void> {
  const isInOneLine = output.indent === 0 || items.length < 2;
  const inner = items.length === 1 ? margin : margin + output.indent;
  write(output, open);
  for (const [index, item] of items.entries()) {
    write(output, `${index === 0 ? '' : ','}${isInOneLine ? '' : `\n${' '.repeat(inner)}`}`);
    yield* printItem(output, item, inner);
    yield* reach(output, output.length, READ_PIECE);
  }
  write(output, isInOneLine ? close : `\n${' '.repeat(margin)}${close}`);
}

/** `</` is escaped, so that the text may stand in a page. */
function* quote(text: string): Work<string> {
  const parts = yield* inPieces(text, (piece) => JSON.stringify(piece).slice(1, -1));
  return `"${parts.join('').replaceAll('</', '<\\/')}"`;
}
