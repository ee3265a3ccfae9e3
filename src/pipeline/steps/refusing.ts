import type { Caller } from '../run/caller.ts';
import { perform } from '../run/count.ts';
import { BoundError, JavaError } from '../run/java-error.ts';
import { raise } from '../run/thrown.ts';
import type { ExceptionName } from '../run/types/exceptions.ts';
import type { Work } from '../work.ts';

/** Does long work of the library; what it refuses becomes an exception of the script's world: of this class when given. */
export async function refusing<Result>(work: Work<Result>, caller: Caller, className: ExceptionName | null = null): Promise<Result> {
  try {
    return await perform(work, caller);
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
