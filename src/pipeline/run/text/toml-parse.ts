// TOML → values, as Jackson reads it for readTOML: tables become maps, dates stay texts.

import { READ_PIECE, reach } from '../../work.ts';
import type { Work } from '../../work.ts';
import { MAX_JSON_DEPTH } from './json-value.ts';
import type { JsonValue } from './json-value.ts';
import { checkLength } from './text-bounds.ts';
import { expectToken, readDate, readKey, readNumber, readString, skipBlanks, skipLines, take, tomlProblem } from './toml-reader.ts';
import type { TomlReader } from './toml-reader.ts';

/** While it is read, a table can grow. */
type Table = Map<string, JsonValue>;

/** Document : ( Header | Pair )*, each on a line of its own */
export function* parseToml(text: string): Work<JsonValue> {
  checkLength(text.length);
  const reader: TomlReader = { text, at: 0, depth: 0, pauseAt: READ_PIECE };
  const root: Table = new Map();
  const headers = new Set<Table>();
  let table = root;
  for (skipLines(reader); reader.at < text.length; endLine(reader)) {
    yield* reach(reader, reader.at, READ_PIECE);
    if (text.charAt(reader.at) === '[') {
      table = readHeader(reader, root, headers);
    } else {
      yield* readPair(reader, table);
    }
  }
  return root;
}

function endLine(reader: TomlReader): void {
  if (take(reader, /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y) === null) {
    throw tomlProblem(reader, 'expecting the end of the line');
  }
  skipLines(reader);
}

/** Header : `[` Key `]` | `[[` Key `]]`, which begins the next element of a list of tables */
function readHeader(reader: TomlReader, root: Table, headers: Set<Table>): Table {
  const [opener = ''] = take(reader, /\[\[?/y) ?? [];
  const parts = readKey(reader);
  const last = parts.pop() ?? '';
  expectToken(reader, opener === '[[' ? ']]' : ']');
  const owner = tableAt(reader, root, parts);
  if (opener === '[[') {
    const list = owner.get(last) ?? [];
    if (!Array.isArray(list)) {
      throw tomlProblem(reader, `"${last}" is no list of tables`);
    }
    const element: Table = new Map();
    owner.set(last, list);
    (list as JsonValue[]).push(element);
    return element;
  }
  const table = tableAt(reader, owner, [last]);
  if (headers.has(table)) {
    throw tomlProblem(reader, `the table "${last}" is there twice`);
  }
  headers.add(table);
  return table;
}

/** The table of that name, made where there is none; of a list, its last element. */
function tableAt(reader: TomlReader, start: Table, parts: readonly string[]): Table {
  let table = start;
  for (const part of parts) {
    const found = table.get(part) ?? new Map<string, JsonValue>();
    table.set(part, found);
    const inner: unknown = Array.isArray(found) ? found.at(-1) : found;
    if (!(inner instanceof Map)) {
      throw tomlProblem(reader, `"${part}" is no table`);
    }
    table = inner as Table;
  }
  checkDepth(reader, parts.length);
  return table;
}

function checkDepth(reader: TomlReader, depth: number): void {
  if (depth > MAX_JSON_DEPTH) {
    throw tomlProblem(reader, `TOML is nested more than ${MAX_JSON_DEPTH} levels deep`);
  }
}

/** Pair : Key `=` Value */
function* readPair(reader: TomlReader, table: Table): Work<void> {
  const parts = readKey(reader);
  const last = parts.pop() ?? '';
  const owner = tableAt(reader, table, parts);
  if (owner.has(last)) {
    throw tomlProblem(reader, `the key "${last}" is there twice`);
  }
  expectToken(reader, '=');
  skipBlanks(reader);
  owner.set(last, yield* readValue(reader));
}

/** Value : String | Date | Number | `true` | `false` | List | Table in one line */
function* readValue(reader: TomlReader): Work<JsonValue> {
  yield* reach(reader, reader.at, READ_PIECE);
  checkDepth(reader, reader.depth);
  switch (reader.text.charAt(reader.at)) {
    case '"':
    case "'":
      return readString(reader);
    case '[':
      return yield* readList(reader);
    case '{':
      return yield* readInlineTable(reader);
    default: {
      const word = take(reader, /(?:true|false)(?![\w-])/y);
      const value = word === null ? (readDate(reader) ?? readNumber(reader)) : word[0] === 'true';
      if (value === null) {
        throw tomlProblem(reader, 'expecting a value');
      }
      return value;
    }
  }
}

/** List : `[` ( Value ( `,` Value )* `,`? )? `]`, over any number of lines */
function* readList(reader: TomlReader): Work<JsonValue> {
  const elements: JsonValue[] = [];
  reader.depth++;
  for (expectToken(reader, '['), skipLines(reader); reader.text.charAt(reader.at) !== ']'; skipLines(reader)) {
    elements.push(yield* readValue(reader));
    skipLines(reader);
    if (reader.text.charAt(reader.at) !== ']') {
      expectToken(reader, ',');
    }
  }
  reader.at++;
  reader.depth--;
  return elements;
}

/** Table : `{` ( Pair ( `,` Pair )* )? `}` */
function* readInlineTable(reader: TomlReader): Work<JsonValue> {
  const table: Table = new Map();
  reader.depth++;
  for (expectToken(reader, '{'), skipBlanks(reader); reader.text.charAt(reader.at) !== '}'; skipBlanks(reader)) {
    if (table.size > 0) {
      expectToken(reader, ',');
    }
    yield* readPair(reader, table);
    skipBlanks(reader);
  }
  reader.at++;
  reader.depth--;
  return table;
}
