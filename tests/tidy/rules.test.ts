// Every rule against samples that break it and samples that don't: a rule that can't fail is a defect.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkDeadFiles, checkDefaultExports, checkEnvironment, checkFileNames, checkLeftovers, checkProcessStarters, checkSql, checkTestSwitches, checkUnusedExports,
} from './code-rules.ts';
import { checkArchitectureTable, checkLinks, checkNamedFiles, checkPackagesExplained } from './document-rules.ts';
import { checkAreas, checkControllerOrder, checkCycles, checkPackages, checkStaleRows } from './import-rules.ts';
import { renderImportTable } from './import-table.ts';
import type { SourceFile, Violation } from './source.ts';

type Check = (files: readonly SourceFile[]) => readonly (Violation | string)[];

function file(path: string, ...lines: readonly string[]): SourceFile {
  return { path, text: `${lines.join('\n')}\n` };
}

function imports(path: string, specifier: string): SourceFile {
  return file(path, `import { thing } from '${specifier}';`);
}

function accepts(check: Check, ...files: readonly SourceFile[]): void {
  assert.deepEqual(check(files), []);
}

function refuses(check: Check, message: RegExp, ...files: readonly SourceFile[]): void {
  const found = check(files).map((one) => (typeof one === 'string' ? one : one.message));
  assert.equal(found.length, 1, `expected one violation, got: ${found.join(' | ') || 'none'}`);
  assert.match(found[0] ?? '', message);
}

test('areas', () => {
  const check: Check = (files) => checkAreas(files);
  accepts(check, imports('src/guest/connect.ts', '../pipeline/print.ts'));
  accepts(check, imports('src/machines/provider.ts', './qemu/qmp.ts'));
  accepts(check, imports('bin/mayfly.ts', '../src/machines/qemu/qmp.ts'));
  accepts(check, imports('src/cli/run.ts', '../controller/controller.ts'));
  refuses(check, /controller may not import pipeline/, imports('src/controller/http/lint.ts', '../../pipeline/parse.ts'));
  refuses(check, /controller may not import guest/, file('src/controller/x.ts', "import type { A } from '../guest/main.ts';"));
  refuses(check, /lib may not import protocol/, file('src/lib/x.ts', "export { A } from '../protocol/errors.ts';"));
  refuses(check, /pipeline may not import machines/, file('src/pipeline/x.ts', "const lazy = await import('../machines/provider.ts');"));
  refuses(check, /cli may not import controller/, imports('src/cli/run.ts', '../controller/config.ts'));
  refuses(check, /private to machines/, imports('src/controller/pool/x.ts', '../../machines/qemu/qmp.ts'));
  refuses(check, /nothing imports tests/, imports('src/lib/x.test.ts', '../../tests/tidy/source.ts'));
  refuses(check, /no area/, file('src/scheduler/tick.ts', ''));
});

test('order inside controller', () => {
  const check: Check = (files) => checkControllerOrder(files);
  accepts(check, imports('src/controller/http/runs.ts', '../store/runs.ts'));
  accepts(check, imports('src/controller/controller.ts', './http/server.ts'));
  accepts(check, imports('src/controller/store/runs.ts', '../config.ts'));
  refuses(check, /store comes before scheduler/, imports('src/controller/store/runs.ts', '../scheduler/tick.ts'));
  refuses(check, /http comes before controller\.ts/, imports('src/controller/http/server.ts', '../controller.ts'));
  refuses(check, /domain comes before store/, imports('src/controller/domain/run.ts', '../store/runs.ts'));
  refuses(check, /no place in controllerOrder/, file('src/controller/gadgets/x.ts', ''));
});

test('stale rows', () => {
  const table = { lib: { areas: [] }, guest: { areas: ['lib', 'web'] } } as const;
  const lib = file('src/lib/exec.ts');
  accepts((files) => checkStaleRows(files, table, []), lib, imports('src/guest/main.ts', '../lib/exec.ts'));
  refuses((files) => checkStaleRows(files, table, []), /guest → lib: allowed and used by nobody/, lib, file('src/guest/main.ts'));
  accepts((files) => checkStaleRows(files, table, ['guest → lib']), lib, file('src/guest/main.ts'));
  refuses((files) => checkStaleRows(files, table, ['guest → lib']), /is used now/, lib, imports('src/guest/main.ts', '../lib/exec.ts'));
  refuses((files) => checkStaleRows(files, table, ['lib → guest']), /not in the table/, lib);
});

