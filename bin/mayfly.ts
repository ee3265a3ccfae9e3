// The command line: arguments → configuration → command → exit code. Started by bin/launch.cjs.
import { explainError } from '../src/cli/exit-codes.ts';
import { buildProgram } from '../src/cli/program.ts';

try {
  process.exitCode = await buildProgram(process.env, process.stdout, process.stderr)(process.argv.slice(2));
} catch (error) {
  const { message, exitCode } = explainError(error);
  process.stderr.write(`mayfly: ${message}\n`);
  process.exitCode = exitCode;
}
