// What an object of a script's class shows of itself as properties: `object.properties`, and JSON.

import type { Member, MethodDeclaration } from '../../syntax/ast.ts';
import type { Caller } from '../caller.ts';
import { checkSize } from '../bounds.ts';
import { lineage } from './instances.ts';
import { hasVisibility } from './transforms.ts';
import type { Instance, Value } from '../value.ts';

type Read = (instance: Instance, caller: Caller) => Promise<Value>;

/**
 * Fields that are declared without a visibility, and whatever has a getter: static ones too, and getters that are private.
 * In the order of the source, what is inherited first; Groovy's own order is that of a hash table.
 */
export async function beanProperties(instance: Instance, caller: Caller): Promise<Map<string, Value>> {
  const readers = new Map<string, Read>();
  for (const { declared } of lineage(instance.class).toReversed()) {
    for (const member of declared?.definition?.members ?? []) {
      readersOf(member).forEach(([name, read]) => readers.set(name, read));
    }
  }
  checkSize(readers.size);
  const properties = new Map<string, Value>();
  for (const [name, read] of readers) {
    properties.set(name, await read(instance, caller));
  }
  return properties;
}

function readersOf(member: Member): (readonly [string, Read])[] {
  if (member.kind === 'variable') {
    return hasVisibility(member) ? [] : member.variables.map(({ name }) => [decapitalize(name), (instance, caller) => caller.interpreter.getProperty(instance, name, caller)]);
  }
  if (member.kind !== 'method' || !givesProperty(member)) {
    return [];
  }
  const { name } = member;
  return [[decapitalize(name.replace(/^(get|is)/, '')), (instance, caller) => caller.interpreter.invokeMethod(instance, name, [], caller)]];
}

/** Whether `getX` or `isX` makes a property: it wants no argument, and `isX` says that it gives a boolean. */
export function givesProperty({ name, parameters, returnType }: Pick<MethodDeclaration, 'name' | 'parameters' | 'returnType'>): boolean {
  if (parameters.some(({ defaultValue }) => defaultValue === null)) {
    return false;
  }
  return /^get[^a-z]/.test(name) ? returnType?.name !== 'void' : /^is[^a-z]/.test(name) && BOOLEANS.has(returnType?.name ?? '');
}

const BOOLEANS: ReadonlySet<string> = new Set(['boolean', 'Boolean', 'java.lang.Boolean']);

/** As Java's Introspector does it: `URL` stays as it is. */
function decapitalize(name: string): string {
  return /^[A-Z][A-Z]/.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}
