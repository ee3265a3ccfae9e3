// `npm run coverage`: which lines of the language (src/pipeline) its own tests run, worst file first. Ends with a
// non-zero exit code when they are too few. No part of `npm test`: it would run the same tests a second time,
// under a profiler that makes them twice as slow.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './tidy/repository.ts';

/** Percent of all lines. A method that is one line of a table counts as run when the table is read, so the functions are counted too. */
const minimum = 95;
const shownFiles = 30;

interface FileCoverage {
  readonly path: string;
  readonly lines: number;
  readonly missed: readonly number[];
  readonly functions: number;
  readonly missedFunctions: number;
}

const directory = await mkdtemp(join(tmpdir(), 'mayfly-coverage-'));
try {
  const report = join(directory, 'lcov');
  const code = await runTests(report);
  show(readReport(await readFile(report, 'utf8')));
  process.exitCode ||= code;
} finally {
  await rm(directory, { recursive: true });
}

async function runTests(report: string): Promise<number> {
  const child = spawn(process.execPath, [
    '--test', '--experimental-test-coverage', '--test-coverage-include=src/pipeline/**', '--test-coverage-exclude=**/*.test.ts',
    '--test-reporter=dot', '--test-reporter-destination=stdout', '--test-reporter=lcov', `--test-reporter-destination=${report}`,
    'src/pipeline/**/*.test.ts', 'tests/differential/*.test.ts',
  ], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** https://github.com/linux-test-project/lcov, geninfo(1): a record for each file, `DA:line,times` for each of its lines. */
function readReport(text: string): FileCoverage[] {
  return text.split('end_of_record').filter((record) => record.includes('SF:')).map((record) => {
    const lines = Array.from(record.matchAll(/^DA:(\d+),(\d+)/gm), ([, line, times]) => ({ line: Number(line), times: Number(times) }));
    const count = (name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(record)?.[1] ?? 0);
    return {
      path: /^SF:(.*)/m.exec(record)?.[1] ?? '',
      lines: lines.length,
      missed: lines.filter(({ times }) => times === 0).map(({ line }) => line),
      functions: count('FNF'),
      missedFunctions: count('FNF') - count('FNH'),
    };
  });
}

function show(files: readonly FileCoverage[]): void {
  const worst = files.filter(({ missed, missedFunctions }) => missed.length + missedFunctions > 0).sort((left, right) => right.missed.length - left.missed.length);
  for (const { path, lines, missed, missedFunctions } of worst.slice(0, shownFiles)) {
    say(`${percent(lines - missed.length, lines)} ${path}: ${missedFunctions} functions, lines ${ranges(missed)}`);
  }
  const sum = (read: (file: FileCoverage) => number): number => files.reduce((total, file) => total + read(file), 0);
  const lines = sum((file) => file.lines);
  const hit = lines - sum((file) => file.missed.length);
  say(`${percent(hit, lines)} of ${lines} lines, ${percent(sum((file) => file.functions - file.missedFunctions), sum((file) => file.functions))} of the functions`);
  if (100 * hit < minimum * lines) {
    say(`fewer than ${minimum} % of the lines: test what is listed above, or delete it`);
    process.exitCode = 1;
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}

/** `3-5 9` */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const each of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === each - 1) {
      last[1] = each;
    } else {
      found.push([each, each]);
    }
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(' ');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
