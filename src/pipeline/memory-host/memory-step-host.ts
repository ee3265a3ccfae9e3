// A complete StepHost without a machine: scripts are answered by a function, everything else from tables, and all that
// happens is written down. Tests use it, and dry runs with `stub`.

import { LogRecordings } from '../log-recordings.ts';
import type { Report } from '../hosts/artifact-host.ts';
import type { ProjectProperties } from '../hosts/coordination-host.ts';
import type { MailRequest } from '../hosts/outside-host.ts';
import type { NodeId, PipelineEvent, Place, ShellRequest, StepHost } from '../step-host.ts';
import { createMemoryArtifacts } from './memory-artifacts.ts';
import { createMemoryClock } from './memory-clock.ts';
import type { MemoryClock } from './memory-clock.ts';
import { createMemoryCode } from './memory-code.ts';
import { createMemoryCoordination } from './memory-coordination.ts';
import { createMemoryFiles } from './memory-files.ts';
import type { MemoryStepHostOptions } from './memory-options.ts';
import { createMemoryOutside } from './memory-outside.ts';
import { createMemoryPlaces } from './memory-places.ts';
import { createTrace } from './memory-trace.ts';
import type { MemoryWorld } from './memory-world.ts';

export interface MemoryStepHost extends StepHost {
  /** One line for each thing that happened, indented by depth. */
  readonly trace: readonly string[];
  /** The same lines, with branches one after the other. */
  readonly outline: () => readonly string[];
  readonly events: readonly PipelineEvent[];
  /** The scripts that ran, with their environment. */
  readonly scripts: readonly ShellRequest[];
  readonly reports: readonly Report[];
  readonly mails: readonly MailRequest[];
  readonly properties: readonly ProjectProperties[];
  readonly clock: MemoryClock;
  /** Places that have not been released. */
  readonly openPlaces: () => number;
  /** The text of a file, by absolute path. */
  readonly fileText: (path: string) => string | null;
  /** Outputs of scripts and files that there were none of, in words. */
  readonly unanswered: readonly string[];
  /** Broken promises, and what is left that should not be: places, locks, secret files. Empty after a good run. */
  readonly misuse: () => readonly string[];
}

export function createMemoryStepHost(options: MemoryStepHostOptions = {}): MemoryStepHost {
  const world = createWorld(options);
  const { trace, clock, files } = world;
  const scripts: ShellRequest[] = [];
  const reports: Report[] = [];
  const mails: MailRequest[] = [];
  const coordination = createMemoryCoordination(world);
  const host: MemoryStepHost = {
    isDry: options.stub === true,
    // Whoever takes a method calls it at once, so that nobody else's call comes between.
    forStep: (node) => new Proxy<StepHost>(host, {
      get: (target, name) => {
        world.asking = node;
        return Reflect.get(target, name) as unknown;
      },
    }),
    ...createMemoryPlaces(world, scripts),
    ...createMemoryFiles(world),
    ...createMemoryArtifacts(world, reports),
    ...createMemoryCode(world),
    ...coordination.host,
    ...createMemoryOutside(world, mails),
    trace: trace.lines,
    outline: trace.outline,
    events: trace.events,
    scripts,
    reports,
    mails,
    properties: coordination.properties,
    unanswered: world.unanswered,
    clock,
    log: (text, node) => {
      clock.touch();
      trace.write(node, `log ${text}`);
      world.record(node, `${text}\n`);
    },
    recordLog: (node) => world.recordings.begin(node),
    recentLog: () => world.recordings.recent(),
    event: (event) => {
      clock.touch();
      trace.event(event);
    },
    now: clock.now,
    sleep: clock.sleep,
    turn: clock.turn,
    isMemoryFull: options.isMemoryFull ?? (() => false),
    lastActivity: trace.lastActivity,
    openPlaces: () => world.openPlaces.size,
    fileText: (path) => {
      const file = files.get(path);
      return file === undefined ? null : new TextDecoder().decode(file.content);
    },
    misuse: () => [
      ...world.misuse,
      ...Array.from(world.openPlaces, (place) => `${place.workspace} is not released`),
      ...Array.from(world.secretFiles.keys(), (path) => `${path} is not removed`),
      ...coordination.locks.held().map((name) => `${name} is not unlocked`),
    ],
  };
  return host;
}

/** Long secrets first: a short one may be a part of them. */
function maskAll(text: string, secrets: ReadonlySet<string>): string {
  const byLength = Array.from(secrets).toSorted((a, b) => b.length - a.length);
  return byLength.reduce((shown, secret) => shown.replaceAll(secret, '****'), text);
}

function createWorld(options: MemoryStepHostOptions): MemoryWorld {
  const clock = createMemoryClock(options.clock ?? 'automatic');
  const masked = new Set<string>();
  const openPlaces = new Set<Place>();
  const nodeOfPlace = new Map<Place, NodeId>();
  const misuse: string[] = [];
  const trace = createTrace(clock.now, (text) => maskAll(text, masked));
  const recordings = new LogRecordings();
  const files = Object.entries(options.files ?? {}).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return [path.startsWith('/') ? path : `/workspace/${path}`, { content: bytes, lastModified: clock.now() }] as const;
  });
  const world: MemoryWorld = {
    options,
    clock,
    trace,
    files: new Map(files),
    archives: [],
    openPlaces,
    nodeOfPlace,
    secretFiles: new Map(),
    masked,
    unanswered: [],
    misuse,
    recordings,
    record: (node, text) => recordings.add(trace.around(node), new TextEncoder().encode(maskAll(text, masked))),
    asking: null,
    call: (place, text) => {
      clock.touch();
      trace.writeBelow(nodeOfPlace.get(place) ?? 0, world.asking, text);
      world.asking = null;
      if (!openPlaces.has(place)) {
        misuse.push(`${place.workspace} is used after its release: ${text}`);
      }
    },
  };
  return world;
}
