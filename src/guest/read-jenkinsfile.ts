// Reads the Jenkinsfile out of the workspace. Whatever may be wrong with it as a file is said in words.
import { openSync, closeSync, fstatSync, readFileSync, realpathSync } from 'node:fs';
import { MAX_SOURCE_LENGTH } from '../pipeline/parse.ts';

export type JenkinsfileText = { readonly text: string } | { readonly problem: string };

export function readJenkinsfile(workspace: string, name: string): JenkinsfileText {
  let path: string;
  try {
    path = realpathSync(`${workspace}/${name}`);
  } catch {
    return { problem: `There is no ${name} in the workspace: write one, or name another file.` };
  }
  if (!path.startsWith(`${realpathSync(workspace)}/`)) return { problem: `${name} leads out of the workspace.` };
  const file = openSync(path, 'r');
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return { problem: `${name} is not a file.` };
    if (found.size > MAX_SOURCE_LENGTH) return { problem: `${name} has ${found.size} bytes; Mayfly reads ${MAX_SOURCE_LENGTH} at most: move data and long scripts into files of the repository.` };
    return decode(readFileSync(file), name);
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Buffer, name: string): JenkinsfileText {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: `${name}:${firstBadLine(bytes)}: error: this line is not UTF-8. Save the file as UTF-8.` };
  }
}

/** No byte of a character of UTF-8 looks like a newline, so lines can be decoded one by one. */
function firstBadLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, at = 0; ; line++) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline < 0 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(at, end));
    } catch {
      return line;
    }
    if (newline < 0) return line;
    at = end + 1;
  }
}
