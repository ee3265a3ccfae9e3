// What `mayfly run` is told about a run on its command line: parameters and shared libraries.
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RunLibrary } from '../controller/controller.ts';
import { LIBRARY_FOLDERS } from '../pipeline/step-host.ts';
import { MayflyError } from '../protocol/errors.ts';
import { packWorkspace } from './pack-workspace.ts';

/** As the protocol has it. */
const maxValueBytes = 65_536;

/** `NAME=VALUE` as given with --env. */
export function parseEnvironment(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => {
    const found = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(pair);
    if (!found) throw new MayflyError('usage', `--env ${pair}: write NAME=VALUE; a name has letters, digits and _ and begins with no digit.`);
    return [found[1]!, bounded('--env', found[1]!, found[2]!)];
  }));
}

/** `NAME=VALUE` as given with --param. The pipeline says which kind of parameter it is. */
export function parseParameters(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 1 || equals > 256) throw new MayflyError('usage', `--param ${pair}: write NAME=VALUE, with the name that the pipeline gives its parameter.`);
    const name = pair.slice(0, equals);
    return [name, bounded('--param', name, pair.slice(equals + 1))];
  }));
}

function bounded(option: string, name: string, value: string): string {
  if (Buffer.byteLength(value) > maxValueBytes) throw new MayflyError('usage', `${option} ${name}: the value is longer than 64 KiB.`);
  return value;
}

export interface LibraryArgument {
  readonly name: string;
  readonly source: { readonly kind: 'directory'; readonly path: string } | { readonly kind: 'git'; readonly url: string };
  readonly version: string | null;
  readonly implicit: boolean;
}

/** `NAME=DIRECTORY` or `NAME=URL[@REF]` as given with --library and --implicit-library. */
export async function parseLibraries(given: readonly string[], implicit: readonly string[]): Promise<LibraryArgument[]> {
  const libraries = await Promise.all([
    ...given.map((argument) => parseLibrary('--library', argument, false)),
    ...implicit.map((argument) => parseLibrary('--implicit-library', argument, true)),
  ]);
  const twice = libraries.find(({ name }, index) => libraries.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw new MayflyError('usage', `The library ${twice.name} is given twice.`);
  return libraries;
}

async function parseLibrary(option: string, argument: string, implicit: boolean): Promise<LibraryArgument> {
  const found = /^([^=@\s]{1,256})=(.+)$/s.exec(argument);
  if (!found) throw new MayflyError('usage', `${option} ${argument}: write NAME=DIRECTORY or NAME=URL[@REF].`);
  const [, name = '', place = ''] = found;
  const remote = /^((?:[a-z][a-z0-9+.-]*:\/\/[^/]*\/|[\w.-]+@[\w.-]+:)[^@]*)(?:@(.+))?$/is.exec(place);
  if (remote !== null) return { name, source: { kind: 'git', url: remote[1]! }, version: remote[2] ?? null, implicit };
  const path = resolve(place);
  if (!(await isDirectory(path))) {
    const isVersioned = place.includes('@') && (await isDirectory(resolve(place.slice(0, place.lastIndexOf('@')))));
    const advice = isVersioned
      ? 'a directory is taken as it is, whatever version a pipeline asks for: leave out what follows @'
      : 'there is no such directory. A repository\'s URL has a scheme, or a host and a colon';
    throw new MayflyError('usage', `${option} ${argument}: ${advice}.`);
  }
  const folders = await Promise.all(LIBRARY_FOLDERS.map((folder) => isDirectory(join(path, folder))));
  if (!folders.includes(true)) throw new MayflyError('usage', `${option} ${argument}: a shared library has one of the directories ${LIBRARY_FOLDERS.join(', ')}, and ${place} has none.`);
  return { name, source: { kind: 'directory', path }, version: null, implicit };
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

export function sendableLibraries(libraries: readonly LibraryArgument[]): RunLibrary[] {
  return libraries.map(({ name, source, version, implicit }) => ({
    name, implicit, defaultVersion: version,
    source: source.kind === 'git' ? source : { kind: 'files', files: packLibrary(source.path) },
  }));
}

export function packLibrary(directory: string): AsyncGenerator<Buffer> {
  return packWorkspace(directory, LIBRARY_FOLDERS);
}
