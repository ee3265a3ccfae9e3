// What is known of a run that a person starts in a working copy. git is not asked: in a directory that somebody else wrote
// it may start programs; two small files say enough.
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { plainRun } from '../protocol/messages.ts';
import type { RunFacts } from '../protocol/messages.ts';
import { readPlainFile } from './read-plain-file.ts';

/** packed-refs has a line for each branch and tag; git's own repository has some 100 KB. */
const maxBytes = 16 * 1024 ** 2;

export async function factsOf(directory: string): Promise<RunFacts> {
  const user = userName();
  return {
    ...plainRun.facts,
    causes: [{ kind: 'UserIdCause', description: `Started by user ${user}`, user }],
    ...(await checkedOut(join(directory, '.git'))),
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without a name, as in some containers.
    return String(process.getuid?.() ?? 'unknown');
  }
}

async function checkedOut(repository: string): Promise<Pick<RunFacts, 'branch' | 'commit'>> {
  const head = (await read(join(repository, 'HEAD'))).trim();
  const ref = /^ref: (refs\/heads\/(\S{1,1000}))$/.exec(head);
  if (ref === null) return { branch: null, commit: asCommit(head) };
  const [, name = '', branch = ''] = ref;
  // A name with `..` in it is no branch: git makes none.
  if (name.split('/').includes('..')) return { branch: null, commit: null };
  const loose = asCommit((await read(join(repository, name))).trim());
  return { branch, commit: loose ?? asCommit(await packed(repository, name)) };
}

async function packed(repository: string, ref: string): Promise<string> {
  const line = (await read(join(repository, 'packed-refs'))).split('\n').find((each) => each.endsWith(` ${ref}`));
  return line?.split(' ')[0] ?? '';
}

function asCommit(text: string): string | null {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : null;
}

async function read(path: string): Promise<string> {
  return String((await readPlainFile(path, maxBytes).catch(() => null)) ?? '');
}
