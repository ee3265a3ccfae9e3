// Where code comes from: the run's own files, repositories that git in this machine can reach, shared libraries.
import { rm } from 'node:fs/promises';
import type { CheckoutVariables, CodeHost, Library, LibraryRequest } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
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
  let clones = 0;
  return {
    async checkout(_place, { node, source, directory, environment }, signal) {
      if (source.kind === 'run') {
        await blameFiles(() => workspaces.checkOut(directory, signal));
        return factVariables(specification);
      }
      if (source.credentialsId !== null) context.report.log(`Checking out without the credentials "${source.credentialsId}": this run has none.`, node);
      const { commit, branch } = await checkOutWithGit(context, { source, directory, environment, node }, signal);
      return new Map([['GIT_COMMIT', commit], ['GIT_BRANCH', branch], ['GIT_URL', source.url]]);
    },

    async library(request, node, signal) {
      const { version, source } = findLibrary(specification, request);
      if (source.kind === 'files') return { name: request.name, version: version ?? 'local', ...context.sentLibrary(source.transfer) };
      clones += 1;
      return blameFiles(() => cloneLibrary(context, { request, url: source.url, version, node, directory: `${context.machine.home}/.libraries/${clones}` }, signal));
    },

    implicitLibraries: () => specification.libraries.filter(({ implicit }) => implicit).map(({ name }) => ({ name, version: null, retriever: null })),

    async readTrusted(path) {
      const bytes = await blameFiles(() => workspaces.readReceived(path, maxTrustedBytes));
      return bytes?.toString('utf8') ?? null;
    },
  };
}

/** Set by `checkout scm`; Jenkins sets none of those that it does not know. */
function factVariables({ facts }: RunSpecification): CheckoutVariables {
  const { commit, branch, url } = facts;
  return new Map([
    ...(commit === null ? [] : [['GIT_COMMIT', commit] as const]),
    ...(branch === null ? [] : [['GIT_BRANCH', branch] as const, ['GIT_LOCAL_BRANCH', branch] as const]),
    ...(url === null ? [] : [['GIT_URL', url] as const]),
  ]);
}

interface FoundLibrary {
  readonly source: RunSpecification['libraries'][number]['source'];
  readonly version: string | null;
}

function findLibrary({ libraries }: RunSpecification, { name, version, retriever }: LibraryRequest): FoundLibrary {
  if (retriever !== null) return { source: { kind: 'git', url: retriever.url }, version };
  const found = libraries.find((library) => library.name === name);
  if (found !== undefined) return { source: found.source, version: version ?? found.defaultVersion };
  const known = libraries.length === 0 ? 'This run has no libraries' : `This run has ${libraries.map((library) => library.name).join(', ')}`;
  throw new HostError('pipeline', `Could not find any definition of libraries [${name}]. ${known}; give it one with \`mayfly run --library ${name}=DIRECTORY-OR-URL\`.`);
}

interface Clone {
  readonly request: LibraryRequest;
  readonly url: string;
  readonly version: string | null;
  readonly node: number;
  readonly directory: string;
}

async function cloneLibrary(context: HostContext, { request, url, version, node, directory }: Clone, signal: AbortSignal): Promise<Library> {
  makeDirectory(directory, context.machine.owner);
  try {
    const source = { url, branches: version === null ? [] : [version], shallowDepth: null, submodules: false, lfs: false, clean: false };
    const { branch } = await checkOutWithGit(context, { source, directory, environment: new Map(), node }, signal);
    return { name: request.name, version: version ?? branch.replace(/^origin\//, ''), ...(await readLibraryFiles(directory, request.name)) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
