// What lists, arrays, sets and ranges can do alike.

import { checkDepth, checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { arrayOf, listOf, setOf } from '../collections.ts';
import { count } from '../count.ts';
import { iterate } from '../iteration.ts';
import { isList, isNumber } from '../kinds.ts';
import { add } from '../numbers/arithmetic.ts';
import { raise } from '../thrown.ts';
import { toText } from '../to-text.ts';
import { collectSet } from '../own-keys.ts';
import { isTrue } from '../truth.ts';
import type { ClosureValue, Value } from '../value.ts';
import { callClosure, comparisonOf, parameterCount, sorted, test } from './calling.ts';
import type { Comparison } from './calling.ts';
import { among, collect, filter, flatten, forEach, indexOf, javaEquals, joinElements } from './elements.ts';
import { iteratorOver } from './iterator.ts';
import { createMembership, looseKey } from './membership.ts';
import { methods } from './signatures.ts';
import { similar, similarCollection } from './similar.ts';
import type { Elements } from './similar.ts';

export const iterableMethods = methods<Elements>()({
  'size()': async (self, _, caller) => (await iterate(self, caller)).length,
  'isEmpty()': async (self, _, caller) => (await iterate(self, caller)).length === 0,
  'asBoolean()': (self, _, caller) => isTrue(self, caller),
  'contains(Object)': async (self, [wanted], caller) => (await indexOf(await iterate(self, caller), wanted, caller)) >= 0,
  'containsAll(Object)': async (self, [others], caller) => containsAll(await iterate(self, caller), await iterate(others, caller), caller),
  'isCase(Object)': async (self, [wanted], caller) => (await indexOf(await iterate(self, caller), wanted, caller)) >= 0,
  'iterator()': async (self, _, caller) => iteratorOver(await iterate(self, caller)),
  'listIterator()': async (self, _, caller) => iteratorOver(await iterate(self, caller)),
  'toList()': async (self, _, caller) => listOf(await iterate(self, caller)),
  'asList()': async (self, _, caller) => listOf(await iterate(self, caller)),
  'toSet()': async (self, _, caller) => collectSet(await iterate(self, caller), 'HashSet', caller),
  'toArray()': async (self, _, caller) => arrayOf(await iterate(self, caller)),
  'toArray(Object)': async (self, [array], caller) => arrayOf(await iterate(self, caller), isList(array) ? array.component : undefined),
  'toListString()': (self, _, caller) => toText(self, caller),
  'toArrayString()': (self, _, caller) => toText(self, caller),
  'asImmutable()': async (self, _, caller) => (self.kind === 'set' ? setOf(await iterate(self, caller), 'unmodifiable') : listOf(await iterate(self, caller), 'unmodifiable')),
  'asUnmodifiable()': async (self, _, caller) => (self.kind === 'set' ? setOf(await iterate(self, caller), 'unmodifiable') : listOf(await iterate(self, caller), 'unmodifiable')),
  'asSynchronized()': (self) => self,
  'join()': async (self, _, caller) => joinElements(await iterate(self, caller), '', caller),
  'join(String?)': async (self, [separator], caller) => joinElements(await iterate(self, caller), separator ?? '', caller),
  'first()': (self, _, caller) => firstOf(self, 'first', caller),
  'head()': (self, _, caller) => firstOf(self, 'first', caller),
  'last()': async (self, _, caller) => {
    const elements = await iterate(self, caller);
    return elements.length === 0 ? failEmpty('access last() element from', self) : (elements.at(-1) ?? null);
  },
  'tail()': async (self, _, caller) => {
    const elements = await iterate(self, caller);
    return elements.length === 0 ? raise('java.util.NoSuchElementException', 'Cannot access tail() for an empty iterable') : similar(self, elements.slice(1));
  },
  'init()': async (self, _, caller) => {
    const elements = await iterate(self, caller);
    return elements.length === 0 ? raise('java.util.NoSuchElementException', 'Cannot access init() for an empty Iterable') : similar(self, elements.slice(0, -1));
  },
  'take(int)': async (self, [amount], caller) => similar(self, (await iterate(self, caller)).slice(0, Math.max(0, amount))),
  'takeRight(int)': async (self, [amount], caller) => similar(self, amount <= 0 ? [] : (await iterate(self, caller)).slice(-amount)),
  'drop(int)': async (self, [amount], caller) => similar(self, (await iterate(self, caller)).slice(Math.max(0, amount))),
  'dropRight(int)': async (self, [amount], caller) => similar(self, amount <= 0 ? await iterate(self, caller) : (await iterate(self, caller)).slice(0, -amount)),
  'takeWhile(Closure)': async (self, [closure], caller) => {
    const elements = await iterate(self, caller);
    return similar(self, elements.slice(0, await prefixLength(elements, closure, caller)));
  },
  'dropWhile(Closure)': async (self, [closure], caller) => {
    const elements = await iterate(self, caller);
    return similar(self, elements.slice(await prefixLength(elements, closure, caller)));
  },
  'findAll()': async (self, _, caller) => similarCollection(self, await filter(await iterate(self, caller), (element) => isTrue(element, caller), caller)),
  'findAll(Closure)': async (self, [closure], caller) => similarCollection(self, await filter(await iterate(self, caller), (element) => test(closure, [element], caller), caller)),
  'findResults(Closure)': async (self, [closure], caller) => {
    const results = await collect(await iterate(self, caller), closure, caller);
    return listOf(results.elements.filter((each) => each !== null));
  },
  'collectMany(Closure)': async (self, [closure], caller) => collectMany(self, listOf([]), closure, caller),
  'collectMany(Collection, Closure)': (self, [into, closure], caller) => collectMany(self, into, closure, caller),
  'collectNested(Collection, Closure)': async (self, [into, closure], caller) => {
    await caller.interpreter.invokeMethod(into, 'addAll', [await collectNested(await iterate(self, caller), closure, caller)], caller);
    return into;
  },
  'collectNested(Closure)': async (self, [closure], caller) => collectNested(await iterate(self, caller), closure, caller),
  'collect(Collection, Closure)': async (self, [into, closure], caller) => {
    const { elements } = await collect(await iterate(self, caller), closure, caller);
    await caller.interpreter.invokeMethod(into, 'addAll', [listOf(elements)], caller);
    return into;
  },
  'count(Closure)': async (self, [closure], caller) => (await filter(await iterate(self, caller), (element) => test(closure, [element], caller), caller)).length,
  'count(Object)': async (self, [wanted], caller) => (await filter(await iterate(self, caller), async (element) => (await compareLoosely(element, wanted, caller)), caller)).length,
  'sum()': async (self, _, caller) => sum(await iterate(self, caller), null, caller),
  'sum(Closure)': async (self, [closure], caller) => sum((await collect(await iterate(self, caller), closure, caller)).elements, null, caller),
  'sum(Object)': async (self, [initial], caller) => sum(await iterate(self, caller), initial, caller),
  'sum(Object, Closure)': async (self, [initial, closure], caller) => sum((await collect(await iterate(self, caller), closure, caller)).elements, initial, caller),
  'max()': async (self, _, caller) => extreme(await iterate(self, caller), comparisonOf(null, caller), 1, caller),
  'max(Closure)': async (self, [closure], caller) => extreme(await iterate(self, caller), comparisonOf(closure, caller), 1, caller),
  'min()': async (self, _, caller) => extreme(await iterate(self, caller), comparisonOf(null, caller), -1, caller),
  'min(Closure)': async (self, [closure], caller) => extreme(await iterate(self, caller), comparisonOf(closure, caller), -1, caller),
  'flatten()': async (self, _, caller) => {
    const elements = await flatten(await iterate(self, caller), caller);
    return self.kind === 'set' ? similar(self, elements) : listOf(elements);
  },
  'flatten(Closure)': async (self, [closure], caller) => similarCollection(self, await flattenBy(await iterate(self, caller), closure, caller)),
  'toSorted()': async (self, _, caller) => listOf(await sorted(await iterate(self, caller), comparisonOf(null, caller), caller)),
  'toSorted(Closure)': async (self, [closure], caller) => listOf(await sorted(await iterate(self, caller), comparisonOf(closure, caller), caller)),
  'sort()': async (self, _, caller) => listOf(await sorted(await iterate(self, caller), comparisonOf(null, caller), caller)),
  'sort(boolean)': async (self, _, caller) => listOf(await sorted(await iterate(self, caller), comparisonOf(null, caller), caller)),
  'sort(Closure)': async (self, [closure], caller) => listOf(await sorted(await iterate(self, caller), comparisonOf(closure, caller), caller)),
  'sort(boolean, Closure)': async (self, [, closure], caller) => listOf(await sorted(await iterate(self, caller), comparisonOf(closure, caller), caller)),
  'toUnique()': async (self, _, caller) => similar(self, await unique(await iterate(self, caller), null, caller)),
  'toUnique(Closure)': async (self, [closure], caller) => similar(self, await unique(await iterate(self, caller), closure, caller)),
  'minus(Collection)': async (self, [others], caller) => without(self, await iterate(others, caller), caller),
  'minus(Object)': (self, [other], caller) => without(self, [other], caller),
  'intersect(Collection)': async (self, [others], caller) => intersect(self, others, caller),
  'disjoint(Collection)': async (self, [others], caller) => (await iterate(await intersect(self, others, caller), caller)).length === 0,
  'reverseEach(Closure)': async (self, [closure], caller) => {
    await forEach([...(await iterate(self, caller))].reverse(), (element) => callClosure(closure, [element], caller), caller);
    return self;
  },
  'reverse()': async (self, _, caller) => similar(self, [...(await iterate(self, caller))].reverse()),
});

/** What the closure gives for an element that is no collection is flattened too, unless it is the element. */
async function flattenBy(elements: readonly Value[], closure: ClosureValue, caller: Caller, depth = 0): Promise<Value[]> {
  checkDepth(depth);
  const results: Value[] = [];
  for (const element of elements) {
    const isCollection = typeof element === 'object' && element !== null && ['list', 'set', 'range'].includes(element.kind);
    const given = isCollection ? element : await callClosure(closure, [element], caller);
    const isNested = typeof given === 'object' && given !== null && ['list', 'set', 'range'].includes(given.kind);
    // There may be more of them than JavaScript takes as arguments.
    for (const each of isNested ? await flattenBy(await iterate(given, caller), closure, caller, depth + 1) : [given]) {
      results.push(each);
    }
    checkSize(results.length);
  }
  return results;
}

async function containsAll(elements: readonly Value[], others: readonly Value[], caller: Caller): Promise<boolean> {
  const isAmong = await among(elements, caller);
  for (const other of others) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    if (!(await isAmong(other))) {
      return false;
    }
  }
  return true;
}

