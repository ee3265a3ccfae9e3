// groovy.xml.MarkupBuilder and StreamingMarkupBuilder: XML described by calls, `html { head { title 'x' } }`. One sets
// elements in lines of their own, the other writes them one after another.

import { checkTextLength } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { entriesOf } from '../../collections.ts';
import { isClosure, isMap } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { escapeMarkup } from '../../text/xml.ts';
import { toText } from '../../to-text.ts';
import type { ClosureValue, MapValue, NativeObject, Value } from '../../value.ts';
import { callClosure } from '../calling.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { textOfBuilder } from '../builder-text.ts';
import { createBuilder } from '../text-builder.ts';
import { expandedXml } from './xml-changes.ts';
import { writtenElement } from './xml-slurper.ts';

interface Markup {
  /** Where the text goes. */
  writer: Value;
  readonly isInLines: boolean;
  quote: '"' | "'";
  omitsNull: boolean;
  omitsEmpty: boolean;
  expandsEmpty: boolean;
  depth: number;
  /** What was written last: the beginning of an element that is still open, a text, the end of an element, or nothing yet. */
  last: 'nothing' | 'begin' | 'text' | 'end';
}

const markupOf = (self: Value): Markup => (self as NativeObject).data as Markup;

function createMarkup(type: NativeType, writer: Value, isInLines: boolean): NativeObject {
  const data: Markup = { writer, isInLines, quote: "'", omitsNull: false, omitsEmpty: false, expandsEmpty: false, depth: 0, last: 'nothing' };
  return { kind: 'object', type, data };
}

async function write({ writer }: Markup, text: string, caller: Caller): Promise<void> {
  await caller.interpreter.invokeMethod(writer, 'append', [text], caller);
}

function escapeAttribute(text: string, quote: string): string {
  const escaped = escapeMarkup(text).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
  return quote === "'" ? escaped.replaceAll("'", '&apos;') : escaped.replaceAll('"', '&quot;');
}

function lineBreak({ isInLines, depth }: Markup): string {
  return isInLines ? `\n${'  '.repeat(depth)}` : '';
}

/** `name(attributes, content) { … }`, each of them or none. */
async function element(self: Value, name: string, args: readonly Value[], caller: Caller): Promise<Value> {
  const markup = markupOf(self);
  const attributes = args.find(isMap);
  const block = args.find(isClosure);
  const content = args.find((each) => each !== null && !isMap(each) && !isClosure(each));
  const isFirst = markup.last === 'nothing';
  if (markup.last === 'begin') {
    await write(markup, '>', caller);
  }
  markup.depth += isFirst ? 0 : 1;
  await write(markup, `${isFirst ? '' : lineBreak(markup)}<${name}${await attributesText(markup, attributes, caller)}`, caller);
  markup.last = 'begin';
  if (content !== undefined) {
    await text(markup, escapeMarkup(await toText(content, caller)), caller);
  }
  if (block !== undefined) {
    await callClosure({ ...block, delegate: self }, [], caller);
  }
  await end(markup, name, caller);
  markup.depth -= isFirst ? 0 : 1;
  return name;
}

async function end(markup: Markup, name: string, caller: Caller): Promise<void> {
  const isEmpty = markup.last === 'begin';
  const before = markup.last === 'end' ? lineBreak(markup) : '';
  await write(markup, isEmpty ? (markup.expandsEmpty ? `></${name}>` : markup.isInLines ? ' />' : '/>') : `${before}</${name}>`, caller);
  markup.last = 'end';
}

async function attributesText({ quote, omitsNull, omitsEmpty }: Markup, attributes: MapValue | undefined, caller: Caller): Promise<string> {
  let written = '';
  for (const { key, value } of attributes === undefined ? [] : entriesOf(attributes)) {
    const plain = value === null ? '' : await toText(value, caller);
    const isOmitted = (value === null && omitsNull) || (plain === '' && omitsEmpty);
    written = checkTextLength(isOmitted ? written : `${written} ${await toText(key, caller)}=${quote}${escapeAttribute(plain, quote)}${quote}`);
  }
  return written;
}

async function text(markup: Markup, written: string, caller: Caller): Promise<void> {
  await write(markup, `${markup.last === 'begin' ? '>' : ''}${written}`, caller);
  markup.last = markup.last === 'nothing' ? 'nothing' : markup.last === 'end' ? 'end' : 'text';
}

