// XML → a plain tree, for test reports and XmlSlurper. Not validating: a document type is passed over, nothing outside of
// the text is read, and entities other than the five and numbers are errors, so that none can grow.

import { JavaError } from '../java-error.ts';
import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import { checkLength } from './text-bounds.ts';
import { createOutput, replaceEvery, textOfOutput, write } from './text-output.ts';
import type { TextOutput } from './text-output.ts';

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: Map<string, string>;
  /** Elements and text in their order; comments and instructions are left out. */
  readonly children: (XmlElement | string)[];
}

/** Deeper than any report, and shallow enough for walks that call themselves. */
const MAX_DEPTH = 500;
/** A report of a hundred thousand tests fits. */
const MAX_ELEMENTS = 1_000_000;

export function* parseXml(text: string): Work<XmlElement> {
  checkLength(text.length);
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  const pace: Pace = { pauseAt: READ_PIECE };
  let count = 0;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    yield* reach(pace, at, READ_PIECE);
    const parent = open.at(-1) ?? top;
    const tag = text.indexOf('<', at);
    const end = tag === -1 ? text.length : tag;
    if (end > at) {
      yield* addText(parent, text, at, end);
    }
    if (tag === -1) {
      break;
    }
    at = skipMarkup(text, tag, parent) ?? (yield* readTag(text, tag, open));
    if (open.length > MAX_DEPTH + 1) {
      throw problem(text, tag, `elements are nested more than ${MAX_DEPTH} levels deep`);
    }
    if (++count > MAX_ELEMENTS * 2) {
      throw problem(text, tag, `there are more than ${MAX_ELEMENTS} elements`);
    }
  }
  const unclosed = open.length > 1 ? open.at(-1) : undefined;
  if (unclosed !== undefined) {
    throw problem(text, text.length, `The element type "${unclosed.name}" must be terminated by the matching end-tag "</${unclosed.name}>".`);
  }
  const [root] = top.children;
  if (root === undefined || typeof root === 'string') {
    throw problem(text, text.length, 'Premature end of file.');
  }
  return root;
}

function problem(text: string, at: number, message: string): JavaError {
  const before = text.slice(0, at).split('\n');
  return new JavaError('org.xml.sax.SAXParseException', `lineNumber: ${before.length}; columnNumber: ${(before.at(-1)?.length ?? 0) + 1}; ${message}`);
}

function* addText(parent: XmlElement, text: string, from: number, to: number): Work<void> {
  const content = text.slice(from, to);
  if (parent.name !== '') {
    addContent(parent, yield* resolveEntities(text, from, content.replaceAll(/\r\n?/g, '\n')));
  } else if (content.trim() !== '') {
    throw problem(text, from, parent.children.length === 0 ? 'Content is not allowed in prolog.' : 'Content is not allowed in trailing section.');
  }
}

function addContent(parent: XmlElement, content: string): void {
  const last = parent.children.at(-1);
  if (typeof last === 'string') {
    parent.children[parent.children.length - 1] = last + content;
  } else {
    parent.children.push(content);
  }
}

/** Comments, CDATA, instructions and the document type; returns where they end, null at a tag. */
function skipMarkup(text: string, at: number, parent: XmlElement): number | null {
  if (text.startsWith('<!--', at)) {
    return endOf(text, at, '<!--', '-->', 'The comment');
  }
  if (text.startsWith('<?', at)) {
    return endOf(text, at, '<?', '?>', 'The processing instruction');
  }
  if (text.startsWith(CDATA_OPEN, at)) {
    const end = endOf(text, at, CDATA_OPEN, ']]>', 'The CDATA section');
    addContent(parent, text.slice(at + CDATA_OPEN.length, end - ']]>'.length));
    return end;
  }
  return text.startsWith('<!DOCTYPE', at) ? skipDocumentType(text, at) : null;
}

const CDATA_OPEN = '<![CDATA[';

/** Searched behind the opening: `<!-->` is no whole comment. */
function endOf(text: string, at: number, open: string, close: string, what: string): number {
  const end = text.indexOf(close, at + open.length);
  if (end === -1) {
    throw problem(text, at, `${what} must end with '${close}'.`);
  }
  return end + close.length;
}

