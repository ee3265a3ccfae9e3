// What scripts change in a document that XmlSlurper has read, and how it is written again.

import { checkSize } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { isClosure, isList } from '../../kinds.ts';
import type { XmlElement } from '../../text/xml.ts';
import { toText } from '../../to-text.ts';
import type { ClosureValue, NativeObject, Value } from '../../value.ts';
import { describedNodes } from './node-builder.ts';
import { createNode } from './node-type.ts';
import { printedName } from './qname.ts';
import type { XmlNode } from './xml-nodes.ts';
import { checkLevel, isNode, treeOf } from './xml-tree.ts';

type Content = (XmlElement | string)[];

/** Elements that a closure describes, a node, or a text. */
async function contentOf(value: Value, caller: Caller): Promise<Content> {
  const content: Content = [];
  for (const each of isClosure(value) ? await describedNodes(value, createNode, caller) : [value]) {
    content.push(isNode(each) ? await elementOf(each, caller) : await toText(each, caller));
  }
  return content;
}

async function elementOf(node: NativeObject, caller: Caller, level = 0): Promise<XmlElement> {
  checkLevel(level);
  const { name, attributes, value } = treeOf(node);
  const element: XmlElement = { name: printedName(name), attributes: new Map(), children: [] };
  for (const attribute of attributes.entries.values()) {
    element.attributes.set(printedName(attribute.key), await toText(attribute.value, caller));
  }
  for (const child of isList(value) ? value.elements : value === null ? [] : [value]) {
    element.children.push(isNode(child) ? await elementOf(child, caller, level + 1) : await toText(child, caller));
  }
  return element;
}

export async function replaceBody(nodes: readonly XmlNode[], body: Value, caller: Caller): Promise<null> {
  for (const { element } of nodes) {
    element.children.splice(0, element.children.length, ...(await contentOf(body, caller)));
  }
  return null;
}

export async function appendTo(nodes: readonly XmlNode[], added: Value, caller: Caller): Promise<null> {
  for (const { element } of nodes) {
    element.children.push(...(await contentOf(added, caller)));
    checkSize(element.children.length);
  }
  return null;
}

/** Instead of each node, or behind it. The document itself stays. */
export async function insertAt(nodes: readonly XmlNode[], block: ClosureValue, where: 'instead' | 'after', caller: Caller): Promise<null> {
  for (const { element, parent } of nodes) {
    const siblings = parent?.element.children ?? [];
    const index = siblings.indexOf(element);
    if (index !== -1) {
      const content = await contentOf(block, caller);
      siblings.splice(where === 'instead' ? index : index + 1, where === 'instead' ? 1 : 0, ...content);
      checkSize(siblings.length);
    }
  }
  return null;
}

/** The prefix that is made up for a namespace that has none. */
const MADE_UP = 'tag0';

/** Without blanks, and with a prefix for what is in the document's own namespace. */
export function rewritten({ element, parent, isNamespaceAware }: XmlNode): XmlElement {
  let namespace = element.attributes.get('xmlns');
  for (let around = parent; around !== null && namespace === undefined; around = around.parent) {
    namespace = around.element.attributes.get('xmlns');
  }
  if (!isNamespaceAware || namespace === undefined) {
    return rewrite(element, (name) => name);
  }
  const made = rewrite(element, (name) => (name.includes(':') ? name : `${MADE_UP}:${name}`));
  return { ...made, attributes: new Map([[`xmlns:${MADE_UP}`, namespace], ...made.attributes].filter(([name]) => name !== 'xmlns') as [string, string][]) };
}

function rewrite({ name, attributes, children }: XmlElement, nameOf: (name: string) => string): XmlElement {
  const kept = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return { name: nameOf(name), attributes, children: kept.map((child) => (typeof child === 'string' ? child : rewrite(child, nameOf))) };
}

/** As StreamingMarkupBuilder writes it: no element is left out when it is empty. */
export function expandedXml({ name, attributes, children }: XmlElement, escape: (text: string) => string, quote: string): string {
  const written = [...attributes].map(([key, value]) => ` ${key}=${quote}${escape(value)}${quote}`).join('');
  return `<${name}${written}>${children.map((child) => (typeof child === 'string' ? escape(child) : expandedXml(child, escape, quote))).join('')}</${name}>`;
}
