// groovy.util.XmlParser: nodes and lists of nodes. They are read, never changed; a pipeline that writes XML writes text.

import { listOf, mapOf } from '../../collections.ts';
import type { NativeType } from '../../native-type.ts';
import { createOutput, textOfOutput, write } from '../../text/text-output.ts';
import type { TextOutput } from '../../text/text-output.ts';
import { escapeXml } from '../../text/xml.ts';
import type { XmlElement } from '../../text/xml.ts';
import type { NativeObject, Value } from '../../value.ts';
import { ELEMENTS_PIECE, READ_PIECE, reach } from '../../../work.ts';
import type { Pace, Work } from '../../../work.ts';
import { iteratorOver } from '../iterator.ts';
import { objectType } from '../object.ts';
import { normalizeIndex } from '../positions.ts';
import { refusals } from '../refusals.ts';
import { functions, methods } from '../signatures.ts';
import { attributeOf, breadthFirst, childrenNamed, depthFirst, parseDocument } from './xml-nodes.ts';
import type { XmlNode } from './xml-nodes.ts';
import { xmlReader } from './xml-slurper.ts';

const nodeOf = ({ data }: NativeObject): XmlNode => data as XmlNode;
const elementsOf = ({ data }: NativeObject): readonly Value[] => data as readonly Value[];

const createNode = (node: XmlNode): NativeObject => ({ kind: 'object', type: nodeType, data: node });
const createList = (elements: readonly Value[]): NativeObject => ({ kind: 'object', type: nodeListType, data: elements });

/** Nodes and texts; blanks between elements are not content, and texts are trimmed. */
function contentOf(node: XmlNode): (NativeObject | string)[] {
  return node.element.children.flatMap((child): (NativeObject | string)[] => {
    if (typeof child !== 'string') {
      return [createNode({ element: child, parent: node })];
    }
    return child.trim() === '' ? [] : [child.trim()];
  });
}

function follow(node: XmlNode, name: string): Value {
  if (name.startsWith('@')) {
    return attributeOf(node, name.slice(1));
  }
  if (name === '..') {
    return node.parent === null ? null : createNode(node.parent);
  }
  return createList((name === '**' ? depthFirst(node) : childrenNamed(node, name)).map(createNode));
}

function* trimmedText(node: XmlNode): Work<string> {
  const output = createElementOutput();
  yield* writeTrimmed(output, node.element);
  return textOfOutput(output);
}

type ElementOutput = TextOutput & Pace;

const createElementOutput = (): ElementOutput => ({ ...createOutput(), pauseAt: READ_PIECE });

function* writeTrimmed(output: ElementOutput, element: XmlElement): Work<void> {
  for (const child of element.children) {
    yield* reach(output, output.length, READ_PIECE);
    if (typeof child === 'string') {
      write(output, child.trim());
    } else {
      yield* writeTrimmed(output, child);
    }
  }
}

const isNode = (value: Value): value is NativeObject => typeof value === 'object' && value?.kind === 'object' && value.type === nodeType;

const READ_ONLY = 'XML is only read here; write new text with writeFile';
const CHANGES = ['setValue', 'appendNode', 'append', 'remove', 'replaceNode', 'replaceBody', 'plus'];

const nodeType: NativeType = {
  name: 'groovy.util.Node',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: new Map([
    ...methods<NativeObject>()({
      'name()': (self) => nodeOf(self).element.name,
      'text()': (self) => trimmedText(nodeOf(self)),
      'value()': (self) => listOf(contentOf(nodeOf(self))),
      'children()': (self) => listOf(contentOf(nodeOf(self))),
      'attributes()': (self) => mapOf([...nodeOf(self).element.attributes]),
      'attribute(String)': (self, [name]) => attributeOf(nodeOf(self), name),
      'parent()': (self) => follow(nodeOf(self), '..'),
      'depthFirst()': (self) => listOf(depthFirst(nodeOf(self)).map(createNode)),
      'breadthFirst()': (self) => listOf(breadthFirst(nodeOf(self)).map(createNode)),
      'get(String)': (self, [name]) => follow(nodeOf(self), name),
      'getAt(String)': (self, [name]) => follow(nodeOf(self), name),
      'iterator()': (self) => iteratorOver(contentOf(nodeOf(self))),
      'equals(Node)': (self, [other]) => nodeOf(self).element === nodeOf(other).element,
      'toString()': (self) => printNode(nodeOf(self).element),
    }),
    ...refusals('Node', READ_ONLY, CHANGES),
  ]),
  getProperty: (self, name) => follow(nodeOf(self as NativeObject), name),
};

