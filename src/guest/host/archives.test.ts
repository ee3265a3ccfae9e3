import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import type { ArchiveFormat } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { Workspaces } from '../workspaces.ts';
import { packArchive, readArchive, testArchive, unpackArchive } from './archives.ts';
import { blameFiles } from './blame-files.ts';
import type { HostContext } from './host-context.ts';

const { signal: never } = new AbortController();
const all = (): boolean => true;
const formats: readonly ArchiveFormat[] = ['zip', 'tar', 'tar.gz'];

async function inDirectory(work: (directory: string, context: HostContext) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(`${tmpdir()}/mayfly-archives-`);
  try {
    const context = { machine: { owner: null }, workspaces: new Workspaces(`${directory}/home`, null) } as unknown as HostContext;
    await work(directory, context);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function isPipelines(message: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof HostError && error.blame === 'pipeline' && message.test(error.message);
}

function openFiles(): number {
  return readdirSync('/proc/self/fd').length;
}

for (const format of formats) {
  test(`${format}: what goes in and can't be read or does not keep still fails the step, however soon that is met`, () => inDirectory(async (directory, context) => {
    const archive = `${directory}/out`;
    // The kernel has files that claim 4096 bytes and have fewer, or none that anybody may read.
    await assert.rejects(packArchive(context, { format, archive, directory: '/sys/kernel', paths: ['fscaps'] }, never), isPipelines(/fscaps can't be put into/));
    const paths = ['bus/platform/drivers_probe', ...Array.from({ length: 50 }, () => 'kernel/fscaps')];
    await assert.rejects(blameFiles(() => packArchive(context, { format, archive, directory: '/sys', paths }, never)), isPipelines(/can't be|may not be read/));
    assert.deepEqual(readdirSync(directory), []);
  }));

  test(`${format}: packing, unpacking and testing end when they are interrupted`, () => inDirectory(async (directory, context) => {
    const archive = `${directory}/out`;
    const request = { format, archive, directory: `${directory}/in`, paths: ['large'] };
    mkdirSync(request.directory);
    writeFileSync(`${request.directory}/large`, '');
    truncateSync(`${request.directory}/large`, 70 * 1024 ** 2);
    const interrupted = async (work: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
      const { signal, abort } = interruption();
      const ended = work(signal);
      abort();
      await assert.rejects(ended);
    };
    await interrupted((signal) => packArchive(context, request, signal));
    assert.deepEqual(readdirSync(directory), ['in']);
    await packArchive(context, request, never);
    const kind = format === 'zip' ? 'zip' : 'tar';
    await interrupted((signal) => testArchive({ format: kind, archive }, signal));
    await interrupted((signal) => unpackArchive(context, { format: kind, archive, directory: `${directory}/to`, wants: all }, signal));
    // More than a step keeps in memory.
    assert.equal(await testArchive({ format: kind, archive }, never), 1);
    await assert.rejects(readArchive({ format: kind, archive, wants: all }, never), isPipelines(/more than 64 MiB/));
  }));
}

test('many files, empty ones and directories among them', () => inDirectory(async (directory, context) => {
  mkdirSync(`${directory}/in/deep`, { recursive: true });
  const paths = ['deep', ...Array.from({ length: 500 }, (_, index) => `deep/${index}`), 'last'];
  for (const path of paths.slice(1)) writeFileSync(`${directory}/in/${path}`, Number(path.slice(5)) % 3 === 0 ? '' : path);
  for (const format of formats) {
    const kind = format === 'zip' ? 'zip' : 'tar';
    const archive = `${directory}/out.${format}`;
    await packArchive(context, { format, archive, directory: `${directory}/in`, paths }, never);
    assert.equal(await testArchive({ format: kind, archive }, never), paths.length);
    const found = await readArchive({ format: kind, archive, wants: all }, never);
    assert.deepEqual(Array.from(found, ([path, content]) => [path, String(content)]), paths.slice(1).map((path) => [path, String(readFileSync(`${directory}/in/${path}`))]));
  }
}));

test('an archive is taken as what it is called; a broken one is blamed and leaves no file open', () => inDirectory(async (directory, context) => {
  writeFileSync(`${directory}/a`, randomBytes(100_000));
  for (const format of formats) await packArchive(context, { format, archive: `${directory}/x.${format}`, directory, paths: ['a'] }, never);
  await assert.rejects(testArchive({ format: 'zip', archive: `${directory}/x.tar` }, never), isPipelines(/can't be read/));
  await assert.rejects(testArchive({ format: 'tar', archive: `${directory}/x.zip` }, never), isPipelines(/can't be read/));
  writeFileSync(`${directory}/empty`, '');
  await assert.rejects(testArchive({ format: 'zip', archive: `${directory}/empty` }, never), isPipelines(/can't be read/));
  await assert.rejects(testArchive({ format: 'zip', archive: `${directory}/none` }, never), { code: 'ENOENT' });
  truncateSync(`${directory}/x.tar.gz`, 50_000);
  const before = openFiles();
  for (let times = 0; times < 20; times++) {
    await assert.rejects(unpackArchive(context, { format: 'tar', archive: `${directory}/x.tar.gz`, directory: `${directory}/to`, wants: all }, never), isPipelines(/can't be read/));
  }
  assert.ok(openFiles() < before + 10, `${openFiles()} files are open, before there were ${before}`);
}));

test('names that a zip archive can not hold, and files in the way of an entry', () => inDirectory(async (directory, context) => {
  writeFileSync(`${directory}/\\x`, 'text');
  await assert.rejects(packArchive(context, { format: 'zip', archive: `${directory}/out`, directory, paths: ['\\x'] }, never), isPipelines(/\\x can't be put into a zip archive/));
  writeFileSync(`${directory}/a`, 'text');
  await packArchive(context, { format: 'zip', archive: `${directory}/out`, directory, paths: ['a'] }, never);
  mkdirSync(`${directory}/to/a`, { recursive: true });
  await assert.rejects(unpackArchive(context, { format: 'zip', archive: `${directory}/out`, directory: `${directory}/to`, wants: all }, never), { code: 'EEXIST' });
}));

function interruption(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
