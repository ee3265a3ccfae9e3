// `mayfly lint FILE…`: every problem of every file, without a machine.

import type { Readable } from 'node:stream';
import { hasErrors } from '../pipeline/diagnostics.ts';
import { MAX_SOURCE_LENGTH, parse } from '../pipeline/parse.ts';
import { validate } from '../pipeline/validate.ts';
import { MayflyError } from '../protocol/errors.ts';
import { printHuman, printJson, printTree } from './lint-formats.ts';
import type { LintedFile } from './linted-file.ts';
import { decodeJenkinsfile, readJenkinsfile } from './read-jenkinsfile.ts';
import type { JenkinsfileRead } from './read-jenkinsfile.ts';
import { sarifLog } from './sarif.ts';

export interface LintOptions {
  readonly json?: true;
  readonly sarif?: true;
  /** Syntax trees; only the syntax is looked at. */
  readonly tree?: true;
  /** Any script, not only a pipeline. */
  readonly groovy?: true;
  /** Read the one file from `input`. */
  readonly stdin?: true;
  readonly stdinName?: string;
}

/** Writes whole lines, a file's as soon as they are known, but SARIF at the end. The exit code: 0 when all files are valid (warnings allowed), else 1. */
export async function lintFiles(files: readonly string[], options: LintOptions, write: (text: string) => void, input: Readable): Promise<number> {
  checkUsage(files, options);
  const print = options.json ? printJson : options.tree ? printTree : options.sarif ? null : printHuman;
  const results: LintedFile[] = [];
  let exitCode = 0;
  for (const file of options.stdin ? [options.stdinName ?? '<stdin>'] : files) {
    const read = options.stdin ? decodeJenkinsfile(file, await readCapped(input)) : await readJenkinsfile(file);
    const result = lintText(file, read, options);
    exitCode = result.ok ? exitCode : 1;
    if (print === null) {
      results.push(result);
    } else {
      write(print(result));
    }
  }
  if (print === null) {
    write(`${JSON.stringify(sarifLog(results), null, 2)}\n`);
  }
  return exitCode;
}

function checkUsage(files: readonly string[], options: LintOptions): void {
  const formats = (['json', 'sarif', 'tree'] as const).filter((format) => options[format]);
  if (formats.length > 1) {
    throw new MayflyError('usage', `--${formats.join(' and --')} exclude each other.`);
  }
  if (options.stdin && files.length > 0) {
    throw new MayflyError('usage', 'Give files or --stdin, not both.');
  }
  if (!options.stdin && files.length === 0) {
    throw new MayflyError('usage', 'Which file? Give the path of a Jenkinsfile, or --stdin.');
  }
  if (options.stdinName !== undefined && !options.stdin) {
    throw new MayflyError('usage', '--stdin-name names what comes from --stdin.');
  }
}

function lintText(file: string, read: JenkinsfileRead, { groovy, tree }: LintOptions): LintedFile {
  if (read.kind === 'problem') {
    return { file, ok: false, source: null, script: null, diagnostics: [], unreadable: read.message };
  }
  const { source, script, diagnostics } = groovy || tree ? parse(read.text, file) : { ...validate(read.text, file), script: null };
  return { file, ok: !hasErrors(diagnostics), source, script, diagnostics, unreadable: null };
}

/** Something that never ends is not read to its end: one byte more than a Jenkinsfile may have is enough to refuse it. */
async function readCapped(input: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > MAX_SOURCE_LENGTH) {
      break;
    }
  }
  return Buffer.concat(chunks);
}
