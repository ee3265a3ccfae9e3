import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { extract, pack } from 'tar-stream';
import { convertLayout } from './oci-layout.ts';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const blob = (letter: string) => `./blobs/sha256/${letter.repeat(64)}`;
const indexType = 'application/vnd.oci.image.index.v1+json';
const layer = 'layer '.repeat(300_000);

/** An image for two platforms behind an index of its own, with an attestation, as buildx writes it. */
const files: Record<string, string> = {
  [blob('1')]: layer,
  './oci-layout': '{"imageLayoutVersion":"1.0.0"}',
  './index.json': JSON.stringify({ manifests: [{ digest: digest('a'), mediaType: indexType }] }),
  [blob('a')]: JSON.stringify({
    manifests: [
      { digest: digest('b'), platform: { os: 'linux', architecture: 'arm64' } },
      { digest: digest('c'), platform: { os: 'linux', architecture: 'amd64' } },
      { digest: digest('d'), platform: { os: 'unknown', architecture: 'unknown' } },
    ],
  }),
  [blob('c')]: JSON.stringify({ config: { digest: digest('e') }, layers: [{ digest: digest('1') }] }),
  [blob('e')]: JSON.stringify({ architecture: 'amd64' }),
};

async function tarOf(entries: Record<string, string>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(entries)) tar.entry({ name }, text);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const convert = async (entries: Record<string, string>, architecture: string) => {
  const bytes = await tarOf(entries);
  return convertLayout(() => Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]), { name: 'maven:3', architecture });
};

test('the image of this architecture is packed as the engine reads it', async () => {
  const tar = await convert(files, 'amd64');
  const entries = extract();
  void (async () => {
    for await (const chunk of tar) entries.write(chunk);
    entries.end(null);
  })();
  const found = new Map<string, string>();
  for await (const entry of entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    found.set(entry.header.name, Buffer.concat(chunks).toString());
  }
  const [config, first] = [blob('e').slice(2), blob('1').slice(2)];
  assert.deepEqual(JSON.parse(found.get('manifest.json') ?? ''), [{ Config: config, RepoTags: ['maven:3'], Layers: [first] }]);
  assert.deepEqual([...found.keys()].toSorted(), [first, config, 'manifest.json'].toSorted());
  assert.equal(found.get(first), layer);
});

test('another architecture is named, and what it would need', async () => {
  await assert.rejects(convert(files, 's390x'), /Image maven:3 is for arm64, amd64, this machine is s390x: add the s390x image/);
});

test('what is no layout is refused', async () => {
  await assert.rejects(convert({ 'some/file': 'x' }, 'amd64'), /it lacks index\.json/);
  await assert.rejects(convert({ ...files, [blob('c')]: '{"config":{"digest":"../../etc"}}' }, 'amd64'));
});
