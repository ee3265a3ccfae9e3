// The text that a StringBuilder, StringBuffer or writer holds.

import type { NativeObject, Value } from '../value.ts';

export interface Builder {
  text: string;
}

export const builderOf = ({ data }: NativeObject): Builder => data as Builder;

export function textOfBuilder(self: NativeObject): string {
  return builderOf(self).text;
}

export function isBuilder(value: Value): value is NativeObject {
  return typeof value === 'object' && value?.kind === 'object' && (value.type.name === 'java.lang.StringBuilder' || value.type.name === 'java.lang.StringBuffer');
}
