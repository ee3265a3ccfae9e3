// Serves what a pipeline asks for inside of this machine: places to run, shells, log and events.
import { HostError } from '../pipeline/step-host.ts';
import type { AllocateRequest, Place, PipelineEvent, ShellRequest, ShellResult, StepHost } from '../pipeline/step-host.ts';
import type { Container } from './containers.ts';
import type { Machine } from './machine.ts';
import type { RunReport } from './run-report.ts';
import type { Runner } from './runner.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** What one step may return to the pipeline; more is a mistake, and would have to fit into memory several times. */
const maxCapturedBytes = 64 * 1024 * 1024;

/** How long a container may stay after its last step. */
const lingerMs = 500;

export interface StepHostOptions {
  readonly machine: Machine;
  readonly report: RunReport;
  readonly workspaces: Workspaces;
  /** Asks the host to put an image's archive on the medium; its length. A HostError when there is none. */
  readonly wantImage: (image: string, signal: AbortSignal) => Promise<number>;
}

interface GuestPlace extends Place {
  readonly files: Workspace;
  /** Not when the workspace is another place's (`reuseNode`). */
  readonly ownsFiles: boolean;
  readonly container: Container | null;
  /** A shell that can start steps: a new one when the last was killed. */
  readonly runner: () => Promise<Runner>;
}

export function createStepHost(options: StepHostOptions): StepHost {
  const { machine, report, workspaces } = options;
  /** Containers that nobody uses any more, with what begins to remove them. */
  const leaving = new Set<() => Promise<void>>();

  return {
    async allocate(request: AllocateRequest, signal: AbortSignal): Promise<Place> {
      await Promise.all([report.room(), ...[...leaving].map((remove) => remove())]);
      const { agent, outer } = request;
      const reused = agent.kind === 'docker' && agent.reuseNode && outer !== null ? (outer as GuestPlace).files : null;
      const files = reused ?? (await workspaces.take());
      try {
        const container = agent.kind === 'any' ? null : await startContainer(options, request, { agent, files, signal });
        return {
          workspace: files.path,
          environment: placeEnvironment(files),
          files,
          ownsFiles: reused === null,
          container,
          runner: () => container?.runner() ?? machine.runner(),
        } satisfies GuestPlace as Place;
      } catch (error) {
        if (reused === null) workspaces.release(files);
        throw error;
      }
    },

    async release(place: Place): Promise<void> {
      const { files, ownsFiles, container } = place as GuestPlace;
      if (container !== null) removeLater(container);
      if (ownsFiles) workspaces.release(files);
    },

    async shell(place: Place, request: ShellRequest, signal: AbortSignal): Promise<ShellResult> {
      await report.room();
      const { node, script, cwd, environment, capture, encoding } = request;
      const runner = await (place as GuestPlace).runner();
      const { add, text } = captureOutput(encoding);
      const onOutput = logWriter(report, node, encoding);
      const exitCode = await runner.run({ script, cwd, environment, onOutput, ...(capture ? { onStdout: add } : {}) }, signal);
      return { exitCode, stdout: capture ? text() : null };
    },

    log: (text: string, node: number) => report.log(text, node),
    event: (event: PipelineEvent) => report.event(event),
  };

  /** Not at once: mostly a run ends with its container, and then the machine goes anyway. Who wants the next place waits for it. */
  function removeLater(container: Container): void {
    let removal: Promise<void> | null = null;
    const remove = (): Promise<void> =>
      (removal ??= container
        .remove()
        .catch((error: unknown) => report.log(`A container could not be removed: ${String(error)}`, 0))
        .finally(() => leaving.delete(remove)));
    leaving.add(remove);
    setTimeout(() => void remove(), lingerMs).unref();
  }
}

async function startContainer(
  { machine, report, wantImage }: StepHostOptions,
  { node, environment }: AllocateRequest,
  place: { readonly agent: Extract<AllocateRequest['agent'], { kind: 'docker' }>; readonly files: Workspace; readonly signal: AbortSignal },
): Promise<Container | null> {
  const { agent, files, signal } = place;
  if (machine.containers === null) {
    report.log(`No container: machines/fake runs the steps for ${agent.image} on this computer as they are, without any isolation.`, node);
    return null;
  }
  return machine.containers.start({
    image: agent.image,
    args: agent.args,
    files,
    environment,
    log: (text) => report.log(text, node),
    wantImage: (image) => wantImage(image, signal),
    signal,
  });
}

function placeEnvironment({ path, temporary }: Workspace): ReadonlyMap<string, string> {
  return new Map([
    ['WORKSPACE', path],
    ['WORKSPACE_TMP', temporary],
    ['NODE_NAME', 'mayfly'],
  ]);
}

function logWriter(report: RunReport, node: number, encoding: string | null): (bytes: Buffer) => Promise<void> {
  if (encoding === null) return (bytes) => report.write(node, bytes);
  const decoder = decoderOf(encoding);
  return (bytes) => report.write(node, Buffer.from(decoder.decode(bytes, { stream: true })));
}

function captureOutput(encoding: string | null): { add: (bytes: Buffer) => void; text: () => string } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(bytes) {
      size += bytes.length;
      if (size <= maxCapturedBytes) chunks.push(bytes);
      else chunks.length = 0;
    },
    text() {
      if (size > maxCapturedBytes) {
        throw new HostError('pipeline', `The script wrote ${size} bytes of output, and returnStdout returns ${maxCapturedBytes} at most: write to a file instead.`);
      }
      return decoderOf(encoding ?? 'utf-8').decode(Buffer.concat(chunks));
    },
  };
}

function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    throw new HostError('pipeline', `There is no character set "${encoding}": use a name that IANA registered, such as UTF-8 or ISO-8859-1.`);
  }
}
