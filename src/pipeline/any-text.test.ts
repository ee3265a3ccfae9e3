// Whatever the text is: a pipeline or a located error, soon. And whatever the pipeline is: a result.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { interpret } from './interpret.ts';
import { parse } from './parse.ts';
import { createMemoryStepHost } from './memory-host/memory-step-host.ts';
import { printDiagnostic } from './print-diagnostic.ts';
import { printScript } from './testing/print.ts';
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
    "'x'", '"a$b"', '1', 'x', 'String', 'new', 'as', 'case', 'switch', 'try', 'catch', 'class', 'import', 'enum', 'interface', 'throws', 'extends', 'static', 'final', 'do', 'while', 'instanceof', 'assert', '::', '?[', '..<', '!in', '0x', '08', '\\u0041', '\u2028', '\ud800', '🚀',
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
    'class A { '.repeat(30_000),
    'enum E { A { '.repeat(20_000),
    `class A { ${'int x; '.repeat(40_000)} }`,
    `enum E { ${'A, '.repeat(90_000)} }`,
    `List${'<List'.repeat(90_000)}`,
    `x = a ${'< b '.repeat(90_000)}`,
    '{ -> '.repeat(60_000),
    'x -> '.repeat(90_000),
    '(a) -> '.repeat(40_000),
    '(a) '.repeat(60_000),
    'a?[0'.repeat(50_000),
    'a ? [b '.repeat(60_000),
    'new A() { '.repeat(40_000),
    'new int'.repeat(90_000) + '[]'.repeat(50_000),
    '@A(@B('.repeat(40_000),
    'case 1: '.repeat(60_000),
    'else { }\n'.repeat(40_000),
    'f(a: 1, '.repeat(40_000),
    `f(${'a: 1, '.repeat(60_000)})`,
    'f 1 2\n'.repeat(40_000),
    '"$5 \\d '.repeat(100_000),
    'x /a '.repeat(60_000),
    '{\n'.repeat(100_000),
    '}\n'.repeat(100_000),
    '; { }'.repeat(60_000),
    '"a" '.repeat(90_000),
    'f(a,, b);'.repeat(20_000),
    `${'{\n'.repeat(200)}${'  x\n'.repeat(50_000)}`,
    `1${'_'.repeat(500_000)}`,
    '\\u0061'.repeat(150_000),
    `${'"""${'.repeat(50_000)}${' \n'.repeat(350_000)}`,
    `${'('.repeat(90_000)}${']'.repeat(90_000)}`,
    `x {\n${' '.repeat(500_000)}${'a {'.repeat(30_000)}`,
    `x {\n${' '.repeat(500_000)}${'a; '.repeat(60_000)}`,
    'a\n'.repeat(99_000),
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

test('whatever is read can be printed and read again', () => {
  const pieces = ['x', 'f', ' ', '\n', '(', ')', '{', '}', '[', ']', ',', ':', '=', '+', '-', '!', '.', '?.', '?', '->', '"a${b}"', "'c'", '1', 'def ', 'if (x) ', 'else ', 'A ', 'new A()', 'as ', 'in ', 'return ', 'class A { ', ';'];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(fc.property(text, (source) => {
    const { script } = parse(source);
    if (script !== null) {
      const printed = printScript(script);
      const again = parse(printed).script;
      assert.ok(again !== null, printed);
      assert.equal(printScript(again), printed);
    }
  }), { numRuns: 20_000 });
});
