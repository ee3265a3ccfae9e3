// Reads the repository for the tidy tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceFile } from './source.ts';

export const root = join(import.meta.dirname, '..', '..');
const sourceFolders = ['bin', 'src', 'tests', 'bench', 'image'];

export function readSources(): SourceFile[] {
  return sourceFolders.flatMap((folder) => filesUnder(folder, (name) => name.endsWith('.ts')));
}

export function readDocuments(): SourceFile[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md')).map(readSource);
  return [...top, ...['docs', 'examples', 'image', 'bench', 'src', 'tests'].flatMap((folder) => filesUnder(folder, (name) => name.endsWith('.md')))];
}

export function readIfPresent(path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}

function filesUnder(folder: string, wanted: (name: string) => boolean): SourceFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => readSource(relative(root, join(entry.parentPath, entry.name))))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}
