// Arguments → configuration → command → exit code.
import { MayflyError } from '../protocol/errors.ts';
import { explainError } from './exit-codes.ts';
import { watchOutput } from './output-errors.ts';
import { buildProgram } from './program.ts';
import { plainText } from './terminal-text.ts';

/** Sets the exit code of this process, and tells why when something went wrong. */
export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const unwritten = watchOutput([process.stdout, process.stderr]);
  try {
    process.exitCode = await buildProgram(environment, process.stdout, process.stderr)(process.argv.slice(2));
    const failure = await unwritten();
    if (failure) throw failure;
  } catch (error) {
    const { message, exitCode } = explainError(error);
    // What went wrong may be told in the words of a machine.
    process.stderr.write(`mayfly: ${plainText(message)}\n`);
    process.exitCode = exitCode;
    // Stopped in the middle: whatever was being made is not waited for. What it started ends with us.
    if (error instanceof MayflyError && error.code === 'aborted') process.exit();
  }
}
