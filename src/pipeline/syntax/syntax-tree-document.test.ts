// docs/syntax-tree.md lists the nodes of ast.ts. UPDATE=1 writes its table anew.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { parse } from '../parse.ts';
import { finish } from '../work.ts';
import type { Node } from './ast.ts';
import { visitNodes } from './visit-nodes.ts';

const document = new URL('../../../docs/syntax-tree.md', import.meta.url);
const code = readFileSync(new URL('ast.ts', import.meta.url), 'utf8');

interface NodeShape {
  readonly kind: string;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
  readonly comment: string;
}

function readShapes(): NodeShape[] {
  const interfaces = /(?:\/\*\* ((?:(?!\*\/)[^])*) \*\/\n)?export (?:interface \w+ extends|type \w+ =) Located<'([\w-]+)'>(?: \{\n([^]*?)\n\}\n)?/g;
  return [...code.matchAll(interfaces)].map(([, comment = '', kind = '', body = '']) => ({
    kind,
    fields: [...body.matchAll(/^ {2}readonly (\w+): (.+);$/gm)].map(([, name = '', type = '']) => ({ name, type: type.replaceAll('readonly ', '') })),
    comment: comment.includes('\n') ? '' : comment,
  }));
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}

function table(): string {
  const rows = readShapes().map(({ kind, fields, comment }) => {
    const shown = fields.map(({ name, type }) => `\`${name}\`: ${escape(type.replaceAll('<', '&lt;'))}`).join('<br>');
    return `| \`${kind}\` | ${shown} | ${escape(comment)} |`;
  });
  const unions = [...code.matchAll(/export type (Expression|Statement|Member) =\n([^;]+);/g)].map(([, name = '', list = '']) => {
    const kinds = [...list.matchAll(/\w+/g)].map(([type]) => new RegExp(`(?:interface ${type} extends|type ${type} =) Located<'([\\w-]+)'>`).exec(code)?.[1] ?? assert.fail(type));
    return `**${name}** is one of ${kinds.map((kind) => `\`${kind}\``).join(', ')}.`;
  });
  return `${unions.join('\n\n')}\n\n| kind | fields | |\n|---|---|---|\n${rows.join('\n')}\n`;
}

test('the document lists the nodes as they are', () => {
  const text = readFileSync(document, 'utf8');
  const marker = '<!-- generated -->\n';
  const expected = `${text.slice(0, text.indexOf(marker) + marker.length)}\n${table()}`;
  if (process.env['UPDATE'] === '1') {
    writeFileSync(document, expected);
  }
  assert.equal(readFileSync(document, 'utf8'), expected);
});

test('nodes have the fields that the document lists, and no others', () => {
  const shapes = new Map(readShapes().map(({ kind, fields }) => [kind, ['kind', 'span', ...fields.map(({ name }) => name)].sort()]));
  const seen = new Set<string>();
  const files = ['groovy.txt', 'later.txt'].map((name) => readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8'));
  const samples = files.flatMap((file) => file.split('\n---\n')).map((sample) => sample.slice(0, sample.lastIndexOf('\n=> ')));
  for (const sample of samples) {
    const { script, diagnostics } = parse(sample);
    assert.ok(script !== null, `${diagnostics[0]?.line}: ${diagnostics[0]?.message}\n${sample}`);
    const look = (node: Node): void => {
      seen.add(node.kind);
      assert.deepEqual(Object.keys(node).sort(), shapes.get(node.kind), node.kind);
    };
    finish(visitNodes(script, look));
  }
  assert.deepEqual([...shapes.keys()].filter((kind) => !seen.has(kind)), []);
});