function skipDocumentType(text: string, at: number): number {
  let depth = 0;
  let quote = '';
  for (let index = at; index < text.length; index++) {
    const character = text.charAt(index);
    if (quote !== '') {
      quote = character === quote ? '' : quote;
    } else if (text.startsWith('<!--', index)) {
      index = endOf(text, index, '<!--', '-->', 'The comment') - 1;
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '[' || character === '<') {
      depth++;
    } else if (character === ']' || (character === '>' && --depth === 0)) {
      if (character === '>') {
        return index + 1;
      }
      depth--;
    }
  }
  throw problem(text, at, 'The document type declaration must end with \'>\'.');
}

const START_TAG = /<([^\s<>/=!?"'&]+)((?:\s+[^\s<>/=!?"'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const END_TAG = /<\/([^\s<>/]+)\s*>/y;

/** Opens or closes an element; returns where the tag ends. */
function* readTag(text: string, at: number, open: XmlElement[]): Work<number> {
  const parent = open.at(-1);
  if (text.charAt(at + 1) === '/') {
    return closeElement(text, at, open);
  }
  START_TAG.lastIndex = at;
  const match = START_TAG.exec(text);
  if (match === null || parent === undefined) {
    throw problem(text, at, 'The content of elements must consist of well-formed character data or markup.');
  }
  if (parent.name === '' && parent.children.length > 0) {
    throw problem(text, at, 'The markup in the document following the root element must be well-formed.');
  }
  const [whole, name = '', written = '', isEmpty] = match;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of written.matchAll(ATTRIBUTE)) {
    if (attributes.has(key)) {
      throw problem(text, at, `Attribute "${key}" was already specified for element "${name}".`);
    }
    attributes.set(key, yield* resolveEntities(text, at, (double ?? single ?? '').replaceAll(/[\t\r\n]/g, ' ')));
  }
  const element: XmlElement = { name, attributes, children: [] };
  parent.children.push(element);
  if (isEmpty === '') {
    open.push(element);
  }
  return at + whole.length;
}

function closeElement(text: string, at: number, open: XmlElement[]): number {
  END_TAG.lastIndex = at;
  const match = END_TAG.exec(text);
  const element = open.length > 1 ? open.pop() : undefined;
  if (match === null || element === undefined) {
    throw problem(text, at, 'The markup in the document must be well-formed: this end-tag closes nothing.');
  }
  if (match[1] !== element.name) {
    throw problem(text, at, `The element type "${element.name}" must be terminated by the matching end-tag "</${element.name}>".`);
  }
  return at + match[0].length;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

function* resolveEntities(text: string, at: number, content: string): Work<string> {
  if (!content.includes('&')) {
    return content;
  }
  return yield* replaceEvery(content, /&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[^\s;&<]{1,40})?(;?)/g, ([, name, semicolon]) => {
    if (name === undefined || semicolon === '') {
      throw problem(text, at, "The entity name must immediately follow the '&' in the entity reference, and a ';' must end it.");
    }
    const known = ENTITIES.get(name);
    if (known !== undefined) {
      return known;
    }
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : NaN;
    if (Number.isNaN(code)) {
      throw problem(text, at, `The entity "${name}" was referenced, but not declared.`);
    }
    if (code > 0x10ffff || code === 0) {
      throw problem(text, at, `Character reference "&${name}" is an invalid XML character.`);
    }
    return String.fromCodePoint(code);
  });
}

/** All the text in an element, as XmlSlurper's text() gives it: without text that is nothing but white space. */
export function* textOfXml(element: XmlElement): Work<string> {
  const output: TextOutput & Pace = { ...createOutput(), pauseAt: READ_PIECE };
  yield* writeText(output, element);
  return textOfOutput(output);
}

function* writeText(output: TextOutput & Pace, element: XmlElement): Work<void> {
  for (const child of element.children) {
    yield* reach(output, output.length, READ_PIECE);
    if (typeof child !== 'string') {
      yield* writeText(output, child);
    } else if (child.trim() !== '') {
      write(output, child);
    }
  }
}

const ENTITY_NAMES: ReadonlyMap<string, string> = new Map(Array.from(ENTITIES, ([name, character]) => [character, `&${name};`]));

/** What begins something in XML, and nothing else: MarkupBuilder, Jenkins' Functions. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XmlUtil.escapeXml */
export function escapeXml(text: string): Work<string> {
  return replaceEvery(text, /[&<>"']/g, ([character]) => ENTITY_NAMES.get(character) ?? character);
}
