// The command line inside this process: for the many cases that end before anything is started, at a hundredth of the time.
// What bin/mayfly.ts adds, an error's message and exit code, is done here too.
import { Writable } from 'node:stream';
import { explainError } from '../../src/cli/exit-codes.ts';
import { buildProgram } from '../../src/cli/program.ts';

export async function mayflyHere(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const stdout = new Collected();
  const stderr = new Collected();
  const end = (code: number) => ({ code, stdout: stdout.text, stderr: stderr.text });
  try {
    // As much of a terminal's stream as the program uses.
    return end(await buildProgram(env, stdout as unknown as NodeJS.WriteStream, stderr as unknown as NodeJS.WriteStream)(args));
  } catch (error) {
    const { message, exitCode } = explainError(error);
    stderr.write(`mayfly: ${message}\n`);
    return end(exitCode);
  }
}

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
