// Where code comes from: the run's own files, repositories that git in this machine can reach, shared libraries.
import { rm } from 'node:fs/promises';
import { revisionVariables } from '../../pipeline/run-variables.ts';
import type { CodeHost, Library, LibraryRequest } from '../../pipeline/step-host.ts';
import { HostError, missingLibrary } from '../../pipeline/step-host.ts';
import type { RunSpecification } from '../../protocol/messages.ts';
import { makeDirectory } from '../workspaces.ts';
import { blameFiles } from './blame-files.ts';
import { checkOutWithGit } from './git.ts';
import type { HostContext } from './host-context.ts';
import { readLibraryFiles } from './library-files.ts';

/** A script or a configuration file. */
const maxTrustedBytes = 16 * 1024 ** 2;

export function createCodeHost(context: HostContext): CodeHost {
  const { specification, workspaces } = context;
  let fetches = 0;
  return {
    async checkout(_place, { node, source, directory, environment }, signal) {
      if (source.kind === 'run') {
        await blameFiles(() => workspaces.checkOut(directory, signal));
        return revisionVariables(specification.facts);
      }
      if (source.credentialsId !== null) context.report.log(`Checking out without the credentials "${source.credentialsId}": git in the machine is given none yet.`, node);
      const { commit, branch } = await checkOutWithGit(context, { source, directory, environment, node }, signal);
      return new Map([['GIT_COMMIT', commit], ['GIT_BRANCH', branch], ['GIT_URL', source.url]]);
    },

    async library(request, node, signal) {
      const { version, source } = findLibrary(specification, request);
      if (source.kind === 'files') return { name: request.name, version: version ?? 'local', ...context.sentLibrary(source.transfer) };
      fetches += 1;
      const directory = `${context.machine.home}/.libraries/${fetches}`;
      return blameFiles(() => fetchLibrary(context, { request, source, version, node, directory }, signal));
    },

    implicitLibraries: () => specification.libraries.filter(({ implicit }) => implicit).map(({ name }) => ({ name, version: null, retriever: null })),

    async readTrusted(path) {
      const bytes = await blameFiles(() => workspaces.readReceived(path, maxTrustedBytes));
      return bytes?.toString('utf8') ?? null;
    },
  };
}

type LibrarySource = RunSpecification['libraries'][number]['source'] | { readonly kind: 'run' };

function findLibrary({ libraries }: RunSpecification, request: LibraryRequest): { readonly source: LibrarySource; readonly version: string | null } {
  const { name, version, retriever } = request;
  if (retriever !== null) return { source: retriever, version };
  const found = libraries.find((library) => library.name === name);
  if (found !== undefined) return { source: found.source, version: version ?? found.defaultVersion };
  const known = libraries.length === 0 ? 'This run has no libraries' : `This run has ${libraries.map((library) => library.name).join(', ')}`;
  throw new HostError('pipeline', `${missingLibrary(request)}. ${known}; give it one with \`mayfly run --library ${name}=DIRECTORY-OR-URL\`.`);
}

interface Fetch {
  readonly request: LibraryRequest;
  readonly source: Exclude<LibrarySource, { kind: 'files' }>;
  readonly version: string | null;
  readonly node: number;
  readonly directory: string;
}

async function fetchLibrary(context: HostContext, fetch: Fetch, signal: AbortSignal): Promise<Library> {
  const { request: { name }, directory } = fetch;
  makeDirectory(directory, context.machine.owner);
  try {
    const version = await fetchInto(context, fetch, signal);
    return { name, version, ...(await readLibraryFiles(directory, name)) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Gives the version that it is. */
async function fetchInto(context: HostContext, { source, version, node, directory }: Fetch, signal: AbortSignal): Promise<string> {
  if (source.kind === 'run') {
    await context.workspaces.copyReceived(directory, signal);
    return version ?? context.specification.facts.branch ?? 'local';
  }
  const wanted = { url: source.url, branches: version === null ? [] : [version], shallowDepth: null, submodules: false, lfs: false, clean: false };
  const { branch } = await checkOutWithGit(context, { source: wanted, directory, environment: new Map(), node }, signal);
  return version ?? branch.replace(/^origin\//, '');
}
