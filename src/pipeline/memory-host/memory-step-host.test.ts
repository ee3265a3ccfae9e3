import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgentRequest, Place } from '../step-host.ts';
import { createMemoryStepHost } from './memory-step-host.ts';
import type { MemoryStepHost } from './memory-step-host.ts';

const never = new AbortController().signal;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function allocate(host: MemoryStepHost, changes: { readonly agent?: AgentRequest; readonly workspace?: string; readonly outer?: Place } = {}): Promise<Place> {
  return host.allocate({ node: 0, agent: { kind: 'any' }, workspace: null, environment: new Map(), outer: null, ...changes }, never);
}

test('a workspace that is free is used again, with what is in it; one in use gets a number', async () => {
  const host = createMemoryStepHost();
  const first = await allocate(host);
  const second = await allocate(host);
  assert.deepEqual([first.workspace, second.workspace], ['/workspace', '/workspace@2']);
  await host.writeFile(first, '/workspace/a', encode('old'));
  await host.release(first);
  const third = await allocate(host);
  assert.equal(third.workspace, '/workspace');
  assert.deepEqual(await host.readFile(third, '/workspace/a'), encode('old'));
  assert.equal(host.temporaryDirectory(second), '/workspace@2@tmp');
  const own = await allocate(host, { workspace: 'mine' });
  assert.equal(own.workspace, '/workspaces/mine');
});

test('a container that reuses the node has the workspace of the outer place', async () => {
  const host = createMemoryStepHost();
  const outer = await allocate(host);
  const registry = { url: 'https://r', credentialsId: 'c' };
  const agent: AgentRequest = { kind: 'docker', image: 'maven:3', args: '-v a:b', reuseNode: true, alwaysPull: true, label: 'big', registry };
  assert.equal((await allocate(host, { agent, outer })).workspace, '/workspace');
  await allocate(host, { agent: { kind: 'label', label: 'linux' } });
  assert.deepEqual(host.trace, ['allocate any', 'allocate docker maven:3 -v a:b reuseNode alwaysPull on big from https://r as c', 'allocate label linux']);
});

test('misuse is noticed', async () => {
  const host = createMemoryStepHost();
  const place = await allocate(host);
  await host.secretFile(place, 'key', encode('x'));
  assert.deepEqual(host.misuse(), ['/workspace is not released', '/secrets/1/key is not removed']);
  await host.release(place);
  await assert.rejects(host.release(place), /released twice/);
  await host.readFile(place, '/workspace/a');
  const request = { node: 0, script: '', cwd: '/', environment: new Map(), capture: false, label: null, encoding: null, onMachine: false };
  await assert.rejects(host.shell(place, request, never), /after its release/);
  await host.removeSecretFile(place, '/secrets/1/key');
  await host.unlock({ resources: ['db'] });
  assert.deepEqual(host.misuse(), [
    '/secrets/1/key was left in /workspace',
    '/workspace is released twice',
    '/workspace is used after its release: read /workspace/a',
    'a script runs in /workspace after its release',
    '/workspace is used after its release: remove secret file /secrets/1/key',
    '/secrets/1/key is removed and is no secret file',
    'db is unlocked and was not locked',
  ]);
});

test('files: kinds, lists, removal', async () => {
  const host = createMemoryStepHost({ files: { 'a/b.txt': 'text', '/opt/x': encode('x') } });
  const place = await allocate(host);
  assert.deepEqual(await Promise.all(['/workspace/a', '/workspace/a/b.txt', '/none'].map((path) => host.fileKind(place, path))), ['directory', 'file', 'missing']);
  assert.deepEqual((await host.listFiles(place, '/workspace', () => true, never)).map(({ path, isDirectory, length }) => [path, isDirectory, length]), [['a', true, 0], ['a/b.txt', false, 4]]);
  assert.deepEqual(await host.listFiles(place, '/none', () => true, never), []);
  await assert.rejects(host.readFile(place, '/workspace/a'), /is a directory/);
  await assert.rejects(host.writeFile(place, '/workspace/a', encode('')), /is a directory/);
  await assert.rejects(host.stash(place, 's', { directory: '/workspace', paths: ['none'] }, never), /none does not exist in \/workspace/);
  await assert.rejects(host.readArchive(place, { format: 'zip', archive: '/opt/x', wants: () => true }, never), /\/opt\/x is no archive/);
  await host.remove(place, '/workspace/a', null);
  assert.equal(host.fileText('/workspace/a/b.txt'), null);
  assert.equal(host.fileText('/opt/x'), 'x');
});

