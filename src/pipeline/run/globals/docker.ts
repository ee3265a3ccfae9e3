// `docker`, `docker.image('x')` and containers that were started with it. Everything is a command of the machine's own
// Docker Engine, or a step; outside of a node each allocates one, as in Jenkins.

import { STEPS } from '../../steps/steps.ts';
import { callHost } from '../call-host.ts';
import { callStep } from '../call-step.ts';
import { mapOf } from '../collections.ts';
import type { Caller } from '../caller.ts';
import { environmentOf, readVariable } from '../environment.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import { shellQuote } from '../shell-quote.ts';
import { failStep } from '../thrown.ts';
import { objectType } from '../types/object.ts';
import type { ClosureValue, NativeObject, Value } from '../value.ts';
import { withPlace } from '../with-place.ts';

interface ImageData {
  readonly name: string;
  /** By `docker.build`: its name is used as it is, also under `withRegistry`. */
  readonly isBuilt: boolean;
}

const PACKAGE = 'org.jenkinsci.plugins.docker.workflow.Docker';

/** The last argument when it is a closure, and the texts before it. */
async function readArguments(args: readonly Value[], caller: Caller): Promise<{ texts: string[]; block: ClosureValue | null }> {
  const last = args.at(-1) ?? null;
  const block = last !== null && typeof last === 'object' && last.kind === 'closure' ? last : null;
  const texts: string[] = [];
  for (const value of block === null ? args : args.slice(0, -1)) {
    texts.push(value === null ? '' : await toText(value, caller));
  }
  return { texts, block };
}

async function inNode<T>(caller: Caller, body: (inside: Caller) => Promise<T>): Promise<T> {
  if (caller.frame.place !== null) {
    return body(caller);
  }
  return withPlace({ agent: { kind: 'any' }, workspace: null }, caller, (frame) => body({ ...caller, frame }));
}

/** Runs a command beside the container that steps may be in; its output when `capture` is set. */
async function command(script: string, capture: boolean, { run, frame }: Caller): Promise<string> {
  const { place } = frame;
  if (place === null) {
    throw new Error('docker commands run in a place');
  }
  const request = { node: frame.node, script, cwd: frame.directory, environment: environmentOf(run, frame), capture, label: null, encoding: null, onMachine: true };
  const { exitCode, stdout } = await callHost(run, frame, (signal) => run.host.shell(place, request, signal));
  return exitCode === 0 ? (stdout ?? '').trim() : failStep(`script returned exit code ${exitCode}`);
}

/** Under `withRegistry` a name has the registry's host before it. */
function qualified(name: string, caller: Caller): string {
  const url = readVariable('DOCKER_REGISTRY_URL', caller) ?? '';
  const host = /^(?:https?:\/\/)?([^/]+)/.exec(url)?.[1] ?? '';
  return host === '' || host === 'index.docker.io' || name.startsWith(`${host}/`) ? name : `${host}/${name}`;
}

function imageOf(self: NativeObject): ImageData {
  return self.data as ImageData;
}

function nameToRun(self: NativeObject, caller: Caller): string {
  const { name, isBuilt } = imageOf(self);
  return isBuilt ? name : qualified(name, caller);
}

function callBlock(block: ClosureValue | null, args: readonly Value[], caller: Caller): Promise<Value> {
  return block === null ? failStep('this method of docker needs a block: { … }') : caller.interpreter.callClosure(block, args, caller);
}

function step(name: string, parameters: readonly (readonly [string, Value])[], block: ClosureValue | null, caller: Caller): Promise<Value> {
  const definition = STEPS.get(name);
  if (definition === undefined) {
    throw new Error(`docker needs the step ${name}`);
  }
  const map = mapOf(parameters);
  return callStep(definition, block === null ? [map] : [map, block], caller);
}

async function start(self: NativeObject, texts: readonly string[], caller: Caller): Promise<NativeObject> {
  const [args = '', words = ''] = texts;
  const id = await command(`docker run -d${args === '' ? '' : ` ${args}`} ${shellQuote(nameToRun(self, caller))}${words === '' ? '' : ` ${words}`}`, true, caller);
  return { kind: 'object', type: CONTAINER_TYPE, data: id };
}

async function stop(container: NativeObject, caller: Caller): Promise<Value> {
  const id = shellQuote(String(container.data));
  await command(`docker stop ${id} && docker rm -f --volumes ${id}`, true, caller);
  return null;
}

