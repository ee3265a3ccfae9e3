// Arguments of calls, and what `*` and `*:` spread into them.

import type { Argument } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { checkKeys, checkSize } from '../bounds.ts';
import { count } from '../count.ts';
import { iterate } from '../iteration.ts';
import { keyOf } from '../keys.ts';
import { toText } from '../to-text.ts';
import { evaluate } from './recurse.ts';
import { raise } from '../thrown.ts';
import type { MapEntryValue, Value } from '../value.ts';

/** Named ones become a map, which is the first of the arguments. */
export async function evaluateArguments(list: readonly Argument[], activation: Activation): Promise<Value[]> {
  const values: Value[] = [];
  const named = new Map<string, MapEntryValue>();
  let hasNames = false;
  for (const { name, value, spread } of list) {
    const result = await evaluate(value, activation);
    if (spread === '*' && result !== null) {
      await appendAll(values, await iterate(result, activation), activation);
    } else if (spread === '*:') {
      hasNames = true;
      await spreadMap(named, result, activation);
    } else if (name === null || spread === '*') {
      values.push(result);
    } else {
      hasNames = true;
      const key = await evaluate(name, activation);
      named.set(keyOf(key), { kind: 'entry', key, value: result });
    }
  }
  return hasNames ? [{ kind: 'map', type: 'LinkedHashMap', entries: named, defaultValue: null }, ...values] : values;
}

/** There may be more of them than JavaScript takes as arguments. */
export async function appendAll(values: Value[], others: readonly Value[], activation: Activation): Promise<void> {
  checkSize(values.length + others.length);
  await count(activation, others.length >> 4);
  for (const other of [...others]) {
    values.push(other);
  }
}

/** `*: other` */
export async function spreadMap(entries: Map<string, MapEntryValue>, other: Value, activation: Activation): Promise<void> {
  if (other === null) {
    return;
  }
  if (typeof other !== 'object' || other.kind !== 'map') {
    raise('java.lang.IllegalArgumentException', `Cannot spread ${await toText(other, activation)} as a map`);
  }
  for (const [key, entry] of other.entries) {
    entries.set(key, { ...entry });
  }
  checkKeys(entries.size);
}
