// `npm run bench`: how long Mayfly's steps take on this machine, beside `docker run` on the same machine in the same
// minutes. The kinds of measurement take turns, so that whatever else the machine does hits all of them alike.
import { writeFile } from 'node:fs/promises';
import { explainError } from '../src/cli/exit-codes.ts';
import { messageOf } from '../src/lib/message-of.ts';
import { startProgress } from '../src/lib/progress.ts';
import { buildStandIn, standInFor } from '../src/machines/stand-ins.ts';
import { MayflyError } from '../src/protocol/errors.ts';
import { readOptions, usage } from './config.ts';
import type { BenchOptions } from './config.ts';
import { startDocker } from './docker-host.ts';
import type { DockerHost } from './docker-host.ts';
import { image, openLaboratory, prepareLaboratory } from './laboratory.ts';
import type { ReadyLaboratory } from './laboratory.ts';
import { measureClone, measureColdBoot, measureManyAtOnce, measureMemory } from './measure-machines.ts';
import type { Measured } from './measure-machines.ts';
import { measurePhases, measurePooledRun, measureRun } from './measure-run.ts';
import { loadNow, renderJson, renderTable } from './report.ts';
import type { Results } from './report.ts';
import { Samples } from './statistics.ts';

/** A cold boot takes half a minute, emulated; 10 clones at once give 10 samples. */
const coldBoots = 3;
const memoryRounds = 3;

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  const { message, exitCode } = explainError(error);
  process.stderr.write(`bench: ${message}\n`);
  process.exitCode = exitCode;
}
// Timers and sockets of a measurement that was broken off would keep us alive.
process.exit();

async function main(options: BenchOptions): Promise<void> {
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const stop = new AbortController();
  const laboratory = await openLaboratory(options.config, stop.signal);
  onSignals(() => {
    stop.abort(new MayflyError('aborted', 'Aborted; nothing is left behind.'));
    // Whoever waits for a machine hears at once that it is gone.
    void laboratory.destroyMachines();
  });
  let docker: DockerHost | string = 'not started';
  try {
    const ready = await prepareLaboratory(laboratory);
    docker = await startDocker({ archive: await imageArchive(ready), image, signal: stop.signal });
    if (typeof docker === 'string') process.stderr.write(`There will be no comparison with docker run: ${docker}\n`);
    const results = await measure(ready, docker, options.samples);
    process.stdout.write(`\n${renderTable(results)}`);
    if (options.json !== null) await writeFile(options.json, renderJson(results));
  } catch (error) {
    // What broke after the abort broke because of it.
    stop.signal.throwIfAborted();
    throw error;
  } finally {
    await laboratory.destroyMachines();
    if (typeof docker !== 'string') await docker.stop();
  }
}

function imageArchive({ config, signal }: ReadyLaboratory): Promise<string> {
  const standIn = standInFor(image);
  if (!standIn) throw new Error(`image/stand-ins has no recipe for ${image}`);
  return buildStandIn(standIn, { workDirectory: `${config.dataDirectory}/stand-ins`, signal });
}

async function measure(laboratory: ReadyLaboratory, docker: DockerHost | string, samples: number): Promise<Results> {
  const measured = new Samples();
  const failures = new Map<string, { count: number; last: string }>();
  const progress = startProgress(`Measuring, ${samples} rounds`, { stream: process.stderr });
  const take = async (round: number, name: string, work: () => Promise<Measured[]>): Promise<void> => {
    laboratory.signal.throwIfAborted();
    progress.update({ fraction: Math.max(0, round) / samples, detail: name });
    try {
      // The round before the first one warms up files, caches and our own code; it counts nowhere.
      for (const { name: figure, value } of await work()) if (round >= 0) measured.add(figure, round, value);
    } catch (error) {
      laboratory.signal.throwIfAborted();
      failures.set(name, { count: (failures.get(name)?.count ?? 0) + 1, last: messageOf(error) });
    }
  };

  const before = loadNow();
  try {
    for (let round = -1; round < samples; round++) {
      await take(round, 'clone', () => measureClone(laboratory));
      if (typeof docker !== 'string') await take(round, 'docker run', () => docker.run());
      await take(round, 'run', () => measureRun(laboratory));
      await take(round, 'run from the pool', () => measurePooledRun(laboratory));
      await take(round, 'run taken apart', () => measurePhases(laboratory));
      if (round === -1) continue;
      await take(round, 'memory of a clone', () => measureMemory(laboratory, 1));
      if (round % 3 === 0) await take(round, '5 clones at once', () => measureManyAtOnce(laboratory, 5));
      if (isChosen(round, samples, memoryRounds)) await take(round, 'memory of 10 clones', () => measureMemory(laboratory, 10));
      if (isChosen(round, samples, coldBoots)) await take(round, 'cold boot', () => measureColdBoot(laboratory));
    }
    progress.done();
  } finally {
    progress.failed();
  }
  return {
    samples, measured, failures, isolation: laboratory.isolation,
    docker: typeof docker === 'string' ? { missing: docker } : { version: docker.version }, load: { before, after: loadNow() },
  };
}

/** `times` rounds, spread evenly. */
function isChosen(round: number, rounds: number, times: number): boolean {
  return Math.floor((round * times) / rounds) !== Math.floor(((round - 1) * times) / rounds);
}

/** The first one cleans up; who is in a hurry sends another, and the next start of Mayfly cleans up. */
function onSignals(abort: () => void): void {
  let aborted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (aborted) process.exit(130);
      aborted = true;
      process.stderr.write('\nStopping and cleaning up.\n');
      abort();
    });
  }
}
