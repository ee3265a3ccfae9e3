// Values of scripts → YAML 1.1, as Jenkins' SnakeYAML prints it.

import { Document, Scalar, visit } from 'yaml';
import type { Node, Tags } from 'yaml';
import type { Caller } from '../../run/caller.ts';
import { elementsOf, entriesOf } from '../../run/collections.ts';
import { count } from '../../run/count.ts';
import { toJavaString } from '../../run/numbers/number-text.ts';
import { callObject } from '../../run/native-type.ts';
import { rangeElements } from '../../run/ranges.ts';
import { dateToYaml } from '../../run/text/date-fields.ts';
import { toText } from '../../run/to-text.ts';
import { raise } from '../../run/thrown.ts';
import { timeOf } from '../../run/types/time/date.ts';
import type { NativeObject, Value } from '../../run/value.ts';

/** Deeper than anything that people write. */
const MAX_DEPTH = 200;

function failYaml(problem: string): never {
  return raise('org.yaml.snakeyaml.error.YAMLException', `YAML: ${problem}`);
}

/** Maps are written as such, although their order is kept, and dates with all that they have. */
function printedTags(tags: Tags): Tags {
  const isNamed = (tag: Tags[number], name: string): boolean => typeof tag === 'object' && tag.tag === `tag:yaml.org,2002:${name}`;
  return tags
    .filter((tag) => !isNamed(tag, 'omap'))
    .map((tag) => (isNamed(tag, 'timestamp') && typeof tag === 'object' ? { ...tag, stringify: ({ value }: { readonly value: unknown }) => dateToYaml((value as Date).getTime()) } : tag) as Tags[number]);
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
