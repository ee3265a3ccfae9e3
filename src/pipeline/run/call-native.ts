// Calls of code that is not the script's own: paid for, and with its refusals as exceptions of the script's world.

import type { Caller } from './caller.ts';
import { count, workOf } from './count.ts';
import { asScriptError } from './script-error.ts';
import type { Value } from './value.ts';

/** Native code does not count by itself what it does with large values, and what it makes: only what it may do for long. */
export async function callPaid(call: () => Value | undefined | Promise<Value | undefined>, work: number, caller: Caller, receiver: Value = null): Promise<Value | undefined> {
  const pause = count(caller, work + 1);
  if (pause !== null) {
    await pause;
  }
  const result = await callNative(call);
  const made = result === receiver ? 0 : workOf(result);
  if (made > 0) {
    await count(caller, made);
  }
  return result;
}

/** What the library refuses becomes an exception of the script's world. */
export async function callNative<T>(call: () => T | Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asScriptError(error);
  }
}
