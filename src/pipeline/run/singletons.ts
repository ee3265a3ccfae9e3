// `@Singleton class X`: `X.instance` is the only object of the class, made when it is first asked for.

import type { Annotation, Expression } from '../syntax/ast.ts';
import type { Caller } from './caller.ts';
import type { ClassValue, Value } from './value.ts';

const NAMES: ReadonlySet<string> = new Set(['Singleton', 'groovy.lang.Singleton']);

function annotationOf({ declared }: ClassValue): Annotation | undefined {
  return declared?.definition?.annotations.find(({ name }) => NAMES.has(name));
}

function argumentOf(annotation: Annotation, wanted: string): Expression | undefined {
  return annotation.arguments.find(({ name }) => name?.kind === 'string' && name.value === wanted)?.value;
}

/** The property that holds the object: `instance`, or what the annotation says. Null: the class is no singleton. */
export function singletonProperty(type: ClassValue): string | null {
  const annotation = annotationOf(type);
  const property = annotation === undefined ? undefined : argumentOf(annotation, 'property');
  return annotation === undefined ? null : property?.kind === 'string' ? property.value : 'instance';
}

/** Where a script that makes another object of the class is sent; null: it may. */
export function onlyInstance(type: ClassValue): string | null {
  const annotation = annotationOf(type);
  if (type.declared?.statics.get(singletonProperty(type) ?? '') === null) {
    return null;
  }
  const strict = annotation === undefined ? undefined : argumentOf(annotation, 'strict');
  const isStrict = annotation !== undefined && !(strict?.kind === 'boolean' && !strict.value);
  return isStrict ? `${type.name}.${singletonProperty(type)}` : null;
}

export async function singleton(type: ClassValue, property: string, caller: Caller): Promise<Value> {
  const known = type.declared?.statics.get(property);
  if (known !== undefined) {
    return known;
  }
  // Null while it is made: then `new` may be used, once.
  type.declared?.statics.set(property, null);
  const made = await caller.interpreter.construct(type, [], caller);
  type.declared?.statics.set(property, made);
  return made;
}
