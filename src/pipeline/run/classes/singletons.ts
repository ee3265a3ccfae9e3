// `@Singleton class X`: `X.instance` is the only object of the class, made when it is first asked for.

import type { Annotation } from '../../syntax/ast.ts';
import type { Caller } from '../caller.ts';
import { annotationsOf, argumentOf, isSet } from './transforms.ts';
import type { ClassValue, Value } from '../value.ts';

function annotationOf(type: ClassValue): Annotation | undefined {
  return annotationsOf(type, ['Singleton'])[0];
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
  return annotation !== undefined && isSet(annotation, 'strict', true) ? `${type.name}.${singletonProperty(type)}` : null;
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
