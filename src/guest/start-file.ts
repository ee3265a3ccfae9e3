// The file that starts a step, for a POSIX shell.
import { shellQuote } from '../lib/shell-quote.ts';
import { markName } from './marked-processes.ts';

/** Read-only in shells that images have as `sh` (bash, in its case): to assign them there ends the shell. */
const readOnlyNames = new Set(['UID', 'EUID', 'PPID', 'BASHOPTS', 'SHELLOPTS', 'BASH_VERSINFO']);

/** What a step's environment is made of: what a shell can hold. */
function passed(environment: ReadonlyMap<string, string>): [string, string][] {
  return [...environment].filter(([name, value]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !value.includes('\0'));
}

export interface StartFile {
  readonly cwd: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly mark: string;
  /** The file that holds the script. */
  readonly file: string;
  /** It begins with `#!` and is executed itself. */
  readonly executable: boolean;
}

/** Sourced by runner.sh in a subshell of its own. */
export function startFile({ cwd, environment, mark, file, executable }: StartFile): string {
  const variables = passed(environment);
  const assign = ([name, value]: [string, string]) => `${name}=${shellQuote(value)}`;
  const exported = variables.filter(([name]) => !readOnlyNames.has(name));
  const prefixed = variables.filter(([name]) => readOnlyNames.has(name));
  // A PATH of the pipeline's own need not lead to a shell.
  const hasPath = environment.has('PATH');
  return [
    // Made where the step runs, as the step's user: only there the path means what the pipeline means.
    `[ -d ${shellQuote(cwd)} ] || mkdir -p ${shellQuote(cwd)} || exit 1`,
    `cd ${shellQuote(cwd)} || exit 1`,
    ...exported.map((variable) => `export ${assign(variable)}`),
    `export ${markName}=${shellQuote(mark)}`,
    ['exec', ...(prefixed.length > 0 ? [hasPath ? '/usr/bin/env' : 'env', ...prefixed.map(assign)] : []), ...(executable ? [] : [hasPath ? '/bin/sh' : 'sh', '-xe']), shellQuote(file)].join(' '),
    '',
  ].join('\n');
}
