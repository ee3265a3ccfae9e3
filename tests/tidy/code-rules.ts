// Rules about what stands in a file. Pure functions over file texts; tests/tidy.test.ts applies them to the repository.
import { entryPoints, processStarters } from './import-table.ts';
import { importsOf, isTest, resolveImport, scan, violation } from './source.ts';
import type { Piece, SourceFile, Violation } from './source.ts';

export function checkEnvironment(files: readonly SourceFile[]): Violation[] {
  const allowed = (path: string): boolean =>
    path.startsWith('bin/') || path.endsWith('/config.ts') || path === 'src/lib/exec.ts' || isTest(path);
  return findInCode(files.filter(({ path }) => !allowed(path)), /\bprocess\s*(?:\.\s*env\b|\[)/g,
    'process.env is read in config.ts files and bin/ only: take the value as a parameter or from the configuration');
}

const sqlPackages = ['pg', 'kysely', 'postgres', 'node:sqlite'];
const sqlText = /^\s*(?:insert\s+into\s+\w|delete\s+from\s+\w+(?:\s+where\b|\s*$)|update\s+\w+\s+set\s|select\s+(?:distinct\s+)?[\w.*()"]+(?:\s*,\s*[\w.*()"]+|\s+as\s+\w+)*\s+from\s+\w+(?:\s+(?:where|order|group|limit|join|left|for)\b|\s*;?\s*$)|(?:create|alter|drop)\s+(?:unique\s+)?(?:table|index|type|schema|sequence)\s|with\s+\w+\s+as\s+\()/i;

export function checkSql(files: readonly SourceFile[]): Violation[] {
  const outside = files.filter(({ path }) => !path.startsWith('src/controller/store/') && !isTest(path) && !path.startsWith('bench/'));
  const what = 'only src/controller/store/ knows SQL: add a function there, one per statement, and call it';
  return outside.flatMap((file) => [
    ...importsOf(file).filter(({ specifier }) => sqlPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`)))
      .map(({ at }) => violation(file, at, what)),
    ...scan(file).strings.filter(({ text }) => sqlText.test(text)).map(({ at }) => violation(file, at, what)),
  ]);
}

export function checkProcessStarters(files: readonly SourceFile[], starters: typeof processStarters = processStarters): Violation[] {
  return files
    .filter(({ path }) => !path.startsWith('src/machines/') && !(path in starters) && !isTest(path))
    .flatMap((file) => importsOf(file).filter(({ specifier }) => /^(?:node:)?child_process$/.test(specifier))
      .map(({ at }) => violation(file, at, 'processes are started by exec() of src/lib/exec.ts, which has deadlines and bounded output; only machines/ may do it by itself')));
}

export function checkDefaultExports(files: readonly SourceFile[]): Violation[] {
  return findInCode(files, /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/g,
    'no default exports: export it by its name, so that it is called the same everywhere');
}

const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers', 'service', 'services', 'misc']);

export function checkFileNames(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const parts = file.path.replace(/(?:\.test)?\.ts$/, '').split('/');
    const name = parts.at(-1) ?? '';
    if (name === 'index') return [violation(file, 0, 'no index.ts: the top-level files of an area are its public face. Name the file after its main export')];
    const empty = parts.flatMap((part) => part.split('-')).find((word) => emptyNames.has(word));
    if (empty !== undefined) return [violation(file, 0, `"${empty}" says nothing about what is inside: name it after what it does`)];
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return [violation(file, 0, 'file names are kebab-case: lower case words joined by hyphens')];
    return [];
  });
}

/** A file lives if a program or a test outside it imports it. Its own tests beside it don't count under src/. */
export function checkDeadFiles(files: readonly SourceFile[], entries: typeof entryPoints = entryPoints): Violation[] {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const { specifier } of importsOf(file)) {
      const target = resolveImport(file.path, specifier);
      if (target !== null && target !== file.path) importers.set(target, [...(importers.get(target) ?? []), file.path]);
    }
  }
  const isProgram = (path: string): boolean => path.endsWith('.test.ts') || /^(?:bin|bench)\/[^/]+\.ts$/.test(path) || path in entries;
  const dead = files.filter(({ path }) => !isProgram(path)).flatMap((file) => {
    const by = importers.get(file.path) ?? [];
    if (by.some((path) => isTest(file.path) || path.startsWith('tests/') || !isTest(path))) return [];
    const what = by.length === 0 ? 'nobody imports this file' : 'only tests beside it import this file';
    return [violation(file, 0, `${what}: delete it, use it, move it into a testing/ folder if it is for tests, or (if a program starts it by path) list it in entryPoints of tests/tidy/import-table.ts with who starts it`)];
  });
  const missing = Object.keys(entries).filter((path) => !files.some((file) => file.path === path))
    .map((path) => ({ path, line: 1, message: 'listed in entryPoints of tests/tidy/import-table.ts and not there: remove the line' }));
  return [...dead, ...missing];
}

/** Functions and constants. Of types it says nothing: those that stand in a signature are exported with it. */
export function checkUnusedExports(files: readonly SourceFile[]): Violation[] {
  const users = new Map<string, number>();
  for (const file of files) {
    for (const word of new Set(scan(file).code.match(/[\w$]+/g))) users.set(word, (users.get(word) ?? 0) + 1);
  }
  return files.filter(({ path }) => !isTest(path)).flatMap((file) =>
    [...scan(file).code.matchAll(/^export (?:async )?(?:function\*?|const|class) ([\w$]+)/gm)]
      .filter(([, name = '']) => users.get(name) === 1)
      .map((match) => violation(file, match.index, `nobody else uses ${match[1]}: remove "export", or the whole of it if nothing here uses it either`)));
}

export function checkLeftovers(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => scan(file).comments.flatMap((comment: Piece) => [...comment.text.matchAll(/\b(?:TODO|FIXME|XXX)\b/g)]
    .map((match) => violation(file, comment.at + match.index, `${match[0]}: do it now, or open an issue and say in the comment what holds today`))));
}

export function checkTestSwitches(files: readonly SourceFile[]): Violation[] {
  const tests = files.filter(({ path }) => isTest(path));
  return [
    ...findInCode(tests, /\b(?:test|it|describe|suite)\s*\.\s*only\s*\(|\bonly:\s*true/g, 'a test with "only" silences all others: remove it'),
    ...findInCode(tests, /\b(?:test|it|describe|suite)\s*\.\s*(?:skip|todo)\s*\(|\b(?:skip|todo):\s*true|\bt\.(?:skip|todo)\(\s*\)/g,
      'a test that is skipped says why: write { skip: condition && "reason" } or t.skip("reason")'),
  ];
}

function findInCode(files: readonly SourceFile[], pattern: RegExp, message: string): Violation[] {
  return files.flatMap((file) => [...scan(file).code.matchAll(pattern)].map((match) => violation(file, match.index, message)));
}
