import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgentRequest, AllocateRequest, Place } from '../../pipeline/step-host.ts';
import type { ContainerRequest } from '../containers.ts';
import type { HostContext } from './host-context.ts';
import { createPlaces, qualifiedImage } from './places.ts';

const docker = { kind: 'docker', image: 'maven:3', args: '-u root', reuseNode: false, alwaysPull: false, label: null, registry: null } as const;

/** A machine that notes which containers it is asked for, and workspaces that are only names. */
function placesOf(): ReturnType<typeof createPlaces> & { asked: ContainerRequest[]; released: string[] } {
  const asked: ContainerRequest[] = [];
  const released: string[] = [];
  let taken = 0;
  const context = {
    machine: {
      containers: {
        start: (wanted: ContainerRequest) => {
          asked.push(wanted);
          return Promise.resolve({ runner: () => Promise.reject(new Error('nothing runs in it')), remove: () => Promise.resolve() });
        },
      },
      environment: new Map([['HOME', '/home/mayfly'], ['PATH', '/usr/bin'], ['LANG', 'C.UTF-8']]),
    },
    report: { room: () => Promise.resolve(), log: () => {} },
    workspaces: {
      take: (wanted: string | null) => {
        if (wanted === 'forbidden') throw Object.assign(new Error('EACCES: what Node says'), { code: 'EACCES', path: '/forbidden' });
        taken++;
        const path = `/home/mayfly/${wanted ?? 'workspace'}${taken === 1 ? '' : `@${taken}`}`;
        return { path, temporary: `${path}@tmp` };
      },
      release: ({ path }: { path: string }) => released.push(path),
    },
    specification: { labels: [] },
  };
  return { ...createPlaces(context as unknown as HostContext, () => {}), asked, released };
}

function request(agent: AgentRequest, outer: Place | null, environment: readonly (readonly [string, string])[] = []): AllocateRequest {
  return { node: 1, agent, workspace: null, environment: new Map(environment), outer };
}

test('a container gets what the pipeline declares, and nothing that is the machine\'s own', async () => {
  const places = placesOf();
  const outer = await places.allocate(request({ kind: 'any' }, null), new AbortController().signal);
  assert.equal(outer.environment.get('HOME'), '/home/mayfly');
  const environment = [...outer.environment, ['LANG', 'de_DE.UTF-8'], ['NAME', 'value']] as const;
  const inner = await places.allocate(request({ ...docker, reuseNode: true }, outer, environment), new AbortController().signal);
  const [container] = places.asked;
  assert.deepEqual(['HOME', 'PATH', 'LANG', 'NAME', 'WORKSPACE'].map((name) => container?.environment.get(name)), [undefined, undefined, 'de_DE.UTF-8', 'value', '/home/mayfly/workspace']);
  assert.equal(inner.environment.get('HOME'), undefined);
  assert.equal(container?.args, '-u root');
});

test('reuseNode keeps the workspace, also when the container goes; without it there is another', async () => {
  const places = placesOf();
  const { signal } = new AbortController();
  const outer = await places.allocate(request({ kind: 'any' }, null), signal);
  const inner = await places.allocate(request({ ...docker, reuseNode: true }, outer), signal);
  const beside = await places.allocate(request(docker, outer), signal);
  const first = await places.allocate(request({ ...docker, reuseNode: true }, null), signal);
  assert.deepEqual([outer, inner, beside, first].map(({ workspace }) => workspace), ['/home/mayfly/workspace', '/home/mayfly/workspace', '/home/mayfly/workspace@2', '/home/mayfly/workspace@3']);
  for (const place of [first, beside, inner, outer]) await places.release(place);
  assert.deepEqual(places.released, ['/home/mayfly/workspace@3', '/home/mayfly/workspace@2', '/home/mayfly/workspace']);
  assert.equal(beside.environment.get('WORKSPACE_TMP'), '/home/mayfly/workspace@2@tmp');
});

test('an unknown label fails at once with those that there are, also of a container', async () => {
  const places = placesOf();
  const message = /no machine with the label "gpu"\. Machines here have the labels mayfly, linux, docker/;
  await assert.rejects(async () => places.allocate(request({ kind: 'label', label: 'gpu' }, null), new AbortController().signal), message);
  await assert.rejects(async () => places.allocate(request({ ...docker, label: 'gpu' }, null), new AbortController().signal), message);
  assert.equal((await places.allocate(request({ ...docker, label: 'linux && docker' }, null), new AbortController().signal)).workspace, '/home/mayfly/workspace');
});

test('a workspace that can not be made is the pipeline\'s failure', async () => {
  const allocated = placesOf().allocate({ ...request({ kind: 'any' }, null), workspace: 'forbidden' }, new AbortController().signal);
  await assert.rejects(allocated, { name: 'HostError', blame: 'pipeline', message: /^\/forbidden may not be read or written/ });
});

test('an image of a registry has its host and port before its name, once', () => {
  const name = (image: string, url: string | null): string => qualifiedImage({ image, registry: url === null ? null : { url, credentialsId: null } });
  assert.deepEqual(
    [
      name('a/b:1', null), name('a/b', ''), name('a/b', 'https://index.docker.io/v1/'), name('a/b', 'https://r.example:5000/v2/'), name('a/b', 'http://r.example/some/path'),
      name('r.example/a', 'https://r.example'), name('a', 'r.example'),
    ],
    ['a/b:1', 'a/b', 'a/b', 'r.example:5000/a/b', 'r.example/a/b', 'r.example/a', 'r.example/a'],
  );
});
