// What groovy.util.Node holds: trees that XmlParser reads, that builders make, and that scripts change.

import { checkSize } from '../../bounds.ts';
import { mapOf } from '../../collections.ts';
import { isList } from '../../kinds.ts';
import type { XmlElement } from '../../text/xml.ts';
import type { ListValue, MapValue, NativeObject, Value } from '../../value.ts';
import { ELEMENTS_PIECE } from '../../../work.ts';
import type { Work } from '../../../work.ts';
import { raise } from '../../thrown.ts';
import { createQName, matchesName } from './qname.ts';

export interface TreeNode {
  /** A text, or a QName. */
  readonly name: Value;
  attributes: MapValue;
  /** A list of nodes and texts, or one value. */
  value: Value;
  parent: NativeObject | null;
}

/** As deep as documents may be; a tree that contains itself ends here too. */
const MAX_LEVELS = 500;

export function checkLevel(level: number): void {
  if (level > MAX_LEVELS) {
    raise('java.lang.StackOverflowError', `nodes are nested more than ${MAX_LEVELS} deep, or contain themselves`);
  }
}

export type CreateNode = (tree: TreeNode) => NativeObject;

export const treeOf = ({ data }: NativeObject): TreeNode => data as TreeNode;

export function isNode(value: Value): value is NativeObject {
  return typeof value === 'object' && value?.kind === 'object' && value.type.name === 'groovy.util.Node';
}

const newList = (elements: Value[] = []): ListValue => ({ kind: 'list', elements, type: 'ArrayList' });

/** Where children are: a value that is none becomes the first of them. */
export function childList(node: NativeObject): ListValue {
  const tree = treeOf(node);
  if (!isList(tree.value)) {
    tree.value = newList(tree.value === null ? [] : [tree.value]);
  }
  return tree.value;
}

/** As `children()` gives them: of one value a list that is no part of the tree. */
export function childrenOf(node: NativeObject): ListValue {
  const { value } = treeOf(node);
  return isList(value) ? value : newList(value === null ? [] : [value]);
}

export function append(parent: NativeObject, child: NativeObject): void {
  const { elements } = childList(parent);
  checkSize(elements.length + 1);
  elements.push(child);
  treeOf(child).parent = parent;
}

/** False: it was no child. */
export function removeChild(parent: NativeObject, child: NativeObject): boolean {
  const { elements } = childList(parent);
  const index = elements.indexOf(child);
  treeOf(child).parent = null;
  if (index !== -1) {
    elements.splice(index, 1);
  }
  return index !== -1;
}

export function childrenNamed(node: NativeObject, name: string): NativeObject[] {
  return childrenOf(node).elements.filter(isNode).filter((child) => matchesName(treeOf(child).name, name));
}

export function depthFirst(node: NativeObject): NativeObject[] {
  const found: NativeObject[] = [];
  const visit = (each: NativeObject, level: number): void => {
    checkLevel(level);
    found.push(each);
    checkSize(found.length);
    childrenOf(each).elements.filter(isNode).forEach((child) => visit(child, level + 1));
  };
  visit(node, 0);
  return found;
}

export function breadthFirst(node: NativeObject): NativeObject[] {
  const found: NativeObject[] = [];
  let depth = 0;
  for (let level = [node]; level.length > 0; level = level.flatMap((each) => childrenOf(each).elements.filter(isNode))) {
    checkLevel(depth++);
    found.push(...level);
    checkSize(found.length);
  }
  return found;
}

/** Prefixes and what they stand for. Null: names are taken as they are written. */
type Scope = ReadonlyMap<string, string> | null;

/** A document as nodes: blanks between elements are no content, and texts are trimmed. */
export function* readTree(element: XmlElement, isNamespaceAware: boolean, create: CreateNode): Work<NativeObject> {
  let count = 0;
  function* convert({ name, attributes, children }: XmlElement, parent: NativeObject | null, around: Scope): Work<NativeObject> {
    if (++count % ELEMENTS_PIECE === 0) {
      yield;
    }
    const scope = around === null ? null : scopeWithin(around, attributes);
    const written = [...attributes].filter(([key]) => scope === null || !isDeclaration(key));
    const node = create({ name: resolve(name, scope, true), attributes: mapOf(written.map(([key, value]) => [resolve(key, scope, false), value])), value: newList(), parent });
    for (const child of children) {
      if (typeof child !== 'string') {
        childList(node).elements.push(yield* convert(child, node, scope));
      } else if (child.trim() !== '') {
        childList(node).elements.push(child.trim());
      }
    }
    return node;
  }
  return yield* convert(element, null, isNamespaceAware ? new Map() : null);
}

const isDeclaration = (attribute: string): boolean => attribute === 'xmlns' || attribute.startsWith('xmlns:');

function scopeWithin(scope: ReadonlyMap<string, string>, attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(([key]) => isDeclaration(key)).map(([key, uri]): [string, string] => [key.slice('xmlns:'.length), uri]);
  return declared.length === 0 ? scope : new Map([...scope, ...declared]);
}

/** An attribute without a prefix is in no namespace. */
function resolve(name: string, scope: Scope, isElement: boolean): Value {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0));
  const uri = scope === null || (!isElement && prefix === '') ? undefined : scope.get(prefix);
  return uri === undefined || uri === '' ? name : createQName(uri, name.slice(colon + 1), prefix);
}
