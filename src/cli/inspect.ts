// `--keep-on-failure`: a failed run's machine stays until the person has seen enough. Commands are read line by line and
// run in its workspace, as the steps' user, with its Docker Engine. When the input ends, so does the machine.
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { InspectionShell } from '../controller/controller.ts';

export async function inspectMachine(shell: InspectionShell, over: AbortSignal, input: Readable, warn: (text: string) => void): Promise<void> {
  warn('\nThe run failed and its machine is kept. Each line you type runs in its workspace; Ctrl-D or Ctrl-C destroys it.\n$ ');
  const lines = createInterface({ input, terminal: false });
  const end = (): void => {
    lines.close();
    input.destroy();
  };
  over.addEventListener('abort', end, { once: true });
  try {
    for await (const line of lines) {
      if (over.aborted) break;
      if (line.trim() !== '') {
        const exitCode = await shell(line);
        if (exitCode !== 0) warn(`[exit code ${exitCode}]\n`);
      }
      warn('$ ');
    }
  } finally {
    over.removeEventListener('abort', end);
    end();
    warn('\n');
  }
}
