import type { CheckoutSource, CodeHost, LibraryFiles } from '../hosts/code-host.ts';
import { missingLibrary } from '../hosts/code-host.ts';
import { HostError } from '../step-host.ts';
import { below } from './memory-files.ts';
import type { MemoryWorld } from './memory-world.ts';

export function createMemoryCode(world: MemoryWorld): CodeHost {
  const { options } = world;
  const repository = new Map(Object.entries(options.repository ?? {}));
  return {
    checkout: (place, { source, directory }) => {
      world.call(place, `checkout ${describeSource(source)} to ${directory}`);
      for (const [path, text] of source.kind === 'run' ? repository : []) {
        world.files.set(`${below(directory)}${path}`, { content: new TextEncoder().encode(text), lastModified: world.clock.now() });
      }
      return Promise.resolve(new Map(Object.entries(options.checkoutVariables ?? {})));
    },
    library: (request, node) => {
      const { name, version, retriever } = request;
      world.trace.write(node, `library ${name}${version === null ? '' : `@${version}`}`);
      world.clock.touch();
      const libraries = new Map(Object.entries(options.libraries ?? {}));
      const given = (version === null ? undefined : libraries.get(`${name}@${version}`)) ?? libraries.get(name);
      const files = given ?? (retriever?.kind === 'run' ? Object.fromEntries(repository) : undefined);
      if (files === undefined) {
        if (options.stub === true) {
          return Promise.reject(new HostError('pipeline', `${missingLibrary(request)}. A dry run clones nothing: give it the library's directory with \`mayfly run --dry-run --library ${name}=DIRECTORY\`.`));
        }
        const known = Array.from(libraries.keys());
        const hint = known.length === 0 ? 'this project has no libraries' : `there are ${known.join(', ')}`;
        return Promise.reject(new HostError('pipeline', `${missingLibrary(request)}: ${hint}`));
      }
      return Promise.resolve({ name, version: version ?? 'main', ...sortFiles(files) });
    },
    implicitLibraries: () => options.implicitLibraries ?? [],
    readTrusted: (path, node) => {
      world.trace.write(node, `read ${path} of the repository`);
      return Promise.resolve(repository.get(path) ?? null);
    },
  };
}

function sortFiles(files: Readonly<Record<string, string | Uint8Array>>): LibraryFiles {
  const code = new Map<string, string>();
  const resources = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    if (path.startsWith('resources/')) {
      resources.set(path.slice('resources/'.length), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    } else {
      code.set(path, typeof content === 'string' ? content : new TextDecoder().decode(content));
    }
  }
  return { files: code, resources };
}

function describeSource(source: CheckoutSource): string {
  if (source.kind === 'run') {
    return 'of the run';
  }
  const { url, branches, credentialsId, shallowDepth, submodules, lfs, clean } = source;
  const words = [
    url,
    branches.join(','),
    credentialsId === null ? '' : `as ${credentialsId}`,
    shallowDepth === null ? '' : `depth ${shallowDepth}`,
    submodules ? 'submodules' : '',
    lfs ? 'lfs' : '',
    clean ? 'clean' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}
