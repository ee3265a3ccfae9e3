// YAML 1.1, as Jenkins' SnakeYAML reads it (`yes` is true): text → values of scripts and back.

import { Document, Scalar, isScalar, parseAllDocuments, visit } from 'yaml';
import type { Node, Tags } from 'yaml';
import type { Caller } from '../../run/caller.ts';
import { elementsOf, entriesOf } from '../../run/collections.ts';
import { count } from '../../run/count.ts';
import { toBig, toDoubleValue, toInt, toLongValue } from '../../run/numbers/number.ts';
import { toJavaString } from '../../run/numbers/number-text.ts';
import { keyOf } from '../../run/keys.ts';
import { callObject } from '../../run/native-type.ts';
import { rangeElements } from '../../run/ranges.ts';
import { dateToYaml } from '../../run/text/date-fields.ts';
import { toText } from '../../run/to-text.ts';
import { checkLength } from '../../run/text/text-bounds.ts';
import { raise } from '../../run/thrown.ts';
import { createDate, timeOf } from '../../run/types/time/date.ts';
import type { Work } from '../../run/work.ts';
import type { ListValue, MapValue, NativeObject, Value } from '../../run/value.ts';

/** SnakeYAML's: more is an attack. */
const DEFAULT_MAX_ALIASES = 50;

/** Deeper than anything that people write; deeper texts take quadratic time. */
const MAX_DEPTH = 200;

/** One value for each document. */
export function* parseYaml(text: string, maxAliases: number | null): Work<Value[]> {
  checkLength(text.length);
  try {
    const documents = parseAllDocuments(text, { version: '1.1', intAsBigInt: true, logLevel: 'silent', uniqueKeys: false });
    if (!Array.isArray(documents)) {
      return [];
    }
    const values: Value[] = [];
    for (const document of documents) {
      const [error] = document.errors;
      if (error !== undefined) {
        return failYaml(error.message);
      }
      countAliases(document, maxAliases ?? DEFAULT_MAX_ALIASES);
      // Aliases are counted above, and share what they name: no number of them makes a small text large.
      values.push(fromYaml(document.toJS({ mapAsMap: true, maxAliasCount: -1 }) as unknown, new Map(), 0));
      yield;
    }
    return values;
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return failYaml(error.message);
    }
    throw error;
  }
}

function failYaml(problem: string): never {
  return raise('org.yaml.snakeyaml.error.YAMLException', `YAML: ${problem}`);
}

/** More than anybody writes by hand; the time to find what they name grows with their square. */
const MAX_ALL_ALIASES = 10_000;

/** Those of texts and numbers do no harm, so that there may be more of them. */
function countAliases(document: Document, most: number): void {
  const scalars = new Map<string, boolean>();
  let all = 0;
  let ofCollections = 0;
  visit(document, {
    Alias: (_key, { source }) => {
      all++;
      ofCollections += scalars.get(source) === true ? 0 : 1;
      return ofCollections > most || all > MAX_ALL_ALIASES ? visit.BREAK : undefined;
    },
    Value: (_key, node) => {
      if (node.anchor !== undefined) {
        scalars.set(node.anchor, isScalar(node));
      }
    },
  });
  if (all > MAX_ALL_ALIASES) {
    failYaml(`Number of aliases exceeds the maximum of ${MAX_ALL_ALIASES}`);
  }
  if (ofCollections > most) {
    failYaml(`Number of aliases for non-scalar nodes exceeds the specified max=${most}`);
  }
}

/** Maps are written as such, although their order is kept, and dates with all that they have. */
function printedTags(tags: Tags): Tags {
  const isNamed = (tag: Tags[number], name: string): boolean => typeof tag === 'object' && tag.tag === `tag:yaml.org,2002:${name}`;
  return tags
    .filter((tag) => !isNamed(tag, 'omap'))
    .map((tag) => (isNamed(tag, 'timestamp') && typeof tag === 'object' ? { ...tag, stringify: ({ value }: { readonly value: unknown }) => dateToYaml((value as Date).getTime()) } : tag) as Tags[number]);
}

/** What several aliases name is one value, as in Java; so a small text can't become a large tree. */
function fromYaml(data: unknown, seen: Map<object, Value>, depth: number): Value {
  if (depth > MAX_DEPTH) {
    failYaml(`nested more than ${MAX_DEPTH} levels deep`);
  }
  switch (typeof data) {
    case 'string':
    case 'boolean':
      return data;
    case 'number':
      return toDoubleValue(data);
    case 'bigint':
      return fromInteger(data);
    default:
      return data instanceof Date ? createDate(data.getTime()) : typeof data === 'object' && data !== null ? fromCollection(data, seen, depth) : null;
  }
}

