// The run's files as they came: unpacked at once for the first workspace, and kept as they are for further ones, as
// steps may have changed the first by then. Small ones are kept in memory, as a file would cost more than they do.
import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { readTar } from './host/tar-archive.ts';
import { extractTar } from './extract-tar.ts';
import type { ExtractOptions, TarWriter } from './extract-tar.ts';

const keptInMemoryBytes = 1024 * 1024;

export class ReceivedFiles {
  readonly #spool: string;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #spoolFd: number | null = null;
  #unpacking: TarWriter | null = null;

  /** `spool`: a path for what is too large for memory. */
  constructor(spool: string) {
    this.#spool = spool;
  }

  /** Empty bytes end the stream. */
  async add(bytes: Buffer, target: ExtractOptions): Promise<void> {
    this.#unpacking ??= extractTar(target);
    if (bytes.length === 0) {
      await this.#unpacking.end();
      return;
    }
    this.#keep(bytes);
    await this.#unpacking.write(bytes);
  }

  async copyTo(target: ExtractOptions, signal?: AbortSignal): Promise<void> {
    const unpack = extractTar(target);
    for await (const piece of this.#pieces()) {
      signal?.throwIfAborted();
      await unpack.write(piece as Buffer);
    }
    await unpack.end();
  }

  /** One file's content; null when there is none of that path, or it is larger than asked for. */
  async read(path: string, maxBytes: number): Promise<Buffer | null> {
    for await (const { header, body } of readTar(this.#pieces())) {
      if (header.name !== path || header.type !== 'file' || (header.size ?? 0) > maxBytes) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of body) chunks.push(chunk);
      return Buffer.concat(chunks);
    }
    return null;
  }

  #pieces(): Readable {
    return this.#spoolFd === null ? Readable.from(this.#kept) : createReadStream(this.#spool);
  }

  #keep(bytes: Buffer): void {
    if (this.#spoolFd === null) {
      this.#kept.push(bytes);
      this.#keptBytes += bytes.length;
      if (this.#keptBytes <= keptInMemoryBytes) return;
      this.#spoolFd = openSync(this.#spool, 'wx', 0o600);
      for (const piece of this.#kept) writeAll(this.#spoolFd, piece);
      this.#kept = [];
    } else {
      writeAll(this.#spoolFd, bytes);
    }
  }

  dispose(): void {
    if (this.#spoolFd === null) return;
    closeSync(this.#spoolFd);
    rmSync(this.#spool, { force: true });
    this.#spoolFd = null;
  }
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}
