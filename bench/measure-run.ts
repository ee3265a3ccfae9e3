// A run of the smallest pipeline with a container, from the moment it is handed over to its step's first output.
// As the controller runs it, on demand and from its pool, and once more taken apart, with a look at each message of the guest.
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { packWorkspace } from '../src/cli/pack-workspace.ts';
import type { RunObserver, RunOutcome } from '../src/controller/controller.ts';
import { executeRun } from '../src/controller/scheduler/execute-run.ts';
import { nobodyToAsk } from '../src/controller/scheduler/guest-requests.ts';
import type { Machine } from '../src/machines/provider.ts';
import { decodeJson } from '../src/protocol/control-json.ts';
import { FrameDecoder } from '../src/protocol/framing.ts';
import { parseGuestMessage, plainRun } from '../src/protocol/messages.ts';
import { image } from './laboratory.ts';
import type { ReadyLaboratory } from './laboratory.ts';
import { memoryOfMachines } from './measure-machines.ts';
import type { Measured } from './measure-machines.ts';

const directory = join(import.meta.dirname, 'pipeline');
const neverAborted = new AbortController().signal;

/** What every run here is; `project` and `number` only name it. */
const request = { ...plainRun, jenkinsfile: 'Jenkinsfile', environment: {}, project: 'bench', number: 1 };

/** On demand: the machine is cloned in it. */
export async function measureRun(laboratory: ReadyLaboratory): Promise<Measured[]> {
  return timedRun(laboratory, 'run');
}

/** On a machine that waited, as a controller that serves run after run has it. What it took to get one ready is a figure of its own. */
export async function measurePooledRun(laboratory: ReadyLaboratory): Promise<Measured[]> {
  const { controller, installation } = laboratory;
  const start = performance.now();
  try {
    const shortage = await controller.keepWarm([image], 1);
    if (shortage !== null) throw new Error(shortage);
    const filled = performance.now() - start;
    const memory = await memoryOfMachines(installation, (await controller.machines()).map(({ id }) => id), 'pooled');
    return [{ name: 'pool_filled', value: filled }, ...memory, ...(await timedRun(laboratory, 'pooled_run'))];
  } finally {
    await controller.keepWarm([], 0);
  }
}

async function timedRun({ controller, signal }: ReadyLaboratory, name: string): Promise<Measured[]> {
  const watch = new Stopwatch();
  const outcome = await controller.run({
    ...request, images: [image], workspace: packWorkspace(directory), observer: observerOf(watch), abort: neverAborted, kill: signal,
  });
  watch.mark('end');
  assertSucceeded(outcome);
  return [
    { name: `${name}_first_log`, value: watch.at('trace') },
    { name: `${name}_first_output`, value: watch.at('output') },
    { name: `${name}_to_the_end`, value: watch.at('end') },
  ];
}

/** In the order in which they happen; each figure counts from the run's hand-over. */
export const phases = ['template_opened', 'cloned', 'ready', 'hello_done', 'run_started', 'step_started', 'trace', 'output'] as const;

/** The same steps as the controller's run(), with a watch between them. */
export async function measurePhases({ controller, provider, config, signal }: ReadyLaboratory): Promise<Measured[]> {
  const watch = new Stopwatch();
  const template = await controller.prepareTemplate(image);
  watch.mark('template_opened');
  const machine = await provider.clone(template, 'run');
  watch.mark('cloned');
  const outcome = await executeRun({
    machine: tapped(machine, watch),
    specification: request, ceilings: config.ceilings, workspace: packWorkspace(directory), observer: observerOf(watch),
    ...nobodyToAsk, findImage: async () => ({ missing: 'the template holds it' }), abort: neverAborted, kill: signal,
  });
  assertSucceeded(outcome);
  return phases.map((phase) => ({ name: `phase_${phase}`, value: watch.at(phase) }));
}

class Stopwatch {
  readonly #start = performance.now();
  readonly #marks = new Map<string, number>();

  /** The first time counts. */
  mark(name: string): void {
    if (!this.#marks.has(name)) this.#marks.set(name, performance.now() - this.#start);
  }

  at(name: string): number {
    const found = this.#marks.get(name);
    if (found === undefined) throw new Error(`the run succeeded without "${name}"`);
    return found;
  }
}

function observerOf(watch: Stopwatch): RunObserver {
  let log = '';
  return {
    event: ({ kind }) => {
      if (kind === 'stage-started') watch.mark('run_started');
      if (kind === 'step-started') watch.mark('step_started');
    },
    log: (_node, bytes) => {
      watch.mark('trace');
      log += bytes.toString('latin1');
      // Not the shell's trace of the command, "+ echo first".
      if (/^first/m.test(log)) watch.mark('output');
    },
    notice: () => {},
    described: () => {},
  };
}

/** Listens to what the guest sends. The channel does not notice: this listener starts nothing and takes nothing away. */
function tapped(machine: Machine, watch: Stopwatch): Machine {
  return {
    ...machine,
    connect: async (): Promise<Duplex> => {
      const stream = await machine.connect();
      const decoder = new FrameDecoder();
      // prependListener, because on('data') would let the stream flow before the channel listens.
      stream.prependListener('data', (chunk: Buffer) => {
        for (const { kind, payload } of decoder.push(chunk)) {
          if (kind !== 'control') continue;
          const message = parseGuestMessage(decodeJson(payload));
          if (message.kind === 'ready') watch.mark('ready');
          if (message.kind === 'hello-done') watch.mark('hello_done');
        }
      });
      return stream;
    },
  };
}

function assertSucceeded(outcome: RunOutcome): void {
  if (outcome.kind !== 'succeeded') throw new Error(`a run ended as ${outcome.kind}: ${outcome.error ?? 'no reason given'}`);
}
