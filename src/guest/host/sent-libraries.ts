// Shared libraries that whoever asked for the run has sent with it: tar streams, each by the number of its transfer.
import { Readable } from 'node:stream';
import type { RunSpecification } from '../../protocol/messages.ts';
import type { LibraryFiles } from '../../pipeline/step-host.ts';
import { HostError, LIBRARY_FOLDERS } from '../../pipeline/step-host.ts';
import { LibraryCollector } from './library-files.ts';
import { readTar } from './tar-archive.ts';

/** Of one archive: what library-files.ts keeps, and what tar adds. */
const maxArchiveBytes = 96 * 1024 ** 2;

interface Arriving {
  readonly name: string;
  readonly chunks: Buffer[];
  bytes: number;
}

export class SentLibraries {
  readonly #arriving: Map<number, Arriving>;
  readonly #files = new Map<number, LibraryFiles>();

  constructor({ libraries }: RunSpecification) {
    this.#arriving = new Map(libraries.flatMap(({ name, source }) => (source.kind === 'files' ? [[source.transfer, { name, chunks: [], bytes: 0 }]] : [])));
  }

  get isComplete(): boolean {
    return this.#arriving.size === 0;
  }

  /** Empty bytes end a transfer. One that nobody announced is read away. */
  async receive(transfer: number, bytes: Buffer): Promise<void> {
    const library = this.#arriving.get(transfer);
    if (library === undefined) return;
    if (bytes.length > 0) {
      library.bytes += bytes.length;
      if (library.bytes > maxArchiveBytes) throw new HostError('pipeline', `The library ${library.name} is larger than ${maxArchiveBytes / 1024 ** 2} MiB.`);
      library.chunks.push(bytes);
      return;
    }
    const found = new LibraryCollector(library.name);
    for await (const { header, body } of readTar(Readable.from(library.chunks))) {
      const chunks: Buffer[] = [];
      for await (const chunk of body) chunks.push(chunk);
      if (header.type === 'file' && LIBRARY_FOLDERS.some((folder) => header.name.startsWith(`${folder}/`))) found.add(header.name, Buffer.concat(chunks));
    }
    this.#files.set(transfer, found);
    this.#arriving.delete(transfer);
  }

  files(transfer: number): LibraryFiles {
    return this.#files.get(transfer) ?? { files: new Map(), resources: new Map() };
  }
}