/** `name[attributes={a=b}; value=[text]]` */
function* printNode(element: XmlElement): Work<string> {
  const output = createElementOutput();
  yield* writeNode(output, element);
  return textOfOutput(output);
}

function* writeNode(output: ElementOutput, { name, attributes, children }: XmlElement): Work<void> {
  write(output, `${name}[attributes={${[...attributes].map(([key, value]) => `${key}=${value}`).join(', ')}}; value=[`);
  for (const [index, child] of children.filter((each) => typeof each !== 'string' || each.trim() !== '').entries()) {
    yield* reach(output, output.length, READ_PIECE);
    write(output, index === 0 ? '' : ', ');
    if (typeof child === 'string') {
      write(output, child.trim());
    } else {
      yield* writeNode(output, child);
    }
  }
  write(output, ']]');
}

const nodeListType: NativeType = {
  name: 'groovy.util.NodeList',
  parent: objectType,
  interfaces: ['java.util.List', 'java.util.ArrayList', 'java.util.Collection'],
  methods: new Map([
    ...methods<NativeObject>()({
      'text()': (self) => joinNodes(self, trimmedText, ''),
      'size()': (self) => elementsOf(self).length,
      'isEmpty()': (self) => elementsOf(self).length === 0,
      'asBoolean()': (self) => elementsOf(self).length > 0,
      'getAt(int)': (self, [index]) => elementsOf(self)[normalizeIndex(index, elementsOf(self).length)] ?? null,
      'get(int)': (self, [index]) => elementsOf(self)[index] ?? null,
      'first()': (self) => elementsOf(self)[0] ?? null,
      'last()': (self) => elementsOf(self).at(-1) ?? null,
      'iterator()': (self) => iteratorOver(elementsOf(self)),
      *'toString()'(self) {
        return `[${yield* joinNodes(self, ({ element }) => printNode(element), ', ')}]`;
      },
    }),
    ...refusals('NodeList', READ_ONLY, ['replaceNode', 'add', 'remove', 'plus']),
  ]),
  getProperty: (self, name) => {
    const found = elementsOf(self as NativeObject).map((each) => (isNode(each) ? follow(nodeOf(each), name) : null));
    return name.startsWith('@') ? listOf(found) : createList(found.flatMap((each) => (typeof each === 'object' && each?.kind === 'object' && each.type === nodeListType ? elementsOf(each) : [])));
  },
};

function* joinNodes(self: NativeObject, textOf: (node: XmlNode) => Work<string>, separator: string): Work<string> {
  const texts: string[] = [];
  for (const [index, each] of elementsOf(self).entries()) {
    if (index % ELEMENTS_PIECE === ELEMENTS_PIECE - 1) {
      yield;
    }
    texts.push(isNode(each) ? yield* textOf(nodeOf(each)) : '');
  }
  return texts.join(separator);
}

const xmlUtilType: NativeType = {
  name: 'groovy.xml.XmlUtil',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'escapeXml(String)': ([text]) => escapeXml(text),
    *'serialize(Node)'([node]) {
      const output = createElementOutput();
      write(output, '<?xml version="1.0" encoding="UTF-8"?>');
      yield* serialize(output, nodeOf(node).element, '');
      write(output, '\n');
      return textOfOutput(output);
    },
  }),
};

function* serialize(output: ElementOutput, element: XmlElement, indent: string): Work<void> {
  yield* reach(output, output.length, READ_PIECE);
  const content = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  write(output, `${indent}<${element.name}`);
  for (const [name, value] of element.attributes) {
    write(output, ` ${name}="${yield* escapeXml(value)}"`);
  }
  write(output, content.length === 0 ? '/>' : '>');
  const isText = content.every((child) => typeof child === 'string');
  for (const child of content) {
    write(output, isText ? '' : '\n');
    if (typeof child === 'string') {
      write(output, yield* escapeXml(child.trim()));
    } else {
      yield* serialize(output, child, `${indent}  `);
    }
  }
  write(output, content.length === 0 ? '' : `${isText ? '' : `\n${indent}`}</${element.name}>`);
}

const xmlParserType = xmlReader('groovy.util.XmlParser', function* (text) {
  return createNode(yield* parseDocument(text));
});

export const XML_TYPES: readonly NativeType[] = [xmlParserType, nodeType, nodeListType, xmlUtilType];
