// What outlives a place: stashes, and what a run keeps for people. Stashes and artifacts stay in this machine, outside of
// all workspaces, and go with it; the controller does not take artifacts yet, so the log tells what would be kept.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ArtifactHost, Report, StoredFiles } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import { extractTar } from '../extract-tar.ts';
import { makeDirectory } from '../workspaces.ts';
import { blameFiles } from './blame-files.ts';
import type { HostContext } from './host-context.ts';
import { createReader } from './large-reads.ts';
import { packTar } from './tar-archive.ts';

/** Of all artifacts of a run, and of one stash: what a machine's disk has room for beside the work itself. */
const maxKeptBytes = 4 * 1024 ** 3;
/** Names in a line of the log. */
const maxNamed = 10;

export function createArtifactHost(context: HostContext): ArtifactHost {
  const { report, machine, workspaces } = context;
  const state = workspaces.stateDirectory;
  const stashes = new Map<string, string>();
  const artifacts = new Map<string, number>();
  const read = createReader();
  let stashed = 0;

  return {
    stash: (_place, name, files, signal) => blameFiles(async () => {
      await requireRoom(files, 0, `The stash "${name}"`);
      const path = `${state}/stash-${++stashed}.tar`;
      mkdirSync(state, { recursive: true, mode: 0o700 });
      await pipeline(packTar(files.directory, files.paths), createWriteStream(path, { mode: 0o600 }), { signal });
      stashes.set(name, path);
    }),

    unstash: (_place, name, directory, signal) => blameFiles(async () => {
      const path = stashes.get(name);
      if (path === undefined) return false;
      makeDirectory(directory, machine.owner);
      const target = extractTar({ directory, owner: machine.owner });
      for await (const chunk of createReadStream(path, { signal })) await target.write(chunk as Buffer);
      await target.end();
      return true;
    }),

    archiveArtifacts: (_place, files, signal) => blameFiles(async () => {
      const kept = [...artifacts.values()].reduce((sum, bytes) => sum + bytes, 0);
      const bytes = await requireRoom(files, kept, 'The artifacts of this run');
      for (const path of files.paths) {
        signal.throwIfAborted();
        const target = `${state}/artifacts/${path}`;
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await copyFile(`${files.directory}/${path}`, target);
        artifacts.set(path, (await stat(target)).size);
      }
      report.log(`Kept in the machine until the run ends (${inMegabytes(bytes)}): ${named(files.paths)}`, 0);
    }),

    listArtifacts: () => Promise.resolve([...artifacts.keys()].sort()),

    readArtifact: (path) => blameFiles(async () => {
      const bytes = artifacts.get(path);
      return bytes === undefined ? null : read(`${state}/artifacts/${path}`, bytes, `The artifact ${path}`);
    }),

    fingerprint: (_place, files, signal) => blameFiles(async () => {
      for (const path of files.paths) report.log(`Fingerprint of ${path}: ${await digest(`${files.directory}/${path}`, signal)}`, 0);
    }),

    report: (_place, given, node) => {
      report.log(describeReport(given), node);
      return Promise.resolve();
    },
  };
}

async function requireRoom({ directory, paths }: StoredFiles, kept: number, what: string): Promise<number> {
  let bytes = 0;
  for (const path of paths) bytes += (await stat(`${directory}/${path}`)).size;
  if (kept + bytes > maxKeptBytes) {
    throw new HostError('pipeline', `${what} would have ${inMegabytes(kept + bytes)}, more than the ${inMegabytes(maxKeptBytes)} that are kept. Name fewer files.`);
  }
  return bytes;
}

/** MD5, as Jenkins' fingerprints are: names for files, not a protection. */
async function digest(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('md5');
  await pipeline(createReadStream(path), hash, { signal });
  return hash.digest('hex');
}

function describeReport(report: Report): string {
  switch (report.kind) {
    case 'tests': {
      const { total, failed, skipped } = report.summary;
      return `Tests: ${total} in all, ${failed} failed, ${skipped} skipped`;
    }
    case 'html':
      return `HTML report "${report.name}": ${report.index} with ${report.files.paths.length} files, not kept after the run yet`;
    case 'issues':
      return `Issues of ${report.tool} (${report.id}) in ${named(report.files)}, not evaluated yet`;
    default:
      return `Coverage by ${report.tool} in ${named(report.files)}, not evaluated yet`;
  }
}

function named(paths: readonly string[]): string {
  const more = paths.length - maxNamed;
  return `${paths.slice(0, maxNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
