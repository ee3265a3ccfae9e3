// java.util.stream: elements that are taken one by one, and not before something asks for them.

import { checkSize } from '../bounds.ts';
import type { Caller } from '../caller.ts';
import { coerceTo } from '../coerce.ts';
import { arrayOf, listOf } from '../collections.ts';
import { count } from '../count.ts';
import { iterate } from '../iteration.ts';
import { isNumber } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import { add } from '../numbers/arithmetic.ts';
import { coerceNumber, toDoubleNumber } from '../numbers/convert.ts';
import { toDoubleValue, toLongValue } from '../numbers/number.ts';
import { raise } from '../thrown.ts';
import type { ClosureValue, NativeObject, Value } from '../value.ts';
import { callClosure, comparisonOf, sorted, test } from './calling.ts';
import { collectorOf, gather } from './collectors.ts';
import { unique, extreme } from './iterable.ts';
import { objectType } from './object.ts';
import { optionalOf } from './optional.ts';
import { constructors, functions, methods } from './signatures.ts';
import type { Elements } from './similar.ts';

type Kind = 'Object' | 'Int' | 'Long' | 'Double';

type Source = AsyncIterable<Value> | Iterable<Value>;

interface Stream {
  readonly kind: Kind;
  readonly elements: (caller: Caller) => Source;
  isUsed: boolean;
}

export function streamOf(elements: Iterable<Value>, kind: Kind = 'Object'): NativeObject {
  return create(kind, () => elements);
}

function create(kind: Kind, elements: Stream['elements']): NativeObject {
  const data: Stream = { kind, elements, isUsed: false };
  return { kind: 'object', type: TYPES[kind], data };
}

const kindOf = ({ data }: NativeObject): Kind => (data as Stream).kind;

/** A stream can be read only once. */
function open({ data }: NativeObject, caller: Caller): Source {
  const stream = data as Stream;
  if (stream.isUsed) {
    raise('java.lang.IllegalStateException', 'stream has already been operated upon or closed');
  }
  stream.isUsed = true;
  return counted(stream.elements(caller), caller);
}

async function* counted(elements: Source, caller: Caller): AsyncGenerator<Value> {
  for await (const element of elements) {
    await count(caller);
    yield element;
  }
}

/** Another stream that does something with each element when it comes. */
function derive(self: NativeObject, kind: Kind, visit: (elements: Source, caller: Caller) => AsyncGenerator<Value>, caller: Caller): NativeObject {
  const elements = open(self, caller);
  return create(kind, (reader) => visit(elements, reader));
}

function mapped(self: NativeObject, kind: Kind, closure: ClosureValue, caller: Caller): NativeObject {
  return derive(self, kind, async function* map(elements, reader) {
    for await (const element of elements) {
      yield await ofKind(await callClosure(closure, [element], reader), kind, reader);
    }
  }, caller);
}

async function ofKind(value: Value, kind: Kind, caller: Caller): Promise<Value> {
  return kind === 'Object' ? value : coerceTo(value, kind.toLowerCase(), caller);
}

async function toElements(self: NativeObject, caller: Caller): Promise<Value[]> {
  const found: Value[] = [];
  for await (const element of open(self, caller)) {
    found.push(element);
    checkSize(found.length);
  }
  return found;
}

/** All of them at once, when the first one is asked for. */
function rearranged(self: NativeObject, arrange: (elements: readonly Value[], caller: Caller) => Promise<readonly Value[]>, caller: Caller): NativeObject {
  return derive(self, kindOf(self), async function* all(elements, reader) {
    const found: Value[] = [];
    for await (const element of elements) {
      found.push(element);
      checkSize(found.length);
    }
    yield* await arrange(found, reader);
  }, caller);
}

