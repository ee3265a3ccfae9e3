import type { ArtifactHost, Report } from '../hosts/artifact-host.ts';
import { below, readAll } from './memory-files.ts';
import type { MemoryWorld } from './memory-world.ts';

export function createMemoryArtifacts(world: MemoryWorld, reports: Report[]): ArtifactHost {
  const stashes = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const artifacts = new Map<string, Uint8Array>();
  return {
    stash: async (place, name, files) => {
      world.call(place, `stash ${name}: ${files.paths.join(', ')}`);
      stashes.set(name, readAll(world, files));
    },
    unstash: async (place, name, directory) => {
      const stash = stashes.get(name);
      world.call(place, `unstash ${name} to ${directory}${stash === undefined ? ': missing' : ''}`);
      for (const [path, content] of stash ?? []) {
        world.files.set(`${below(directory)}${path}`, { content, lastModified: world.clock.now() });
      }
      return stash !== undefined || world.options.stub === true;
    },
    archiveArtifacts: async (place, files) => {
      world.call(place, `archive ${files.paths.join(', ')}`);
      for (const [path, content] of readAll(world, files)) {
        artifacts.set(path, content);
      }
    },
    listArtifacts: () => Promise.resolve(Array.from(artifacts.keys()).sort()),
    readArtifact: (path) => Promise.resolve(artifacts.get(path) ?? null),
    fingerprint: async (place, files) => {
      world.call(place, `fingerprint ${files.paths.join(', ')}`);
    },
    report: async (place, report) => {
      world.call(place, `report ${describeReport(report)}`);
      reports.push(report);
    },
  };
}

function describeReport(report: Report): string {
  switch (report.kind) {
    case 'tests':
      return `tests: ${report.summary.total} total, ${report.summary.failed} failed, ${report.summary.skipped} skipped`;
    case 'html':
      return `html ${report.name}: ${report.index}`;
    case 'issues':
      return `issues ${report.tool} (${report.id}): ${report.files.join(', ')}`;
    default:
      return `coverage ${report.tool}: ${report.files.join(', ')}`;
  }
}