test('cycles', () => {
  accepts(checkCycles, imports('src/lib/a.ts', './b.ts'), imports('src/lib/b.ts', './c.ts'), imports('src/lib/x.ts', './c.ts'), file('src/lib/c.ts'));
  refuses(checkCycles, /a\.ts → src\/lib\/b\.ts → src\/lib\/a\.ts: a cycle/, imports('src/lib/a.ts', './b.ts'), imports('src/lib/b.ts', './a.ts'));
});

test('packages', () => {
  const check: Check = (files) => checkPackages(files, { dependencies: { zod: '4.6.7', '@scope/name': '1.0.0' }, devDependencies: { 'fast-check': '4.10.2' } });
  accepts(check, imports('src/protocol/a.ts', 'zod'), imports('src/lib/b.ts', '@scope/name/part'), imports('src/lib/c.test.ts', 'fast-check'), imports('src/lib/d.ts', 'node:fs'));
  refuses(check, /"left-pad" is not in package\.json/, imports('src/lib/a.ts', 'left-pad'));
  refuses(check, /"fast-check" is a devDependency/, imports('src/lib/a.ts', 'fast-check'));
  refuses(check, /write "node:fs"/, imports('src/lib/a.ts', 'fs'));
});

test('process.env', () => {
  const reads = 'const home = process.env.HOME;';
  accepts(checkEnvironment, file('bin/mayfly.ts', reads), file('src/controller/config.ts', reads), file('src/lib/a.test.ts', reads), file('src/lib/b.ts', '// process.env is elsewhere'));
  refuses(checkEnvironment, /take the value as a parameter/, file('src/lib/a.ts', reads));
  refuses(checkEnvironment, /take the value as a parameter/, file('src/lib/config-file.ts', reads));
});

test('SQL', () => {
  const queries = ['SELECT id FROM runs WHERE state = $1', 'insert into runs (id) values ($1)', 'UPDATE runs SET state = $1', 'delete from runs where id = $1', 'CREATE TABLE runs ()'];
  for (const query of queries) {
    accepts(checkSql, file('src/controller/store/runs.ts', `query('${query}');`));
    refuses(checkSql, /only src\/controller\/store\/ knows SQL/, file('src/controller/scheduler/tick.ts', `query(\`\n  ${query}\`);`));
  }
  refuses(checkSql, /knows SQL/, imports('src/controller/http/a.ts', 'node:sqlite'));
  refuses(checkSql, /knows SQL/, imports('src/controller/http/a.ts', 'kysely/migration'));
  accepts(checkSql, file('src/cli/images.ts', "throw new Error('select an image from the list, or delete from it');", "const word = 'Update it, then set the name';"));
});

test('processes', () => {
  refuses((files) => checkProcessStarters(files, {}), /exec\(\) of src\/lib\/exec\.ts/, imports('src/guest/steps.ts', 'node:child_process'));
  accepts((files) => checkProcessStarters(files, { 'src/lib/exec.ts': 'why' }), imports('src/lib/exec.ts', 'node:child_process'), imports('src/machines/qemu/a.ts', 'node:child_process'));
});

test('default exports', () => {
  refuses(checkDefaultExports, /by its name/, file('src/lib/a.ts', 'export default function a() {}'));
  refuses(checkDefaultExports, /by its name/, file('src/lib/a.ts', 'export { a as default };'));
  accepts(checkDefaultExports, file('src/lib/a.ts', "export const text = 'export default';"));
});

test('file names', () => {
  accepts(checkFileNames, file('src/lib/file-lock.test.ts'), file('src/machines/qemu/qmp.ts'));
  refuses(checkFileNames, /no index\.ts/, file('src/lib/index.ts'));
  refuses(checkFileNames, /"utils" says nothing/, file('src/lib/string-utils.ts'));
  refuses(checkFileNames, /"helpers" says nothing/, file('tests/helpers/a.ts'));
  refuses(checkFileNames, /kebab-case/, file('src/lib/fileLock.ts'));
});

