// Applies the rules of tests/tidy/ to the repository. Each rule is tested against bad samples in tests/tidy/*.test.ts.
// A message names the file and the line and says what to do; DESIGN decisions behind the rules are in ARCHITECTURE.md.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  checkDeadFiles, checkDefaultExports, checkEnvironment, checkFileNames, checkLeftovers, checkProcessStarters, checkSql, checkTestSwitches, checkUnusedExports,
} from './tidy/code-rules.ts';
import { checkArchitectureTable, checkLinks, checkNamedFiles } from './tidy/document-rules.ts';
import { checkAreas, checkControllerOrder, checkCycles, checkPackages, checkStaleRows } from './tidy/import-rules.ts';
import type { DeclaredPackages } from './tidy/import-rules.ts';
import { renderImportTable } from './tidy/import-table.ts';
import { readDocuments, readIfPresent, readSources, root } from './tidy/repository.ts';
import { checkSizes } from './tidy/size-rules.ts';
import type { SourceFile, Violation } from './tidy/source.ts';

const sources = readSources();
const packages = JSON.parse(readIfPresent('package.json') ?? '') as DeclaredPackages;

const rules: Readonly<Record<string, (files: readonly SourceFile[]) => readonly (Violation | string)[]>> = {
  'areas import what the table allows': (files) => checkAreas(files),
  'the folders of controller keep their order': (files) => checkControllerOrder(files),
  'the import table has no stale row': (files) => checkStaleRows(files),
  'no import cycles': checkCycles,
  'packages are declared': (files) => checkPackages(files, packages),
  'process.env is read in config only': checkEnvironment,
  'SQL stays in the store': checkSql,
  'processes are started in one place': (files) => checkProcessStarters(files),
  'no default exports': checkDefaultExports,
  'file names say something': checkFileNames,
  'no dead files': (files) => checkDeadFiles(files),
  'no export without a use': checkUnusedExports,
  'files and functions are short': (files) => checkSizes(files),
  'nothing is left to do in comments': checkLeftovers,
  'no test is switched off in silence': checkTestSwitches,
};

test('the rules look at the whole repository', () => {
  for (const path of ['src/lib/exec.ts', 'src/protocol/errors.ts', 'tests/tidy.test.ts', 'tests/run.ts']) {
    assert.ok(sources.some((file) => file.path === path), `${path} was not found: the rules would be green on nothing`);
  }
});

for (const [name, check] of Object.entries(rules)) {
  test(name, () => assertNone(check(sources)));
}

test('ARCHITECTURE.md shows the import table', () => {
  assertNone(checkArchitectureTable(readIfPresent('ARCHITECTURE.md') ?? '', renderImportTable()));
});

test('links in documents lead somewhere', () => {
  assertNone(checkLinks(readDocuments(), (path) => existsSync(join(root, path))));
});

test('files that documents name are there', () => {
  assertNone(checkNamedFiles(readDocuments(), sources.map(({ path }) => path)));
});

function assertNone(found: readonly (Violation | string)[]): void {
  const lines = found.map((one) => (typeof one === 'string' ? one : `${one.path}:${one.line}: ${one.message}`));
  assert.equal(lines.length, 0, `\n${lines.join('\n')}`);
}
