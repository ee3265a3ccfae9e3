// Brings an image from an archive into the machine's Docker Engine, under the name that the pipeline uses.
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { messageOf } from '../lib/message-of.ts';
import { MayflyError } from '../protocol/errors.ts';
import { convertLayout, wrongArchitecture } from './oci-layout.ts';
import type { DockerEngine, DockerImage } from './docker-engine.ts';

export interface LoadRequest {
  readonly engine: DockerEngine;
  /** As the pipeline names it. */
  readonly image: string;
  /** The engine's. */
  readonly architecture: string;
  /** From its first byte, each time. */
  readonly open: () => Readable;
}

/** Rejects with a MayflyError, for whoever keeps the archives, when the archive is no good. */
export async function loadImage(request: LoadRequest): Promise<DockerImage> {
  const { engine, image, architecture } = request;
  const loaded = await load(request).catch((error: unknown) => {
    if (error instanceof MayflyError && error.message.startsWith('Image ')) throw error;
    throw new MayflyError(
      'invalid',
      `The archive of image ${image} can't be loaded (${messageOf(error)}). It is corrupt, or no image: add it again with \`mayfly images add ${image} ARCHIVE\`.`,
      { cause: error },
    );
  });
  const found = await engine.image(named(loaded, image));
  if (found === null) throw new Error(`The Docker Engine does not know image ${image} that it just loaded.`);
  if (found.Architecture !== architecture || found.Os !== 'linux') {
    throw new MayflyError('invalid', wrongArchitecture(image, found.Os === 'linux' ? found.Architecture : `${found.Os}/${found.Architecture}`, architecture));
  }
  if (!image.includes('@')) await engine.tag(found.Id, image);
  return found;
}

async function load({ engine, image, architecture, open }: LoadRequest): Promise<string[]> {
  try {
    return await engine.load(open());
  } catch (error) {
    // What other tools than Docker write is an OCI layout without manifest.json. The engine then takes its folders for
    // images of Docker before 1.10 and misses a file `json` in them.
    if (!/manifest\.json|repositories|\/json: no such file/.test(messageOf(error))) throw error;
  }
  const compressed = await isGzip(open());
  const reopen = (): Readable => {
    const archive = open();
    if (!compressed) return archive;
    const plain = createGunzip();
    archive.on('error', (error) => plain.destroy(error));
    return archive.pipe(plain);
  };
  return engine.load((await convertLayout(reopen, { name: image, architecture })) as unknown as Readable);
}

/** An archive may hold the image under another name, or none; more than one image only with the right name among them. */
function named(loaded: readonly string[], image: string): string {
  const qualified = /[:@][^/]*$/.test(image) ? image : `${image}:latest`;
  const exact = loaded.find((name) => name === qualified || name === `docker.io/library/${qualified}` || name === `docker.io/${qualified}`);
  const [only, ...others] = loaded;
  if (exact !== undefined) return exact;
  if (only === undefined) throw new MayflyError('invalid', `Image ${image}: its archive holds no image. Add it again with \`mayfly images add ${image} ARCHIVE\`.`);
  if (others.length > 0) throw new MayflyError('invalid', `Image ${image}: its archive holds several images (${loaded.join(', ')}) and none of that name. Save one image per archive.`);
  return only;
}

async function isGzip(archive: Readable): Promise<boolean> {
  for await (const chunk of archive) return (chunk as Buffer)[0] === 0x1f && (chunk as Buffer)[1] === 0x8b;
  return false;
}