test('dead files', () => {
  const entries = { 'src/guest/main.ts': 'the machine starts it' };
  const main = imports('src/guest/main.ts', '../lib/a.ts');
  accepts((files) => checkDeadFiles(files, entries), main, file('src/lib/a.ts'), file('bin/mayfly.ts'), file('bench/bench.ts'));
  refuses((files) => checkDeadFiles(files, {}), /nobody imports this file/, file('src/lib/a.ts'));
  refuses((files) => checkDeadFiles(files, {}), /only tests beside it/, file('src/lib/a.ts'), imports('src/lib/a.test.ts', './a.ts'));
  accepts((files) => checkDeadFiles(files, {}), file('src/guest/testing/a.ts'), imports('src/guest/b.test.ts', './testing/a.ts'));
  refuses((files) => checkDeadFiles(files, {}), /nobody imports/, file('src/guest/testing/a.ts'));
  refuses((files) => checkDeadFiles(files, entries), /listed in entryPoints .* not there/, file('bin/mayfly.ts'));
});

test('unused exports', () => {
  const a = file('src/lib/a.ts', 'export function thing(): void {}', 'export const other = 1;', 'export interface Shape {}', 'thing();');
  refuses(checkUnusedExports, /nobody else uses other: remove "export"/, a, imports('src/lib/b.ts', './a.ts'));
  refuses(checkUnusedExports, /nobody else uses other/, a, imports('src/lib/a.test.ts', './a.ts'), file('src/lib/c.ts', '// other', "const text = 'other';"));
  accepts(checkUnusedExports, a, imports('src/lib/b.ts', './a.ts'), file('src/lib/c.ts', "import { other } from './a.ts';"), file('tests/support/d.ts', 'export const alone = 1;'));
});

test('leftovers', () => {
  refuses(checkLeftovers, /do it now/, file('src/lib/a.ts', '/* FIXME later */'));
  refuses(checkLeftovers, /do it now/, file('src/lib/a.ts', 'const a = 1; // TODO'));
  accepts(checkLeftovers, file('src/lib/a.ts', "const word = 'TODO';"));
});

test('switched-off tests', () => {
  accepts(checkTestSwitches, file('src/lib/a.test.ts', "test('a', { skip: broken && 'no KVM here' }, () => {});", "t.skip('no KVM here');"));
  for (const line of ["test.only('a', () => {});", "test('a', { only: true }, () => {});"]) {
    refuses(checkTestSwitches, /silences all others/, file('src/lib/a.test.ts', line));
  }
  for (const line of ["test.skip('a', () => {});", "test('a', { skip: true }, () => {});", 't.skip();', "it.todo('a');"]) {
    refuses(checkTestSwitches, /says why/, file('tests/a.test.ts', line));
  }
});

test('documents', () => {
  const table = renderImportTable();
  assert.match(table, /^\| `cli` \| `lib`, `protocol`, `pipeline`, `controller\/controller\.ts`; to run one in process \|$/m);
  assert.deepEqual(checkArchitectureTable(`# A\n\n${table}\n`, table), []);
  assert.match(checkArchitectureTable(table.replace('`lib`, `protocol`', '`lib`'), table)[0] ?? '', /Put this there/);
  assert.deepEqual(checkPackagesExplained('| `zod` | checks what comes from outside, by one schema for types too |', ['zod']), []);
  assert.match(checkPackagesExplained('zod is nice', ['zod'])[0] ?? '', /no line on the dependency `zod`/);
  const links = checkLinks([file('docs/a.md', '[in](../README.md#top) [out](https://example.org) [gone](b.md)', '```', '[sample](c.md)', '```')], (path) => path === 'README.md');
  assert.deepEqual(links, ['docs/a.md: the link to b.md leads nowhere']);
  const named = checkNamedFiles([file('A.md', '`run/a.ts` `b-*.ts` `X.ts`, and no `index.ts`', '`gone.ts` `a/b-1.ts` `n-1.ts`')], ['src/run/a.ts', 'src/run/b-1.ts']);
  assert.deepEqual(named, ['gone.ts', 'a/b-1.ts', 'n-1.ts'].map((name) => `A.md: there is no file ${name}: name the one that does this today`));
});
