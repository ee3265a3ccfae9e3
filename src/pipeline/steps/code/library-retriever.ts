// `retriever: modernSCM([$class: 'GitSCMSource', remote: '…', credentialsId: '…'])`, in all its spellings.

import type { LibraryRetriever } from '../../hosts/code-host.ts';
import { isRunScm } from '../../run/globals/scm.ts';
import { keyOf, plainText } from '../../run/keys.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';

/** Deeper than anybody writes; a map that holds itself ends here. */
const MAX_DEPTH = 8;

/** Finds the repository however deep it is written. */
export function readRetriever(value: Value): LibraryRetriever | null {
  if (value === null) {
    return null;
  }
  if (holdsRunScm(value, 0)) {
    return { kind: 'run' };
  }
  const url = findText(value, ['remote', 'url', 'repository'], 0);
  if (url === null) {
    failStep('the retriever of this library names no repository: give modernSCM([$class: "GitSCMSource", remote: "…"])');
  }
  return { kind: 'git', url, credentialsId: findText(value, ['credentialsId'], 0) };
}

/** `legacySCM(scm)`: the library is beside the code that is built. */
function holdsRunScm(value: Value, depth: number): boolean {
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) {
    return false;
  }
  return isRunScm(value) || (value.kind === 'map' && Array.from(value.entries.values()).some((entry) => holdsRunScm(entry.value, depth + 1)));
}

function findText(value: Value, names: readonly string[], depth: number): string | null {
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) {
    return null;
  }
  if (value.kind === 'list') {
    return firstFound(value.elements, names, depth);
  }
  if (value.kind !== 'map') {
    return null;
  }
  for (const name of names) {
    const found = value.entries.get(keyOf(name))?.value;
    if (typeof found === 'string') {
      return found;
    }
    if (found !== null && typeof found === 'object' && found.kind === 'gstring') {
      return plainText(found);
    }
  }
  return firstFound(Array.from(value.entries.values(), (entry) => entry.value), names, depth);
}

function firstFound(values: readonly Value[], names: readonly string[], depth: number): string | null {
  for (const each of values) {
    const found = findText(each, names, depth + 1);
    if (found !== null) {
      return found;
    }
  }
  return null;
}
