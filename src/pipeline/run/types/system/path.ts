// java.nio.file.Path and Paths, as paths only: what is there is asked with steps.

import type { NativeType } from '../../native-type.ts';
import { baseName } from '../../paths.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject } from '../../value.ts';
import { iteratorOver } from '../iterator.ts';
import { objectType } from '../object.ts';
import { refusals } from '../refusals.ts';
import { functions, methods } from '../signatures.ts';

const pathOf = ({ data }: NativeObject): string => String(data);

/** Without double slashes, and without one at the end. */
export function createPath(path: string): NativeObject {
  const normal = path.replaceAll(/\/+/g, '/');
  return { kind: 'object', type: pathType, data: normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal };
}

const isAbsolute = (path: string): boolean => path.startsWith('/');

/** The root has none; the empty path has one, which is empty. */
function namesOf(path: string): string[] {
  return path === '/' ? [] : (isAbsolute(path) ? path.slice(1) : path).split('/');
}

function joined(names: readonly string[], root: boolean): string {
  return (root ? '/' : '') + names.join('/');
}

function nameAt(path: string, start: number, end = start + 1): NativeObject {
  const names = namesOf(path);
  return start < 0 || start >= end || end > names.length ? raise('java.lang.IllegalArgumentException', `no names from ${start} to ${end} in ${path}`) : createPath(names.slice(start, end).join('/'));
}

function parentOf(path: string): NativeObject | null {
  const names = namesOf(path);
  return names.length > 1 ? createPath(joined(names.slice(0, -1), isAbsolute(path))) : isAbsolute(path) && names.length === 1 ? createPath('/') : null;
}

/** Without `.`, and without `..` as far as there is something to leave. */
function normalize(path: string): string {
  const kept: string[] = [];
  for (const name of namesOf(path)) {
    if (name === '..' && (kept.length > 0 ? kept.at(-1) !== '..' : isAbsolute(path))) {
      kept.pop();
    } else if (name !== '.' && name !== '') {
      kept.push(name);
    }
  }
  return joined(kept, isAbsolute(path));
}

function resolve(base: string, path: string): string {
  return isAbsolute(path) || base === '' ? path : path === '' ? base : `${base}/${path}`;
}

function relativize(from: string, to: string): string {
  if (isAbsolute(from) !== isAbsolute(to)) {
    raise('java.lang.IllegalArgumentException', "'other' is different type of Path");
  }
  if (from === '') {
    return to;
  }
  const [left, right] = [namesOf(from), namesOf(to)];
  const differing = left.findIndex((name, index) => name !== right[index]);
  const shared = differing === -1 ? left.length : differing;
  return [...left.slice(shared).map(() => '..'), ...right.slice(shared)].filter((name) => name !== '').join('/');
}

function startsWith(path: string, start: string): boolean {
  return isAbsolute(path) === isAbsolute(start) && (path === start || (start !== '' && namesOf(start).every((name, index) => namesOf(path)[index] === name)));
}

function endsWith(path: string, end: string): boolean {
  return path === end || (!isAbsolute(end) && end !== '' && `/${joined(namesOf(path), false)}`.endsWith(`/${end}`));
}

const READ = 'use the steps readFile, writeFile, fileExists and findFiles, which look into the workspace';

const pathType: NativeType = {
  name: 'java.nio.file.Path',
  parent: objectType,
  interfaces: ['java.lang.Comparable', 'java.lang.Iterable'],
  methods: new Map([
    ...methods<NativeObject>()({
      'toString()': pathOf,
      'getFileName()': (self) => (pathOf(self) === '/' ? null : createPath(baseName(pathOf(self)))),
      'getParent()': (self) => parentOf(pathOf(self)),
      'getRoot()': (self) => (isAbsolute(pathOf(self)) ? createPath('/') : null),
      'getNameCount()': (self) => namesOf(pathOf(self)).length,
      'getName(int)': (self, [index]) => nameAt(pathOf(self), index),
      'getAt(int)': (self, [index]) => nameAt(pathOf(self), index < 0 ? index + namesOf(pathOf(self)).length : index),
      'subpath(int, int)': (self, [start, end]) => nameAt(pathOf(self), start, end),
      'isAbsolute()': (self) => isAbsolute(pathOf(self)),
      'normalize()': (self) => createPath(normalize(pathOf(self))),
      'resolve(String)': (self, [path]) => createPath(resolve(pathOf(self), path)),
      'resolve(Path)': (self, [path]) => createPath(resolve(pathOf(self), pathOf(path))),
      'resolveSibling(String)': (self, [path]) => createPath(resolve(pathOf(parentOf(pathOf(self)) ?? createPath('')), path)),
      'relativize(Path)': (self, [path]) => createPath(relativize(pathOf(self), pathOf(path))),
      'startsWith(String)': (self, [path]) => startsWith(pathOf(self), pathOf(createPath(path))),
      'startsWith(Path)': (self, [path]) => startsWith(pathOf(self), pathOf(path)),
      'endsWith(String)': (self, [path]) => endsWith(pathOf(self), pathOf(createPath(path))),
      'endsWith(Path)': (self, [path]) => endsWith(pathOf(self), pathOf(path)),
      'toAbsolutePath()': (self, _, { frame }) => createPath(resolve(frame.directory, pathOf(self))),
      'toFile()': (self, _, caller) => caller.interpreter.findClass('java.io.File', caller).then((type) => (type === null ? null : caller.interpreter.construct(type, [pathOf(self)], caller))),
      'iterator()': (self) => iteratorOver(namesOf(pathOf(self)).map(createPath)),
      'compareTo(Path)': (self, [other]) => (pathOf(self) < pathOf(other) ? -1 : pathOf(self) > pathOf(other) ? 1 : 0),
    }),
    ...refusals('Path', READ, ['getText', 'setText', 'readLines', 'eachLine', 'write', 'append', 'eachFile', 'eachFileRecurse', 'exists', 'deleteDir', 'withWriter', 'withReader', 'toRealPath', 'getBytes', 'traverse']),
  ]),
  statics: functions({ 'of(String, String...)': ([first, ...more]) => createPath([first, ...more].filter((name) => name !== '').join('/')) }),
};

const pathsType: NativeType = {
  name: 'java.nio.file.Paths',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({ 'get(String, String...)': ([first, ...more]) => createPath([first, ...more].filter((name) => name !== '').join('/')) }),
};

export const PATH_TYPES: readonly NativeType[] = [pathType, pathsType];