test('by itself the clock jumps to the next sleeper, in their order', async () => {
  const host = createMemoryStepHost();
  const start = host.now();
  const woken: string[] = [];
  const sleep = async (name: string, milliseconds: number): Promise<void> => {
    await host.sleep(milliseconds, never);
    woken.push(`${name} ${host.now() - start}`);
  };
  await Promise.all([sleep('long', 1000), sleep('short', 10), sleep('middle', 500).then(() => sleep('again', 100))]);
  assert.deepEqual(woken, ['short 10', 'middle 500', 'again 600', 'long 1000']);
});

test('by hand the clock moves only when told', async () => {
  const host = createMemoryStepHost({ clock: 'manual' });
  let woken = false;
  const sleeping = host.sleep(1000, never).then(() => (woken = true));
  await host.clock.advance(999);
  assert.equal(woken, false);
  await host.clock.advance(1);
  await sleeping;
  assert.equal(host.clock.sleepers(), 0);
});

test('sleep rejects when it is aborted, before and while', async () => {
  const host = createMemoryStepHost({ clock: 'manual' });
  const abort = new AbortController();
  const sleeping = host.sleep(1000, abort.signal);
  abort.abort('not an error');
  await assert.rejects(sleeping, /aborted/);
  await assert.rejects(host.sleep(1, AbortSignal.abort(new Error('before'))), /before/);
});

test('turn lets the event loop turn', async () => {
  const host = createMemoryStepHost();
  let turned = false;
  setImmediate(() => void (turned = true));
  await host.turn();
  assert.equal(turned, true);
});

test('events indent the trace, and activity counts for all that is around', () => {
  const host = createMemoryStepHost();
  host.event({ kind: 'stage-started', id: 1, parent: 0, name: 'A', synthetic: false });
  host.event({ kind: 'branch-started', id: 2, parent: 1, name: 'b' });
  host.event({ kind: 'step-started', id: 3, parent: 2, name: 'echo', summary: 'x' });
  host.log('one\ntwo', 3);
  host.describeRun({ description: 'text' }, 3);
  host.event({ kind: 'step-ended', id: 3, result: 'SUCCESS', error: null });
  host.event({ kind: 'branch-ended', id: 2, result: 'FAILURE', error: 'no' });
  host.event({ kind: 'stage-ended', id: 1, result: 'SUCCESS', skipped: true, error: null });
  assert.deepEqual(host.trace, [
    'stage A', '  branch b', '    step echo x', '      log one', '      two', '      describe text', '      → SUCCESS', '    → FAILURE: no', '  → skipped',
  ]);
  assert.equal(host.lastActivity(1), host.now());
  assert.equal(host.lastActivity(9), 0);
  assert.equal(host.events.length, 6);
});

test('libraries by version, by name, and none', async () => {
  const host = createMemoryStepHost({ libraries: { lib: { 'vars/a.groovy': '1' }, 'lib@2': { 'vars/a.groovy': '2' } }, implicitLibraries: [{ name: 'lib', version: null, retriever: null }] });
  const load = (name: string, version: string | null): ReturnType<MemoryStepHost['library']> => host.library({ name, version, retriever: null }, 0, never);
  assert.equal((await load('lib', null)).files.get('vars/a.groovy'), '1');
  assert.equal((await load('lib', '2')).files.get('vars/a.groovy'), '2');
  assert.equal((await load('lib', '3')).version, '3');
  await assert.rejects(load('other', null), /Could not find any definition of libraries \[other\]: there are lib, lib@2/);
  assert.equal(host.implicitLibraries().length, 1);
  await assert.rejects(createMemoryStepHost().library({ name: 'x', version: null, retriever: null }, 0, never), /this project has no libraries/);
});
