// A type whose methods are in several tables, each with overloads of its own.

import type { NativeMethod, NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';

/** Tables later in the list are asked first. */
export function layered(parent: NativeType, tables: readonly ReadonlyMap<string, NativeMethod>[]): NativeType {
  return tables.reduce<NativeType>((below, methods) => ({ name: parent.name, parent: below, interfaces: [], methods }), parent);
}

/** The same methods, of what the value is as a text. */
export function ofText(tables: readonly ReadonlyMap<string, NativeMethod>[]): ReadonlyMap<string, NativeMethod>[] {
  return tables.map((table) => new Map([...table].map(([name, method]): [string, NativeMethod] => [name, async (self, args, caller) => method(await toText(self, caller), args, caller)])));
}