/** `mkp`: what is no element. */
const helperType: NativeType = {
  name: 'groovy.xml.MarkupBuilderHelper',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'yield(Object)': async (self, [value], caller) => {
      const read = writtenElement(value);
      return writeText(self, read !== null ? expandedXml(read, escapeMarkup, markupOf(self).quote) : isClosure(value) ? value : escapeMarkup(await toText(value, caller)), caller);
    },
    'yieldUnescaped(Object)': async (self, [value], caller) => writeText(self, isClosure(value) ? value : await toText(value, caller), caller),
    'comment(Object)': async (self, [value], caller) => writeText(self, markupOf(self).isInLines ? `<!-- ${await toText(value, caller)} -->` : `<!--${await toText(value, caller)}-->`, caller),
    'xmlDeclaration()': (self, _, caller) => writeText(self, `<?xml version=${markupOf(self).quote}1.0${markupOf(self).quote}?>\n`, caller),
    'xmlDeclaration(Map)': async (self, [attributes], caller) => writeText(self, `<?xml${await attributesText(markupOf(self), attributes, caller)}?>\n`, caller),
    'pi(Map)': async (self, [instructions], caller) => {
      for (const { key, value } of entriesOf(instructions)) {
        await writeText(self, `<?${await toText(key, caller)}${isMap(value) ? await attributesText(markupOf(self), value, caller) : ` ${await toText(value, caller)}`}?>\n`, caller);
      }
      return null;
    },
  }),
};

async function writeText(self: NativeObject, written: string | ClosureValue, caller: Caller): Promise<null> {
  if (typeof written === 'string') {
    await text(markupOf(self), written, caller);
  } else {
    await callClosure(written, [], caller);
  }
  return null;
}

const helperOf = (self: Value): NativeObject => ({ kind: 'object', type: helperType, data: markupOf(self) });

/** What a closure's own script does is no element. */
const NO_ELEMENTS: ReadonlySet<string> = new Set(['println', 'print', 'printf', 'call']);

const setting = (set: (markup: Markup, value: boolean) => void) => (self: NativeObject, [value]: [boolean]): null => {
  set(markupOf(self), value);
  return null;
};

const elementsType: NativeType = {
  name: 'groovy.xml.MarkupBuilder',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'getMkp()': helperOf,
    'setDoubleQuotes(boolean)': setting((markup, value) => {
      markup.quote = value ? '"' : "'";
    }),
    'setOmitNullAttributes(boolean)': setting((markup, value) => {
      markup.omitsNull = value;
    }),
    'setOmitEmptyAttributes(boolean)': setting((markup, value) => {
      markup.omitsEmpty = value;
    }),
    'setExpandEmptyElements(boolean)': setting((markup, value) => {
      markup.expandsEmpty = value;
    }),
    'invokeMethod(String, Object)': (self, [name, args], caller) => element(self, name, typeof args === 'object' && args?.kind === 'list' ? args.elements : [args], caller),
  }),
  callAny: async (self, name, args, caller) => (NO_ELEMENTS.has(name) ? undefined : element(self, name, args, caller)),
};

export const markupBuilderType: NativeType = {
  ...elementsType,
  construct: constructors({
    '()': () => createMarkup(elementsType, createBuilder('StringBuilder', ''), true),
    '(Object)': ([writer]) => createMarkup(elementsType, writer, true),
  }),
};

/** What `bind` gives: the text, to be written or read. */
const documentType: NativeType = {
  name: 'groovy.lang.Writable',
  parent: objectType,
  interfaces: ['groovy.lang.Writable', 'java.lang.CharSequence'],
  methods: methods<NativeObject>()({
    'toString()': ({ data }) => data as string,
    'writeTo(Object)': async ({ data }, [writer], caller) => {
      await caller.interpreter.invokeMethod(writer, 'append', [data as string], caller);
      return writer;
    },
  }),
};

export const streamingBuilderType: NativeType = {
  name: 'groovy.xml.StreamingMarkupBuilder',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'bind(Closure)': async (self, [block], caller) => {
      const [settings, writer] = [markupOf(self), createBuilder('StringBuilder', '')];
      const markup = createMarkup(elementsType, writer, false);
      Object.assign(markup.data as Markup, { quote: settings.quote, expandsEmpty: settings.expandsEmpty });
      await callClosure({ ...block, delegate: markup }, [markup], caller);
      return { kind: 'object', type: documentType, data: textOfBuilder(writer) };
    },
    'setUseDoubleQuotes(boolean)': setting((markup, value) => {
      markup.quote = value ? '"' : "'";
    }),
    'setExpandEmptyElements(boolean)': setting((markup, value) => {
      markup.expandsEmpty = value;
    }),
    'setEncoding(String)': () => null,
    'getEncoding()': () => 'UTF-8',
  }),
  construct: constructors({ '()': () => createMarkup(streamingBuilderType, null, false) }),
};
