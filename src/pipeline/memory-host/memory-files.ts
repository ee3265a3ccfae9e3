// Files as a map from absolute paths. All places are on one machine, so a workspace that is used again has its old files.

import type { FileEntry, FileHost, PackRequest, UnpackRequest } from '../hosts/file-host.ts';
import type { StoredFiles } from '../hosts/artifact-host.ts';
import type { Place } from '../step-host.ts';
import { HostError } from '../step-host.ts';
import type { MemoryWorld } from './memory-world.ts';

export interface MemoryFile {
  readonly content: Uint8Array;
  readonly lastModified: number;
}

/** Archives hold no bytes that another program could read: their entries are kept beside this mark. */
const ARCHIVE_MARK = 'archive in memory ';

export interface MemoryArchive {
  readonly format: PackRequest['format'];
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

/** For a dry run, in which no script has made one. */
const NO_ARCHIVE: MemoryArchive = { format: 'zip', entries: new Map() };

export function createMemoryFiles(world: MemoryWorld): FileHost {
  const { files } = world;
  return {
    readFile(place, path) {
      world.call(place, `read ${path}`);
      if (kindOf(files, path) === 'directory') {
        return Promise.reject(new HostError('pipeline', `${path} is a directory`));
      }
      if (!files.has(path)) {
        world.unanswered.push(`the file ${path}`);
      }
      return Promise.resolve(files.get(path)?.content ?? null);
    },
    writeFile(place, path, content) {
      world.call(place, `write ${path} (${content.length} bytes)`);
      if (kindOf(files, path) === 'directory') {
        return Promise.reject(new HostError('pipeline', `${path} is a directory`));
      }
      files.set(path, { content, lastModified: world.clock.now() });
      return Promise.resolve();
    },
    touch(place, path, timestampMs) {
      world.call(place, `touch ${path}`);
      const file = { content: files.get(path)?.content ?? new Uint8Array(), lastModified: timestampMs ?? world.clock.now() };
      files.set(path, file);
      return Promise.resolve({ length: file.content.length, lastModified: file.lastModified });
    },
    fileKind(place, path) {
      world.call(place, `look at ${path}`);
      return Promise.resolve(kindOf(files, path));
    },
    listFiles(place, directory) {
      world.call(place, `list ${directory}`);
      return Promise.resolve(listFiles(files, directory));
    },
    remove(place, path) {
      world.call(place, `remove ${path}`);
      for (const each of Array.from(files.keys())) {
        if (each === path || each.startsWith(below(path))) {
          files.delete(each);
        }
      }
      return Promise.resolve();
    },
    pack: (place, request) => Promise.resolve(pack(world, place, request)),
    unpack: async (place, request) => unpack(world, place, request),
    readArchive: async (place, { archive, wants }) => {
      world.call(place, `read archive ${archive}`);
      return new Map(Array.from(openArchive(world, archive).entries).filter(([path]) => wants(path)));
    },
    testArchive: async (place, { archive }) => {
      world.call(place, `read archive ${archive}`);
      return openArchive(world, archive).entries.size;
    },
    temporaryDirectory: (place) => `${place.workspace}@tmp`,
  };
}

function pack(world: MemoryWorld, place: Place, { format, archive, directory, paths }: PackRequest): void {
  world.call(place, `${format} ${archive} of ${directory}: ${paths.join(', ')}`);
  world.archives.push({ format, entries: readAll(world, { directory, paths }) });
  const content = new TextEncoder().encode(`${ARCHIVE_MARK}${world.archives.length - 1}`);
  world.files.set(archive, { content, lastModified: world.clock.now() });
}

function unpack(world: MemoryWorld, place: Place, { archive, directory, wants }: UnpackRequest): string[] {
  world.call(place, `unpack ${archive} to ${directory}`);
  const entries = Array.from(openArchive(world, archive).entries).filter(([path]) => wants(path));
  for (const [path, content] of entries) {
    world.files.set(`${below(directory)}${path}`, { content, lastModified: world.clock.now() });
  }
  return entries.map(([path]) => path);
}

function openArchive(world: MemoryWorld, path: string): MemoryArchive {
  const file = world.files.get(path);
  const text = file === undefined ? '' : new TextDecoder().decode(file.content);
  const archive = text.startsWith(ARCHIVE_MARK) ? world.archives[Number(text.slice(ARCHIVE_MARK.length))] : undefined;
  if (archive === undefined && world.options.stub === true) {
    world.unanswered.push(`the archive ${path}`);
    return NO_ARCHIVE;
  }
  if (archive === undefined) {
    throw new HostError('pipeline', file === undefined ? `${path} does not exist` : `${path} is no archive`);
  }
  return archive;
}

/** What a host keeps of files: their content by relative path. Directories are kept only as parts of paths. */
export function readAll(world: MemoryWorld, { directory, paths }: StoredFiles): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const path of paths) {
    const file = world.files.get(`${below(directory)}${path}`);
    if (file !== undefined) {
      found.set(path, file.content);
    } else if (kindOf(world.files, `${below(directory)}${path}`) === 'missing') {
      throw new HostError('pipeline', `${path} does not exist in ${directory}`);
    }
  }
  return found;
}

function kindOf(files: ReadonlyMap<string, MemoryFile>, path: string): 'missing' | 'file' | 'directory' {
  if (files.has(path)) {
    return 'file';
  }
  const prefix = below(path);
  for (const each of files.keys()) {
    if (each.startsWith(prefix)) {
      return 'directory';
    }
  }
  return 'missing';
}

function listFiles(files: ReadonlyMap<string, MemoryFile>, directory: string): FileEntry[] {
  const prefix = below(directory);
  const entries = new Map<string, FileEntry>();
  for (const [path, { content, lastModified }] of files) {
    if (path.startsWith(prefix)) {
      const relative = path.slice(prefix.length);
      for (let slash = relative.indexOf('/'); slash !== -1; slash = relative.indexOf('/', slash + 1)) {
        const folder = relative.slice(0, slash);
        entries.set(folder, { path: folder, isDirectory: true, length: 0, lastModified });
      }
      entries.set(relative, { path: relative, isDirectory: false, length: content.length, lastModified });
    }
  }
  return Array.from(entries.values()).sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function below(directory: string): string {
  return directory.endsWith('/') ? directory : `${directory}/`;
}
