// `retriever: modernSCM([$class: 'GitSCMSource', remote: '…', credentialsId: '…'])`, in all its spellings.

import type { LibraryRequest } from '../../hosts/code-host.ts';
import { keyOf, plainText } from '../../run/keys.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';

/** Finds the repository however deep it is written. */
export function readRetriever(value: Value): LibraryRequest['retriever'] {
  if (value === null) {
    return null;
  }
  const url = findText(value, ['remote', 'url', 'repository'], 0);
  if (url === null) {
    failStep('the retriever of this library names no repository: give modernSCM([$class: "GitSCMSource", remote: "…"])');
  }
  return { url, credentialsId: findText(value, ['credentialsId'], 0) };
}

function findText(value: Value, names: readonly string[], depth: number): string | null {
  if (value === null || typeof value !== 'object' || depth > 8) {
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
