// `retriever: modernSCM([$class: 'GitSCMSource', remote: '…', credentialsId: '…'])`, in all its spellings.

import type { LibraryRetriever } from '../../hosts/code-host.ts';
import { isRunScm } from '../../run/globals/scm.ts';
import { keyOf, plainText } from '../../run/keys.ts';
import { isMap } from '../../run/kinds.ts';
import { failStep } from '../../run/thrown.ts';
import type { MapValue, Value } from '../../run/value.ts';
import { valuesWithin } from '../../run/values-within.ts';

/** Finds the repository however deep it is written. */
export function readRetriever(value: Value): LibraryRetriever | null {
  if (value === null) {
    return null;
  }
  const parts = valuesWithin([value]);
  if (parts.some(isRunScm)) {
    return { kind: 'run' };
  }
  const maps = parts.filter(isMap);
  const url = findText(maps, ['remote', 'url', 'repository']);
  if (url === null) {
    failStep('the retriever of this library names no repository: give modernSCM([$class: "GitSCMSource", remote: "…"])');
  }
  return { kind: 'git', url, credentialsId: findText(maps, ['credentialsId']) };
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