const between = methods<NativeObject>()({
  'filter(Closure)': (self, [closure], caller) => derive(self, kindOf(self), async function* filter(elements, reader) {
    for await (const element of elements) {
      if (await test(closure, [element], reader)) {
        yield element;
      }
    }
  }, caller),
  'map(Closure)': (self, [closure], caller) => mapped(self, kindOf(self), closure, caller),
  'mapToObj(Closure)': (self, [closure], caller) => mapped(self, 'Object', closure, caller),
  'mapToInt(Closure)': (self, [closure], caller) => mapped(self, 'Int', closure, caller),
  'mapToLong(Closure)': (self, [closure], caller) => mapped(self, 'Long', closure, caller),
  'mapToDouble(Closure)': (self, [closure], caller) => mapped(self, 'Double', closure, caller),
  'boxed()': (self, _, caller) => create('Object', () => open(self, caller)),
  'asDoubleStream()': (self, _, caller) => derive(self, 'Double', async function* doubles(elements, reader) {
    for await (const element of elements) {
      yield await ofKind(element, 'Double', reader);
    }
  }, caller),
  'flatMap(Closure)': (self, [closure], caller) => derive(self, kindOf(self), async function* flatten(elements, reader) {
    for await (const element of elements) {
      yield* await iterate(await callClosure(closure, [element], reader), reader);
    }
  }, caller),
  'peek(Closure)': (self, [closure], caller) => derive(self, kindOf(self), async function* peek(elements, reader) {
    for await (const element of elements) {
      await callClosure(closure, [element], reader);
      yield element;
    }
  }, caller),
  'limit(long)': (self, [limit], caller) => derive(self, kindOf(self), async function* take(elements) {
    let left = Number(limit);
    if (left > 0) {
      for await (const element of elements) {
        yield element;
        left -= 1;
        if (left === 0) {
          return;
        }
      }
    }
  }, caller),
  'skip(long)': (self, [amount], caller) => derive(self, kindOf(self), async function* drop(elements) {
    let left = Number(amount);
    for await (const element of elements) {
      left -= 1;
      if (left < 0) {
        yield element;
      }
    }
  }, caller),
  'takeWhile(Closure)': (self, [closure], caller) => derive(self, kindOf(self), async function* takeWhile(elements, reader) {
    for await (const element of elements) {
      if (!(await test(closure, [element], reader))) {
        return;
      }
      yield element;
    }
  }, caller),
  'dropWhile(Closure)': (self, [closure], caller) => derive(self, kindOf(self), async function* dropWhile(elements, reader) {
    let isDropping = true;
    for await (const element of elements) {
      isDropping = isDropping && (await test(closure, [element], reader));
      if (!isDropping) {
        yield element;
      }
    }
  }, caller),
  'distinct()': (self, _, caller) => rearranged(self, (elements, reader) => unique(elements, null, reader), caller),
  'sorted()': (self, _, caller) => rearranged(self, (elements, reader) => sorted(elements, comparisonOf(null, reader), reader), caller),
  'sorted(Closure)': (self, [order], caller) => rearranged(self, (elements, reader) => sorted(elements, comparisonOf(order, reader), reader), caller),
  'parallel()': (self) => self,
  'sequential()': (self) => self,
  'unordered()': (self) => self,
  'onClose(Closure)': (self) => self,
});

async function reduce(elements: readonly Value[], closure: ClosureValue, initial: Value | undefined, caller: Caller): Promise<Value | undefined> {
  let result = initial;
  for (const element of elements) {
    result = result === undefined ? element : await callClosure(closure, [result, element], caller);
  }
  return result;
}

async function find(self: NativeObject, accept: (element: Value) => Promise<boolean>, caller: Caller): Promise<{ readonly element: Value } | null> {
  for await (const element of open(self, caller)) {
    if (await accept(element)) {
      return { element };
    }
  }
  return null;
}

function total(elements: readonly Value[], kind: Kind): Value {
  const zero = kind === 'Double' ? toDoubleValue(0) : kind === 'Long' ? toLongValue(0n) : 0;
  return elements.reduce<Value>((sum, each) => (isNumber(sum) && isNumber(each) ? add(sum, each) : sum), zero);
}

function average(elements: readonly Value[]): Value {
  return elements.length === 0 ? null : toDoubleValue(elements.reduce<number>((sum, each) => sum + (isNumber(each) ? toDoubleNumber(each) : 0), 0) / elements.length);
}

const ending = methods<NativeObject>()({
  'forEach(Closure)': async (self, [closure], caller) => {
    await find(self, async (element) => (await callClosure(closure, [element], caller), false), caller);
    return null;
  },
  'forEachOrdered(Closure)': (self, args, caller) => caller.interpreter.invokeMethod(self, 'forEach', args, caller),
  'collect(Collector)': async (self, [collector], caller) => gather(open(self, caller), collectorOf(collector), caller),
  'collect(Closure, Closure, Closure)': async (self, [supplier, accumulate], caller) => {
    const container = await callClosure(supplier, [], caller);
    await find(self, async (element) => (await callClosure(accumulate, [container, element], caller), false), caller);
    return container;
  },
  'toList()': async (self, _, caller) => listOf(await toElements(self, caller)),
  'toArray()': async (self, _, caller) => arrayOf(await toElements(self, caller), kindOf(self) === 'Object' ? undefined : kindOf(self).toLowerCase()),
  'toArray(Closure)': async (self, _, caller) => arrayOf(await toElements(self, caller)),
  'iterator()': async (self, _, caller) => caller.interpreter.invokeMethod(listOf(await toElements(self, caller)), 'iterator', [], caller),
  'count()': async (self, _, caller) => toLongValue(BigInt((await toElements(self, caller)).length)),
  'reduce(Closure)': async (self, [closure], caller) => optionalOf((await reduce(await toElements(self, caller), closure, undefined, caller)) ?? null, kindOf(self)),
  'reduce(Object, Closure)': async (self, [initial, closure], caller) => (await reduce(await toElements(self, caller), closure, initial, caller)) ?? null,
  'reduce(Object, Closure, Closure)': async (self, [initial, closure], caller) => (await reduce(await toElements(self, caller), closure, initial, caller)) ?? null,
  'anyMatch(Closure)': async (self, [closure], caller) => (await find(self, (element) => test(closure, [element], caller), caller)) !== null,
  'allMatch(Closure)': async (self, [closure], caller) => (await find(self, async (element) => !(await test(closure, [element], caller)), caller)) === null,
  'noneMatch(Closure)': async (self, [closure], caller) => (await find(self, (element) => test(closure, [element], caller), caller)) === null,
  'findFirst()': async (self, _, caller) => optionalOf((await find(self, () => Promise.resolve(true), caller))?.element ?? null, kindOf(self)),
  'findAny()': async (self, _, caller) => optionalOf((await find(self, () => Promise.resolve(true), caller))?.element ?? null, kindOf(self)),
  'max()': async (self, _, caller) => optionalOf(await extreme(await toElements(self, caller), comparisonOf(null, caller), 1, caller), kindOf(self)),
  'max(Closure)': async (self, [order], caller) => optionalOf(await extreme(await toElements(self, caller), comparisonOf(order, caller), 1, caller), kindOf(self)),
  'min()': async (self, _, caller) => optionalOf(await extreme(await toElements(self, caller), comparisonOf(null, caller), -1, caller), kindOf(self)),
  'min(Closure)': async (self, [order], caller) => optionalOf(await extreme(await toElements(self, caller), comparisonOf(order, caller), -1, caller), kindOf(self)),
  'close()': () => null,
});