/** `docker tag` with a name of the registry, and what it is called then. */
async function tagged(self: NativeObject, tag: string, caller: Caller): Promise<string> {
  const { name } = imageOf(self);
  const repository = name.replace(/:[^/:]*$/, '');
  const target = qualified(tag === '' ? name : `${repository}:${tag}`, caller);
  if (target !== name) {
    await command(`docker tag ${shellQuote(name)} ${shellQuote(target)}`, false, caller);
  }
  return target;
}

const CONTAINER_TYPE: NativeType = {
  name: `${PACKAGE}$Container`,
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    stop: (self, _, caller) => stop(self, caller),
    port: async (self, [port = null], caller) => command(`docker port ${shellQuote(String(self.data))} ${shellQuote(await toText(port, caller))}`, true, caller),
  }),
  getProperty: (self, name) => (name === 'id' ? String((self as NativeObject).data) : undefined),
};

const IMAGE_TYPE: NativeType = {
  name: `${PACKAGE}$Image`,
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    imageName: (self, _, caller) => qualified(imageOf(self).name, caller),
    inside: async (self, args, caller) => {
      const { texts, block } = await readArguments(args, caller);
      return inNode(caller, (inside) => step('withDockerContainer', [['image', nameToRun(self, inside)], ['args', texts[0] ?? '']], block, inside));
    },
    run: async (self, args, caller) => start(self, (await readArguments(args, caller)).texts, caller),
    withRun: async (self, args, caller) => {
      const { texts, block } = await readArguments(args, caller);
      return inNode(caller, async (inside) => {
        const container = await start(self, texts, inside);
        try {
          return await callBlock(block, [container], inside);
        } finally {
          await stop(container, inside);
        }
      });
    },
    pull: (self, _, caller) =>
      inNode(caller, async (inside) => {
        await command(`docker pull ${shellQuote(qualified(imageOf(self).name, inside))}`, false, inside);
        return null;
      }),
    push: async (self, args, caller) => {
      const { texts } = await readArguments(args, caller);
      return inNode(caller, async (inside) => {
        await command(`docker push ${shellQuote(await tagged(self, texts[0] ?? '', inside))}`, false, inside);
        return null;
      });
    },
    tag: async (self, args, caller) => {
      const { texts } = await readArguments(args, caller);
      return inNode(caller, async (inside) => tagged(self, texts[0] ?? '', inside));
    },
  }),
  getProperty: (self, name) => (name === 'id' ? imageOf(self as NativeObject).name : undefined),
};

function createImage(name: string, isBuilt: boolean): NativeObject {
  return { kind: 'object', type: IMAGE_TYPE, data: { name, isBuilt } satisfies ImageData };
}

const DOCKER_TYPE: NativeType = {
  name: PACKAGE,
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    image: async (_, [name = null], caller) => createImage(name === null ? failStep('docker.image needs the name of an image') : await toText(name, caller), false),
    build: async (_, args, caller) => {
      const { texts } = await readArguments(args, caller);
      const [name = '', options = '.'] = texts;
      return inNode(caller, async (inside) => {
        await command(`docker build -t ${shellQuote(name)} ${options}`, false, inside);
        return createImage(name, true);
      });
    },
    withRegistry: async (_, args, caller) => {
      const { texts, block } = await readArguments(args, caller);
      const [url = '', credentialsId = ''] = texts;
      return inNode(caller, (inside) => {
        const frame = { ...inside.frame, declared: new Map([...inside.frame.declared, ['DOCKER_REGISTRY_URL', url]]) };
        return step('withDockerRegistry', [['url', url], ['credentialsId', credentialsId]], block, { ...inside, frame });
      });
    },
    withServer: async (_, args, caller) => {
      const { texts, block } = await readArguments(args, caller);
      const declared = new Map([...caller.frame.declared, ['DOCKER_HOST', texts[0] ?? '']]);
      return inNode({ ...caller, frame: { ...caller.frame, declared } }, (inside) => callBlock(block, [], inside));
    },
    withTool: async (_, args, caller) => callBlock((await readArguments(args, caller)).block, [], caller),
    node: async (_, args, caller) => {
      const { texts, block } = await readArguments(args, caller);
      return step('node', texts[0] === undefined ? [] : [['label', texts[0]]], block, caller);
    },
  }),
};

export const DOCKER: NativeObject = { kind: 'object', type: DOCKER_TYPE, data: null };
