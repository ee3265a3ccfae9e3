// Unpacks a tar stream into a directory without starting a process, and never outside of the directory: no entry may
// name a path above it, and none is written through a symbolic link, whoever made it.
import { constants, closeSync, fchmodSync, fchownSync, futimesSync, lchownSync, linkSync, lstatSync, mkdirSync, openSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { extract } from 'tar-stream';
import type { Extract, Header } from 'tar-stream';
import { MayflyError } from '../protocol/errors.ts';
import type { Owner } from './owner.ts';

export interface ExtractOptions {
  /** Exists, absolute. */
  readonly directory: string;
  /** Who gets the files. Null: they are ours. */
  readonly owner: Owner | null;
}

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;

export interface TarWriter {
  /** Resolves when there is room for more; rejects with what is wrong with the archive or the disk. */
  write(bytes: Buffer): Promise<void>;
  /** Resolves when everything is unpacked. */
  end(): Promise<void>;
}

export function extractTar(options: ExtractOptions): TarWriter {
  const extract = startExtract(options);
  const failed = new Promise<never>((_, reject) => extract.once('error', reject));
  failed.catch(() => {});
  const next = (event: 'drain' | 'finish') => Promise.race([new Promise<void>((resolve) => extract.once(event, () => resolve())), failed]);
  return {
    async write(bytes) {
      if (extract.destroyed || extract.destroying) await failed;
      if (!extract.write(bytes)) await next('drain');
    },
    async end() {
      if (extract.destroyed || extract.destroying) await failed;
      const finished = next('finish');
      extract.end(null);
      await finished;
    },
  };
}

function startExtract({ directory, owner }: ExtractOptions): Extract {
  const unpack = extract();
  /** Directories that were looked at: real ones. Nobody else works in the workspace while it is unpacked. */
  const known = new Set([directory]);
  unpack.on('entry', (header, body, next) => {
    let file: number | null = null;
    const fail = (error: unknown): void => {
      if (file !== null) closeSync(file);
      file = null;
      unpack.destroy(error instanceof Error ? error : new Error(String(error)));
    };
    body.on('error', fail);
    body.on('data', (data: unknown) => {
      try {
        if (file !== null) writeAll(file, data as Buffer);
      } catch (error) {
        fail(error);
      }
    });
    body.on('end', () => {
      try {
        if (file !== null) closeEntry(file, header);
        file = null;
        next();
      } catch (error) {
        fail(error);
      }
    });
    try {
      file = openEntry(header, { directory, owner, known });
    } catch (error) {
      fail(error);
    }
  });
  return unpack;
}

/** What of a tar header or an entry of another archive matters here. */
export type EntryHeader = Pick<Header, 'name' | 'mode' | 'mtime' | 'type'> & { readonly size?: number; readonly linkname?: string | null };

export interface Target extends ExtractOptions {
  /** Directories that are known to be real; begins with the target itself. */
  readonly known: Set<string>;
}

/** Makes it; the open file when the entry is one, for `closeEntry`. */
export function openEntry(header: EntryHeader, target: Target): number | null {
  const { directory, owner } = target;
  const path = inside(directory, header.name);
  if (path === directory) return null;
  makeParents(dirname(path), header.name, target);
  switch (header.type) {
    case 'directory':
      makeParents(path, header.name, target);
      return null;
    case 'file':
    case 'contiguous-file': {
      replace(path);
      const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
      if (owner !== null) fchownSync(file, owner.uid, owner.gid);
      return file;
    }
    case 'symlink':
      replace(path);
      symlinkSync(header.linkname ?? '', path);
      if (owner !== null) lchownSync(path, owner.uid, owner.gid);
      return null;
    case 'link': {
      const existing = inside(directory, header.linkname ?? '');
      makeParents(dirname(existing), header.name, target);
      replace(path);
      linkSync(existing, path);
      return null;
    }
    default:
      throw refused(header.name, `it is a ${header.type}, which a workspace can't hold`);
  }
}

function inside(directory: string, name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (name.startsWith('/') || parts.includes('..') || name.includes('\0')) throw refused(name, 'it is outside of the directory');
  return parts.length === 0 ? directory : `${directory}/${parts.join('/')}`;
}

function makeParents(path: string, name: string, target: Target): void {
  if (target.known.has(path)) return;
  makeParents(dirname(path), name, target);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    mkdirSync(path, 0o755);
    if (target.owner !== null) lchownSync(path, target.owner.uid, target.owner.gid);
  } else if (!found.isDirectory()) {
    throw refused(name, `${path.slice(target.directory.length + 1)} is no directory`);
  }
  target.known.add(path);
}

/** Makes room for an entry that comes twice; a directory stays and the entry fails. */
function replace(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) rmSync(path);
}

export function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

export function closeEntry(file: number, header: Pick<EntryHeader, 'mode' | 'mtime'>): void {
  fchmodSync(file, header.mode & 0o777);
  futimesSync(file, header.mtime, header.mtime);
  closeSync(file);
}

function refused(name: string, why: string): MayflyError {
  return new MayflyError('invalid', `The archive has an entry ${JSON.stringify(name.slice(0, 200))} that can't be unpacked: ${why}.`);
}
