// java.io.File, as a path. What it would ask the disk runs in Jenkins on the controller, which is hardly ever meant.

import type { NativeType } from '../../native-type.ts';
import { baseName, resolvePath } from '../../paths.ts';
import type { NativeObject, Value } from '../../value.ts';
import { refusals } from '../refusals.ts';
import { objectType } from '../object.ts';
import { refuse } from '../refused.ts';
import { createPath } from './path.ts';
import { constructors, functions, methods } from '../signatures.ts';

const pathOf = ({ data }: NativeObject): string => String(data);

/** Without double slashes, and without one at the end. */
function createFile(path: string): NativeObject {
  const normal = path.replaceAll(/\/+/g, '/');
  return { kind: 'object', type: fileType, data: normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal };
}

function parentOf(file: NativeObject): string | null {
  const path = pathOf(file);
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : slash === 0 && path.length > 1 ? '/' : null;
}

const READ = 'use the steps readFile, fileExists and findFiles, which look into the workspace';
const WRITE = 'use the steps writeFile, dir, deleteDir and sh, which work in the workspace';

const paths = methods<NativeObject>()({
  'getName()': (self) => baseName(pathOf(self)),
  'getPath()': pathOf,
  'getParent()': parentOf,
  'getParentFile()': (self) => {
    const parent = parentOf(self);
    return parent === null ? null : createFile(parent);
  },
  'isAbsolute()': (self) => pathOf(self).startsWith('/'),
  'getAbsolutePath()': (self, _, { frame }) => absolute(self, frame.directory),
  'getAbsoluteFile()': (self, _, { frame }) => createFile(absolute(self, frame.directory)),
  'getCanonicalPath()': (self, _, { frame }) => resolvePath(frame.directory, pathOf(self)),
  'getCanonicalFile()': (self, _, { frame }) => createFile(resolvePath(frame.directory, pathOf(self))),
  'toString()': pathOf,
  'compareTo(File)': (self, [other]) => (pathOf(self) < pathOf(other) ? -1 : pathOf(self) > pathOf(other) ? 1 : 0),
  'toPath()': (self) => createPath(pathOf(self)),
});

function absolute(file: NativeObject, directory: string): string {
  return pathOf(file).startsWith('/') ? pathOf(file) : `${directory}/${pathOf(file)}`;
}

const fileType: NativeType = {
  name: 'java.io.File',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.io.Serializable'],
  methods: new Map([
    ...paths,
    ...refusals('File', READ, [
      'exists', 'isFile', 'isDirectory', 'isHidden', 'canRead', 'canWrite', 'canExecute', 'length', 'size', 'lastModified', 'list', 'listFiles', 'getText', 'getBytes', 'readLines', 'eachLine', 'eachFile', 'eachDir',
      'eachFileRecurse', 'eachFileMatch', 'eachDirRecurse', 'traverse', 'newReader', 'newInputStream', 'withReader', 'withInputStream', 'splitEachLine', 'filterLine', 'directorySize', 'readBytes',
    ]),
    ...refusals('File', WRITE, [
      'setText', 'setBytes', 'write', 'append', 'leftShift', 'withWriter', 'withWriterAppend', 'withPrintWriter', 'withOutputStream', 'newWriter', 'newOutputStream', 'createNewFile', 'mkdir', 'mkdirs', 'delete', 'deleteDir',
      'deleteOnExit', 'renameTo', 'setExecutable', 'setReadable', 'setWritable', 'setLastModified',
    ]),
  ]),
  construct: constructors({
    '(String)': ([path]) => createFile(path),
    '(String?, String)': ([parent, child]) => createFile(parent === null ? child : `${parent}/${child}`),
    '(File, String)': ([parent, child]) => createFile(`${pathOf(parent)}/${child}`),
  }),
  statics: functions({ 'createTempFile(Object...)': () => refuse('File.createTempFile()', 'use pwd(tmp: true), or mktemp with sh') }),
  constants: new Map<string, Value>([['separator', '/'], ['separatorChar', { kind: 'character', value: '/' }], ['pathSeparator', ':'], ['pathSeparatorChar', { kind: 'character', value: ':' }]]),
};

export const FILE_TYPES: readonly NativeType[] = [fileType];
