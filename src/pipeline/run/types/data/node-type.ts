// groovy.util.Node and NodeList

import type { Caller } from '../../caller.ts';
import { getEntry, listOf, mapOf, putEntry } from '../../collections.ts';
import { isList, isMap } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { createOutput, textOfOutput, write } from '../../text/text-output.ts';
import type { TextOutput } from '../../text/text-output.ts';
import { raise } from '../../thrown.ts';
import { toJavaText } from '../../to-text.ts';
import type { ClosureValue, ListValue, NativeObject, Value } from '../../value.ts';
import { count } from '../../count.ts';
import { iteratorOver } from '../iterator.ts';
import { objectType } from '../object.ts';
import { normalizeIndex } from '../positions.ts';
import { constructors, methods } from '../signatures.ts';
import { describedNodes, nodeBuilderType } from './node-builder.ts';
import { append, breadthFirst, checkLevel, childList, childrenNamed, childrenOf, depthFirst, isNode, removeChild, treeOf } from './xml-tree.ts';
import type { TreeNode } from './xml-tree.ts';

export const createNode = (tree: TreeNode): NativeObject => ({ kind: 'object', type: nodeType, data: tree });

const elementsOf = ({ data }: NativeObject): readonly Value[] => data as readonly Value[];
const createList = (elements: readonly Value[]): NativeObject => ({ kind: 'object', type: nodeListType, data: elements });

function follow(node: NativeObject, name: string): Value {
  switch (name) {
    case '..':
      return treeOf(node).parent;
    case '*':
      return createList(childrenOf(node).elements);
    case '**':
      return createList(depthFirst(node));
    default:
      return name.startsWith('@') ? attribute(node, name.slice(1)) : createList(childrenNamed(node, name));
  }
}

function attribute(node: NativeObject, name: Value): Value {
  return getEntry(treeOf(node).attributes, name) ?? null;
}

/** Texts, and those of nodes, one after another. */
async function writeTexts(output: TextOutput, value: Value, caller: Caller, level = 0): Promise<void> {
  checkLevel(level);
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  if (isNode(value)) {
    const held = treeOf(value).value;
    for (const each of isList(held) ? held.elements : [held]) {
      if (isNode(each) || typeof each === 'string' || !isList(held)) {
        await writeTexts(output, each, caller, level + 1);
      }
    }
  } else if (value !== null) {
    write(output, await toJavaText(value, caller));
  }
}

async function textOf(values: readonly Value[], caller: Caller): Promise<string> {
  const output = createOutput();
  for (const each of values) {
    await writeTexts(output, each, caller);
  }
  return textOfOutput(output);
}

/** `name[attributes={a=b}; value=[text]]` */
async function printNode(output: TextOutput, node: NativeObject, caller: Caller, level = 0): Promise<void> {
  checkLevel(level);
  const { name, attributes, value } = treeOf(node);
  write(output, `${await toJavaText(name, caller)}[attributes=${await toJavaText(attributes, caller)}; value=`);
  await (isList(value) ? printValues(output, value.elements, caller, level + 1) : writeValue(output, value, caller, level + 1));
  write(output, ']');
}

async function printValues(output: TextOutput, values: readonly Value[], caller: Caller, level = 0): Promise<void> {
  write(output, '[');
  for (const [index, each] of values.entries()) {
    write(output, index === 0 ? '' : ', ');
    await writeValue(output, each, caller, level);
  }
  write(output, ']');
}

async function writeValue(output: TextOutput, value: Value, caller: Caller, level: number): Promise<void> {
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  if (isNode(value)) {
    await printNode(output, value, caller, level);
  } else {
    write(output, await toJavaText(value, caller));
  }
}

async function printed(print: (output: TextOutput) => Promise<void>): Promise<string> {
  const output = createOutput();
  await print(output);
  return textOfOutput(output);
}

/** Puts the nodes that a closure describes behind this one. */
async function addSiblings(node: NativeObject, block: ClosureValue, what: string, caller: Caller): Promise<void> {
  const { parent } = treeOf(node);
  if (parent === null) {
    raise('java.lang.UnsupportedOperationException', `${what} the root node is not supported`);
  }
  const added = await describedNodes(block, createNode, caller);
  const { elements } = childList(parent);
  elements.splice(elements.indexOf(node) + 1, 0, ...added);
  for (const each of added) {
    if (isNode(each)) {
      treeOf(each).parent = parent;
    }
  }
}

async function replaceNode(node: NativeObject, block: ClosureValue, caller: Caller): Promise<NativeObject> {
  const { parent } = treeOf(node);
  await addSiblings(node, block, 'Replacing', caller);
  if (parent !== null) {
    removeChild(parent, node);
  }
  return node;
}

async function addAfter(node: NativeObject, block: ClosureValue, caller: Caller): Promise<null> {
  await addSiblings(node, block, 'Adding sibling nodes to', caller);
  return null;
}

function copyOf(node: NativeObject, parent: NativeObject | null, level = 0): NativeObject {
  checkLevel(level);
  const { name, attributes, value } = treeOf(node);
  const copy = createNode({ name, attributes: mapOf([...attributes.entries.values()].map((entry) => [entry.key, entry.value])), value, parent });
  if (isList(value)) {
    treeOf(copy).value = listOf(value.elements.map((each) => (isNode(each) ? copyOf(each, copy, level + 1) : each)));
  }
  return copy;
}

