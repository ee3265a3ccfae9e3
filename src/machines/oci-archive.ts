// Writes a container image as one tar that is both an OCI image layout and what `docker load` has always read (`docker
// save` has written this mixture since Docker 25). Layers are stored uncompressed, since the archive is read inside an
// emulated machine, where inflating costs more than reading. The small files come first, so that a reader of the stream
// knows the image before its layers arrive.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { sourceDateEpoch } from './oci-layer.ts';
import type { Layer } from './oci-layer.ts';

export interface ImageConfig {
  /** As `docker run` names it: `NAME:TAG`. */
  readonly name: string;
  /** As Go names it: `amd64`, `arm64`. */
  readonly architecture: string;
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

const created = new Date(sourceDateEpoch * 1000);

/** Writes `file` and returns the image's id (the digest of its configuration). */
export async function writeImageArchive(
  file: string, image: ImageConfig, layers: readonly Layer[], options: { readonly signal?: AbortSignal } = {},
): Promise<string> {
  const config = jsonBlob({
    architecture: image.architecture,
    os: 'linux',
    created: created.toISOString(),
    config: {
      Env: image.env, Cmd: image.cmd, Labels: image.labels,
      ...(image.entrypoint.length > 0 ? { Entrypoint: image.entrypoint } : {}),
    },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
    history: layers.map(() => ({ created: created.toISOString(), created_by: 'mayfly stand-in' })),
  });
  const manifest = jsonBlob({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config.digest, size: config.body.length },
    layers: layers.map(({ digest, size }) => ({ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size })),
  });
  const index = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [{
      mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: manifest.digest, size: manifest.body.length,
      platform: { architecture: image.architecture, os: 'linux' },
      annotations: {
        'io.containerd.image.name': qualifiedName(image.name),
        'org.opencontainers.image.ref.name': image.name.slice(image.name.lastIndexOf(':') + 1),
      },
    }],
  };
  const dockerManifest = [{ Config: blobPath(config.digest), RepoTags: [image.name], Layers: layers.map(({ digest }) => blobPath(digest)) }];

  const tar = pack();
  await Promise.all([pipeline(tar, createWriteStream(file), options), add().catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  })]);
  return config.digest;

  async function add(): Promise<void> {
    await addBody(tar, 'oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}'));
    await addBody(tar, 'index.json', Buffer.from(JSON.stringify(index)));
    await addBody(tar, 'manifest.json', Buffer.from(JSON.stringify(dockerManifest)));
    for (const blob of [manifest, config]) await addBody(tar, blobPath(blob.digest), blob.body);
    // Two equal layers are one blob.
    for (const layer of new Map(layers.map((layer) => [layer.digest, layer])).values()) await addLayer(tar, layer, options);
    tar.finalize();
  }
}

interface Blob { readonly digest: string; readonly body: Buffer }

function jsonBlob(value: unknown): Blob {
  const body = Buffer.from(JSON.stringify(value));
  return { body, digest: `sha256:${createHash('sha256').update(body).digest('hex')}` };
}

function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** `maven:3` → `docker.io/library/maven:3`, as containerd wants to know it. */
function qualifiedName(name: string): string {
  const first = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
  if (/[.:]/.test(first) || first === 'localhost') return name;
  return first === '' ? `docker.io/library/${name}` : `docker.io/${name}`;
}

const fixed = { mode: 0o644, mtime: created, uid: 0, gid: 0 };

function addBody(tar: Pack, name: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry({ ...fixed, name, size: body.length }, body, (error) => { if (error) reject(error); else resolve(); });
  });
}

async function addLayer(tar: Pack, layer: Layer, options: { readonly signal?: AbortSignal }): Promise<void> {
  const entry = tar.entry({ ...fixed, name: blobPath(layer.digest), size: layer.size });
  await pipeline(createReadStream(layer.file, { highWaterMark: 1 << 20 }), entry, options);
}
