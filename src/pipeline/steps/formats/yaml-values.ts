// YAML 1.1, as Jenkins' SnakeYAML reads it (`yes` is true): text → values of scripts and back.

import { Scalar, parseAllDocuments, stringify } from 'yaml';
import type { Tags } from 'yaml';
import type { Caller } from '../../run/caller.ts';
import { elementsOf, entriesOf } from '../../run/collections.ts';
import { toBig, toDoubleValue, toInt, toLongValue } from '../../run/numbers/number.ts';
import { toJavaString } from '../../run/numbers/number-text.ts';
import { keyOf } from '../../run/keys.ts';
import { toText } from '../../run/to-text.ts';
import { checkLength } from '../../run/text/text-bounds.ts';
import { raise } from '../../run/thrown.ts';
import type { ListValue, MapValue, Value } from '../../run/value.ts';

/** As Jenkins': more is an attack. */
const DEFAULT_MAX_ALIASES = 50;

/** Deeper than anything that people write; deeper texts take quadratic time. */
const MAX_DEPTH = 200;

/** One value for each document. */
export function parseYaml(text: string, maxAliases: number | null): Value[] {
  checkLength(text.length);
  try {
    // Dates stay texts, as they are written.
    const documents = parseAllDocuments(text, { version: '1.1', customTags: without('timestamp'), intAsBigInt: true, logLevel: 'silent', uniqueKeys: false });
    if (!Array.isArray(documents)) {
      return [];
    }
    return documents.map((document) => {
      const [error] = document.errors;
      if (error !== undefined) {
        return raise('java.lang.IllegalArgumentException', `YAML: ${error.message}`);
      }
      const seen = new Map<object, Value>();
      return fromYaml(document.toJS({ mapAsMap: true, maxAliasCount: maxAliases ?? DEFAULT_MAX_ALIASES }) as unknown, seen, 0);
    });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return raise('java.lang.IllegalArgumentException', `YAML: ${error.message}`);
    }
    throw error;
  }
}

function without(name: string): (tags: Tags) => Tags {
  return (tags) => tags.filter((tag) => typeof tag !== 'object' || tag.tag !== `tag:yaml.org,2002:${name}`);
}

/** What several aliases name is one value, as in Java; so a small text can't become a large tree. */
function fromYaml(data: unknown, seen: Map<object, Value>, depth: number): Value {
  if (depth > MAX_DEPTH) {
    raise('java.lang.IllegalArgumentException', `YAML: nested more than ${MAX_DEPTH} levels deep`);
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
      return typeof data === 'object' && data !== null ? fromCollection(data, seen, depth) : null;
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
  list.elements.push(...elements.map((element) => fromYaml(element, seen, depth + 1)));
  return list;
}

/** In block style, as SnakeYAML prints it for Jenkins. */
export async function printYaml(value: Value, caller: Caller): Promise<string> {
  const data = await toYaml(value, caller, 0);
  // A map is written as one, although its order is kept.
  return stringify(data, { version: '1.1', customTags: without('omap'), indentSeq: false, singleQuote: true, lineWidth: 80, aliasDuplicateObjects: false });
}

async function toYaml(value: Value, caller: Caller, depth: number): Promise<unknown> {
  if (depth > MAX_DEPTH) {
    raise('java.lang.IllegalArgumentException', `YAML: nested more than ${MAX_DEPTH} levels deep`);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  switch (value.kind) {
    case 'list':
    case 'set': {
      const elements: unknown[] = [];
      for (const element of value.kind === 'list' ? value.elements : elementsOf(value)) {
        elements.push(await toYaml(element, caller, depth + 1));
      }
      return elements;
    }
    case 'map': {
      const entries = new Map<unknown, unknown>();
      for (const { key, value: element } of entriesOf(value)) {
        entries.set(await toYaml(key, caller, depth + 1), await toYaml(element, caller, depth + 1));
      }
      return entries;
    }
    case 'number':
      return 'value' in value && typeof value.value === 'bigint' ? value.value : numberScalar(toJavaString(value));
    default:
      return toText(value, caller);
  }
}

/** `1.0` stays `1.0`. */
function numberScalar(text: string): Scalar {
  const scalar = new Scalar(Number(text));
  scalar.minFractionDigits = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return scalar;
}
