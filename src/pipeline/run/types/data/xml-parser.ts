// groovy.util.XmlParser, and groovy.xml.XmlUtil, which writes what it and XmlSlurper read.

import type { Caller } from '../../caller.ts';
import { perform } from '../../count.ts';
import type { NativeType } from '../../native-type.ts';
import { serializeXml } from '../../text/xml-serialize.ts';
import { escapeXml, parseXml } from '../../text/xml.ts';
import { toText } from '../../to-text.ts';
import type { Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';
import { createNode } from './node-type.ts';
import { isNode, readTree } from './xml-tree.ts';
import { printTree } from './xml-node-printer.ts';
import { writtenElement, xmlReader } from './xml-slurper.ts';

const xmlParserType = xmlReader('groovy.util.XmlParser', function* (text, isNamespaceAware) {
  return yield* readTree(yield* parseXml(text), isNamespaceAware, createNode);
});

async function serialize(value: Value, caller: Caller): Promise<string> {
  const element = writtenElement(value) ?? (await perform(parseXml(isNode(value) ? await printTree(value, caller) : await toText(value, caller)), caller));
  return perform(serializeXml(element), caller);
}

const xmlUtilType: NativeType = {
  name: 'groovy.xml.XmlUtil',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'escapeXml(String)': ([text]) => escapeXml(text),
    'serialize(Object)': ([value], caller) => serialize(value, caller),
    'serialize(Object, Object)': async ([value, writer], caller) => caller.interpreter.invokeMethod(writer, 'write', [await serialize(value, caller)], caller),
  }),
};

export const XML_TYPES: readonly NativeType[] = [xmlParserType, xmlUtilType];