function fromInteger(value: bigint): Value {
  if (BigInt.asIntN(32, value) === value) {
    return toInt(value);
  }
  return BigInt.asIntN(64, value) === value ? toLongValue(value) : toBig(value);
}

function fromCollection(data: object, seen: Map<object, Value>, depth: number): Value {
  const known = seen.get(data);
  if (known !== undefined) {
    return known;
  }
  if (data instanceof Map) {
    const map: MapValue = { kind: 'map', entries: new Map(), type: 'LinkedHashMap', defaultValue: null };
    seen.set(data, map);
    for (const [key, value] of data as ReadonlyMap<unknown, unknown>) {
      const keyValue = fromYaml(key, seen, depth + 1);
      map.entries.set(keyOf(keyValue), { kind: 'entry', key: keyValue, value: fromYaml(value, seen, depth + 1) });
    }
    return map;
  }
  const list: ListValue = { kind: 'list', elements: [], type: 'ArrayList' };
  seen.set(data, list);
  const elements = data instanceof Set || data instanceof Uint8Array || Array.isArray(data) ? Array.from(data as Iterable<unknown>) : [];
  for (const element of elements) {
    list.elements.push(fromYaml(element, seen, depth + 1));
  }
  return list;
}

/** In block style, as SnakeYAML prints it for Jenkins: a list or map that is there more than once is printed once, with an anchor. */
export async function printYaml(value: Value, caller: Caller): Promise<string> {
  const data = await toYaml(value, { caller, made: new Map() }, 0);
  const document = new Document(data, { version: '1.1', customTags: printedTags, aliasDuplicateObjects: true });
  nameAnchors(document);
  return document.toString({ indentSeq: false, singleQuote: true, lineWidth: 80 });
}

/** `id001`, `id002`, … in the order in which they are used, as SnakeYAML calls them. */
function nameAnchors(document: Document): void {
  const names = new Map<string, string>();
  visit(document, {
    Alias: (_key, { source }) => void (names.has(source) || names.set(source, `id${String(names.size + 1).padStart(3, '0')}`)),
  });
  visit(document, {
    Alias: (_key, alias) => void (alias.source = names.get(alias.source) ?? alias.source),
    Value: (_key, node: Node) => void (node.anchor !== undefined && (node.anchor = names.get(node.anchor) ?? node.anchor)),
  });
}

interface Printing {
  readonly caller: Caller;
  /** What lists, sets and maps have become. */
  readonly made: Map<Value, unknown>;
}

async function toYaml(value: Value, printing: Printing, depth: number): Promise<unknown> {
  const { caller, made } = printing;
  if (depth > MAX_DEPTH) {
    failYaml(`nested more than ${MAX_DEPTH} levels deep`);
  }
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  if (value === null || typeof value !== 'object' || made.has(value)) {
    return made.get(value) ?? value;
  }
  switch (value.kind) {
    case 'list':
    case 'set': {
      const elements: unknown[] = [];
      for (const element of value.kind === 'list' ? value.elements : elementsOf(value)) {
        elements.push(await toYaml(element, printing, depth + 1));
      }
      made.set(value, elements);
      return elements;
    }
    case 'map': {
      const entries = new Map<unknown, unknown>();
      for (const { key, value: element } of entriesOf(value)) {
        entries.set(await toYaml(key, printing, depth + 1), await toYaml(element, printing, depth + 1));
      }
      made.set(value, entries);
      return entries;
    }
    case 'range':
      return rangeElements(value);
    case 'number':
      return 'value' in value && typeof value.value === 'bigint' ? value.value : numberScalar(toJavaString(value));
    case 'object':
      return nativeToYaml(value, caller);
    case 'gstring':
    case 'character':
      return toText(value, caller);
    default:
      return failNoData();
  }
}

/** What becomes a text that says all of it. */
const TEXT_TYPES: readonly string[] = ['java.net.URL', 'java.util.UUID'];

const DATE_TYPES: readonly string[] = ['java.util.Date', 'java.util.GregorianCalendar'];

async function nativeToYaml(value: NativeObject, caller: Caller): Promise<unknown> {
  if (DATE_TYPES.includes(value.type.name)) {
    const date = value.type.name === 'java.util.Date' ? value : await callObject(value, 'getTime', [], caller);
    return new Date(timeOf(date as NativeObject));
  }
  return TEXT_TYPES.includes(value.type.name) ? toText(value, caller) : failNoData();
}

function failNoData(): never {
  return raise('java.lang.IllegalArgumentException', 'data parameter has invalid content (no-basic classes)');
}

/** `1.0` stays `1.0`. */
function numberScalar(text: string): Scalar {
  const scalar = new Scalar(Number(text));
  scalar.minFractionDigits = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return scalar;
}
