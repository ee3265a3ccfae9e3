// Values of scripts → JSON trees.

import { elementsOf, entriesOf } from '../../run/collections.ts';
import type { Caller } from '../../run/caller.ts';
import { count } from '../../run/count.ts';
import { toText } from '../../run/to-text.ts';
import type { JsonValue } from '../../run/text/json-value.ts';
import type { Value } from '../../run/value.ts';

/** More levels than anybody writes; a list that holds itself has no end. */
const MAX_DEPTH = 200;

/** What JSON has no form for becomes its text. */
export async function toJson(value: Value, caller: Caller, depth = 0): Promise<JsonValue> {
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (depth < MAX_DEPTH && (value.kind === 'list' || value.kind === 'set')) {
    const elements: JsonValue[] = [];
    for (const element of value.kind === 'list' ? value.elements : elementsOf(value)) {
      elements.push(await toJson(element, caller, depth + 1));
    }
    return elements;
  }
  if (depth < MAX_DEPTH && value.kind === 'map') {
    const entries = new Map<string, JsonValue>();
    for (const { key, value: element } of entriesOf(value)) {
      entries.set(await toText(key, caller), await toJson(element, caller, depth + 1));
    }
    return entries;
  }
  return value.kind === 'number' ? value : toText(value, caller);
}
