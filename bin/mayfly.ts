// The command line: arguments → configuration → command → exit code. Started by bin/launch.cjs.
import { explainError } from '../src/cli/exit-codes.ts';
import { watchOutput } from '../src/cli/output-errors.ts';
import { buildProgram } from '../src/cli/program.ts';
import { plainText } from '../src/cli/terminal-text.ts';
import { MayflyError } from '../src/protocol/errors.ts';

const unwritten = watchOutput([process.stdout, process.stderr]);
try {
  process.exitCode = await buildProgram(process.env, process.stdout, process.stderr)(process.argv.slice(2));
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
