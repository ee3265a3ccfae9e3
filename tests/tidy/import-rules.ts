// Rules about who imports whom. Pure functions over file texts; tests/tidy.test.ts applies them to the repository.
import { builtinModules } from 'node:module';
import { controllerOrder, importTable, notUsedYet } from './import-table.ts';
import { importsOf, isTest, resolveImport, violation } from './source.ts';
import type { SourceFile, Violation } from './source.ts';

/** `src/machines/qemu/qmp.ts` → `machines`; `bench/bench.ts` → `bench`. */
export function areaOf(path: string): string {
  const [top = '', area = ''] = path.split('/');
  return top === 'src' ? area : top;
}

export function checkAreas(files: readonly SourceFile[], table: typeof importTable = importTable): Violation[] {
  const found: Violation[] = [];
  for (const file of files) {
    const area = areaOf(file.path);
    const row = table[area];
    if (row === undefined) {
      found.push(violation(file, 0, `"${area}" is no area that the import table knows: move the file into an area, or add a row to tests/tidy/import-table.ts and to ARCHITECTURE.md`));
      continue;
    }
    if (row === 'anything') continue;
    for (const { specifier, at } of importsOf(file)) {
      const target = resolveImport(file.path, specifier);
      if (target === null || areaOf(target) === area || row.files?.includes(target)) continue;
      const message = forbidden(area, target, row.areas, table);
      if (message !== null) found.push(violation(file, at, message));
    }
  }
  return found;
}

function forbidden(area: string, target: string, allowed: readonly string[], table: typeof importTable): string | null {
  const other = areaOf(target);
  if (table[other] === 'anything') return `nothing imports ${other}/: move what you need from ${target} into an area under src/`;
  if (!allowed.includes(other)) {
    return `${area} may not import ${other} (${target}): take it as a parameter, or move the shared part to an area that both may import (${allowed.join(', ') || 'Node only'})`;
  }
  if (target.split('/').length > 3) {
    return `${target} is private to ${other}: only files directly in src/${other}/ are its public face. Offer it there, or move the caller`;
  }
  return null;
}

/** Inside `controller` a file imports its own group and those before it. Other top-level files count as the innermost group. */
export function checkControllerOrder(files: readonly SourceFile[], order: typeof controllerOrder = controllerOrder): Violation[] {
  const found: Violation[] = [];
  for (const file of files.filter(({ path }) => areaOf(path) === 'controller')) {
    const own = levelOf(file.path, order);
    if (own === null) {
      found.push(violation(file, 0, `this folder has no place in controllerOrder (tests/tidy/import-table.ts): add it where it belongs`));
      continue;
    }
    for (const { specifier, at } of importsOf(file)) {
      const target = resolveImport(file.path, specifier);
      const level = target !== null && areaOf(target) === 'controller' ? levelOf(target, order) : null;
      if (level !== null && level > own) {
        found.push(violation(file, at, `inside controller, ${nameIn(file.path)} comes before ${nameIn(String(target))} and may not import it: pass what you need as a parameter from controller.ts`));
      }
    }
  }
  return found;
}

function nameIn(path: string): string {
  return path.split('/')[2] ?? '';
}

function levelOf(path: string, order: typeof controllerOrder): number | null {
  const name = nameIn(path).replace(/\.test\.ts$/, '.ts');
  const level = order.findIndex((group) => group.includes(name));
  if (level !== -1) return level;
  return name.endsWith('.ts') ? 0 : null;
}

/** A permission that exists and is not used is a hole that nobody watches. Only areas that have files are asked. */
export function checkStaleRows(
  files: readonly SourceFile[], table: typeof importTable = importTable, waived: readonly string[] = notUsedYet,
): string[] {
  const areas = new Set(files.map(({ path }) => areaOf(path)));
  const used = new Set(files.flatMap((file) => importsOf(file).flatMap(({ specifier }) => {
    const target = resolveImport(file.path, specifier);
    return target === null ? [] : [`${areaOf(file.path)} → ${areaOf(target)}`, `${areaOf(file.path)} → ${target}`];
  })));
  const allowed = Object.entries(table).flatMap(([area, row]) => (row === 'anything' || !areas.has(area) ? [] : [
    ...row.areas.filter((other) => areas.has(other)).map((other) => `${area} → ${other}`),
    ...(row.files ?? []).filter((path) => files.some((file) => file.path === path)).map((path) => `${area} → ${path}`),
  ]));
  return [
    ...allowed.filter((pair) => !used.has(pair) && !waived.includes(pair))
      .map((pair) => `${pair}: allowed and used by nobody. Remove it from tests/tidy/import-table.ts, or list it in notUsedYet there if it is about to be used`),
    ...waived.filter((pair) => used.has(pair)).map((pair) => `${pair}: is used now. Remove it from notUsedYet in tests/tidy/import-table.ts`),
    ...waived.filter((pair) => !Object.entries(table).some(([area, row]) => row !== 'anything'
      && [...row.areas, ...(row.files ?? [])].some((other) => pair === `${area} → ${other}`)))
      .map((pair) => `${pair}: stands in notUsedYet and is not in the table. Remove it`),
  ];
}

export function checkCycles(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const graph: ReadonlyMap<string, readonly (string | null)[]> = new Map(files.map((file) => [file.path, importsOf(file)
    // Types may name each other as the data does that they describe; they are gone at run time.
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ specifier }) => resolveImport(file.path, specifier)).filter((path) => path !== null && paths.has(path))]));
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      found.push(`${[...trail.slice(start), path].join(' → ')}: a cycle. Move what both need into a file of its own, or pass it as a parameter`);
      return;
    }
    if (finished.has(path)) return;
    for (const next of graph.get(path) ?? []) if (next !== null) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

export interface DeclaredPackages {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Programs may use what `npm ci --omit=dev` installs; tests and benchmarks everything. */
export function checkPackages(files: readonly SourceFile[], declared: DeclaredPackages): Violation[] {
  const production = Object.keys(declared.dependencies ?? {});
  const everything = [...production, ...Object.keys(declared.devDependencies ?? {})];
  return files.flatMap((file) => importsOf(file).flatMap(({ specifier, at, typeOnly }) => {
    if (specifier.startsWith('.') || specifier.startsWith('node:')) return [];
    if (builtinModules.includes(specifier)) return [violation(file, at, `write "node:${specifier}", so that no package can take the name`)];
    const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const allowed = isTest(file.path) || file.path.startsWith('bench/') || typeOnly ? everything : production;
    if (allowed.includes(name)) return [];
    const where = everything.includes(name) ? 'is a devDependency and would be missing in production' : 'is not in package.json and only there by luck';
    return [violation(file, at, `the package "${name}" ${where}: add it to "dependencies" with its exact version, or do without`)];
  }));
}
