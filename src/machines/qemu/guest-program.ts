// The files of Mayfly that run inside a machine: the areas that the guest may import, and the npm packages that those
// declare, as they stand in this installation. Types are stripped here and not there: it is half of what a boot's Node
// has to do, and an emulated processor is slow.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { CpioEntry } from '../../lib/cpio.ts';

const project = join(import.meta.dirname, '../../..');
const areas = ['lib', 'protocol', 'pipeline', 'guest'];
const packages = ['zod', 'tar-stream', 'yaml', 'yauzl', 'yazl'];

interface PackageManifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Changes with the program. The packages' files are not read for it: the lockfile pins what a version is. */
export async function guestProgramKey(): Promise<string> {
  const hash = createHash('sha256').update('JavaScript, as this Node makes it: ').update(process.version);
  for (const [path, content] of await ownFiles()) hash.update(`${path}\0${content.length}\0`).update(content);
  for (const [name, { version }] of await withDependencies(packages)) hash.update(`${name}@${version}\0`);
  return hash.digest('hex');
}

/** Sorted, directories before their content; paths begin with `mayfly/`. */
export async function guestProgram(): Promise<CpioEntry[]> {
  const files = new Map(Array.from(await ownFiles(), ([path, content]) => asJavaScript(path, content)));
  for (const name of (await withDependencies(packages)).keys()) {
    await collect(files, join('node_modules', name), (file) => /\.(js|cjs|mjs|json)$/.test(file));
  }
  files.set('package.json', Buffer.from(JSON.stringify({ type: 'module', private: true })));
  const directories = new Set<string>();
  for (const path of files.keys()) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) directories.add(path.slice(0, at));
  }
  const entries: CpioEntry[] = [...directories].map((path) => ({ path: `mayfly/${path}`, content: null }));
  for (const [path, content] of files) entries.push({ path: `mayfly/${path}`, content });
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Same lines and columns, as types become spaces; imports name the files that are there. */
function asJavaScript(path: string, content: Buffer): [string, Buffer] {
  if (!path.endsWith('.ts')) return [path, content];
  const code = stripTypeScriptTypes(content.toString('utf8')).replace(/(\b(?:from|import)\s*\(?\s*['"]\.[^'"\n]*)\.ts(['"])/g, '$1.js$2');
  return [path.replace(/\.ts$/, '.js'), Buffer.from(code)];
}

async function ownFiles(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const area of areas) {
    await collect(files, join('src', area), (name) => /\.(ts|sh|json)$/.test(name) && !name.endsWith('.test.ts') && name !== 'dry-run.ts');
  }
  return files;
}

async function collect(files: Map<string, Buffer>, folder: string, wanted: (name: string) => boolean): Promise<void> {
  for (const entry of await readdir(join(project, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      // Tests and their data, what dry runs have instead of a machine, the TypeScript sources that some packages ship, and what they have for browsers.
      if (!['testdata', 'testing', 'memory-host', 'test', 'tests', 'node_modules', 'browser'].includes(entry.name) && !path.startsWith(join('node_modules', 'zod', 'src'))) await collect(files, path, wanted);
    } else if (wanted(entry.name)) files.set(path, await readFile(join(project, path)));
  }
}

/** The packages and all that they depend on, without what is optional. */
async function withDependencies(names: readonly string[]): Promise<Map<string, PackageManifest>> {
  const found = new Map<string, PackageManifest>();
  const visit = async (name: string): Promise<void> => {
    if (found.has(name)) return;
    const manifest = JSON.parse(await readFile(join(project, 'node_modules', name, 'package.json'), 'utf8')) as PackageManifest;
    found.set(name, manifest);
    for (const dependency of Object.keys(manifest.dependencies ?? {})) await visit(dependency);
  };
  for (const name of names) await visit(name);
  return found;
}
