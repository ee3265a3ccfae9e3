// What findFiles and touch return: org.jenkinsci.plugins.pipeline.utility.steps.fs.FileWrapper.

import type { FileEntry } from '../../hosts/file-host.ts';
import { longOf } from '../../run/numbers/number.ts';
import { baseName } from '../../run/paths.ts';
import type { Value } from '../../run/value.ts';
import { defineRecord } from '../record.ts';

const FILE_RECORD = defineRecord(
  'org.jenkinsci.plugins.pipeline.utility.steps.fs.FileWrapper',
  ['name', 'path', 'directory', 'length', 'lastModified'],
  'path',
);

/** Paths of directories end with a slash, as in Jenkins. */
export function fileRecord({ path, isDirectory, length, lastModified }: FileEntry): Value {
  return FILE_RECORD.create(
    new Map<string, Value>([
      ['name', baseName(path)],
      ['path', isDirectory ? `${path}/` : path],
      ['directory', isDirectory],
      ['length', longOf(length)],
      ['lastModified', longOf(lastModified)],
    ]),
  );
}
