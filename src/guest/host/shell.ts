// Scripts of steps: run to their end in the place's container, or beside it on the machine.
import { isHeapFull } from '../../lib/heap.ts';
import { HostError } from '../../pipeline/step-host.ts';
import type { Place, ShellRequest, ShellResult } from '../../pipeline/step-host.ts';
import { asGuestPlace } from './host-context.ts';
import type { HostContext } from './host-context.ts';
import type { RunReport } from '../run-report.ts';

/** What one step may return to the pipeline; more is a mistake, and would have to fit into memory several times. */
const maxCapturedBytes = 64 * 1024 * 1024;

export async function runShell({ machine, report }: HostContext, place: Place, request: ShellRequest, signal: AbortSignal): Promise<ShellResult> {
  await report.room();
  const { node, script, cwd, environment, capture, encoding, onMachine } = request;
  const { container, runner } = asGuestPlace(place);
  const shell = await (onMachine ? machine.runner() : runner());
  const { add, text } = captureOutput(encoding);
  const onOutput = logWriter(report, node, encoding);
  const variables = container === null ? environment : withoutPath(environment);
  const exitCode = await shell.run({ script, cwd, environment: variables, onOutput, ...(capture ? { onStdout: add } : {}) }, signal);
  return { exitCode, stdout: capture ? text() : null };
}

/**
 * PATH never reaches a container from the pipeline: the image's own counts, as under Jenkins (WithContainerStep: "PATH ...
 * would be meaningless inside the container").
 */
function withoutPath(environment: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...environment].filter(([name]) => name !== 'PATH'));
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
      // What there is no room for counts as too much.
      if (isHeapFull()) size = Infinity;
      if (size <= maxCapturedBytes) chunks.push(bytes);
      else chunks.length = 0;
    },
    text() {
      if (size > maxCapturedBytes) {
        throw new HostError('pipeline', `The script wrote more output than returnStdout returns (${maxCapturedBytes} bytes, less when the memory is nearly full): write to a file instead.`);
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
