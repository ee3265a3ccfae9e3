// Runs test files, each in a process of its own under a deadline, and adds up their counters.
// Not node:test's run(): with a leaked timer or socket in a file it waits forever, whatever its timeout says.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { ProgramEnd } from './run-program.ts';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface TestGroup {
  readonly files: readonly string[];
  readonly concurrency: number;
  /** For one file. One that needs longer hangs, and is killed and counted as failed. */
  readonly timeoutMs: number;
  readonly cwd: string;
  readonly write: (text: string) => void;
}

const propertySeed = new URL('../support/property-seed.ts', import.meta.url).href;

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Prints one line for a file that passes, and Node's whole report of a file that does not. */
export async function runNodeTests(group: TestGroup): Promise<TestCounts> {
  const directory = await mkdtemp(join(tmpdir(), 'mayfly-tests-'));
  const waiting = group.files.map((file, index) => ({ file, countsFile: join(directory, String(index)) }));
  let total = noTests;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const counts = await runFile(next.file, next.countsFile, group);
      total = addCounts(total, counts); // Not in one expression: it would read the total before the wait.
    }
  };
  try {
    await Promise.all(Array.from({ length: group.concurrency }, worker));
    return total;
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function runFile(file: string, countsFile: string, { cwd, timeoutMs, write }: TestGroup): Promise<TestCounts> {
  const start = performance.now();
  const result = await runProgram([
    '--import', propertySeed, '--test-reporter', 'spec', '--test-reporter-destination', 'stdout',
    '--test-reporter', 'tap', '--test-reporter-destination', countsFile, file,
  ], cwd, `${countsFile}.output`, timeoutMs);
  const tap = await readFile(countsFile, 'utf8').catch(() => '');
  const { counts, problem } = judgeFile(result, tap, timeoutMs);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  if (counts.failed === 0) write(`✔ ${file} (${counts.passed} passed${skipped}, ${seconds} s)\n`);
  else write(`✖ ${file} (${counts.failed} failed, ${counts.passed} passed${skipped}, ${seconds} s)${problem}\n${withoutCounters(result.output)}\n`);
  return counts;
}

/** Whatever is odd about the end of a file is one failed test more than it reported, never a success. */
export function judgeFile(result: ProgramEnd, tap: string, timeoutMs: number): { readonly counts: TestCounts; readonly problem: string } {
  const reported = readCounters(tap);
  const counts = reported ?? noTests;
  if (result.code === 0 && reported !== null && result.leftRunning.length === 0) return { counts, problem: '' };
  const problem = result.timedOut ? `: killed after ${timeoutMs / 1000} s. Does a test leave a timer, socket or process behind?`
    : reported === null ? ': ended before its tests were done'
      : result.leftRunning.length > 0 ? `: left processes running:\n${result.leftRunning.map((command) => `    ${command.slice(0, 200)}`).join('\n')}` : '';
  return { counts: counts.failed === 0 ? { ...counts, failed: 1 } : counts, problem };
}

/** The lines that close a TAP report. A file that crashed or called process.exit has none. */
function readCounters(tap: string): TestCounts | null {
  const closing = tap.slice(tap.lastIndexOf('\n# tests '));
  const counter = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(closing)?.[1] ?? Number.NaN);
  const counts = { passed: counter('pass'), failed: counter('fail') + counter('cancelled'), skipped: counter('skipped') + counter('todo') };
  return Object.values(counts).some(Number.isNaN) ? null : counts;
}

/** One set of counters is printed, with the sums of all files, at the very end. */
function withoutCounters(report: string): string {
  return report.split('\n').filter((line) => !/^ℹ (?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/.test(line)).join('\n');
}
