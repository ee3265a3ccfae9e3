// vars/ of shared libraries: each file is an object that is made when it is first named.

import type { Caller } from '../caller.ts';
import { readUnit } from '../load-unit.ts';
import { isScriptFile } from '../classes/script-class.ts';
import type { Value } from '../value.ts';

/** Null when no loaded library has a variable of that name. */
export async function findLibraryVariable(name: string, caller: Caller): Promise<Value> {
  for (const library of caller.run.libraries) {
    const known = library.variables.get(name);
    if (known !== undefined) {
      return known;
    }
    const path = `vars/${name}.groovy`;
    const text = library.files.get(path);
    if (text !== undefined) {
      const unit = await readUnit({ text, name: `${library.name}/${path}`, className: name }, caller);
      const meanwhile = library.variables.get(name);
      if (meanwhile !== undefined) {
        return meanwhile;
      }
      const type = isScriptFile(unit) ? null : await caller.interpreter.findClass(name, { ...caller, unit });
      const script = type === null ? await caller.interpreter.createScript(unit, caller) : await caller.interpreter.construct(type, [], caller);
      library.variables.set(name, script);
      return script;
    }
  }
  return null;
}
