// Shared libraries: `@Library`, `library`, `libraries { … }`, and those that load by themselves.

import type { LibraryRequest } from '../hosts/code-host.ts';
import type { Annotation, Script } from '../syntax/ast.ts';
import { callHost } from './call-host.ts';
import type { Caller } from './caller.ts';
import { failStep, raise } from './thrown.ts';
import type { LoadedLibrary } from './run-state.ts';

/** A library that is loaded already is kept; asking for another version of it is an error, as in Jenkins. */
export async function loadLibrary(request: LibraryRequest, { run, frame }: Caller): Promise<LoadedLibrary> {
  const known = run.libraries.find(({ name }) => name === request.name);
  if (known !== undefined) {
    const isOther = request.version !== null && request.version !== known.version;
    run.host.log(`Only using first definition of library ${known.name}${isOther ? ` (version ${known.version}, not ${request.version})` : ''}`, frame.node);
    return known;
  }
  const found = await callHost(run, frame, (signal) => run.host.library(request, frame.node, signal));
  run.host.log(`Loading library ${request.name}@${found.version}`, frame.node);
  const files = withoutTests(found.files);
  if (files.size < found.files.size) {
    run.host.log(`Excluding src/test/ from checkout of ${request.name}: pipelines have no access to the tests of a library`, frame.node);
  }
  if (files.size === 0) {
    failStep(`Library ${request.name} expected to contain at least one of src or vars directories`);
  }
  const loaded: LoadedLibrary = { ...found, files, name: request.name, variables: new Map() };
  run.libraries.push(loaded);
  return loaded;
}

function withoutTests(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(Array.from(files).filter(([path]) => !path.startsWith('src/test/')));
}

/** `name@version` */
export function readIdentifier(identifier: string): LibraryRequest {
  const at = identifier.indexOf('@');
  const name = at === -1 ? identifier : identifier.slice(0, at);
  if (name.trim() === '') {
    failStep(`"${identifier}" names no library: write name or name@version`);
  }
  return { name, version: at === -1 ? null : identifier.slice(at + 1), retriever: null };
}

/** What the file's `@Library` annotations ask for; they may stand at imports, at `_`, at a declaration. */
export function annotatedLibraries({ body }: Script): LibraryRequest[] {
  return body.flatMap((statement) => ('annotations' in statement ? statement.annotations : [])).filter(({ name }) => name === 'Library').flatMap(readAnnotation);
}

function readAnnotation({ arguments: list }: Annotation): LibraryRequest[] {
  const value = list.find(({ name }) => name === null || (name.kind === 'string' && name.value === 'value'))?.value;
  const names = value?.kind === 'list' ? value.elements.map((element) => element.value) : value === undefined ? [] : [value];
  return names.map((name) =>
    name.kind === 'string' ? readIdentifier(name.value) : raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', '@Library expects a text or a list of texts that are written out'),
  );
}
