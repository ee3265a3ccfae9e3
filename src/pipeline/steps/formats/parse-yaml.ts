// YAML 1.1, as Jenkins' SnakeYAML reads it (`yes` is true): text → values of scripts. The package `yaml` composes a
// document at once, so a large one is composed in pieces: its collections are cut where they have too many entries.

import { Composer, Lexer, LineCounter, Parser, isAlias, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Alias, CST, Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { listOf, mapOf, putEntry } from '../../run/collections.ts';
import { bytesToArray } from '../../run/types/bytes.ts';
import { toBig, toDoubleValue, toInt, toLongValue } from '../../run/numbers/number.ts';
import { checkLength } from '../../run/text/text-bounds.ts';
import { createDate } from '../../run/types/time/date.ts';
import { ELEMENTS_PIECE, READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import type { ListValue, MapValue, Value } from '../../run/value.ts';
import { createCut, cutCollection, pieceOf } from './cut-yaml.ts';
import type { Cut } from './cut-yaml.ts';
import { TOO_DEEP, checkYamlDepth, failYaml } from './fail-yaml.ts';

/** SnakeYAML's: more is an attack. */
const DEFAULT_MAX_ALIASES = 50;

/** More than anybody writes by hand. */
const MAX_ALL_ALIASES = 10_000;

interface Reader extends Pace {
  readonly text: string;
  readonly lines: LineCounter;
  readonly composer: Composer;
  readonly cut: Cut;
  readonly maxAliases: number;
  readonly anchors: Map<string, Value>;
  aliases: number;
  aliasesOfCollections: number;
  /** Values that were made. */
  made: number;
}

/** One value for each document. */
export function* parseYaml(text: string, maxAliases: number | null): Work<Value[]> {
  checkLength(text.length);
  const lines = new LineCounter();
  const composer = new Composer({ version: '1.1', intAsBigInt: true, logLevel: 'silent', uniqueKeys: false, keepSourceTokens: true });
  const values: Value[] = [];
  for (const token of yield* tokensOf(text, lines)) {
    // A document is composed as soon as its token is there, so what only marks its end says nothing new.
    if (token.type === 'document') {
      const cut = createCut();
      yield* cutCollection(cut, token.value, 0);
      const reader: Reader = {
        text, lines, composer, cut, maxAliases: maxAliases ?? DEFAULT_MAX_ALIASES, anchors: new Map(), aliases: 0, aliasesOfCollections: 0, made: 0, pauseAt: ELEMENTS_PIECE,
      };
      values.push(yield* fromNode(reader, compose(reader, token).contents, 0));
    } else if (token.type !== 'doc-end' || values.length === 0) {
      Array.from(composer.next(token));
    }
  }
  failAt({ text, lines }, composer.streamInfo().errors);
  return values;
}

function* tokensOf(text: string, lines: LineCounter): Work<CST.Token[]> {
  const parser = new Parser(lines.addNewLine);
  const pace: Pace = { pauseAt: READ_PIECE };
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    yield* reach(pace, parser.offset, READ_PIECE);
  }
  tokens.push(...parser.end());
  return tokens;
}

/** The document, or a piece of one as a document of its own. */
function compose(reader: Reader, token: CST.Document): Document {
  const [document] = [...reader.composer.next(token), ...reader.composer.end()];
  reader.pauseAt = reader.made;
  if (document === undefined) {
    return failYaml('there is no document');
  }
  failAt(reader, document.errors);
  return document;
}

/** With the line that the first mistake is in, and the one before when it is at its start. */
function failAt({ text, lines }: Pick<Reader, 'text' | 'lines'>, [error]: Document['errors']): void {
  if (error === undefined) {
    return;
  }
  const { line, col } = lines.linePos(error.pos[0]);
  const from = Math.max(0, col - 60);
  const isAtStart = line > 1 && lineAt({ text, lines }, line).slice(0, col - 1).trim() === '';
  const before = isAtStart ? `${lineAt({ text, lines }, line - 1).slice(0, 80)}\n` : '';
  // The library goes into what is nested, as far as the stack reaches.
  const problem = error.message === 'Maximum call stack size exceeded' ? TOO_DEEP : error.message;
  failYaml(`${problem} at line ${line}, column ${col}:\n\n${before}${lineAt({ text, lines }, line).slice(from, from + 80)}\n${' '.repeat(col - 1 - from)}^\n`);
}

function lineAt({ text, lines }: Pick<Reader, 'text' | 'lines'>, line: number): string {
  return text.slice(lines.lineStarts[line - 1], lines.lineStarts[line]).replace(/[\r\n]+$/, '');
}

function* fromNode(reader: Reader, node: unknown, depth: number): Work<Value> {
  yield* reach(reader, ++reader.made, ELEMENTS_PIECE);
  checkYamlDepth(depth);
  if (isAlias(node)) {
    return resolveAlias(reader, node);
  }
  if (isScalar(node)) {
    return anchored(reader, node, node.value instanceof Uint8Array ? yield* bytesToArray(node.value) : fromScalar(node));
  }
  if (isCollection(node)) {
    const isOfPairs = isSeq(node) ? node.tag === ORDERED : node.tag !== SET;
    return isOfPairs ? yield* fillMap(reader, node, anchored(reader, node, mapOf([])), depth) : yield* fillList(reader, node, anchored(reader, node, listOf([])), depth);
  }
  return isPair(node) ? yield* putPair(reader, node, mapOf([]), depth) : null;
}

const SET = 'tag:yaml.org,2002:set';
const ORDERED = 'tag:yaml.org,2002:omap';

/** Before its content is read, which may name it. */
function anchored<Each extends Value>(reader: Reader, { anchor }: { readonly anchor?: string | undefined }, value: Each): Each {
  if (anchor !== undefined) {
    reader.anchors.set(anchor, value);
  }
  return value;
}

/** What several aliases name is one value, as in Java; so a small text can't become a large tree. */
function resolveAlias(reader: Reader, { source }: Alias): Value {
  const value = reader.anchors.get(source);
  if (value === undefined) {
    failYaml(`Unresolved alias (the anchor must be set before the alias): ${source}`);
  }
  reader.aliases++;
  if (reader.aliases > MAX_ALL_ALIASES) {
    failYaml(`Number of aliases exceeds the maximum of ${MAX_ALL_ALIASES}`);
  }
  // Those of texts and numbers do no harm, so that there may be more of them.
  reader.aliasesOfCollections += typeof value === 'object' && (value?.kind === 'list' || value?.kind === 'map') ? 1 : 0;
  if (reader.aliasesOfCollections > reader.maxAliases) {
    failYaml(`Number of aliases for non-scalar nodes exceeds the specified max=${reader.maxAliases}`);
  }
  return value;
}

/** Of all pieces of a collection. */
function* itemsOf(reader: Reader, { items, srcToken }: YAMLMap | YAMLSeq): Generator {
  yield* items;
  for (const rest of srcToken === undefined ? [] : (reader.cut.rests.get(srcToken) ?? [])) {
    const { contents } = compose(reader, pieceOf(rest));
    yield* isCollection(contents) ? contents.items : [];
  }
}

function* fillMap(reader: Reader, node: YAMLMap | YAMLSeq, map: MapValue, depth: number): Work<MapValue> {
  for (const item of itemsOf(reader, node)) {
    // In pieces of an ordered map that were cut off, its pairs are still maps.
    for (const pair of isMap(item) ? item.items : [item]) {
      if (isPair(pair)) {
        yield* putPair(reader, pair, map, depth);
      }
    }
  }
  return map;
}

function* putPair(reader: Reader, { key, value }: Pair, map: MapValue, depth: number): Work<MapValue> {
  if (isScalar(key) && typeof key.value === 'symbol') {
    merge(map, yield* fromNode(reader, value, depth + 1));
  } else {
    putEntry(map, yield* fromNode(reader, key, depth + 1), yield* fromNode(reader, value, depth + 1));
  }
  return map;
}

/** `<<`: what is there already, or comes later, wins. */
function merge(map: MapValue, value: Value): void {
  const sources = typeof value === 'object' && value?.kind === 'list' ? value.elements : [value];
  for (const source of sources) {
    if (typeof source !== 'object' || source?.kind !== 'map') {
      return failYaml('Merge sources must be maps or map aliases');
    }
    for (const [hashed, entry] of source.entries) {
      if (!map.entries.has(hashed)) {
        putEntry(map, entry.key, entry.value);
      }
    }
  }
}

/** A set's elements are its keys. */
function* fillList(reader: Reader, node: YAMLMap | YAMLSeq, list: ListValue, depth: number): Work<Value> {
  for (const item of itemsOf(reader, node)) {
    list.elements.push(yield* fromNode(reader, isMap(node) && isPair(item) ? item.key : item, depth + 1));
  }
  return list;
}

function fromScalar({ value, source }: Scalar): Value {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
      // Against YAML 1.1, `y` and `n` are texts to SnakeYAML: people have coordinates.
      return source?.length === 1 ? source : value;
    case 'number':
      return toDoubleValue(value);
    case 'bigint':
      return fromInteger(value);
    default:
      return value instanceof Date ? createDate(value.getTime()) : null;
  }
}

function fromInteger(value: bigint): Value {
  if (BigInt.asIntN(32, value) === value) {
    return toInt(value);
  }
  return BigInt.asIntN(64, value) === value ? toLongValue(value) : toBig(value);
}
