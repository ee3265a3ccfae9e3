// Java methods as tables: `'substring(int, int)': (self, [begin, end]) => …`. The signature says what the method takes,
// to the dispatch below and to TypeScript alike, so that no method checks its arguments by itself.

import type { Caller } from '../caller.ts';
import { simpleName } from '../class-name.ts';
import { perform } from '../count.ts';
import type { NativeFunction, NativeMethod, NativeType } from '../native-type.ts';
import { toDoubleNumber, toLong } from '../numbers/convert.ts';
import { createException, Thrown } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { CharacterValue, ClassValue, ClosureValue, Instance, JavaNumber, ListValue, MapEntryValue, MapValue, NativeObject, RangeValue, SetValue, Value } from '../value.ts';
import type { Work } from '../../work.ts';

/** What a method gets for an argument of each type. All other names are those of native types. `?` after a name takes null too. */
interface ArgumentTypes {
  Object: Value;
  /** A text, or what becomes one: a GString. */
  String: string;
  char: CharacterValue;
  boolean: boolean;
  int: number;
  long: bigint;
  double: number;
  Number: number | JavaNumber;
  /** Also a Comparator, Runnable, …, which closures become with `as`. */
  Closure: ClosureValue;
  List: ListValue | RangeValue;
  Set: SetValue;
  Collection: ListValue | SetValue | RangeValue;
  'Object[]': ListValue;
  Map: MapValue;
  Entry: MapEntryValue;
  Range: RangeValue;
  Class: ClassValue;
}

type ArgumentOf<Name extends string> = Name extends `${infer Inner}?`
  ? ArgumentOf<Inner> | null
  : Name extends keyof ArgumentTypes
    ? ArgumentTypes[Name]
    : NativeObject;

type ArgumentsOf<List extends string> = List extends ''
  ? []
  : List extends `${infer First}, ${infer Rest}`
    ? [ArgumentOf<First>, ...ArgumentsOf<Rest>]
    : List extends `${infer Repeated}...`
      ? ArgumentOf<Repeated>[]
      : [ArgumentOf<List>];

type Arguments<Signature extends string> = Signature extends `${string}(${infer List})` ? ArgumentsOf<List> : never;

/** A generator is long work, which is done in pieces. */
type Result = Value | Promise<Value> | Work<Value>;

type MethodTable<Self, Signature extends string> = { readonly [Each in Signature]: (self: Self, args: Arguments<Each>, caller: Caller) => Result };

type FunctionTable<Signature extends string> = { readonly [Each in Signature]: (args: Arguments<Each>, caller: Caller) => Result };

/** `Self`: what the type's values are; the dispatch passes no others. The first signature that fits is called. */
export function methods<Self extends Value>(): <Signature extends string>(table: MethodTable<Self, Signature>) => ReadonlyMap<string, NativeMethod> {
  return (table) => {
    const found = new Map<string, NativeMethod>();
    for (const [name, overloads] of byName<(self: Self, args: Value[], caller: Caller) => Result>(table)) {
      found.set(name, (self, args, caller) => dispatch(overloads, args, caller, (handler, converted) => handler(self as Self, converted, caller)));
    }
    return found;
  };
}

/** Static methods. */
export function functions<Signature extends string>(table: FunctionTable<Signature>): ReadonlyMap<string, NativeFunction> {
  const found = new Map<string, NativeFunction>();
  for (const [name, overloads] of byName<(args: Value[], caller: Caller) => Result>(table)) {
    found.set(name, (args, caller) => dispatch(overloads, args, caller, (handler, converted) => handler(converted, caller)));
  }
  return found;
}

/** `'(int)': ([size]) => …` */
export function constructors<Signature extends string>(table: FunctionTable<Signature>): NativeFunction {
  const [overloads] = byName<(args: Value[], caller: Caller) => Result>(table).values();
  return (args, caller) => (overloads === undefined ? undefined : dispatch(overloads, args, caller, (handler, converted) => handler(converted, caller)));
}

interface Overload<Handler> {
  readonly types: readonly string[];
  readonly isVariadic: boolean;
  readonly handler: Handler;
}

function byName<Handler>(table: Readonly<Record<string, unknown>>): Map<string, Overload<Handler>[]> {
  const overloads = new Map<string, Overload<Handler>[]>();
  for (const [signature, handler] of Object.entries(table)) {
    const open = signature.indexOf('(');
    const [name, list] = [signature.slice(0, open), signature.slice(open + 1, -1)];
    const isVariadic = list.endsWith('...');
    const types = list === '' ? [] : (isVariadic ? list.slice(0, -3) : list).split(', ');
    const known = overloads.get(name) ?? [];
    overloads.set(name, known);
    // The tables above give each handler the type of its own signature; here they are all alike.
    known.push({ types, isVariadic, handler: handler as Handler });
  }
  return overloads;
}

function dispatch<Handler>(
  overloads: readonly Overload<Handler>[],
  args: readonly Value[],
  caller: Caller,
  call: (handler: Handler, args: Value[]) => Result,
): Value | undefined | Promise<Value | undefined> {
  const overload = overloads.find((each) => fitsAll(each, args, fits));
  if (overload !== undefined) {
    const converted = args.map((argument, index) => convert(argument, typeAt(overload, index), caller));
    const callNow = (values: Value[]) => completed(call(overload.handler, values), caller);
    return converted.some((each) => each instanceof Promise) ? callLater(converted, callNow) : callNow(converted as Value[]);
  }
  if (overloads.some((each) => fitsAll(each, args, (value, type) => value === null || fits(value, type)))) {
    throw new Thrown(createException('java.lang.NullPointerException', null));
  }
  return undefined;
}

