// The ranges of user and group ids that an ordinary user may give to namespaces of its own (/etc/subuid, /etc/subgid).
// mmdebstrap unpacks a Debian with them, so without a range nothing can be built; root needs none.
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';

/** A Debian's users: mmdebstrap and Docker map this many. */
export const subordinateIdsNeeded = 65_536;
/** Where distributions let the ranges of people begin. */
const firstRange = 100_000;

export interface SubordinateIds {
  /** Empty when the uid has no line in /etc/passwd: then it can't be given a range either. */
  readonly user: string;
  /** The longest range that this user has in both files. */
  readonly count: number;
  /** Above everybody's ranges: where a new one can begin. */
  readonly free: number;
}

export async function readSubordinateIds(): Promise<SubordinateIds> {
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  const { username, uid } = currentUser();
  return { user: username, ...subordinateIdsOf([username, String(uid)], await read('/etc/subuid'), await read('/etc/subgid')) };
}

/** `names`: all that a line may call the user by. */
export function subordinateIdsOf(names: readonly string[], subuid: string, subgid: string): Omit<SubordinateIds, 'user'> {
  const [users, groups] = [rangesIn(subuid), rangesIn(subgid)];
  const longest = (ranges: readonly Range[]): number => Math.max(0, ...ranges.filter(({ name }) => name !== '' && names.includes(name)).map(({ count }) => count));
  return {
    count: Math.min(longest(users), longest(groups)),
    free: Math.max(firstRange, ...[...users, ...groups].map(({ first, count }) => first + count)),
  };
}

/** The command that gives a user a range, without the means to become root. */
export function addSubordinateIds({ user, free }: SubordinateIds): readonly string[] {
  const range = `${free}-${free + subordinateIdsNeeded - 1}`;
  return ['usermod', '--add-subuids', range, '--add-subgids', range, user];
}

interface Range { readonly name: string; readonly first: number; readonly count: number }

function rangesIn(text: string): Range[] {
  return text.split('\n').map((line) => line.trim().split(':')).filter((fields) => fields.length === 3)
    .map(([name = '', first, count]) => ({ name, first: Number(first) || 0, count: Number(count) || 0 }));
}

/** A uid without a line in /etc/passwd has no name. */
function currentUser(): { readonly username: string; readonly uid: number } {
  try {
    return userInfo();
  } catch {
    return { username: '', uid: process.getuid?.() ?? -1 };
  }
}
