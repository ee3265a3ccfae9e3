// String.format and sprintf: the interpreter's values as the formatter knows them.

import type { Caller } from '../caller.ts';
import { classNameOf } from '../class-name.ts';
import { count, perform } from '../count.ts';
import { hashCodeOf } from '../keys.ts';
import { isCharacter, isList, isNumber } from '../kinds.ts';
import { toLong } from '../numbers/convert.ts';
import { formatJava } from '../text/format.ts';
import type { FormatArgument } from '../text/format.ts';
import { symbolsOf } from '../text/locale-symbols.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/** `locale`: `de_DE`; an empty one stands for no language. */
export async function formatText(format: string, args: readonly Value[], caller: Caller, locale = ''): Promise<string> {
  const [only = null] = args;
  const isArray = args.length === 1 && isList(only) && only.type === 'array';
  const values: FormatArgument[] = [];
  for (const value of isArray ? only.elements : args) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    values.push(await toArgument(value, caller));
  }
  return perform(formatJava(format, values, symbolsOf(locale)), caller);
}

async function toArgument(value: Value, caller: Caller): Promise<FormatArgument> {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || isNumber(value) || isCharacter(value)) {
    return value;
  }
  const time = classNameOf(value) === 'java.util.Date' ? await caller.interpreter.tryMethod(value, 'getTime', [], caller) : undefined;
  if (isNumber(time ?? null)) {
    return { kind: 'date', epochMs: Number((toLong(time as never) as { readonly value: bigint }).value) };
  }
  return { kind: 'object', text: await toText(value, caller), className: classNameOf(value), hashCode: hashCodeOf(value) };
}
