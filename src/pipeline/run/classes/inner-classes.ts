// Objects of anonymous and inner classes know the object around them: names that they have not are looked for there.

import type { Caller } from '../caller.ts';
import { isInstanceOf, lineage } from './instances.ts';
import { isInstanceValue } from '../kinds.ts';
import type { ClassValue, Value } from '../value.ts';

/** The object around one of an anonymous or inner class; no script can say this name. */
const OUTER_FIELD = '$outer';

/** The field that an object begins with when it has one around it. */
export function outerField(outer: Value): readonly [string, Value] {
  return [OUTER_FIELD, outer];
}

/** Undefined: nothing is around it. */
export function outerObject(value: Value): Value | undefined {
  return isInstanceValue(value) ? value.fields.get(OUTER_FIELD) : undefined;
}

/** `Outer.this`: the object of that class in which the code runs, directly or some classes further out. Undefined: it runs in none. */
export function enclosing(type: ClassValue, thisObject: Value): Value | undefined {
  for (let current: Value | undefined = thisObject; current !== undefined; current = outerObject(current)) {
    if (current === type || isInstanceOf(current, type)) {
      return current;
    }
  }
  return undefined;
}

/** Of an inner class that is not static: the object around the new one, which is the first argument when the code runs in no such object. */
export function splitOuter(type: ClassValue, args: readonly Value[], caller: Caller): { readonly outer: Value | undefined; readonly args: readonly Value[] } {
  const around = outerClass(type, caller);
  if (around === null) {
    return { outer: undefined, args };
  }
  const outer = enclosing(around, 'thisObject' in caller ? (caller.thisObject as Value) : null);
  const [first = null, ...rest] = args;
  return outer === undefined && isInstanceOf(first, around) ? { outer: first, args: rest } : { outer, args };
}

function outerClass(type: ClassValue, { run }: Caller): ClassValue | null {
  const inner = lineage(type).find(({ name, declared }) => name.includes('$') && declared?.definition?.form === 'class' && declared.scope === null);
  const isStatic = inner?.declared?.definition?.modifiers.includes('static') !== false;
  return inner === undefined || isStatic ? null : (run.classes.get(inner.name.slice(0, inner.name.lastIndexOf('$'))) ?? null);
}
