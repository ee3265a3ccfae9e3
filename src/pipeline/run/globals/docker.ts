// `docker`, `docker.image('x')` and containers that were started with it. Everything is a command of the machine's own
// Docker Engine, or a step; outside of a node each allocates one, as in Jenkins.

import type { ShellResult } from '../../step-host.ts';
import { requirePlace } from '../../steps/step.ts';
import { STEPS } from '../../steps/steps.ts';
import { callHost } from '../call-host.ts';
import { callStep } from '../call-step.ts';
import { mapOf } from '../collections.ts';
import type { Caller } from '../caller.ts';
import { environmentOf, readVariable } from '../environment.ts';
import { isClosure } from '../kinds.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import { shellWord } from '../shell-word.ts';
import { failStep } from '../thrown.ts';
import { objectType } from '../types/object.ts';
import type { ClosureValue, NativeObject, Value } from '../value.ts';
import { withPlace } from '../places/with-place.ts';

const PACKAGE = 'org.jenkinsci.plugins.docker.workflow.Docker';

/** The last argument when it is a closure, and the texts before it. */
async function readArguments(args: readonly Value[], caller: Caller): Promise<{ texts: string[]; block: ClosureValue | null }> {
  const last = args.at(-1) ?? null;
  const block = isClosure(last) ? last : null;
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

/** Runs a command beside the container that steps may be in; its exit code, and its output when `capture` is set. */
async function execute(script: string, capture: boolean, caller: Caller): Promise<ShellResult> {
  const { run, frame } = caller;
  const place = requirePlace(frame);
  const request = { node: frame.node, script, cwd: frame.directory, environment: environmentOf(run, frame), capture, label: null, encoding: null, onMachine: true };
  return callHost(run, frame, (signal) => run.host.shell(place, request, signal));
}

async function command(script: string, capture: boolean, caller: Caller): Promise<string> {
  const { exitCode, stdout } = await execute(script, capture, caller);
  return exitCode === 0 ? (stdout ?? '').trim() : failStep(`script returned exit code ${exitCode}`);
}

/** Under `withRegistry` a name has the registry's host before it [DockerRegistryEndpoint.imageName]. */
function qualified(name: string, caller: Caller): string {
  const url = readVariable('DOCKER_REGISTRY_URL', caller) ?? '';
  const host = /^(?:https?:\/\/)?([^/]+)/.exec(url)?.[1] ?? '';
  return host === '' || host === 'index.docker.io' || name.startsWith(host) ? name : `${host}/${name}`;
}

function nameOf(self: NativeObject): string {
  return self.data as string;
}

/** An image that is there under its own name was built here, and is taken before one of the registry. */
async function nameToRun(self: NativeObject, caller: Caller): Promise<string> {
  const name = nameOf(self);
  const inRegistry = qualified(name, caller);
  if (inRegistry === name) {
    return name;
  }
  const { exitCode } = await execute(`docker inspect -f . ${shellWord(name)}`, true, caller);
  return exitCode === 0 ? name : inRegistry;
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

/** By its own name, also under `withRegistry`, as in Jenkins. */
async function start(self: NativeObject, texts: readonly string[], caller: Caller): Promise<NativeObject> {
  const [args = '', words = ''] = texts;
  const id = await command(`docker run -d${args === '' ? '' : ` ${args}`} ${shellWord(nameOf(self))}${words === '' ? '' : ` ${words}`}`, true, caller);
  return { kind: 'object', type: CONTAINER_TYPE, data: id };
}

async function stop(container: NativeObject, caller: Caller): Promise<Value> {
  const id = shellWord(String(container.data));
  await command(`docker stop ${id} && docker rm -f --volumes ${id}`, true, caller);
  return null;
}

/** `docker tag` with a name of the registry, and what it is called then. */
async function tagged(self: NativeObject, tag: string, caller: Caller): Promise<string> {
  const name = nameOf(self);
  const repository = name.replace(/:[^/:]*$/, '');
  const target = qualified(tag === '' ? name : `${repository}:${tag}`, caller);
  if (target !== name) {
    await command(`docker tag ${shellWord(name)} ${shellWord(target)}`, false, caller);
  }
  return target;
}

const CONTAINER_TYPE: NativeType = {
  name: `${PACKAGE}$Container`,
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    stop: (self, _, caller) => stop(self, caller),
    port: async (self, [port = null], caller) => command(`docker port ${shellWord(String(self.data))} ${shellWord(await toText(port, caller))}`, true, caller),
  }),
  getProperty: (self, name) => (name === 'id' ? String((self as NativeObject).data) : undefined),
};

const IMAGE_TYPE: NativeType = {
  name: `${PACKAGE}$Image`,
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    imageName: (self, _, caller) => qualified(nameOf(self), caller),
    inside: async (self, args, caller) => {
      const { texts, block } = await readArguments(args, caller);
      return inNode(caller, async (inside) => step('withDockerContainer', [['image', await nameToRun(self, inside)], ['args', texts[0] ?? '']], block, inside));
    },
    run: async (self, args, caller) => {
      const { texts } = await readArguments(args, caller);
      return inNode(caller, (inside) => start(self, texts, inside));
    },
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
        await command(`docker pull ${shellWord(qualified(nameOf(self), inside))}`, false, inside);
        return null;
      }),
    push: async (self, args, caller) => {
      const { texts } = await readArguments(args, caller);
      return inNode(caller, async (inside) => {
        await command(`docker push ${shellWord(await tagged(self, texts[0] ?? '', inside))}`, false, inside);
        return null;
      });
    },
    tag: async (self, args, caller) => {
      const { texts } = await readArguments(args, caller);
      return inNode(caller, async (inside) => tagged(self, texts[0] ?? '', inside));
    },
  }),
  getProperty: (self, name) => (name === 'id' ? nameOf(self as NativeObject) : undefined),
};

function createImage(name: string): NativeObject {
  return { kind: 'object', type: IMAGE_TYPE, data: name };
}

const DOCKER_TYPE: NativeType = {
  name: PACKAGE,
  parent: objectType,
  interfaces: [],
  methods: objectMethods({
    image: async (_, [name = null], caller) => createImage(name === null ? failStep('docker.image needs the name of an image') : await toText(name, caller)),
    build: async (_, args, caller) => {
      const { texts } = await readArguments(args, caller);
      const [name = '', options = '.'] = texts;
      return inNode(caller, async (inside) => {
        await command(`docker build -t ${shellWord(name)} ${options}`, false, inside);
        return createImage(name);
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
    withTool: async (_, args, caller) => {
      const { block } = await readArguments(args, caller);
      return inNode(caller, (inside) => callBlock(block, [], inside));
    },
    node: async (_, args, caller) => {
      const { texts, block } = await readArguments(args, caller);
      return step('node', texts[0] === undefined ? [] : [['label', texts[0]]], block, caller);
    },
  }),
};

export const DOCKER: NativeObject = { kind: 'object', type: DOCKER_TYPE, data: null };
