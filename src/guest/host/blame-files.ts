// What the file system refuses is what the pipeline asked for, except that the guest itself must not be out of order.
import { HostError } from '../../pipeline/step-host.ts';

export async function blameFiles<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError || codeOf(error) === null) throw error;
    throw new HostError('pipeline', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** ENOENT and the like. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