/** `(name)`, `(name, value)`, `(name, attributes)` or `(name, attributes, value)`. */
function nodeFrom([name = null, second, third]: readonly Value[], parent: NativeObject | null): NativeObject {
  const attributes = second !== undefined && isMap(second) ? second : null;
  const value = attributes === null ? second : third;
  const node = createNode({ name, attributes: mapOf([...(attributes?.entries.values() ?? [])].map((entry) => [entry.key, entry.value])), value: value ?? newList(), parent });
  if (parent !== null) {
    append(parent, node);
  }
  return node;
}

const newList = (): ListValue => ({ kind: 'list', elements: [], type: 'ArrayList' });

function setValue(node: NativeObject, value: Value): null {
  treeOf(node).value = value;
  return null;
}

function setAttribute(node: NativeObject, name: string, value: Value): boolean {
  putEntry(treeOf(node).attributes, name, value);
  return true;
}

const nodeType: NativeType = {
  name: 'groovy.util.Node',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'name()': (self) => treeOf(self).name,
    'text()': (self, _, caller) => textOf([self], caller),
    'localText()': (self) => listOf(childrenOf(self).elements.filter((each) => !isNode(each))),
    'value()': (self) => treeOf(self).value,
    'setValue(Object)': (self, [value]) => setValue(self, value),
    'children()': childrenOf,
    'attributes()': (self) => treeOf(self).attributes,
    'attribute(Object)': (self, [name]) => attribute(self, name),
    'parent()': (self) => treeOf(self).parent,
    'depthFirst()': (self) => createList(depthFirst(self)),
    'breadthFirst()': (self) => createList(breadthFirst(self)),
    'get(String)': (self, [name]) => follow(self, name),
    'getAt(String)': (self, [name]) => follow(self, name),
    'putAt(String, Object)': (self, [name, value]) => (name.startsWith('@') ? setAttribute(self, name.slice(1), value) : setValue(self, value)),
    'iterator()': (self) => iteratorOver(childrenOf(self).elements),
    'append(Node)': (self, [child]) => {
      append(self, child);
      return true;
    },
    'appendNode(Object)': (self, args) => nodeFrom(args, self),
    'appendNode(Object, Object)': (self, args) => nodeFrom(args, self),
    'appendNode(Object, Map, Object)': (self, args) => nodeFrom(args, self),
    'remove(Node)': (self, [child]) => removeChild(self, child),
    'replaceNode(Closure)': (self, [block], caller) => replaceNode(self, block, caller),
    'replaceNode(Node)': (self, [other]) => {
      const { parent } = treeOf(self);
      const elements = parent === null ? [] : childList(parent).elements;
      elements.splice(elements.indexOf(self), 1, other);
      treeOf(other).parent = parent;
      return self;
    },
    'plus(Closure)': (self, [block], caller) => addAfter(self, block, caller),
    'clone()': (self) => copyOf(self, null),
    'toString()': (self, _, caller) => printed((output) => printNode(output, self, caller)),
  }),
  getProperty: (self, name) => follow(self as NativeObject, name),
  setProperty: (self, name, value) => name.startsWith('@') && setAttribute(self as NativeObject, name.slice(1), value),
  construct: constructors({
    '(Node?, Object)': ([parent, ...args]) => nodeFrom(args, parent),
    '(Node?, Object, Object)': ([parent, ...args]) => nodeFrom(args, parent),
    '(Node?, Object, Map, Object)': ([parent, ...args]) => nodeFrom(args, parent),
  }),
};

/** The only node of a list that one thing is done to. */
function onlyNode(list: NativeObject): NativeObject {
  const [only = null, ...others] = elementsOf(list);
  return isNode(only) && others.length === 0 ? only : raise('groovy.lang.GroovyRuntimeException', 'replaceNode() can only be used to replace a single node.');
}

const nodeListType: NativeType = {
  name: 'groovy.util.NodeList',
  parent: objectType,
  interfaces: ['java.util.List', 'java.util.ArrayList', 'java.util.Collection'],
  methods: methods<NativeObject>()({
    'text()': (self, _, caller) => textOf(elementsOf(self), caller),
    'size()': (self) => elementsOf(self).length,
    'isEmpty()': (self) => elementsOf(self).length === 0,
    'asBoolean()': (self) => elementsOf(self).length > 0,
    'getAt(int)': (self, [index]) => elementsOf(self)[normalizeIndex(index, elementsOf(self).length)] ?? null,
    'getAt(String)': (self, [name]) => followAll(self, name),
    'get(int)': (self, [index]) => elementsOf(self)[index] ?? raise('java.lang.IndexOutOfBoundsException', `Index ${index} out of bounds for length ${elementsOf(self).length}`),
    'first()': (self) => elementsOf(self)[0] ?? null,
    'last()': (self) => elementsOf(self).at(-1) ?? null,
    'iterator()': (self) => iteratorOver(elementsOf(self)),
    'replaceNode(Closure)': (self, [block], caller) => replaceNode(onlyNode(self), block, caller),
    'plus(Closure)': async (self, [block], caller) => {
      for (const each of elementsOf(self).filter(isNode)) {
        await addAfter(each, block, caller);
      }
      return null;
    },
    'toString()': (self, _, caller) => printed((output) => printValues(output, elementsOf(self), caller)),
  }),
  getProperty: (self, name) => followAll(self as NativeObject, name),
};

function followAll(list: NativeObject, name: string): Value {
  const found = elementsOf(list).filter(isNode).map((each) => follow(each, name));
  return name.startsWith('@') ? listOf(found) : createList(found.flatMap((each) => (typeof each === 'object' && each?.kind === 'object' && each.type === nodeListType ? elementsOf(each) : each === null ? [] : [each])));
}

export const NODE_TYPES: readonly NativeType[] = [nodeType, nodeListType, nodeBuilderType(createNode)];
