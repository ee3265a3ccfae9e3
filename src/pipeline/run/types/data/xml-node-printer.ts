// groovy.util.XmlNodePrinter: writes a tree of nodes, each element and text in lines of their own.

import type { Caller } from '../../caller.ts';
import { count } from '../../count.ts';
import type { NativeType } from '../../native-type.ts';
import { createOutput, textOfOutput, write } from '../../text/text-output.ts';
import type { TextOutput } from '../../text/text-output.ts';
import { escapeMarkup } from '../../text/xml.ts';
import { toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { printedName, qualifiedNameOf } from './qname.ts';
import { checkLevel, childrenOf, isNode, treeOf } from './xml-tree.ts';

interface Layout {
  readonly target: Value;
  readonly indent: string;
  quote: string;
  /** Texts stay within their element's line. */
  preservesWhitespace: boolean;
  expandsEmpty: boolean;
}

const layoutOf = ({ data }: NativeObject): Layout => data as Layout;

const DEFAULT_LAYOUT: Layout = { target: null, indent: '  ', quote: '"', preservesWhitespace: false, expandsEmpty: false };

/** What has been declared around: prefix → namespace. */
type Declared = ReadonlyMap<string, string>;

/** As XmlUtil begins: texts are kept as they are. */
export async function printTree(node: NativeObject, caller: Caller): Promise<string> {
  return print(node, { ...DEFAULT_LAYOUT, preservesWhitespace: true }, caller);
}

async function print(node: NativeObject, layout: Layout, caller: Caller): Promise<string> {
  const output = createOutput();
  await writeNode(output, node, layout, 0, new Map(), caller);
  return textOfOutput(output);
}

async function writeNode(output: TextOutput, node: NativeObject, layout: Layout, level: number, around: Declared, caller: Caller): Promise<void> {
  checkLevel(level);
  const pause = count(caller);
  if (pause !== null) {
    await pause;
  }
  const name = printedName(treeOf(node).name);
  const [begin, declared] = await startTag(node, name, layout, around, caller);
  const { elements } = childrenOf(node);
  const indent = layout.indent.repeat(level);
  if (elements.length === 0) {
    write(output, `${indent}<${begin}${layout.expandsEmpty ? `></${name}>` : '/>'}\n`);
    return;
  }
  const isInLine = layout.preservesWhitespace && !elements.some(isNode);
  write(output, `${indent}<${begin}>${isInLine ? '' : '\n'}`);
  for (const each of elements) {
    if (isNode(each)) {
      await writeNode(output, each, layout, level + 1, declared, caller);
    } else {
      const text = escapeMarkup(await toText(each, caller));
      write(output, layout.preservesWhitespace ? text : `${layout.indent.repeat(level + 1)}${text}\n`);
    }
  }
  write(output, `${isInLine ? '' : indent}</${name}>\n`);
}

async function startTag(node: NativeObject, name: string, { quote }: Layout, around: Declared, caller: Caller): Promise<readonly [string, Declared]> {
  const declared = new Map(around);
  const declaration = (value: Value): string => {
    const qualified = qualifiedNameOf(value);
    if (qualified === null || qualified.uri === '' || declared.get(qualified.prefix) === qualified.uri) {
      return '';
    }
    declared.set(qualified.prefix, qualified.uri);
    return ` xmlns${qualified.prefix === '' ? '' : `:${qualified.prefix}`}=${quote}${qualified.uri}${quote}`;
  };
  const { attributes, name: own } = treeOf(node);
  let tag = name + declaration(own);
  for (const { key, value } of attributes.entries.values()) {
    const text = escapeMarkup(await toText(value, caller)).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');
    const quoted = quote === "'" ? text.replaceAll("'", '&apos;') : text.replaceAll('"', '&quot;');
    tag += ` ${printedName(key)}=${quote}${quoted}${quote}${declaration(key)}`;
  }
  return [tag, declared];
}

function create(target: Value, indent = '  ', quote = '"'): NativeObject {
  const data: Layout = { ...DEFAULT_LAYOUT, target, indent: indent.slice(0, 100), quote };
  return { kind: 'object', type: printerType, data };
}

function change(self: NativeObject, changed: Partial<Layout>): null {
  Object.assign(layoutOf(self), changed);
  return null;
}

const printerType: NativeType = {
  name: 'groovy.util.XmlNodePrinter',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'print(Node)': async (self, [node], caller) => {
      await caller.interpreter.invokeMethod(layoutOf(self).target, 'write', [await print(node, layoutOf(self), caller)], caller);
      return null;
    },
    'setPreserveWhitespace(boolean)': (self, [preservesWhitespace]) => change(self, { preservesWhitespace }),
    'isPreserveWhitespace()': (self) => layoutOf(self).preservesWhitespace,
    'setExpandEmptyElements(boolean)': (self, [expandsEmpty]) => change(self, { expandsEmpty }),
    'isExpandEmptyElements()': (self) => layoutOf(self).expandsEmpty,
    'setNamespaceAware(boolean)': () => null,
    'setQuote(String)': (self, [quote]) => change(self, { quote }),
  }),
  construct: constructors({
    '(Object)': ([target]) => create(target),
    '(Object, String)': ([target, indent]) => create(target, indent),
    '(Object, String, String)': ([target, indent, quote]) => create(target, indent, quote),
  }),
};

export const NODE_PRINTER_TYPES: readonly NativeType[] = [printerType];
