import { BoundError, JavaError } from '../run/java-error.ts';
import { raise } from '../run/thrown.ts';
import type { ExceptionName } from '../run/types/exceptions.ts';

/** What the library refuses becomes an exception of the script's world: of this class when given. */
export function refusing<Result>(call: () => Result, className: ExceptionName | null = null): Result {
  try {
    return call();
  } catch (error) {
    if (error instanceof JavaError) {
      raise(className ?? error.className, error.message);
    }
    if (error instanceof BoundError) {
      raise('java.lang.OutOfMemoryError', error.message);
    }
    throw error;
  }
}
