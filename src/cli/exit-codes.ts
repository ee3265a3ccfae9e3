// How a command ended, for shells and scripts. The only place that knows; README.md shows the same table.
import type { RunOutcome } from '../controller/controller.ts';
import { MayflyError } from '../protocol/errors.ts';
import type { ErrorCode } from '../protocol/errors.ts';

export const outcomeExitCodes = {
  succeeded: 0,
  failed: 1,
  unstable: 2,
  // The shell's convention for a program that Ctrl-C ended.
  aborted: 130,
  // As timeout(1).
  'timed-out': 124,
  // Not the fault of the code under test; git bisect and others take it for "can't tell".
  lost: 125,
} as const satisfies Record<RunOutcome['kind'], number>;

/** sysexits(3) where it has a fitting one. */
export const errorExitCodes: Record<ErrorCode, number> = {
  usage: 64,
  invalid: 65,
  'not-found': 66,
  requirement: 69,
  'no-space': 74,
  busy: 75,
  protocol: 125,
  'machine-lost': 125,
  aborted: 130,
};

const bugExitCode = 70;

/** Of `errorExitCodes` and a bug: in the order of the numbers. */
const errorMeanings: Readonly<Record<number, string>> = {
  64: 'wrong usage or settings',
  65: "input that can't be used",
  66: 'no such file, image or template',
  69: 'something is missing on this machine',
  70: 'a bug in Mayfly',
  74: 'no space left, or output that could not be written',
  75: 'somebody else is at it: try again',
};
const outcomeMeanings: Readonly<Record<keyof typeof outcomeExitCodes, string>> = {
  succeeded: 'succeeded',
  failed: 'failed (also: the Jenkinsfile is missing or wrong; lint or doctor found something)',
  unstable: 'unstable',
  'timed-out': 'timed out: a ceiling was reached',
  lost: "lost: the machine or Mayfly failed, not your code",
  aborted: 'aborted by a person',
};

/** Every exit code there is, for --help. */
export const exitCodeHelp: readonly (readonly [code: number, meaning: string])[] = [
  ...Object.entries(outcomeMeanings).map(([outcome, meaning]) => [outcomeExitCodes[outcome as keyof typeof outcomeExitCodes], meaning] as const),
  ...Object.entries(errorMeanings).map(([code, meaning]) => [Number(code), meaning] as const),
].sort(([a], [b]) => a - b);

/** What to print and how to exit for anything that a command threw. A bug keeps its stack. */
export function explainError(error: unknown): { readonly message: string; readonly exitCode: number } {
  if (error instanceof MayflyError) return { message: error.message, exitCode: errorExitCodes[error.code] };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return { message: `${(error as Error).message}. The disk is full: free some space, or remove templates with "mayfly clean".`, exitCode: errorExitCodes['no-space'] };
  return { message: `This is a bug in Mayfly: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, exitCode: bugExitCode };
}
