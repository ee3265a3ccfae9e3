// Whatever the text is: a pipeline or a located error, soon. And whatever the pipeline is: a result.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { interpret } from './interpret.ts';
import { createMemoryStepHost } from './testing/memory-step-host.ts';
import { printDiagnostic } from './print-diagnostic.ts';
import { validate } from './validate.ts';

const folder = new URL('testdata/', import.meta.url);
const pipelines = readdirSync(folder)
  .filter((name) => name.startsWith('run-') && name.endsWith('.Jenkinsfile'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

async function check(text: string): Promise<void> {
  const { source, program, diagnostics } = validate(text);
  assert.ok(program !== null || diagnostics.length > 0, 'neither a program nor a problem');
  for (const diagnostic of diagnostics) {
    const { span, line, column } = diagnostic;
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(diagnostic));
    assert.ok(line >= 1 && line <= source.lineStarts.length && column >= 1);
    assert.ok(printDiagnostic(source, diagnostic).startsWith(`Jenkinsfile:${line}:${column}: `));
  }
  if (program !== null) {
    const host = createMemoryStepHost();
    const { result } = await interpret(program, host, { maxOperations: 20_000 });
    assert.ok(['SUCCESS', 'UNSTABLE', 'FAILURE', 'NOT_BUILT', 'ABORTED'].includes(result));
    assert.equal(host.openPlaces(), 0);
  }
}

test('bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => check(Buffer.from(bytes).toString('utf8'))), { numRuns: 500 }));

test('pieces of Groovy in any order', () => {
  const pieces = [
    'pipeline', 'agent', 'any', 'stages', 'stage', 'steps', 'post', 'sh', 'echo', 'dir', 'docker', 'always', 'environment', 'def', 'if', 'else', 'for', 'in', 'return',
    '{', '}', '(', ')', '[', ']', "'", '"', "'''", '"""', '/', '$/', '/$', '${', '$', '\\', '->', ':', ',', ';', '.', '?.', '?', '=', '+', '*', '@', '<', '>', '\n', '\r\n', ' ', '//', '/*', '*/',
    "'x'", '"a$b"', '1', 'x', 'String', 'new', 'as', 'case', 'switch', 'try', 'catch', 'class', 'import', '\u2028', '\ud800', '🚀',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(''));
  return fc.assert(fc.asyncProperty(text, check), { numRuns: 3000 });
});

test('large files of one kind of thing end as well', async () => {
  const steps = (body: string): string => `pipeline { agent any; stages { stage('A') { steps { ${body} } } } }`;
  const texts = [
    `a ${'{ } '.repeat(50_000)}`,
    '{ } '.repeat(60_000),
    '{ }'.repeat(60_000) + '}',
    '} '.repeat(200_000),
    `pipeline { ${'foo; '.repeat(20_000)} }`,
    `pipeline { agent { ${'foo; '.repeat(20_000)} } }`,
    `pipeline { agent { docker { ${"image 'x'; ".repeat(15_000)} } } }`,
    `pipeline { agent any; environment { ${"A = 'x'; ".repeat(15_000)} } }`,
    steps(`sh ${'"$a" '.repeat(1000)}`),
    steps('foo 1; '.repeat(20_000)),
    steps("echo 'x'; ".repeat(5_000)),
    steps(`echo "\${[${'1, '.repeat(90_000)}]}"`),
    steps(`echo '${'x'.repeat(1_000_000)}'`),
    `/${'*'.repeat(1_000_000)}`,
    '\n'.repeat(1_000_000),
    `x = ${'/'.repeat(999_990)}`,
    '"'.repeat(1_000_000),
    "'".repeat(1_000_001),
    '"$a'.repeat(300_000),
    '@A '.repeat(300_000),
    'a '.repeat(150_000),
    'A<'.repeat(90_000),
    '{ a, '.repeat(60_000),
    '( '.repeat(200_000),
  ];
  for (const text of texts) {
    await check(text);
  }
});

test('pipelines with one thing removed, doubled or put in', () => {
  const edit = fc.tuple(fc.constantFrom(...pipelines), fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', '}', '{', '"', "'", '(', ')', '$', ',', '\n', 'x', '/', '\\'));
  const edited = edit.map(([text, where, length, insertion]) => {
    const start = where % (text.length + 1);
    return text.slice(0, start) + insertion + text.slice(start + length);
  });
  return fc.assert(fc.asyncProperty(edited, check), { numRuns: 2000 });
});
