// `--keep-on-failure`: a failed run's machine stays until the person has seen enough. Commands are read line by line and
// run in its workspace, as the steps' user, with its Docker Engine. When the input ends, so does the machine.
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { InspectionShell } from '../controller/controller.ts';

/** Never rejects: the run has ended as failed already, whatever becomes of its machine. */
export async function inspectMachine(shell: InspectionShell, over: AbortSignal, input: Readable, warn: (text: string) => void): Promise<void> {
  warn('\nThe run failed and its machine is kept. Each line you type runs in its workspace; Ctrl-D or Ctrl-C destroys it.\n$ ');
  const lines = createInterface({ input, terminal: false });
  const stopped = Promise.withResolvers<null>();
  const end = (): void => {
    lines.close();
    input.destroy();
    // A command that never ends is not waited for.
    stopped.resolve(null);
  };
  over.addEventListener('abort', end, { once: true });
  try {
    for await (const line of lines) {
      if (over.aborted) break;
      if (line.trim() !== '') {
        const exitCode = await Promise.race([shell(line), stopped.promise]);
        if (exitCode === null) break;
        if (exitCode !== 0) warn(`[exit code ${exitCode}]\n`);
      }
      warn('$ ');
    }
  } catch (error) {
    warn(`The machine is gone: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    over.removeEventListener('abort', end);
    end();
    warn('\n');
  }
}
