// What `npm test` runs: types, lint, the fast tests in parallel, then the tests on real QEMU machines one after the
// other, and at last a look whether anything was left behind. Ends with the sums and a non-zero exit code on failure.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from '../src/cli/set-up.ts';
import { exec } from '../src/lib/exec.ts';
import { messageOf } from '../src/lib/message-of.ts';
import { applySystemPackageStep } from '../src/machines/apply-system-packages.ts';
import { planSystemPackages } from '../src/machines/system-packages.ts';
import { findLeftovers, pictureHost } from './tidy/leftovers.ts';
import { root } from './tidy/repository.ts';
import { addCounts, noTests, runNodeTests } from './tidy/run-node-tests.ts';
import type { TestCounts } from './tidy/run-node-tests.ts';
import { killRunningPrograms } from './tidy/run-program.ts';

const usage = `npm test [-- [WORD…] [--only static|fast|machine]]

Without arguments: types, lint, fast tests, then the tests on real machines (installing what they need).
WORD       only test files whose path contains one of the words; no types and no lint
--only     one part: static (types and lint), fast (needs nothing installed), machine (QEMU)
`;

const parts = ['static', 'fast', 'machine'] as const;
type Part = (typeof parts)[number];

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly counts: TestCounts;
}

/** A fast test file that needs longer than this hangs. A machine test may have to build the guest image first. */
const fastTimeoutMs = 120_000;
const machineTimeoutMs = 1_800_000;

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.once(signal, () => {
    killRunningPrograms();
    process.exit(code);
  });
}

await main();

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const wanted = new Set<Part>(values.only === undefined ? parts : [values.only]);
  if (positionals.length > 0) wanted.delete('static');
  const files = findTestFiles().filter((path) => positionals.length === 0 || positionals.some((word) => path.includes(word)));
  const machineFiles = files.filter((path) => path.startsWith('tests/machine/'));
  const fastFiles = files.filter((path) => !path.startsWith('tests/machine/'));
  if (files.length === 0) stop(`no test file has "${positionals.join('" or "')}" in its path`);

  const before = await pictureHost();
  const outcomes: Outcome[] = [];
  if (wanted.has('static')) {
    outcomes.push(await check('types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']));
    outcomes.push(await check('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--quiet']));
  }
  if (wanted.has('fast') && fastFiles.length > 0) {
    outcomes.push(await timed('fast tests', () =>
      runNodeTests({ files: fastFiles, concurrency: Math.max(2, availableParallelism()), timeoutMs: fastTimeoutMs, cwd: root, write })));
  }
  if (wanted.has('machine') && machineFiles.length > 0) {
    outcomes.push(await timed('machine tests', async () => {
      await setUp({ plan: planSystemPackages, apply: applySystemPackageStep, stream: process.stderr });
      return runNodeTests({ files: machineFiles, concurrency: 1, timeoutMs: machineTimeoutMs, cwd: root, write });
    }));
  }
  outcomes.push(await timed('nothing left behind', async () => {
    const left = await findLeftovers(before);
    for (const one of left.slice(0, 20)) say(`left behind by the tests: ${one}`);
    if (left.length > 20) say(`… and ${left.length - 20} more`);
    return left.length === 0 ? noTests : null;
  }));
  summarise(outcomes);
}

function readArguments(): { readonly values: { readonly only?: Part }; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, help: { type: 'boolean' } } });
    if (values.help === true) {
      process.stdout.write(usage);
      process.exit(0);
    }
    const only = parts.find((part) => part === values.only);
    if (values.only !== undefined && only === undefined) stop(`--only is one of ${parts.join(', ')}`);
    return { values: only === undefined ? {} : { only }, positionals };
  } catch (cause) {
    return stop(messageOf(cause));
  }
}

function findTestFiles(): string[] {
  return ['src', 'tests'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Tools are started with the Node that runs us: an older one of the system may not understand them. */
async function check(name: string, program: string, args: readonly string[]): Promise<Outcome> {
  return timed(name, async () => {
    const result = await exec(process.execPath, [join(root, program), ...args], { cwd: root });
    if (result.code === 0) return noTests;
    process.stdout.write(`${result.stdout}${result.stderr}`);
    if (result.error) say(`${name} could not be started: ${result.error.message}. Run "npm ci --ignore-scripts"`);
    return null;
  });
}

/** Runs one part. `null`, a failed test, and an error all mean that the part failed. */
async function timed(name: string, work: () => Promise<TestCounts | null>): Promise<Outcome> {
  say(`${name} …`);
  const start = performance.now();
  let counts: TestCounts | null = null;
  try {
    counts = await work();
  } catch (cause) {
    say(`${name}: ${messageOf(cause)}`);
  }
  return { name, ok: counts?.failed === 0, seconds: (performance.now() - start) / 1000, counts: counts ?? noTests };
}

/** Node's counters with the sums over all parts, then one plain line for those who read nothing else. */
function summarise(outcomes: readonly Outcome[]): void {
  const { passed, failed, skipped } = outcomes.map(({ counts }) => counts).reduce(addCounts, noTests);
  say('');
  for (const { name, ok, seconds } of outcomes) say(`${ok ? '✔' : '✖'} ${name} (${seconds.toFixed(1)} s)`);
  const ok = outcomes.every((outcome) => outcome.ok);
  say(`# tests ${passed + failed + skipped}\n# pass ${passed}\n# fail ${failed}\n# skipped ${skipped}`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = ok ? 0 : 1;
}

function say(line: string): void {
  write(`${line}\n`);
}

function write(text: string): void {
  process.stdout.write(text);
}

function stop(problem: string): never {
  process.stderr.write(`npm test: ${problem}\n\n${usage}`);
  process.exit(64);
}
