// Reads a Jenkinsfile from disk. A wrong file is an everyday thing, so each way of being wrong has its sentence.

import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { messageOf } from '../lib/message-of.ts';
import { MAX_SOURCE_LENGTH } from '../pipeline/parse.ts';
import { readPlainFile } from './read-plain-file.ts';

const tooLarge = 'larger than 1 MiB; move data and long scripts into files of the repository';

export type JenkinsfileRead = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: string; readonly message: string };

/** Never rejects for what is on the disk: `problem` is for people and begins with the path, which `message` leaves out. */
export async function readJenkinsfile(path: string): Promise<JenkinsfileRead> {
  try {
    // The parser has the same cap; checked here, a huge file is never in memory.
    const bytes = await readPlainFile(path, MAX_SOURCE_LENGTH);
    if (bytes === null) {
      return problem(path, tooLarge);
    }
    return decodeJenkinsfile(path, bytes);
  } catch (error) {
    return problem(path, codeOf(error) === 'EISDIR' ? await explainDirectory(path) : explain(error));
  }
}

/** What was read from elsewhere; `path` is what messages call it. */
export function decodeJenkinsfile(path: string, bytes: Buffer): JenkinsfileRead {
  if (bytes.length > MAX_SOURCE_LENGTH) {
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

async function explainDirectory(path: string): Promise<string> {
  const inside = join(path, 'Jenkinsfile');
  const found = await stat(inside).catch(() => null);
  return `this is a directory; give the path of a Jenkinsfile${found?.isFile() ? `, such as ${inside}` : ''}`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function explain(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file';
    case 'ENOTFILE':
      return 'this is no ordinary file; what comes from a pipe or a device is read with `mayfly lint --stdin`';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    default:
      return `can't be read: ${messageOf(error)}`;
  }
}

function problem(path: string, text: string): JenkinsfileRead {
  return { kind: 'problem', problem: `${path}: ${text}`, message: text };
}
