// An XML document as nodes that know their parents, for XmlSlurper and XmlParser.

import { checkSize } from '../../bounds.ts';
import { parseXml, textOfXml } from '../../text/xml.ts';
import type { XmlElement } from '../../text/xml.ts';
import type { Work } from '../../../work.ts';

export interface XmlNode {
  readonly element: XmlElement;
  readonly parent: XmlNode | null;
  /** Of the whole document: whether names are written with the namespace that they are in. */
  readonly isNamespaceAware: boolean;
}

export function* parseDocument(text: string, isNamespaceAware: boolean): Work<XmlNode> {
  return { element: yield* parseXml(text), parent: null, isNamespaceAware };
}

/** Without its prefix, as scripts write it. */
export function localName({ element: { name } }: XmlNode): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `*`: all of them. */
export function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  const children = node.element.children.filter((child) => typeof child !== 'string').map((element): XmlNode => ({ element, parent: node, isNamespaceAware: node.isNamespaceAware }));
  return name === '*' ? children : children.filter((child) => localName(child) === name || child.element.name === name);
}

/** The node, and everything in it, in the order of the text. */
export function depthFirst(node: XmlNode): XmlNode[] {
  const found = [node, ...childrenNamed(node, '*').flatMap(depthFirst)];
  checkSize(found.length);
  return found;
}

export function breadthFirst(node: XmlNode): XmlNode[] {
  const levels: XmlNode[][] = [];
  for (let level = [node]; level.length > 0; level = level.flatMap((each) => childrenNamed(each, '*'))) {
    levels.push(level);
  }
  return levels.flat();
}

export function textOf({ element }: XmlNode): Work<string> {
  return textOfXml(element);
}

/** By its name, with or without a prefix. */
export function attributeOf({ element: { attributes } }: XmlNode, name: string): string | null {
  return attributes.get(name) ?? null;
}
