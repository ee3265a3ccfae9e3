// Functions of java.util.Collections and Arrays that move and find elements.

import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { count, workOf } from '../count.ts';
import { iterate } from '../iteration.ts';
import { isList } from '../kinds.ts';
import type { ListValue, RangeValue, Value } from '../value.ts';
import { comparisonOf } from './calling.ts';
import type { Comparison } from './calling.ts';
import { javaEquals } from './elements.ts';
import { replace } from './list.ts';
import { functions } from './signatures.ts';

/** Where it is; where it would be put, as -1 - index, when it is nowhere. */
async function binarySearch(elements: readonly Value[], wanted: Value, order: Comparison, caller: Caller): Promise<number> {
  let [low, high] = [0, elements.length - 1];
  while (low <= high) {
    // Elements of other types are compared as texts.
    await count(caller, workOf(wanted) + 1);
    const middle = (low + high) >>> 1;
    const found = await order(elements[middle] ?? null, wanted);
    if (found === 0) {
      return middle;
    }
    [low, high] = found < 0 ? [middle + 1, high] : [low, middle - 1];
  }
  return -1 - low;
}

function store(list: ListValue | RangeValue, elements: readonly Value[]): null {
  if (isList(list)) {
    replace(list, elements);
  }
  return null;
}

async function replaced(elements: readonly Value[], before: Value, after: Value, caller: Caller): Promise<Value[]> {
  const results: Value[] = [];
  for (const element of elements) {
    await count(caller);
    results.push((await javaEquals(element, before, caller)) ? after : element);
  }
  return results;
}

export const collectionsFunctions = functions({
  'binarySearch(List, Object)': async ([list, wanted], caller) => binarySearch(await iterate(list, caller), wanted, comparisonOf(null, caller), caller),
  'binarySearch(List, Object, Closure)': async ([list, wanted, order], caller) => binarySearch(await iterate(list, caller), wanted, comparisonOf(order, caller), caller),
  'rotate(List, int)': async ([list, distance], caller) => {
    const elements = await iterate(list, caller);
    const start = elements.length === 0 ? 0 : (((-distance % elements.length) + elements.length) % elements.length);
    return store(list, [...elements.slice(start), ...elements.slice(0, start)]);
  },
  'fill(List, Object)': async ([list, value], caller) => store(list, (await iterate(list, caller)).map(() => value)),
  'replaceAll(List, Object, Object)': async ([list, before, after], caller) => {
    const elements = await iterate(list, caller);
    const results = await replaced(elements, before, after, caller);
    const isChanged = results.some((each, index) => each !== elements[index]);
    store(list, results);
    return isChanged;
  },
  'list(Iterator)': async ([enumeration], caller) => listOf(await iterate(enumeration, caller)),
  'newSetFromMap(Map)': () => ({ kind: 'set', elements: new Map(), type: 'LinkedHashSet' }),
  'emptyIterator()': (_, caller) => caller.interpreter.invokeMethod(listOf([]), 'iterator', [], caller),
});

export const arraysFunctions = functions({
  'binarySearch(Object[], Object)': ([{ elements }, wanted], caller) => binarySearch(elements, wanted, comparisonOf(null, caller), caller),
  'binarySearch(Object[], Object, Closure)': ([{ elements }, wanted, order], caller) => binarySearch(elements, wanted, comparisonOf(order, caller), caller),
  'deepEquals(Object[], Object[])': ([left, right], caller) => caller.interpreter.invokeMethod(left, 'equals', [right], caller),
});
