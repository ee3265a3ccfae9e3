// People, other runs and secrets, answered from tables.

import { secretsOf } from '../hosts/coordination-host.ts';
import type { CoordinationHost, Credential, InputAnswer, InputRequest, ProjectProperties } from '../hosts/coordination-host.ts';
import { HostError } from '../step-host.ts';
import { createMemoryBuilds } from './memory-builds.ts';
import { createMemoryLocks } from './memory-locks.ts';
import type { MemoryLocks } from './memory-locks.ts';
import type { MemoryWorld } from './memory-world.ts';

export interface MemoryCoordination {
  readonly host: CoordinationHost;
  readonly locks: MemoryLocks;
  readonly properties: readonly ProjectProperties[];
}

export function createMemoryCoordination(world: MemoryWorld): MemoryCoordination {
  const { options, trace, clock } = world;
  const locks = createMemoryLocks(world);
  const properties: ProjectProperties[] = [];
  let lastMilestone = -1;
  let secretFiles = 0;
  const host: CoordinationHost = {
    lock: locks.lock,
    unlock: locks.unlock,
    input: async (request) => {
      trace.write(request.node, `input ${request.message}`);
      clock.touch();
      return answerInput(world, request);
    },
    credential: async (id, wanted, node) => {
      clock.touch();
      const credential = findCredential(world, id, wanted);
      trace.write(node, `credential ${id}`);
      secretsOf(credential).filter((secret) => secret !== '').forEach((secret) => world.masked.add(secret));
      return credential;
    },
    mask: (secret) => void (secret === '' || world.masked.add(secret)),
    secretFile: async (place, name, content) => {
      secretFiles++;
      const path = `/secrets/${secretFiles}/${name}`;
      world.call(place, `secret file ${path}`);
      world.secretFiles.set(path, place);
      world.files.set(path, { content, lastModified: clock.now() });
      return path;
    },
    removeSecretFile: async (place, path) => {
      world.call(place, `remove secret file ${path}`);
      if (!world.secretFiles.delete(path)) {
        world.misuse.push(`${path} is removed and is no secret file`);
      }
      world.files.delete(path);
    },
    ...createMemoryBuilds(world),
    milestone: async (ordinal, label, node) => {
      const next = ordinal ?? lastMilestone + 1;
      trace.write(node, `milestone ${next}${label === null ? '' : ` ${label}`}`);
      if (next <= lastMilestone) {
        throw new HostError('pipeline', `Invalid ordinal ${next}, as the previous one was ${lastMilestone}`);
      }
      lastMilestone = next;
      const newer = options.newerRun;
      return { ordinal: next, newerRun: newer !== undefined && newer.milestone >= next ? newer.number : null };
    },
    setProperties: async (changes, node) => {
      trace.write(node, `properties ${describeProperties(changes)}`.trimEnd());
      properties.push(changes);
    },
    describeRun: ({ displayName, description }, node) => {
      trace.write(node, `describe ${[displayName, description].filter((text) => text !== undefined).join(': ')}`);
    },
  };
  return { host, locks, properties };
}

function answerInput({ options }: MemoryWorld, request: InputRequest): InputAnswer {
  const answers = new Map(Object.entries(options.inputs ?? {}));
  const answer = options.input?.(request) ?? answers.get(request.id ?? request.message) ?? answers.get(request.message);
  if (answer !== undefined) {
    return answer;
  }
  if (options.stub === true) {
    return { kind: 'proceed', submitter: 'nobody', values: new Map(request.parameters.map(({ name, defaultValue }) => [name, defaultValue])) };
  }
  throw new HostError('pipeline', `nobody is there to answer "${request.message}"`);
}

function findCredential({ options }: MemoryWorld, id: string, wanted: Credential['kind'] | null): Credential {
  const credentials = new Map(Object.entries(options.credentials ?? {}));
  const credential = credentials.get(id);
  if (credential !== undefined) {
    return credential;
  }
  if (options.stub === true) {
    return madeUp(id, wanted ?? 'text');
  }
  throw new HostError('pipeline', `Could not find credentials entry with ID '${id}'`);
}

function madeUp(id: string, kind: Credential['kind']): Credential {
  const content = new TextEncoder().encode(`content of ${id}`);
  switch (kind) {
    case 'text':
      return { kind, secret: `secret of ${id}` };
    case 'username-password':
      return { kind, username: `user of ${id}`, password: `password of ${id}` };
    case 'file':
      return { kind, name: id, content };
    case 'ssh-key':
      return { kind, username: `user of ${id}`, privateKey: `key of ${id}`, passphrase: `passphrase of ${id}` };
    case 'certificate':
      return { kind, keystore: content, password: `password of ${id}` };
    case 'aws':
      return { kind, accessKeyId: `key id of ${id}`, secretAccessKey: `key of ${id}` };
    case 'azure':
      return { kind, subscriptionId: `subscription of ${id}`, clientId: `client of ${id}`, clientSecret: `secret of ${id}`, tenantId: `tenant of ${id}` };
  }
}

function describeProperties({ parameters, triggers, options }: ProjectProperties): string {
  const words = [
    ...(parameters ?? []).map(({ kind, name }) => `${kind} ${name}`),
    ...(triggers ?? []).map(({ name, text }) => `${name}(${text})`),
    ...options.map(({ name, text }) => `${name}(${text})`),
  ];
  return words.join(', ');
}
