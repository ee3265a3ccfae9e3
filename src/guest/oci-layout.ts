// Turns a tar of an OCI image layout into one that `docker load` reads: the engine wants a manifest.json of its own,
// which tools other than Docker don't write. https://github.com/opencontainers/image-spec/blob/main/image-layout.md
import type { Readable } from 'node:stream';
import { extract, pack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import * as z from 'zod';
import { MayflyError } from '../protocol/errors.ts';

export interface LayoutTarget {
  /** As the pipeline names the image. */
  readonly name: string;
  /** As Go names it: amd64, arm64. */
  readonly architecture: string;
}

/** Files that are looked into: indexes, manifests, configurations. Layers are larger, or are no JSON. */
const maxJsonBytes = 1024 * 1024;
const maxJsonFiles = 2_000;

const descriptorSchema = z.object({
  digest: z.string().regex(/^[a-z0-9]+:[0-9a-f]+$/),
  mediaType: z.string().optional(),
  platform: z.object({ architecture: z.string(), os: z.string() }).optional(),
});
type Descriptor = z.infer<typeof descriptorSchema>;
const indexSchema = z.object({ manifests: z.array(descriptorSchema).max(1_000) });
const manifestSchema = z.object({ config: descriptorSchema, layers: z.array(descriptorSchema).max(1_000) });

interface Chosen {
  readonly config: string;
  readonly layers: readonly string[];
}

/** The archive is read twice, hence `open`. */
export async function convertLayout(open: () => Readable, target: LayoutTarget): Promise<Pack> {
  const chosen = choose(await readJsonFiles(open()), target);
  return repack(open(), chosen, target.name);
}

async function readJsonFiles(archive: Readable): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const entries = extract();
  void forward(archive, entries);
  for await (const entry of entries) {
    const { name, size, type } = entry.header;
    if (type !== 'file' || size > maxJsonBytes || files.size >= maxJsonFiles) {
      entry.resume();
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (bytes[0] === 0x7b) files.set(plainName(name), bytes); // {
  }
  return files;
}

function choose(files: ReadonlyMap<string, Buffer>, { name, architecture }: LayoutTarget): Chosen {
  const parse = <Value>(schema: z.ZodType<Value>, file: string): Value => {
    const bytes = files.get(file);
    if (bytes === undefined) throw new MayflyError('invalid', `it lacks ${file}`);
    return schema.parse(JSON.parse(bytes.toString()));
  };
  const manifests = (index: { manifests: Descriptor[] }, depth: number): Descriptor[] =>
    index.manifests.flatMap((entry) =>
      depth < 3 && /index|manifest\.list/.test(entry.mediaType ?? '') ? manifests(parse(indexSchema, blobPath(entry)), depth + 1) : [entry],
    );
  // What is for no platform are attestations.
  const images = manifests(parse(indexSchema, 'index.json'), 0).filter(({ platform }) => platform?.os !== 'unknown');
  const wanted = images.find(({ platform }) => platform === undefined || (platform.os === 'linux' && platform.architecture === architecture));
  if (wanted === undefined) throw new MayflyError('invalid', wrongArchitecture(name, images.map(({ platform }) => platform?.architecture ?? '?').join(', '), architecture));
  const { config, layers } = parse(manifestSchema, blobPath(wanted));
  return { config: blobPath(config), layers: layers.map(blobPath) };
}

export function wrongArchitecture(name: string, has: string, wants: string): string {
  return `Image ${name} is for ${has || 'no platform'}, this machine is ${wants}: add the ${wants} image under that name.`;
}

function repack(archive: Readable, { config, layers }: Chosen, name: string): Pack {
  const tar = pack();
  const wanted = new Set([config, ...layers]);
  const copy = async (): Promise<void> => {
    tar.entry({ name: 'manifest.json' }, JSON.stringify([{ Config: config, RepoTags: [name], Layers: layers }]));
    const entries = extract();
    void forward(archive, entries);
    for await (const entry of entries) {
      const path = plainName(entry.header.name);
      if (!wanted.delete(path)) {
        entry.resume();
        continue;
      }
      const sink = tar.entry({ name: path, size: entry.header.size });
      for await (const chunk of entry) {
        if (!sink.write(chunk)) await new Promise<void>((resolve) => sink.once('drain', () => resolve()));
      }
      sink.end(null);
    }
    tar.finalize();
  };
  copy().catch((error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))));
  return tar;
}

/** Node's streams and tar-stream's don't know each other's pipelines well enough to trust their types. */
async function forward(from: Readable, to: ReturnType<typeof extract>): Promise<void> {
  let proceed = (): void => {};
  to.on('drain', () => proceed());
  to.on('close', () => proceed());
  try {
    for await (const chunk of from) {
      if (to.destroyed) return;
      const room = new Promise<void>((resolve) => {
        proceed = resolve;
      });
      if (!to.write(chunk as Buffer)) await room;
    }
    to.end(null);
  } catch (error) {
    to.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function blobPath({ digest }: { readonly digest: string }): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function plainName(name: string): string {
  return name.replace(/^(?:\.\/)+/, '');
}
