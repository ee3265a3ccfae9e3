// What ends a piece of a script's work, as an exception of the script's world: so that a `catch`, a `post` and the
// log see it whatever refused to go on, the library in regex/, numbers/ and text/, or JavaScript's own limits.

import { BoundError, JavaError } from './java-error.ts';
import { Thrown, createException } from './thrown.ts';

/** The error itself when it is no script's doing: Mayfly's bugs, and machines that are gone. */
export function asScriptError(error: unknown): unknown {
  if (error instanceof JavaError) {
    return new Thrown(createException(error.className, error.javaMessage), { cause: error });
  }
  if (error instanceof BoundError) {
    return new Thrown(createException('java.lang.OutOfMemoryError', error.message), { cause: error });
  }
  // Node's own range errors have a code: they are about what Mayfly asked of Node.
  if (!(error instanceof RangeError) || 'code' in error) {
    return error;
  }
  if (error.message.startsWith('Maximum call stack size')) {
    return new Thrown(createException('java.lang.StackOverflowError', 'too deep: look for collections that contain themselves, or arguments by the thousand'), { cause: error });
  }
  return TOO_LARGE.test(error.message) ? new Thrown(createException('java.lang.OutOfMemoryError', `larger than a pipeline may make: ${error.message}`), { cause: error }) : error;
}

/** For those who end something with a result: rethrows what is no script's doing. */
export function asThrown(error: unknown): Thrown {
  const found = asScriptError(error);
  if (found instanceof Thrown) {
    return found;
  }
  throw error;
}

/** How V8 says that something would not fit. */
const TOO_LARGE = /^(?:Invalid (?:string|array|typed array|array buffer) length|Array buffer allocation failed|Maximum BigInt size exceeded|(?:Map|Set) maximum size exceeded|Invalid count value)/;
