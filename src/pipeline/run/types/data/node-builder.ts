// groovy.util.NodeBuilder: a tree of nodes described by calls, `config { item(id: 1, 'text') }`.

import type { Caller } from '../../caller.ts';
import { mapOf } from '../../collections.ts';
import { isClosure, isList, isMap } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import type { ClosureValue, NativeObject, Value } from '../../value.ts';
import { callClosure } from '../calling.ts';
import { objectType } from '../object.ts';
import { methods } from '../signatures.ts';
import { append, childrenOf } from './xml-tree.ts';
import type { CreateNode } from './xml-tree.ts';

interface Builder {
  readonly create: CreateNode;
  /** Whose children are being described. */
  current: NativeObject | null;
}

const builderOf = (self: Value): Builder => (self as NativeObject).data as Builder;

/** `name(attributes, value) { … }`, each of them or none. */
async function describe(self: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value> {
  const builder = builderOf(self);
  const block = args.findLast(isClosure);
  const attributes = args.find(isMap);
  const value = args.find((each) => !isMap(each) && !isClosure(each)) ?? null;
  const around = builder.current;
  const node = builder.create({ name, attributes: attributes ?? mapOf([]), value: value ?? { kind: 'list', elements: [], type: 'ArrayList' }, parent: around });
  if (around !== null) {
    append(around, node);
  }
  if (block !== undefined) {
    builder.current = node;
    try {
      await callClosure({ ...block, delegate: self }, [], caller);
    } finally {
      builder.current = around;
    }
  }
  return node;
}

/** What a closure's own script does is no node. */
const NO_NODES: ReadonlySet<string> = new Set(['println', 'print', 'printf', 'call']);

const builderType: NativeType = {
  name: 'groovy.util.NodeBuilder',
  parent: objectType,
  interfaces: ['groovy.util.BuilderSupport'],
  methods: methods<NativeObject>()({
    'invokeMethod(String, Object)': (self, [name, args], caller) => describe(self, name, isList(args) ? args.elements : [args], caller),
  }),
  callAny: async (self, name, args, caller) => (NO_NODES.has(name) ? undefined : describe(self, name, args, caller)),
};

function createBuilder(create: CreateNode): NativeObject {
  const data: Builder = { create, current: null };
  return { kind: 'object', type: builderType, data };
}

export const nodeBuilderType = (create: CreateNode): NativeType => ({ ...builderType, construct: (args) => (args.length === 0 ? createBuilder(create) : undefined) });

/** The nodes that a closure describes, which have no parent yet. */
export async function describedNodes(block: ClosureValue, create: CreateNode, caller: Caller): Promise<readonly Value[]> {
  const all = await describe(createBuilder(create), 'all', [block], caller);
  return childrenOf(all as NativeObject).elements;
}
