// What `library('x')` returns: `lib.org.example.Thing.new(…)` and `lib.org.example.Thing.method(…)`.

import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import type { LoadedLibrary } from '../run-state.ts';
import { objectType } from '../types/object.ts';
import type { ClassValue, NativeObject, Value } from '../value.ts';

interface NamespaceData {
  readonly library: LoadedLibrary;
  /** `org.example`; `''` for the library itself. */
  readonly path: string;
}

const NAMESPACE_TYPE: NativeType = {
  name: 'org.jenkinsci.plugins.workflow.libs.LibraryStep$LoadedClasses',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  getProperty: async (self, name, caller) => {
    const { library, path } = (self as NativeObject).data as NamespaceData;
    const full = path === '' ? name : `${path}.${name}`;
    const found = library.files.has(`src/${full.replaceAll('.', '/')}.groovy`) ? await caller.interpreter.findClass(full, caller) : null;
    return found === null ? libraryNamespace(library, full) : libraryClass(found);
  },
};

/** `Thing.new(…)` is how Jenkins writes a constructor here. */
function libraryClass(type: ClassValue): NativeObject {
  const native: NativeType = {
    name: 'org.jenkinsci.plugins.workflow.libs.LibraryStep$LoadedClass',
    parent: objectType,
    interfaces: [],
    methods: objectMethods({ new: (_, args, caller) => caller.interpreter.construct(type, args, caller) }),
    getProperty: (_, name, caller) => caller.interpreter.getProperty(type, name, caller),
    callAny: (_, name, args, caller) => caller.interpreter.tryMethod(type, name, args, caller),
  };
  return { kind: 'object', type: native, data: type };
}

export function libraryNamespace(library: LoadedLibrary, path: string): Value {
  return { kind: 'object', type: NAMESPACE_TYPE, data: { library, path } satisfies NamespaceData };
}
