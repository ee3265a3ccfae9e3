// Prints YAML with the package `yaml`, which prints a document at once: what is large is printed entry by entry, so that
// the event loop turns between them. In block style the texts of entries, one after the other, are the text of the whole.

import { Document, isAlias, isCollection, isPair, isScalar, visit } from 'yaml';
import type { Node, Tags, YAMLMap, YAMLSeq } from 'yaml';
import { instantToString } from '../../run/text/date-fields.ts';
import { createOutput, textOfOutput, write } from '../../run/text/text-output.ts';
import type { Work } from '../../work.ts';

/** Whether lists and maps are printed with brackets: none, all, or those that hold nothing but short texts and numbers. */
export type FlowStyle = 'BLOCK' | 'FLOW' | 'AUTO';

/** Of one piece: they take a millisecond or two. */
const MAX_VALUES = 500;

/** `sizes` says how many values are in a list or map. Nothing is there more than once. */
export function* printPieces(data: unknown, sizes: ReadonlyMap<unknown, number>, indent: number): Work<string> {
  const entries = data instanceof Map ? [...(data as ReadonlyMap<unknown, unknown>)] : Array.isArray(data) ? (data as readonly unknown[]).map((element) => [null, element] as const) : [];
  if ((sizes.get(data) ?? 0) <= MAX_VALUES || entries.length === 0) {
    return printDocument(data, indent);
  }
  const output = createOutput();
  let pending: (readonly [unknown, unknown])[] = [];
  let size = 0;
  const flush = function* (): Work<void> {
    write(output, pending.length === 0 ? '' : printDocument(data instanceof Map ? new Map(pending) : pending.map(([, element]) => element), indent));
    pending = [];
    size = 0;
    yield;
  };
  for (const [key, value] of entries) {
    const own = 1 + (sizes.get(value) ?? 0);
    if (size > 0 && size + own > MAX_VALUES) {
      yield* flush();
    }
    const opening = own > MAX_VALUES ? openingOf(data, key, indent) : null;
    if (opening === null) {
      pending.push([key, value]);
      size += own;
    } else {
      const text = yield* printPieces(value, sizes, Array.isArray(data) || !Array.isArray(value) ? indent + 2 : indent);
      write(output, Array.isArray(data) ? opening + text.slice(opening.length) : `${opening}\n${text}`);
    }
  }
  yield* flush();
  return textOfOutput(output);
}

/** What stands before a large value: `- ` or `key:`; null when it has a form of its own, which only the package knows. */
function openingOf(data: unknown, key: unknown, indent: number): string | null {
  if (Array.isArray(data)) {
    return `${' '.repeat(indent)}- `;
  }
  const text = printDocument(new Map([[key, 0]]), indent);
  return text.endsWith(': 0\n') && !text.trimStart().startsWith('? ') ? text.slice(0, -' 0\n'.length) : null;
}

/** As it stands that far from the left within others: how lines are folded depends on it. */
export function printDocument(data: unknown, indent: number, style: FlowStyle = 'BLOCK'): string {
  const levels = indent / 2 + (Array.isArray(data) && indent > 0 ? 1 : 0);
  let whole = data;
  for (let level = 0; level < levels; level++) {
    whole = new Map([['', whole]]);
  }
  const document = new Document(whole, { version: '1.1', customTags: printedTags, aliasDuplicateObjects: true });
  nameAnchors(document);
  setFlow(document, style);
  const text = document.toString({ indentSeq: false, singleQuote: true, lineWidth: 80, flowCollectionPadding: false });
  let start = 0;
  for (let level = 0; level < levels; level++) {
    start = text.indexOf('\n', start) + 1;
  }
  return text.slice(start);
}

/** Maps are written as such, although their order is kept, and dates with all that they have. */
function printedTags(tags: Tags): Tags {
  const isNamed = (tag: Tags[number], name: string): boolean => typeof tag === 'object' && tag.tag === `tag:yaml.org,2002:${name}`;
  return tags
    .filter((tag) => !isNamed(tag, 'omap'))
    .map((tag) => (isNamed(tag, 'timestamp') && typeof tag === 'object' ? { ...tag, stringify: ({ value }: { readonly value: unknown }) => instantToString((value as Date).getTime()) } : tag) as Tags[number]);
}

/** `id001`, `id002`, … in the order in which they are used, as SnakeYAML calls them. */
function nameAnchors(document: Document): void {
  const names = new Map<string, string>();
  visit(document, {
    Alias: (_key, { source }) => void (names.has(source) || names.set(source, `id${String(names.size + 1).padStart(3, '0')}`)),
  });
  visit(document, {
    Alias: (_key, alias) => void (alias.source = names.get(alias.source) ?? alias.source),
    Value: (_key, node: Node) => void (node.anchor !== undefined && (node.anchor = names.get(node.anchor) ?? node.anchor)),
  });
}

function setFlow(document: Document, style: FlowStyle): void {
  const mark = (_key: unknown, collection: YAMLMap | YAMLSeq): void => {
    const items: readonly unknown[] = collection.items;
    collection.flow = style === 'FLOW' || items.every((item) => (isPair(item) ? isPlain(item.key) && isPlain(item.value) : isPlain(item)));
  };
  if (style !== 'BLOCK') {
    visit(document, { Map: mark, Seq: mark });
  }
}

/** Lines of a text stand below one another, which needs a block. */
function isPlain(node: unknown): boolean {
  return isAlias(node) || isCollection(node) ? false : !isScalar(node) || typeof node.value !== 'string' || !node.value.includes('\n');
}
