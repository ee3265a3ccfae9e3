// `mayfly lint FILE…`: every problem of every file, without a machine.

import { hasErrors } from '../pipeline/diagnostics.ts';
import { printDiagnostic } from '../pipeline/print-diagnostic.ts';
import { validate } from '../pipeline/validate.ts';
import { readJenkinsfile } from './read-jenkinsfile.ts';

/** Writes whole lines. The exit code: 0 when all files are valid (warnings allowed), else 1. */
export async function lintFiles(files: readonly string[], write: (text: string) => void): Promise<number> {
  let exitCode = 0;
  for (const file of files) {
    const isValid = await lintFile(file, write);
    exitCode = isValid ? exitCode : 1;
  }
  return exitCode;
}

async function lintFile(file: string, write: (text: string) => void): Promise<boolean> {
  const read = await readJenkinsfile(file);
  if (read.kind === 'problem') {
    write(`${read.problem}\n`);
    return false;
  }
  const { source, diagnostics } = validate(read.text, file);
  for (const diagnostic of diagnostics) {
    write(`${printDiagnostic(source, diagnostic)}\n`);
  }
  const isValid = !hasErrors(diagnostics);
  if (isValid) {
    write(`${file}: ok\n`);
  }
  return isValid;
}
