// groovy.util.XmlSlurper: what it gives is a place in the document, with all nodes that a path leads to.

import { listOf, mapOf } from '../../collections.ts';
import type { Caller } from '../../caller.ts';
import { perform } from '../../count.ts';
import { isClosure, isNumber } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { parseBigDecimal, parseDouble, parseInteger, parseLong, trimJava } from '../../numbers/parse-number.ts';
import { toText } from '../../to-text.ts';
import type { XmlElement } from '../../text/xml.ts';
import { isTrue } from '../../truth.ts';
import type { ClosureValue, NativeObject, Value } from '../../value.ts';
import { ELEMENTS_PIECE } from '../../../work.ts';
import type { Work } from '../../../work.ts';
import { callClosure } from '../calling.ts';
import { iteratorOver } from '../iterator.ts';
import { objectType } from '../object.ts';
import { normalizeIndex } from '../positions.ts';
import { refuse } from '../refused.ts';
import { constructors, methods } from '../signatures.ts';
import { restOf } from './readers.ts';
import { appendTo, insertAt, replaceBody, rewritten } from './xml-changes.ts';
import { attributeOf, breadthFirst, childrenNamed, depthFirst, localName, parseDocument, textOf } from './xml-nodes.ts';
import type { XmlNode } from './xml-nodes.ts';

interface Place {
  /** The last name of the path. */
  readonly name: string;
  readonly nodes: readonly XmlNode[];
  /** Of a path that ends with `@name`: what these attributes hold, instead of nodes. */
  readonly attributes: readonly string[] | null;
  /** What was looked for and not found is nothing, while a path that leads nowhere is still a path. */
  readonly isFound: boolean;
}

const placeOf = ({ data }: NativeObject): Place => data as Place;

function createPlace(name: string, nodes: readonly XmlNode[], attributes: readonly string[] | null = null, isFound = true): NativeObject {
  const data: Place = { name, nodes, attributes, isFound };
  return { kind: 'object', type: pathResultType, data };
}

const single = (node: XmlNode): NativeObject => createPlace(localName(node), [node]);

function follow(self: NativeObject, name: string): NativeObject {
  const { nodes } = placeOf(self);
  if (name.startsWith('@')) {
    return createPlace(name.slice(1), [], nodes.flatMap((node) => attributeOf(node, name.slice(1)) ?? []));
  }
  if (name === '..') {
    return createPlace(name, [...new Set(nodes.map((node) => node.parent ?? node))]);
  }
  return name === '**' ? createPlace(name, nodes.flatMap(depthFirst)) : createPlace(name, nodes.flatMap((node) => childrenNamed(node, name)));
}

/** Each node, or each attribute, as a place of its own. */
function partsOf(self: NativeObject): NativeObject[] {
  const { name, nodes, attributes } = placeOf(self);
  return attributes === null ? nodes.map(single) : attributes.map((attribute) => createPlace(name, [], [attribute]));
}

/** Those of its parts of which a closure says so, in the same place. */
async function filter(self: NativeObject, test: ClosureValue, most: number, caller: Caller): Promise<NativeObject> {
  const { name, attributes } = placeOf(self);
  const kept: Place[] = [];
  for (const part of partsOf(self)) {
    if (kept.length < most && (await isTrue(await callClosure(test, [part], caller), caller))) {
      kept.push(placeOf(part));
    }
  }
  return createPlace(name, kept.flatMap(({ nodes }) => nodes), attributes === null ? null : kept.flatMap((part) => part.attributes ?? []), most > 1 || kept.length > 0);
}

