import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSizes, functionsOf, maxFileLines, maxFunctionLines } from './size-rules.ts';
import type { SourceFile } from './source.ts';

const filler = (count: number): string => '  step();\n'.repeat(count);

function file(text: string, path = 'src/lib/a.ts'): SourceFile {
  return { path, text };
}

test('all shapes of functions are measured, and control structures are none', () => {
  const text = `function plain(a: string): Promise<{ b: number }> {\n${filler(1)}}
export async function* generic<T>(a: T): AsyncGenerator<T> {\n${filler(2)}}
const arrow = async (a: { b: string }): Promise<void> => {\n${filler(3)}};
class A {
  #secret(a = [1]): boolean {\n${filler(4)}}
  constructor() {\n${filler(5)}}
  get size(): number {\n${filler(6)}}
}
if (a) {\n${filler(90)}}
for (const b of c()) {\n${filler(90)}}
function shape(): { readonly a: string } {\n${filler(7)}}
run('}{', /[{]/, \`\${call({ a: 1 })} {\`);
interface Contract { method(a: string): { b: string }; other(): void }
`;
  assert.deepEqual(
    functionsOf(file(text)).map(({ name, lines }) => [name, lines]).sort((a, b) => Number(a[1]) - Number(b[1])),
    [['plain', 3], ['generic', 4], ['arrow', 5], ['#secret', 6], ['constructor', 7], ['size', 8], ['shape', 9]],
  );
});

test('a function that is too long is refused by name, one that is just short enough is not', () => {
  const long = `function big(): void {\n${filler(maxFunctionLines - 1)}}\n`;
  const found = checkSizes([file(long)], {});
  assert.deepEqual(found.map(({ message }) => message), [`src/lib/a.ts#big has ${maxFunctionLines + 1} lines, more than ${maxFunctionLines}: split it by what its parts do`]);
  assert.deepEqual(checkSizes([file(`function big(): void {\n${filler(maxFunctionLines - 2)}}\n`)], {}), []);
});

test('using the test method of a regular expression exempts nothing, declaring tests does', () => {
  const body = `${filler(maxFunctionLines)}  return /a/.test(b);\n`;
  assert.equal(checkSizes([file(`function big(): boolean {\n${body}}\n`, 'tests/a.ts')], {}).length, 1);
  assert.equal(checkSizes([file(`function suiteOf(): void {\n${filler(maxFunctionLines)}  test('a', () => {});\n}\n`, 'tests/a.ts')], {}).length, 0);
});

test('a file that is too long is refused', () => {
  assert.match(checkSizes([file('a();\n'.repeat(maxFileLines + 1))], {})[0]?.message ?? '', /401 lines, more than 400/);
  assert.deepEqual(checkSizes([file('a();\n'.repeat(maxFileLines))], {}), []);
});

test('the allow-list may only shrink', () => {
  const files = [file('a();\n'.repeat(500))];
  assert.deepEqual(checkSizes(files, { 'src/lib/a.ts': 500 }), []);
  assert.match(checkSizes(files, { 'src/lib/a.ts': 499 })[0]?.message ?? '', /grew from 499 to 500/);
  assert.match(checkSizes(files, { 'src/lib/a.ts': 501 })[0]?.message ?? '', /shrank to 500 lines: write that/);
  assert.match(checkSizes([file('a();\n')], { 'src/lib/a.ts': 500 })[0]?.message ?? '', /short enough \(or gone\)/);
});
