// docs/pipeline.md lists directives and steps. UPDATE=1 writes its tables anew, from the tables that the program itself uses.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { AGENT_TYPES } from './model/agent-types.ts';
import { CONDITION_NAMES, CONDITION_TYPES, WHEN_SWITCHES } from './model/condition-types.ts';
import { MATRIX_SECTIONS, PIPELINE_SECTIONS, POST_CONDITIONS, STAGE_SECTIONS } from './model/language.ts';
import { OPTION_TYPES, STAGE_OPTION_TYPES } from './model/option-types.ts';
import { PARAMETER_TYPES } from './model/parameter-types.ts';
import type { Signature } from './model/signature.ts';
import { TOOL_TYPES } from './model/tool-types.ts';
import { TRIGGER_TYPES } from './model/trigger-types.ts';
import { KNOWN_PLUGIN_STEPS } from './steps/known-plugin-steps.ts';
import { STEPS } from './steps/steps.ts';

const document = new URL('../../docs/pipeline.md', import.meta.url);

const words = (names: Iterable<string>): string => Array.from(names, (name) => `\`${name}\``).join(', ');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function parametersOf({ parameters, unnamedParameter }: Signature): string {
  const shown = parameters.map(({ name, required }) => {
    const marked = `\`${name}\`${required ? '*' : ''}`;
    return name === unnamedParameter ? `**${marked}**` : marked;
  });
  return shown.length === 0 ? '' : `(${shown.join(', ')})`;
}

function signatures(table: ReadonlyMap<string, Signature>): string {
  return Array.from(table.values(), (each) => `\`${each.name}\`${parametersOf(each)}`).join(', ');
}

function directives(): string {
  const agents = Array.from(AGENT_TYPES, ([name, { options }]) => `\`${name}\`${options.size === 0 ? '' : ` (${words(options.keys())})`}`);
  const rows: readonly (readonly [string, string])[] = [
    ['`pipeline`', words(PIPELINE_SECTIONS)],
    ['`stage`', words(STAGE_SECTIONS)],
    ['`matrix`', words(MATRIX_SECTIONS)],
    ['`agent`', agents.join('; ')],
    ['`options`', signatures(OPTION_TYPES)],
    ['`options` of a stage', `${signatures(STAGE_OPTION_TYPES)}, and every step that has a block`],
    ['`parameters`', signatures(PARAMETER_TYPES)],
    ['`triggers`', signatures(TRIGGER_TYPES)],
    ['`tools`', words(TOOL_TYPES)],
    ['`when`', `${words(CONDITION_NAMES)}; ${words(WHEN_SWITCHES)}`],
    ['conditions of `when`', signatures(CONDITION_TYPES)],
    ['`post`, in the order in which they run', words(POST_CONDITIONS)],
  ];
  return table(['where', 'what'], rows);
}

function steps(): string {
  const rows = Array.from(STEPS.values()).toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((step) => {
    const parameters = step.parameters.map(({ name, required, doc }) => {
      const marked = `\`${name}\`${required ? '*' : ''}`;
      return `${name === step.unnamedParameter ? `**${marked}**` : marked}: ${doc}`;
    });
    const block = { none: '', optional: '{ }?', required: '{ }' }[step.block];
    return [`\`${step.name}\` ${block}`.trim(), step.doc, parameters.join('<br>')] as const;
  });
  return table(['step', '', 'parameters'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const PARTS: ReadonlyMap<string, () => string> = new Map([
  ['directives', directives],
  ['steps', steps],
  ['plugin steps', () => table(['step', 'instead'], Array.from(KNOWN_PLUGIN_STEPS).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, notice]) => [`\`${name}\``, notice]))],
]);

test('the document lists directives and steps as they are', () => {
  const text = readFileSync(document, 'utf8');
  const expected = text.replaceAll(/(<!-- generated: ([\w ]+) -->\n)[^]*?(<!-- end -->)/g, (_, start: string, name: string, end: string) => {
    const part = PARTS.get(name) ?? assert.fail(name);
    return `${start}\n${part()}\n\n${end}`;
  });
  if (process.env['UPDATE'] === '1') {
    writeFileSync(document, expected);
  }
  assert.equal(readFileSync(document, 'utf8'), expected);
});

test('every step says what it does, and what each of its parameters is', () => {
  for (const { name, doc, parameters } of STEPS.values()) {
    assert.match(doc, /^[A-Z].*\.$/, name);
    for (const parameter of parameters) {
      assert.match(parameter.doc, /\S/, `${name}: ${parameter.name}`);
    }
  }
});
