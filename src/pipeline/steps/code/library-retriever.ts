// `retriever: modernSCM([$class: 'GitSCMSource', remote: '…', credentialsId: '…'])`, in all its spellings.

import type { LibraryRetriever } from '../../hosts/code-host.ts';
import { isRunScm } from '../../run/globals/scm.ts';
import { keyOf, plainText } from '../../run/keys.ts';
import { failStep } from '../../run/thrown.ts';
import type { MapValue, Value } from '../../run/value.ts';

/** Finds the repository however deep it is written. */
export function readRetriever(value: Value): LibraryRetriever | null {
  if (value === null) {
    return null;
  }
  const parts = partsWithin(value);
  if (parts.some(isRunScm)) {
    return { kind: 'run' };
  }
  const maps = parts.filter((part) => typeof part === 'object' && part !== null && part.kind === 'map');
  const url = findText(maps, ['remote', 'url', 'repository']);
  if (url === null) {
    failStep('the retriever of this library names no repository: give modernSCM([$class: "GitSCMSource", remote: "…"])');
  }
  return { kind: 'git', url, credentialsId: findText(maps, ['credentialsId']) };
}

/** More than anybody writes. */
const MAX_PARTS = 1000;

/** The value, then what is in it, each once: the outermost first. */
function partsWithin(value: Value): readonly Value[] {
  const seen = new Set<Value>([value]);
  for (const each of seen) {
    for (const part of partsOf(each)) {
      if (seen.size < MAX_PARTS && typeof part === 'object') {
        seen.add(part);
      }
    }
  }
  return Array.from(seen);
}

function partsOf(value: Value): readonly Value[] {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  if (value.kind === 'list') {
    return value.elements;
  }
  return value.kind === 'map' ? Array.from(value.entries.values(), (entry) => entry.value) : [];
}

function findText(maps: readonly MapValue[], names: readonly string[]): string | null {
  for (const { entries } of maps) {
    for (const name of names) {
      const found = entries.get(keyOf(name))?.value;
      if (typeof found === 'string') {
        return found;
      }
      if (found !== null && typeof found === 'object' && found.kind === 'gstring') {
        return plainText(found);
      }
    }
  }
  return null;
}