const numeric = methods<NativeObject>()({
  'sum()': async (self, _, caller) => total(await toElements(self, caller), kindOf(self)),
  'average()': async (self, _, caller) => optionalOf(average(await toElements(self, caller)), 'Double'),
});

const typeNamed = (name: string, more: NativeType['methods'] = new Map()): NativeType => ({ name, parent: objectType, interfaces: ['java.util.stream.BaseStream', 'java.lang.AutoCloseable'], methods: new Map([...between, ...ending, ...more]) });

async function* generated(next: (caller: Caller) => Promise<Value>, caller: Caller): AsyncGenerator<Value> {
  for (;;) {
    yield await next(caller);
  }
}

async function* iterated(first: Value, next: ClosureValue, goesOn: ClosureValue | null, caller: Caller): AsyncGenerator<Value> {
  const isOver = async (value: Value): Promise<boolean> => goesOn !== null && !(await test(goesOn, [value], caller));
  for (let value = first; !(await isOver(value)); value = await callClosure(next, [value], caller)) {
    yield value;
  }
}

function* upTo(start: bigint, end: bigint, kind: Kind): Generator<Value> {
  for (let value = start; value < end; value += 1n) {
    yield coerceNumber(toLongValue(value), kind === 'Int' ? 'Integer' : 'Long');
  }
}

const making = (kind: Kind): NativeType['statics'] => functions({
  'of(Object[])': ([{ elements }]) => streamOf(elements, kind),
  'of(Object...)': (elements) => streamOf(elements, kind),
  'empty()': () => streamOf([], kind),
  'ofNullable(Object)': ([element]) => streamOf(element === null ? [] : [element], kind),
  'concat(Object, Object)': ([first, second]) => create(kind, async function* both(caller) {
    yield* await iterate(first, caller);
    yield* await iterate(second, caller);
  }),
  'generate(Closure)': ([supplier]) => create(kind, (caller) => generated((reader) => callClosure(supplier, [], reader), caller)),
  'iterate(Object, Closure)': ([first, next]) => create(kind, (caller) => iterated(first, next, null, caller)),
  'iterate(Object, Closure, Closure)': ([first, goesOn, next]) => create(kind, (caller) => iterated(first, next, goesOn, caller)),
  'range(long, long)': ([start, end]) => create(kind, () => upTo(start, end, kind)),
  'rangeClosed(long, long)': ([start, end]) => create(kind, () => upTo(start, end + 1n, kind)),
});

const withStatics = (type: NativeType, kind: Kind): NativeType => ({ ...type, construct: constructors({}), statics: making(kind) ?? new Map() });

/** Where streams come from. */
export const streamSources = methods<Elements>()({
  'stream()': async (self, _, caller) => streamOf(await iterate(self, caller)),
  'parallelStream()': async (self, _, caller) => streamOf(await iterate(self, caller)),
});

const TYPES: Readonly<Record<Kind, NativeType>> = {
  Object: withStatics(typeNamed('java.util.stream.Stream'), 'Object'),
  Int: withStatics(typeNamed('java.util.stream.IntStream', numeric), 'Int'),
  Long: withStatics(typeNamed('java.util.stream.LongStream', numeric), 'Long'),
  Double: withStatics(typeNamed('java.util.stream.DoubleStream', numeric), 'Double'),
};

export const STREAM_TYPES: readonly NativeType[] = Object.values(TYPES);
