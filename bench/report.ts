// What the benchmark says: a table with the goals beside what was reached, and the same as JSON.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import type { Isolation } from '../src/controller/controller.ts';
import { osReleaseField } from '../src/machines/system-packages.ts';
import { phases } from './measure-run.ts';
import { summarise } from './statistics.ts';
import type { Samples, Summary } from './statistics.ts';

export interface Results {
  readonly samples: number;
  readonly measured: Samples;
  /** What failed → how often, and why the last time. Failures are no samples, and must be seen. */
  readonly failures: ReadonlyMap<string, { count: number; last: string }>;
  readonly isolation: Isolation;
  readonly docker: { readonly version: string } | { readonly missing: string };
  /** The host's load average over a minute, at the start and at the end. */
  readonly load: { readonly before: number; readonly after: number };
}

const ratios: Readonly<Record<string, readonly [numerator: string, denominator: string]>> = {
  clone_vs_docker_run: ['clone_first_message', 'docker_run_first_output'],
  first_output_vs_docker_run: ['run_first_output', 'docker_run_first_output'],
  pooled_first_output_vs_docker_run: ['pooled_run_first_output', 'docker_run_first_output'],
  clone_vs_cold_boot: ['clone_first_message', 'cold_boot'],
};

const figures: readonly (readonly [name: string, unit: 'ms' | 'MB', meaning: string])[] = [
  ['clone_restored', 'ms', 'clone: machine restored and connected'],
  ['clone_first_message', 'ms', 'clone: first message of its guest'],
  ['run_first_log', 'ms', "run: first log, the shell's trace"],
  ['run_first_output', 'ms', "run: first output of the container's sh"],
  ['run_to_the_end', 'ms', 'run: outcome known, machine gone'],
  ['pooled_run_first_log', 'ms', "pooled run: first log, the shell's trace"],
  ['pooled_run_first_output', 'ms', "pooled run: first output of the container's sh"],
  ['pooled_run_to_the_end', 'ms', 'pooled run: outcome known, machine gone'],
  ['pool_filled', 'ms', 'machine for the pool: cloned and rehearsed'],
  ['docker_run_first_output', 'ms', 'docker run: first output'],
  ['docker_run_to_the_end', 'ms', 'docker run: ended'],
  ['cold_boot', 'ms', 'cold boot to a ready Docker Engine'],
  ['clones_5_at_once', 'ms', '5 clones at once, until all are ready'],
  ['teardown', 'ms', 'teardown of a machine'],
  ['pss_of_1', 'MB', 'PSS of an idle clone, alone'],
  ['private_dirty_of_1', 'MB', 'private dirty memory of it'],
  ['pss_of_10', 'MB', 'PSS of an idle clone, of 10'],
  ['private_dirty_of_10', 'MB', 'private dirty memory of it'],
  ['pss_of_pooled', 'MB', 'PSS of a machine that waits in the pool, alone'],
  ['private_dirty_of_pooled', 'MB', 'private dirty memory of it'],
  ...phases.map((phase) => [`phase_${phase}`, 'ms', `run taken apart: ${phase.replaceAll('_', ' ')}`] as const),
];

/** What Mayfly promises of its machines, beside what everybody knows: `docker run`, and a boot. */
const goals: readonly { readonly text: string; readonly of: (results: Results) => number | undefined; readonly most: number }[] = [
  { text: 'raw clone ≤ 0.3 × docker run (p50)', of: (results) => ratio(results, 'clone_vs_docker_run')?.p50, most: 0.3 },
  { text: 'first output ≤ 2 × docker run (p50)', of: (results) => ratio(results, 'first_output_vs_docker_run')?.p50, most: 2 },
  { text: 'the same from the pool ≤ 2 × docker run (p50)', of: (results) => ratio(results, 'pooled_first_output_vs_docker_run')?.p50, most: 2 },
  { text: 'clone ≤ 1/100 of a cold boot (p50)', of: (results) => ratio(results, 'clone_vs_cold_boot')?.p50, most: 0.01 },
  { text: 'PSS per idle clone, 10 alive, ≤ 50 MB (p50)', of: ({ measured }) => summarise(measured.all('pss_of_10'))?.p50, most: 50 },
  { text: 'teardown ≤ 200 ms (p99)', of: ({ measured }) => summarise(measured.all('teardown'))?.p99, most: 200 },
];

function ratio({ measured }: Results, name: string): Summary | null {
  const [numerator, denominator] = ratios[name] ?? ['', ''];
  return summarise(measured.ratios(numerator, denominator));
}

export function renderTable(results: Results): string {
  const { isolation, measured, docker, failures, load } = results;
  const machine = describeMachine();
  const label = isolation.kind === 'emulated' ? 'emulated' : isolation.accelerator;
  const row = (...cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(46) : cell.padStart(9))).join('');
  const line = (meaning: string, unit: string, digits: number, summary: Summary | null): string => (summary === null
    ? row(meaning, unit, '0', '-', '-', '-', '-')
    : row(meaning, unit, String(summary.samples), ...[summary.p50, summary.p95, summary.p99, summary.max].map((value) => value.toFixed(digits))));
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.os}, Linux ${machine.kernel}`,
    `accelerator: ${isolation.accelerator}${isolation.kind === 'emulated' ? ' (all figures of machines are EMULATED)' : ''}; load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after`,
    ...(load.before > 1 ? ['The machine was busy with other things before this began: times are longer than they need be; ratios suffer less.'] : []),
    'missing' in docker ? `no comparison with docker run: ${docker.missing}` : `docker run: Docker ${docker.version}, without network, image in place`,
    '',
    row(`figure (${label})`, 'unit', 'samples', 'p50', 'p95', 'p99', 'max'),
    ...figures.map(([name, unit, meaning]) => line(meaning, unit, 1, summarise(measured.all(name)))),
    '',
    row('ratio', '', 'samples', 'p50', 'p95', 'p99', 'max'),
    ...Object.keys(ratios).map((name) => line(name, '', 4, ratio(results, name))),
    '',
    ...goals.map(({ text, of, most }) => {
      const reached = of(results);
      const verdict = reached === undefined ? 'not measured' : `${reached <= most ? 'met' : 'NOT MET'} (${Number(reached.toPrecision(3))}, ${label})`;
      return `goal ${text.padEnd(48)} ${verdict}`;
    }),
    ...[...failures].map(([name, { count, last }]) => `failed ${count} times: ${name} (last: ${last})`),
    '',
  ].join('\n');
}

export function renderJson(results: Results): string {
  const { samples, measured, failures, isolation, docker, load } = results;
  const known = <T>(entries: readonly (readonly [string, T | null])[]): Record<string, T> =>
    Object.fromEntries(entries.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return `${JSON.stringify({
    machine: describeMachine(), accelerator: isolation.accelerator, samples,
    ratios: known(Object.keys(ratios).map((name) => {
      const summary = ratio(results, name);
      return [name, summary && { samples: summary.samples, p50: summary.p50, p95: summary.p95, max: summary.max }];
    })),
    figures: known(figures.map(([name, unit]) => {
      const summary = summarise(measured.all(name));
      return [name, summary && { unit, ...summary }];
    })),
    failures: Object.fromEntries(failures), docker, load,
  }, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value), 2)}\n`;
}

function describeMachine(): { cpu: string; cores: number; memoryGiB: number; kernel: string; os: string } {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor', cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 1024 ** 3),
    kernel: release(), os: osReleaseField(readFileSync('/etc/os-release', 'utf8'), 'PRETTY_NAME'),
  };
}

export function loadNow(): number {
  return loadavg()[0] ?? 0;
}