/** When an argument's text must be asked for first. */
async function callLater(converted: readonly (Value | bigint | Promise<Value>)[], call: (args: Value[]) => Value | Promise<Value>): Promise<Value> {
  const values: unknown[] = [];
  for (const each of converted) {
    values.push(each instanceof Promise ? await each : each);
  }
  return call(values as Value[]);
}

function completed(result: Result, caller: Caller): Value | Promise<Value> {
  return typeof result === 'object' && result !== null && Symbol.iterator in result ? perform(result, caller) : result;
}

function fitsAll({ types, isVariadic }: Overload<unknown>, args: readonly Value[], fit: typeof fits): boolean {
  const isLongEnough = isVariadic ? args.length >= types.length - 1 : args.length === types.length;
  return isLongEnough && args.every((argument, index) => fit(argument, types[Math.min(index, types.length - 1)] ?? ''));
}

function typeAt({ types }: Overload<unknown>, index: number): string {
  return types[Math.min(index, types.length - 1)] ?? '';
}

function fits(value: Value, type: string): boolean {
  if (type === 'Object') {
    return true;
  }
  if (type.endsWith('?')) {
    return value === null || fits(value, type.slice(0, -1));
  }
  switch (typeof value) {
    case 'string':
      return type === 'String';
    case 'number':
      return type === 'int' || type === 'long' || type === 'double' || type === 'Number';
    case 'boolean':
      return type === 'boolean';
    default:
      return value !== null && fitsObject(value, type);
  }
}

function fitsObject(value: Exclude<Value, null | string | number | boolean>, type: string): boolean {
  switch (value.kind) {
    case 'number':
      return type === 'Number' || type === 'double' || (type === 'long' && isWhole(value)) || (type === 'int' && (value.type === 'Byte' || value.type === 'Short'));
    case 'character':
      return type === 'char';
    case 'gstring':
      return type === 'String';
    case 'list':
      return value.type === 'array' ? type === 'Object[]' : type === 'List' || type === 'Collection';
    case 'range':
      return type === 'Range' || type === 'List' || type === 'Collection';
    case 'set':
      return type === 'Set' || type === 'Collection';
    case 'map':
      return type === 'Map';
    case 'entry':
      return type === 'Entry';
    case 'closure':
      return type === 'Closure';
    case 'class':
      return type === 'Class';
    case 'object':
      return isOfType(value.type, type);
    case 'instance':
      return value.base === undefined ? type === 'Closure' && functionOf(value) !== null : fitsObject(value.base, type);
  }
}

/** The method of an object that stands for a closure: a Comparator, a Runnable, … */
function functionOf({ class: type }: Instance): string | null {
  for (let current: ClassValue | null = type; current !== null; current = current.superclass) {
    const found = FUNCTION_NAMES.find((name) => current?.declared?.methods.has(name) === true);
    if (found !== undefined && current.declared?.methods.get(found)?.length === 1) {
      return found;
    }
  }
  return null;
}

const FUNCTION_NAMES = ['compare', 'run', 'call', 'apply', 'accept', 'test', 'get'] as const;

function asClosure(instance: Instance): ClosureValue {
  const name = functionOf(instance) ?? '';
  const arity = instance.class.declared?.methods.get(name)?.[0]?.parameters.length ?? 1;
  return {
    kind: 'closure',
    code: { kind: 'native', arity, call: (args, caller) => caller.interpreter.invokeMethod(instance, name, args, caller) },
    owner: instance,
    thisObject: instance,
    delegate: instance,
    resolveStrategy: 'OWNER_FIRST',
  };
}

function isWhole(value: JavaNumber): boolean {
  return value.type === 'Byte' || value.type === 'Short' || value.type === 'Long';
}

function isOfType(type: NativeType, name: string): boolean {
  for (let current: NativeType | null = type; current !== null; current = current.parent) {
    if (simpleName(current.name) === name || current.interfaces.some((each) => simpleName(each) === name)) {
      return true;
    }
  }
  return false;
}

/** The argument as the method's table promises it. */
function convert(value: Value, type: string, caller: Caller): Value | bigint | Promise<Value> {
  if (value === null || typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') {
    return type === 'long' || type === 'long?' ? BigInt(value) : value;
  }
  if (typeof value === 'object' && value.kind === 'gstring' && type.startsWith('String')) {
    return toText(value, caller);
  }
  if (typeof value === 'object' && value.kind === 'instance' && type !== 'Object') {
    return value.base ?? asClosure(value);
  }
  if (typeof value === 'object' && value.kind === 'number') {
    return convertNumber(value, type);
  }
  return value;
}

function convertNumber(value: JavaNumber, type: string): Value | bigint {
  switch (type) {
    case 'long':
    case 'long?':
      return (toLong(value) as { readonly value: bigint }).value;
    case 'int':
    case 'int?':
    case 'double':
    case 'double?':
      return toDoubleNumber(value);
    default:
      return value;
  }
}
