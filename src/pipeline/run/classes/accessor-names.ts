// How Java's beans call what reads and writes a property: `name` has getName(), isName() and setName(…).

export function capitalize(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

export function getterNames(property: string): readonly [get: string, is: string] {
  return [`get${capitalize(property)}`, `is${capitalize(property)}`];
}

export function setterName(property: string): string {
  return `set${capitalize(property)}`;
}

export interface Accessor {
  /** Of `getURL` both `uRL` and `URL` are: which one it means, the object that has it says. */
  readonly properties: readonly [string, ...string[]];
  readonly isSetter: boolean;
}

/** Null: a method of that name is no accessor. That of `aBc` is `getaBc`. */
export function readAccessor(method: string): Accessor | null {
  const [, verb, capitalized = ''] = /^(get|is|set)([A-Z_].*|[a-z][A-Z].*)$/.exec(method) ?? [];
  const property = capitalized.slice(0, 1).toLowerCase() + capitalized.slice(1);
  return verb === undefined ? null : { properties: [property, capitalized], isSetter: verb === 'set' };
}
