// V8's compilers. An emulated clone translates every instruction that it executes for the first time, which costs far more
// than executing it: a compiler's code, and the code that it makes, pay off only after seconds. So image/boot starts
// this program with them off, and what V8 would throw away (byte code, feedback) is kept for the clones. Measured: half the
// processor time from the first byte to a step's output.
import { setFlagsFromString } from 'node:v8';

export function startCompilers(): void {
  for (const flag of ['--sparkplug', '--maglev', '--opt']) setFlagsFromString(flag);
}
