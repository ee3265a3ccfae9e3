// Packs a directory as a tar stream for the machine: everything that git would not ignore, and not .git itself, which may
// hold credentials. git is not asked: its configuration in a directory that somebody else wrote can start programs.
import type { Dirent } from 'node:fs';
import { createReadStream, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { pack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { MayflyError } from '../protocol/errors.ts';

/** A wrong directory (a home, a disk) is noticed before an hour of copying. */
const maxEntries = 200_000;
const maxBytes = 4 * 1024 ** 3;

/** Of one .gitignore; people write no longer ones. */
const maxRulesBytes = 1024 ** 2;

/** What most files are smaller than. They are read at once, not as streams: a tenth of the time, and the process has nothing else to do. */
const maxBytesAtOnce = 256 * 1024;

/** The rules of one .gitignore apply below the directory that holds it. */
interface Rules {
  readonly base: string;
  readonly rules: Ignore;
}

/**
 * A tar stream, of all or of the named entries of the directory. Nothing is read before its first piece is asked for, which may be long after a template had to be made.
 * It fails with MayflyError for files that can't be read and directories that are too large.
 */
export async function* packWorkspace(directory: string, only: readonly string[] | null = null): AsyncGenerator<Buffer> {
  const archive = pack();
  const packed = new Packer(archive, directory, only).run().then(() => archive.finalize());
  packed.catch((error: unknown) => archive.destroy(error as Error));
  try {
    yield* archive as unknown as AsyncIterable<Buffer>;
  } catch (error) {
    await packed; // A file that fails takes the archive with it before the packer can say which one it was.
    throw error;
  }
}

class Packer {
  readonly #archive: Pack;
  readonly #root: string;
  readonly #only: readonly string[] | null;
  #entries = 0;
  #bytes = 0;

  constructor(archive: Pack, root: string, only: readonly string[] | null) {
    this.#archive = archive;
    this.#only = only;
    this.#root = root;
  }

  run(): Promise<void> {
    return this.#directory(this.#root, []);
  }

  async #directory(directory: string, outer: readonly Rules[]): Promise<void> {
    const entries = await readdir(directory, { withFileTypes: true }).catch(this.#unreadable(directory));
    const rules = await readRules(entries, directory);
    const inner = rules === null ? outer : [...outer, { base: directory, rules: ignore().add(rules) }];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(directory, entry.name);
      if (directory === this.#root && this.#only?.includes(entry.name) === false) continue;
      if (entry.name === '.git' || isIgnored(path, entry, inner)) continue;
      if (entry.isDirectory()) {
        await this.#add(path, 'directory');
        await this.#directory(path, inner);
      } else if (entry.isSymbolicLink()) await this.#add(path, 'symlink');
      else if (entry.isFile()) await this.#add(path, 'file');
    }
  }

  async #add(path: string, type: 'directory' | 'symlink' | 'file'): Promise<void> {
    const { mode, mtime, size } = this.#read(path, () => lstatSync(path));
    const name = relative(this.#root, path).split(sep).join('/');
    this.#entries += 1;
    this.#bytes += type === 'file' ? size : 0;
    if (this.#entries > maxEntries || this.#bytes > maxBytes) {
      throw new MayflyError('invalid', `${this.#root} has more than ${maxEntries} files or ${maxBytes / 1024 ** 3} GiB that .gitignore does not exclude. Is it the right directory?`);
    }
    const header = { name: type === 'directory' ? `${name}/` : name, mode: mode & 0o777, mtime, type };
    if (type === 'file') await this.#file(path, { ...header, size });
    else await this.#whole({ ...header, ...(type === 'symlink' ? { linkname: this.#read(path, () => readlinkSync(path)) } : {}) }, '');
  }

  #whole(header: Parameters<Pack['entry']>[0], content: Buffer | string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#archive.entry(header, content, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** A file that changes its size while it is read would break the archive; it is cut or packing fails, never silent. */
  async #file(path: string, header: Parameters<Pack['entry']>[0] & { size: number }): Promise<void> {
    const { size } = header;
    if (size > maxBytesAtOnce) {
      await pipeline(createReadStream(path, { end: size - 1 }), this.#archive.entry(header)).catch(this.#unreadable(path));
      return;
    }
    const content = size === 0 ? Buffer.alloc(0) : this.#read(path, () => readFileSync(path));
    if (content.length < size) this.#unreadable(path)(new Error('it became shorter meanwhile'));
    await this.#whole(header, content.subarray(0, size));
  }

  #read<T>(path: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      return this.#unreadable(path)(error as Error);
    }
  }

  #unreadable(path: string): (error: Error) => never {
    return (cause) => {
      // Bytes that are no UTF-8 are gone from a name that was read as text.
      const advice = path.includes('\uFFFD') ? 'Rename it: names of files must be UTF-8.' : 'Mend its permissions, or exclude it in .gitignore.';
      throw new MayflyError('invalid', `${relative(this.#root, path) || this.#root} can't be read (${cause.message}). ${advice}`, { cause });
    };
  }
}

/** As in git only of a plain file: a link could lead to a device or a pipe that never ends, or out of the directory. */
async function readRules(entries: readonly Dirent[], directory: string): Promise<string | null> {
  const entry = entries.find(({ name }) => name === '.gitignore');
  const path = join(directory, '.gitignore');
  if (entry?.isFile() !== true || lstatSync(path).size > maxRulesBytes) return null;
  return readFile(path, 'utf8').catch(() => null);
}

/** git lets an inner file un-ignore what an outer one ignores, so the innermost one that has an opinion decides. */
function isIgnored(path: string, entry: Dirent, all: readonly Rules[]): boolean {
  let ignored = false;
  for (const { base, rules } of all) {
    const name = relative(base, path).split(sep).join('/') + (entry.isDirectory() ? '/' : '');
    const verdict = rules.test(name);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
