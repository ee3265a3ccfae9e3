// `--keep-on-failure`: a failed run's machine stays until the person has seen enough. Commands are read line by line and
// run in its workspace, as the steps' user, with its Docker Engine. When the input ends, so does the machine.
import { createInterface } from 'node:readline';
import type { InspectionShell } from '../controller/controller.ts';

export async function inspectMachine(shell: InspectionShell, input: NodeJS.ReadableStream, warn: (text: string) => void): Promise<void> {
  warn('\nThe run failed and its machine is kept. Each line you type runs in its workspace; Ctrl-D destroys it.\n$ ');
  const lines = createInterface({ input, terminal: false });
  try {
    for await (const line of lines) {
      if (line.trim() !== '') {
        const exitCode = await shell(line);
        if (exitCode !== 0) warn(`[exit code ${exitCode}]\n`);
      }
      warn('$ ');
    }
  } finally {
    lines.close();
    warn('\n');
  }
}
