// Values → TOML, as Jackson writes it for writeTOML: a table within a table as `a.b = …`, one within a list in one line.

import { toJavaString } from '../numbers/number-text.ts';
import { isFloating } from '../numbers/number.ts';
import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { createOutput, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';

interface TomlOutput extends TextOutput, Pace {
  /** How many values it has. */
  made: number;
}

export function* printToml(table: JsonObject): Work<string> {
  const output: TomlOutput = { ...createOutput(), made: 0, pauseAt: READ_PIECE };
  yield* printPairs(output, table, '');
  return textOfOutput(output);
}

function* printPairs(output: TomlOutput, table: JsonObject, prefix: string): Work<void> {
  for (const [key, value] of table) {
    const name = `${prefix}${keyText(key)}`;
    if (value instanceof Map && value.size > 0) {
      yield* printPairs(output, value as JsonObject, `${name}.`);
    } else {
      write(output, `${name} = `);
      yield* printValue(output, value);
      write(output, '\n');
    }
  }
}

/** TOML knows no null: an empty text stands for it. */
function* printValue(output: TomlOutput, value: JsonValue): Work<void> {
  yield* reach(output, ++output.made, READ_PIECE);
  if (value === null || typeof value === 'string') {
    write(output, stringText(value ?? ''));
  } else if (typeof value !== 'object') {
    write(output, String(value));
  } else if ('kind' in value) {
    write(output, isFloating(value) && !Number.isFinite(value.value) ? specialText(value.value) : toJavaString(value));
  } else if (Array.isArray(value)) {
    yield* printAll(output, '[]', value as readonly JsonValue[], printValue);
  } else {
    yield* printAll(output, '{}', Array.from(value as JsonObject), printPair);
  }
}

function* printPair(output: TomlOutput, [key, value]: readonly [string, JsonValue]): Work<void> {
  write(output, `${keyText(key)} = `);
  yield* printValue(output, value);
}

function* printAll<Element>(output: TomlOutput, brackets: string, elements: readonly Element[], print: (output: TomlOutput, element: Element) => Work<void>): Work<void> {
  write(output, brackets.charAt(0));
  for (const [index, element] of elements.entries()) {
    write(output, index > 0 ? ', ' : '');
    yield* print(output, element);
  }
  write(output, brackets.charAt(1));
}

function specialText(value: number): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

function keyText(key: string): string {
  return /^[\w-]+$/.test(key) ? key : stringText(key);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([['"', '\\"'], ['\\', '\\\\'], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'], ['\b', '\\b'], ['\f', '\\f']]);

/** Between single quotes nothing is escaped, so they are used where the text needs no escape. */
function stringText(text: string): string {
  // Controls, and the quote itself.
  if (!/[\u0000-\u001f\u007f']/.test(text)) {
    return `'${text}'`;
  }
  return `"${text.replace(/["\\\u0000-\u001f\u007f]/g, (character) => ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
