// `--keep-on-failure`: a failed run's machine stays until the person has seen enough. Commands are read line by line and
// run in its workspace, as the steps' user, with its Docker Engine. When the input ends, so does the machine.
import type { InspectionShell } from '../controller/controller.ts';
import { messageOf } from '../lib/message-of.ts';
import { orAborted } from '../lib/or-aborted.ts';
import type { TypedLines } from './typed-lines.ts';

/** Never rejects: the run has ended as failed already, whatever becomes of its machine. */
export async function inspectMachine(shell: InspectionShell, over: AbortSignal, lines: TypedLines, warn: (text: string) => void): Promise<void> {
  warn('\nThe run failed and its machine is kept. Each line you type runs in its workspace; Ctrl-D or Ctrl-C destroys it.\n$ ');
  try {
    for (let line = await lines.next(over); line !== null; line = await lines.next(over)) {
      if (line.trim() !== '') {
        // A command that never ends is not waited for.
        const exitCode = await orAborted(over, shell(line), () => new Error('stopped'));
        if (exitCode !== 0) warn(`[exit code ${exitCode}]\n`);
      }
      warn('$ ');
    }
  } catch (error) {
    if (!over.aborted) warn(`The machine is gone: ${messageOf(error)}`);
  } finally {
    warn('\n');
  }
}
