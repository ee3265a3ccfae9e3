// What the file system refuses is what the pipeline asked for, except that the guest itself must not be out of order.
import { messageOf } from '../../lib/message-of.ts';
import { HostError } from '../../pipeline/step-host.ts';

export async function blameFiles<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError || codeOf(error) === null) throw error;
    throw new HostError('pipeline', explainFile(error), { cause: error });
  }
}

/** Node says `EACCES: permission denied, scandir '/x'`, which is for programmers. */
export function explainFile(error: unknown): string {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
  const what = path ?? 'A file';
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return `${what} may not be read or written here: its permissions, or those of a directory above it, forbid that. A script can change them with chmod.`;
    case 'ENOENT':
      return `${what} does not exist, or a directory above it does not.`;
    case 'ENOTDIR':
      return `${what} is no directory, or what is above it is none.`;
    case 'EEXIST':
    case 'EISDIR':
      return `${what} is in the way: it exists and is something else than is to be made there.`;
    case 'EROFS':
      return `${what} can't be written: it is on a file system that is read-only.`;
    case 'EIO':
      return `${what} can't be read or written: the file system reports an error (EIO).`;
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open at the same time.';
    case 'ERR_INVALID_ARG_VALUE':
      return 'A path has a zero byte, which no file name can have.';
    case 'ENOSPC':
      return `${what} can't be written: the machine's disk is full.`;
    case 'ENAMETOOLONG':
      return 'A file name is longer than the file system takes (255 bytes, 4096 with its directories).';
    case 'ELOOP':
      return `${what} leads in a circle of links.`;
    default:
      return messageOf(error);
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
