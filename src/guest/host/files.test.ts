import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { test } from 'node:test';
import type { FileHost, Place } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { Workspaces } from '../workspaces.ts';
import { createFileHost } from './files.ts';
import type { HostContext } from './host-context.ts';

const place = {} as Place;
const { signal: never } = new AbortController();

async function inWorkspace(work: (host: FileHost, directory: string, workspaces: Workspaces) => Promise<void>): Promise<void> {
  const home = await mkdtemp(`${tmpdir()}/mayfly-files-`);
  try {
    const workspaces = new Workspaces(home, null);
    await work(createFileHost({ machine: { owner: null }, workspaces } as unknown as HostContext), workspaces.take(null).path, workspaces);
  } finally {
    await rm(home, { recursive: true });
  }
}

test('what can not be looked at is missing', () => inWorkspace(async (host, directory) => {
  symlinkSync('circle', `${directory}/circle`);
  writeFileSync(`${directory}/plain`, '');
  for (const name of ['circle', 'zero\0byte', 'x'.repeat(300), 'plain/below', 'none']) assert.equal(await host.fileKind(place, `${directory}/${name}`), 'missing', name);
  assert.equal(await host.fileKind(place, `${directory}/plain`), 'file');
}));

test('a link to a file that is still to be made leads where it leads', () => inWorkspace(async (host, directory, workspaces) => {
  mkdirSync(workspaces.stateDirectory);
  symlinkSync(`${workspaces.stateDirectory}/new`, `${directory}/inner`);
  symlinkSync('inner', `${directory}/outer`);
  symlinkSync('elsewhere', `${directory}/harmless`);
  await assert.rejects(host.writeFile(place, `${directory}/outer`, Buffer.from('x')), /belongs to Mayfly's own program/);
  await host.writeFile(place, `${directory}/harmless`, Buffer.from('x'));
  assert.deepEqual([readdirSync(workspaces.stateDirectory), existsSync(`${directory}/elsewhere`)], [[], true]);
}));

test('a list leaves out what nobody asked for, and ends when it is interrupted', () => inWorkspace(async (host, directory) => {
  mkdirSync(`${directory}/a/b`, { recursive: true });
  mkdirSync(`${directory}/c/d`, { recursive: true });
  const paths = async (enters: (path: string) => boolean): Promise<string[]> => (await host.listFiles(place, directory, enters, never)).map(({ path }) => path);
  assert.deepEqual(await paths(() => true), ['a', 'a/b', 'c', 'c/d']);
  assert.deepEqual(await paths((path) => path === 'c'), ['a', 'c', 'c/d']);
  await assert.rejects(host.listFiles(place, directory, () => true, AbortSignal.abort()));
}));

test('removing follows no link, ends when it is interrupted, and not when it cleans up', () => inWorkspace(async (host, directory) => {
  mkdirSync(`${directory}/kept`);
  writeFileSync(`${directory}/kept/file`, '');
  mkdirSync(`${directory}/gone/deep`, { recursive: true });
  symlinkSync('../../kept', `${directory}/gone/deep/link`);
  await assert.rejects(host.remove(place, `${directory}/gone`, AbortSignal.abort()));
  assert.deepEqual(readdirSync(directory), ['gone', 'kept']);
  await host.remove(place, `${directory}/gone`, null);
  await host.remove(place, `${directory}/none`, never);
  assert.deepEqual([readdirSync(directory), readdirSync(`${directory}/kept`)], [['kept'], ['file']]);
}));

test('a directory whose path is longer than the file system takes is removed all the same', () => inWorkspace(async (host, directory) => {
  const name = 'n'.repeat(200);
  const home = process.cwd();
  process.chdir(directory);
  for (let depth = 0; depth < 30; depth++) {
    mkdirSync(name);
    process.chdir(name);
  }
  writeFileSync('file', '');
  process.chdir(home);
  await host.remove(place, `${directory}/${name}`, never);
  assert.deepEqual(readdirSync(directory), []);
}));

test('the same directory is one workspace, however it is called', () => inWorkspace(async (_host, directory, workspaces) => {
  assert.equal(workspaces.take('x/../workspace/').path, `${directory}@2`);
  assert.equal(workspaces.take(`${directory}/../other`).path, `${dirname(directory)}/other`);
}));

test('refused files are told as the pipeline\'s failure', () => inWorkspace(async (host, directory) => {
  await assert.rejects(host.readFile(place, `${directory}/zero\0byte`), (error) => error instanceof HostError && /zero byte/.test(error.message));
}));