function* allText(self: NativeObject): Work<string> {
  const { nodes, attributes } = placeOf(self);
  const texts: string[] = [];
  for (const [index, node] of nodes.entries()) {
    if (index % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    texts.push(yield* textOf(node));
  }
  return (attributes ?? texts).join('');
}

/** What a number or truth is read from. */
function* trimmedText(self: NativeObject): Work<string> {
  return trimJava(yield* allText(self));
}

function sizeOf(self: NativeObject): number {
  return placeOf(self).attributes?.length ?? placeOf(self).nodes.length;
}

/** The one element of a place, as it is written again; null: the value is no such place. */
export function writtenElement(value: Value): XmlElement | null {
  const [only, ...others] = isPlace(value) ? placeOf(value).nodes : [];
  return only === undefined || others.length > 0 ? null : rewritten(only);
}

const isPlace = (value: Value): value is NativeObject => typeof value === 'object' && value?.kind === 'object' && value.type === pathResultType;

/** What every Iterable can do, and an element has no way of its own for. */
const OF_ITS_PARTS: ReadonlySet<string> = new Set(['collectEntries', 'collectMany', 'count', 'countBy', 'drop', 'first', 'groupBy', 'head', 'indexed', 'join', 'last', 'max', 'min', 'sort', 'sum', 'tail', 'take', 'toList', 'toSet', 'toSorted']);

export const pathResultType: NativeType = {
  name: 'groovy.util.slurpersupport.NodeChild',
  parent: objectType,
  interfaces: ['groovy.util.slurpersupport.GPathResult', 'groovy.util.slurpersupport.NodeChildren'],
  methods: methods<NativeObject>()({
    'text()': allText,
    'toString()': allText,
    'name()': (self) => {
      const [first] = placeOf(self).nodes;
      return first === undefined ? placeOf(self).name : localName(first);
    },
    'size()': sizeOf,
    'length()': sizeOf,
    'asBoolean()': (self) => placeOf(self).isFound,
    'isEmpty()': (self) => sizeOf(self) === 0,
    'children()': (self) => follow(self, '*'),
    'parent()': (self) => follow(self, '..'),
    'attributes()': (self) => mapOf([...(placeOf(self).nodes[0]?.element.attributes ?? [])]),
    'depthFirst()': (self) => iteratorOver(placeOf(self).nodes.flatMap(depthFirst).map(single)),
    'breadthFirst()': (self) => iteratorOver(placeOf(self).nodes.flatMap(breadthFirst).map(single)),
    'getAt(int)': (self, [index]) => partsOf(self)[normalizeIndex(index, sizeOf(self))] ?? createPlace(placeOf(self).name, []),
    'getAt(Range)': async (self, [range], caller) => caller.interpreter.invokeMethod(listOf(partsOf(self)), 'getAt', [range], caller),
    'getProperty(String)': (self, [name]) => follow(self, name),
    'iterator()': (self) => iteratorOver(partsOf(self)),
    'find(Closure)': (self, [test], caller) => filter(self, test, 1, caller),
    'findAll(Closure)': (self, [test], caller) => filter(self, test, Infinity, caller),
    'list()': (self) => listOf(partsOf(self)),
    'replaceBody(Object)': (self, [body], caller) => replaceBody(placeOf(self).nodes, body, caller),
    'replaceNode(Closure)': (self, [block], caller) => insertAt(placeOf(self).nodes, block, 'instead', caller),
    'appendNode(Object)': (self, [added], caller) => appendTo(placeOf(self).nodes, added, caller),
    'plus(Closure)': async (self, [block], caller) => {
      await insertAt(placeOf(self).nodes, block, 'after', caller);
      return self;
    },
    'plus(Object)': async (self, [other], caller) => {
      const added = isPlace(other) ? placeOf(other).nodes : null;
      return added === null ? (await perform(allText(self), caller)) + (await toText(other, caller)) : createPlace(placeOf(self).name, [...placeOf(self).nodes, ...added]);
    },
    'equals(Object)': async (self, [other], caller) => other !== null && !isNumber(other) && (await toText(other, caller)) === (await perform(allText(self), caller)),
    *'toInteger()'(self) {
      return parseInteger(yield* trimmedText(self));
    },
    *'toLong()'(self) {
      return parseLong(yield* trimmedText(self));
    },
    *'toDouble()'(self) {
      return parseDouble(yield* trimmedText(self));
    },
    *'toBigDecimal()'(self) {
      return parseBigDecimal(yield* trimmedText(self));
    },
    *'toFloat()'(self) {
      return parseDouble(yield* trimmedText(self));
    },
    *'toBoolean()'(self) {
      return (yield* trimmedText(self)).toLowerCase() === 'true';
    },
    'localText()': (self) => listOf(placeOf(self).nodes.flatMap(({ element }) => element.children.filter((child) => typeof child === 'string'))),
  }),
  getProperty: (self, name) => follow(self as NativeObject, name),
  setProperty: async (self, name, value, caller) => {
    const { nodes } = placeOf(self as NativeObject);
    if (name.startsWith('@')) {
      const text = await toText(value, caller);
      nodes.forEach(({ element }) => element.attributes.set(name.slice(1), text));
    } else {
      const children = nodes.flatMap((node) => childrenNamed(node, name));
      await (isClosure(value) ? insertAt(children, value, 'instead', caller) : replaceBody(children, value, caller));
    }
    return true;
  },
  callAny: async (self, name, args, caller) => (OF_ITS_PARTS.has(name) ? caller.interpreter.tryMethod(listOf(partsOf(self as NativeObject)), name, args, caller) : undefined),
};

const READ = 'read the file with readFile, and give its text to parseText';

export function xmlReader(name: string, parse: (text: string, isNamespaceAware: boolean) => Work<Value>): NativeType {
  const create = (isNamespaceAware: boolean): NativeObject => ({ kind: 'object', type, data: isNamespaceAware });
  const type: NativeType = {
    name,
    parent: objectType,
    interfaces: [],
    methods: methods<NativeObject>()({
      'parseText(String)': (self, [text]) => parse(text, self.data === true),
      'parse(StringReader)': (self, [reader]) => parse(restOf(reader), self.data === true),
      'parse(String)': () => refuse(`${name}.parse()`, READ),
      'parse(File)': () => refuse(`${name}.parse()`, READ),
      'setFeature(String, boolean)': () => null,
      'setNamespaceAware(boolean)': () => null,
      'setKeepIgnorableWhitespace(boolean)': () => null,
      'setKeepWhitespace(boolean)': () => null,
      'setTrimWhitespace(boolean)': () => null,
    }),
    construct: constructors({
      '()': () => create(true),
      '(boolean, boolean)': ([, isNamespaceAware]) => create(isNamespaceAware),
      '(boolean, boolean, boolean)': ([, isNamespaceAware]) => create(isNamespaceAware),
    }),
  };
  return type;
}

export const xmlSlurperType = xmlReader('groovy.util.XmlSlurper', function* (text, isNamespaceAware) {
  return single(yield* parseDocument(text, isNamespaceAware));
});
