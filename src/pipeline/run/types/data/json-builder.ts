// groovy.json.JsonBuilder: objects described by closures, `builder { name 'x'; size 3 }`.

import type { Caller } from '../../caller.ts';
import { listOf, mapOf, putEntry } from '../../collections.ts';
import { perform } from '../../count.ts';
import { iterate } from '../../iteration.ts';
import { isClosure, isMap } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { prettyPrintJson, printJson } from '../../text/json-print.ts';
import type { ClosureValue, MapValue, NativeObject, Value } from '../../value.ts';
import { callClosure } from '../calling.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { toJson } from './json-values.ts';

/** What a closure's calls of unknown names become: `name 'x'`, `list 1, 2`, `child { … }`, `children(list) { … }`. */
const delegateType: NativeType = {
  name: 'groovy.json.JsonDelegate',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({ 'getContent()': ({ data }) => data as MapValue }),
  callAny: async (self, name, args, caller) => {
    putEntry((self as NativeObject).data as MapValue, name, await describeArguments(args, caller));
    return null;
  },
  setProperty: (self, name, value) => {
    putEntry((self as NativeObject).data as MapValue, name, value);
    return true;
  },
};

async function describeArguments(args: readonly Value[], caller: Caller): Promise<Value> {
  const [first = null, second = null] = args;
  if (args.length === 1) {
    return isClosure(first) ? describeClosure(first, caller) : first;
  }
  if (args.length === 2 && isClosure(second)) {
    if (isMap(first)) {
      return mapOf([...[...first.entries.values()].map(({ key, value }): [Value, Value] => [key, value]), ...entryPairs(await describeClosure(second, caller))]);
    }
    return describeEach(first, second, caller);
  }
  return listOf(args);
}

function entryPairs(map: MapValue): [Value, Value][] {
  return [...map.entries.values()].map(({ key, value }) => [key, value]);
}

async function describeEach(elements: Value, closure: ClosureValue, caller: Caller): Promise<Value> {
  const results: Value[] = [];
  for (const element of await iterate(elements, caller)) {
    results.push(await describeClosure(closure, caller, [element]));
  }
  return listOf(results);
}

export async function describeClosure(closure: ClosureValue, caller: Caller, args: readonly Value[] = []): Promise<MapValue> {
  const content = mapOf([]);
  const delegate: NativeObject = { kind: 'object', type: delegateType, data: content };
  await callClosure({ ...closure, delegate, resolveStrategy: 'DELEGATE_FIRST' }, args, caller);
  return content;
}

interface Builder {
  content: Value;
}

const builderOf = ({ data }: NativeObject): Builder => data as Builder;

async function set(self: NativeObject, content: Value | Promise<Value>): Promise<Value> {
  builderOf(self).content = await content;
  return builderOf(self).content;
}

async function textOf(self: NativeObject, caller: Caller): Promise<string> {
  return perform(printJson(await toJson(builderOf(self).content, caller, describeClosure)), caller);
}

export const jsonBuilderType: NativeType = {
  name: 'groovy.json.JsonBuilder',
  parent: objectType,
  interfaces: ['groovy.lang.Writable'],
  methods: methods<NativeObject>()({
    'call()': (self) => set(self, listOf([])),
    'call(Map)': (self, [content]) => set(self, content),
    'call(List)': (self, [content]) => set(self, content),
    'call(Closure)': (self, [closure], caller) => set(self, describeClosure(closure, caller)),
    'call(Collection, Closure)': (self, [elements, closure], caller) => set(self, describeEach(elements, closure, caller)),
    'call(Object...)': (self, elements) => set(self, listOf(elements)),
    'getContent()': (self) => builderOf(self).content,
    'toString()': (self, _, caller) => textOf(self, caller),
    'toPrettyString()': async (self, _, caller) => perform(prettyPrintJson(await textOf(self, caller)), caller),
    'writeTo(Object)': async (self, [writer], caller) => {
      await caller.interpreter.invokeMethod(writer, 'write', [await textOf(self, caller)], caller);
      return writer;
    },
  }),
  /** `builder.person { … }` */
  callAny: async (self, name, args, caller) => set(self as NativeObject, mapOf([[name, args.length === 0 ? mapOf([]) : await describeArguments(args, caller)]])),
  construct: constructors({
    '()': () => ({ kind: 'object', type: jsonBuilderType, data: { content: null } satisfies Builder }),
    '(Object)': ([content]) => ({ kind: 'object', type: jsonBuilderType, data: { content } satisfies Builder }),
  }),
};