async function firstOf(self: Elements, name: string, caller: Caller): Promise<Value> {
  const elements = await iterate(self, caller);
  return elements.length === 0 ? failEmpty(`access ${name}() element from`, self) : (elements[0] ?? null);
}

function failEmpty(what: string, self: Elements): never {
  const kind = self.kind === 'list' ? (self.type === 'array' ? 'array' : 'List') : 'Iterable';
  return raise('java.util.NoSuchElementException', `Cannot ${what} an empty ${kind}`);
}

async function prefixLength(elements: readonly Value[], closure: ClosureValue, caller: Caller): Promise<number> {
  let length = 0;
  while (length < elements.length && (await test(closure, [elements[length] ?? null], caller))) {
    length += 1;
  }
  return length;
}

async function collectMany(self: Elements, into: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  await forEach(await iterate(self, caller), async (element) => {
    const results = await iterate(await callClosure(closure, [element], caller), caller);
    await caller.interpreter.invokeMethod(into, 'addAll', [listOf(results)], caller);
  }, caller);
  return into;
}

async function collectNested(elements: readonly Value[], closure: ClosureValue, caller: Caller): Promise<Value> {
  const results: Value[] = [];
  for (const element of elements) {
    await count(caller);
    const isCollection = typeof element === 'object' && element !== null && (element.kind === 'list' || element.kind === 'set');
    results.push(isCollection ? await collectNested(await iterate(element, caller), closure, caller) : await callClosure(closure, [element], caller));
  }
  return listOf(results);
}

