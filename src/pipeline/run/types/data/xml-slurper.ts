// groovy.util.XmlSlurper: what it gives is a place in the document, with all nodes that a path leads to.

import { listOf, mapOf } from '../../collections.ts';
import { perform } from '../../count.ts';
import { isNumber } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { parseBigDecimal, parseDouble, parseInteger, parseLong, trimJava } from '../../numbers/parse-number.ts';
import { toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { ELEMENTS_PIECE } from '../../../work.ts';
import type { Work } from '../../../work.ts';
import { iteratorOver } from '../iterator.ts';
import { objectType } from '../object.ts';
import { normalizeIndex } from '../positions.ts';
import { refuse } from '../refused.ts';
import { constructors, methods } from '../signatures.ts';
import { restOf } from './readers.ts';
import { attributeOf, breadthFirst, childrenNamed, depthFirst, localName, parseDocument, textOf } from './xml-nodes.ts';
import type { XmlNode } from './xml-nodes.ts';

interface Place {
  /** The last name of the path. */
  readonly name: string;
  readonly nodes: readonly XmlNode[];
  /** Of a path that ends with `@name`: what these attributes hold, instead of nodes. */
  readonly attributes: readonly string[] | null;
}

const placeOf = ({ data }: NativeObject): Place => data as Place;

function createPlace(name: string, nodes: readonly XmlNode[], attributes: readonly string[] | null = null): NativeObject {
  const data: Place = { name, nodes, attributes };
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
    'list()': (self) => listOf(partsOf(self)),
    'plus(Object)': async (self, [other], caller) => {
      const added = typeof other === 'object' && other?.kind === 'object' && other.type === pathResultType ? placeOf(other).nodes : null;
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
  callAny: async (self, name, args, caller) => (OF_ITS_PARTS.has(name) ? caller.interpreter.tryMethod(listOf(partsOf(self as NativeObject)), name, args, caller) : undefined),
};

const READ = 'read the file with readFile, and give its text to parseText';

export function xmlReader(name: string, parse: (text: string) => Work<Value>): NativeType {
  const type: NativeType = {
    name,
    parent: objectType,
    interfaces: [],
    methods: methods<NativeObject>()({
      'parseText(String)': (_, [text]) => parse(text),
      'parse(StringReader)': (_, [reader]) => parse(restOf(reader)),
      'parse(String)': () => refuse(`${name}.parse()`, READ),
      'parse(File)': () => refuse(`${name}.parse()`, READ),
      'setFeature(String, boolean)': () => null,
      'setNamespaceAware(boolean)': () => null,
      'setKeepIgnorableWhitespace(boolean)': () => null,
      'setKeepWhitespace(boolean)': () => null,
      'setTrimWhitespace(boolean)': () => null,
    }),
    construct: constructors({
      '()': () => ({ kind: 'object', type, data: null }),
      '(boolean, boolean)': () => ({ kind: 'object', type, data: null }),
      '(boolean, boolean, boolean)': () => ({ kind: 'object', type, data: null }),
    }),
  };
  return type;
}

export const xmlSlurperType = xmlReader('groovy.util.XmlSlurper', function* (text) {
  return single(yield* parseDocument(text));
});
