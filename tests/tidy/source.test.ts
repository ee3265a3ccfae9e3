import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, resolveImport, scan } from './source.ts';

test('comments and the insides of strings are blanked, and offsets stay', () => {
  const text = "const a = 'x // no'; // yes 'b'\nconst c = `d ${e({ f: `g` })} h`; /* i\n */ j = k / l / m; n = /['/]o/.test('p');\n";
  const { code, comments, strings } = scan({ path: 'a.ts', text });
  assert.equal(code.length, text.length);
  assert.equal(code, "const a = '       ';           \nconst c = `  ${e({ f: ` ` })}  `;     \n    j = k / l / m; n = /     /.test(' ');\n");
  assert.deepEqual(comments.map((one) => one.text), ["// yes 'b'", '/* i\n */']);
  assert.deepEqual(strings.map((one) => one.text), ['x // no', 'd ', 'g', ' h', 'p']);
});

test('imports of every shape are found, and none inside of strings or comments', () => {
  const text = `import a from './a.ts';
import type { B } from "./b.ts";
import {
  c,
} from './c.ts';
import './d.ts';
export { e } from './e.ts';
export type { F } from './f.ts';
const g = await import('./g.ts');
// import h from './h.ts';
const sample = "import i from './i.ts'";
export interface From { from: string }
export const from = 'j.ts';
`;
  assert.deepEqual(importsOf({ path: 'x.ts', text }).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`),
    ['./a.ts', './b.ts type', './c.ts', './d.ts', './e.ts', './f.ts type', './g.ts']);
});

test('relative imports become repository paths', () => {
  assert.equal(resolveImport('src/machines/qemu/a.ts', '../../lib/exec.ts'), 'src/lib/exec.ts');
  assert.equal(resolveImport('src/a.ts', './b.ts'), 'src/b.ts');
  assert.equal(resolveImport('src/a.ts', 'zod'), null);
});