async function compareLoosely(left: Value, right: Value, caller: Caller): Promise<boolean> {
  return looseKey(left) === looseKey(right) || javaEquals(left, right, caller);
}

async function sum(elements: readonly Value[], initial: Value, caller: Caller): Promise<Value> {
  let total = initial;
  for (const [index, element] of elements.entries()) {
    await count(caller);
    if (index === 0 && initial === null) {
      total = element;
    } else {
      total = isNumber(total) && isNumber(element) ? add(total, element) : await caller.interpreter.invokeMethod(total, 'plus', [element], caller);
    }
  }
  return total;
}

/** The first of the largest or smallest; null is neither. */
export async function extreme(elements: readonly Value[], comparison: Comparison, sign: 1 | -1, caller: Caller): Promise<Value> {
  let found: Value = null;
  for (const element of elements) {
    await count(caller);
    if (element !== null && (found === null || (await comparison(element, found)) * sign > 0)) {
      found = element;
    }
  }
  return found;
}

export async function unique(elements: readonly Value[], closure: ClosureValue | null, caller: Caller): Promise<Value[]> {
  if (closure !== null && parameterCount(closure) === 2) {
    return uniqueBy(elements, comparisonOf(closure, caller), caller);
  }
  const seen = await createMembership([], caller);
  return filter(elements, async (element) => {
    const value = closure === null ? element : await callClosure(closure, [element], caller);
    const isNew = !(await seen.has(value));
    seen.add(value);
    return isNew;
  }, caller);
}

async function uniqueBy(elements: readonly Value[], comparison: Comparison, caller: Caller): Promise<Value[]> {
  const found: Value[] = [];
  for (const element of elements) {
    let isNew = true;
    for (const other of found) {
      await count(caller);
      isNew = isNew && (await comparison(other, element)) !== 0;
    }
    if (isNew) {
      found.push(element);
    }
  }
  return found;
}

async function without(self: Elements, others: readonly Value[], caller: Caller): Promise<Value> {
  const removed = await createMembership(others, caller);
  return similar(self, await filter(await iterate(self, caller), async (element) => !(await removed.has(element)), caller));
}

/** In the order of the shorter one. */
async function intersect(self: Elements, others: Elements, caller: Caller): Promise<Value> {
  const [left, right] = [await iterate(self, caller), await iterate(others, caller)];
  const [longer, shorter] = left.length < right.length ? [right, left] : [left, right];
  const known = await createMembership(longer, caller);
  return similar(left.length < right.length ? others : self, await filter(shorter, (element) => known.has(element), caller));
}
