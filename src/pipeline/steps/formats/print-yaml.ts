// Values of scripts → YAML 1.1, as Jenkins' SnakeYAML prints it.

import { Scalar } from 'yaml';
import type { Caller } from '../../run/caller.ts';
import { elementsOf, entriesOf } from '../../run/collections.ts';
import { count, perform } from '../../run/count.ts';
import { toJavaString } from '../../run/numbers/number-text.ts';
import { callObject } from '../../run/native-type.ts';
import { rangeElements } from '../../run/ranges.ts';
import { toText } from '../../run/to-text.ts';
import { raise } from '../../run/thrown.ts';
import { timeOf } from '../../run/types/time/date.ts';
import type { NativeObject, Value } from '../../run/value.ts';
import { checkYamlDepth, failYaml } from './fail-yaml.ts';
import { printDocument, printPieces } from './yaml-pieces.ts';
import type { FlowStyle } from './yaml-pieces.ts';
import type { Work } from '../../work.ts';

/** As SnakeYAML prints it: for Jenkins in block style. A list or map that is there more than once is printed once, with an anchor. */
export async function printYaml(value: Value, caller: Caller, style: FlowStyle = 'BLOCK'): Promise<string> {
  const printing: Printing = { caller, made: new Map(), sizes: new Map(), isShared: false, values: 0 };
  const data = await toYaml(value, printing, 0);
  return perform(printData(data, printing, style), caller);
}

/** Printed at once, since anchors are of a whole document, and how a list is printed depends on all that is in it. */
const MAX_AT_ONCE = 50_000;

function* printData(data: unknown, { sizes, isShared, values }: Printing, style: FlowStyle): Work<string> {
  if (!isShared && style === 'BLOCK') {
    return yield* printPieces(data, sizes, 0);
  }
  if (values > MAX_AT_ONCE) {
    failYaml(`more than ${MAX_AT_ONCE} values are only written in block style, and when no list or map is among them more than once`);
  }
  return printDocument(data, 0, style);
}

interface Printing {
  readonly caller: Caller;
  /** What lists, sets and maps have become. */
  readonly made: Map<Value, unknown>;
  /** How many values are in what they have become. */
  readonly sizes: Map<unknown, number>;
  /** One of them is there more than once. */
  isShared: boolean;
  /** How many were looked at. */
  values: number;
}

async function toYaml(value: Value, printing: Printing, depth: number): Promise<unknown> {
  const { caller, made } = printing;
  checkYamlDepth(depth);
  printing.values++;
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const known = made.get(value);
  if (known !== undefined) {
    printing.isShared = true;
    return known;
  }
  switch (value.kind) {
    case 'list':
    case 'set': {
      const elements: unknown[] = [];
      for (const element of value.kind === 'list' ? value.elements : elementsOf(value)) {
        elements.push(await toYaml(element, printing, depth + 1));
      }
      made.set(value, elements);
      printing.sizes.set(elements, sizeOf(elements, printing));
      return elements;
    }
    case 'map': {
      const entries = new Map<unknown, unknown>();
      for (const { key, value: element } of entriesOf(value)) {
        entries.set(await toYaml(key, printing, depth + 1), await toYaml(element, printing, depth + 1));
      }
      made.set(value, entries);
      printing.sizes.set(entries, sizeOf([...entries].flat(), printing));
      return entries;
    }
    case 'range': {
      const elements = rangeElements(value);
      printing.sizes.set(elements, elements.length);
      return elements;
    }
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

function sizeOf(children: readonly unknown[], { sizes }: Printing): number {
  return children.reduce<number>((sum, child) => sum + 1 + (sizes.get(child) ?? 0), 0);
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
