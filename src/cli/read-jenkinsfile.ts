// Reads a Jenkinsfile from disk. A wrong file is an everyday thing, so each way of being wrong has its sentence.

import { isUtf8 } from 'node:buffer';
import { open, stat } from 'node:fs/promises';

/** The parser's cap too; checked here so that a huge file is never in memory. */
const MAX_BYTES = 1024 * 1024;

const tooLarge = 'larger than 1 MiB; move data and long scripts into files of the repository';

export type JenkinsfileRead = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: string; readonly message: string };

/** Never rejects for what is on the disk: `problem` is for people and begins with the path, which `message` leaves out. */
export async function readJenkinsfile(path: string): Promise<JenkinsfileRead> {
  try {
    const bytes = await readCapped(path);
    if (bytes === null) {
      return problem(path, tooLarge);
    }
    return decodeJenkinsfile(path, bytes);
  } catch (error) {
    return problem(path, explain(error));
  }
}

/** What was read from elsewhere; `path` is what messages call it. */
export function decodeJenkinsfile(path: string, bytes: Buffer): JenkinsfileRead {
  if (bytes.length > MAX_BYTES) {
    return problem(path, tooLarge);
  }
  if (bytes.includes(0)) {
    return problem(path, 'this is no text: it has a zero byte');
  }
  if (!isUtf8(bytes)) {
    return problem(path, `not UTF-8: byte ${firstInvalidByte(bytes)} begins no valid character; save the file as UTF-8`);
  }
  return { kind: 'text', text: bytes.toString('utf8') };
}

/** Null when the file is larger than the cap. Reads no more than that, even from a file that grows. */
async function readCapped(path: string): Promise<Buffer | null> {
  const found = await stat(path);
  // Whoever opens a pipe that nobody writes into waits for ever.
  if (!found.isFile()) {
    throw Object.assign(new Error('no file'), { code: found.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
  }
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(MAX_BYTES, size) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) {
        break;
      }
      length += bytesRead;
    }
    return length > MAX_BYTES ? null : buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** Counted from 0, as hexdump and editors do. Only called for bytes that are not UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  // The longest valid beginning, by halving; a beginning that ends inside of a character counts as valid.
  while (valid + 1 < invalid) {
    const middle = (valid + invalid) >> 1;
    if (isValidBeginning(bytes.subarray(0, middle))) {
      valid = middle;
    } else {
      invalid = middle;
    }
  }
  // The last character of that beginning may be the broken one.
  while (!isUtf8(bytes.subarray(0, valid))) {
    valid--;
  }
  return valid;
}

function isValidBeginning(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file';
    case 'EISDIR':
      return 'this is a directory; give the path of a Jenkinsfile';
    case 'ENOTFILE':
      return 'this is no ordinary file; what comes from a pipe or a device is read with `mayfly lint --stdin`';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    default:
      return `can't be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function problem(path: string, text: string): JenkinsfileRead {
  return { kind: 'problem', problem: `${path}: ${text}`, message: text };
}
