// The Docker Engine's id. The engine reads its file once, when it starts, and keeps the text in its memory, so that
// all clones of a template would answer with the same id; starting the engine again in each clone takes ten seconds. So
// the text is found in the engine's memory before the freeze and overwritten there in the clone. It is a label, not a
// pointer: another text of the same length is as good to the engine, and Go's collector does not move it.
import { closeSync, openSync, readdirSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';

export interface EngineId {
  readonly id: string;
  readonly pid: number;
  readonly addresses: readonly number[];
}

const idFile = '/var/lib/docker/engine-id';

/** Of memory that is looked through at once. */
const windowBytes = 4 * 1024 * 1024;

export async function findEngineId(id: string, pid: number = pidOf('dockerd')): Promise<EngineId> {
  const wanted = Buffer.from(id);
  const addresses: number[] = [];
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [start, end] of writableRegions(pid)) addresses.push(...search(memory, { start, end, wanted }));
  } finally {
    closeSync(memory);
  }
  if (addresses.length === 0) throw new Error(`the Docker Engine's id ${id} is not in its memory`);
  return { id, pid, addresses };
}

export function overwriteEngineId({ id, pid, addresses }: EngineId, newId: string, file: string = idFile): EngineId {
  if (newId.length !== id.length) throw new Error(`the Docker Engine's id has ${id.length} characters, the new one ${newId.length}`);
  writeFileSync(file, newId);
  const memory = openSync(`/proc/${pid}/mem`, 'r+');
  try {
    const found = Buffer.alloc(id.length);
    // A copy may have been garbage, and its place used for something else since then.
    const still = addresses.filter((address) => readSync(memory, found, 0, found.length, address) === found.length && found.toString('latin1') === id);
    if (still.length === 0) throw new Error("the Docker Engine's id is not where it was in its memory");
    for (const address of still) writeSync(memory, newId, address, 'latin1');
    return { id: newId, pid, addresses: still };
  } finally {
    closeSync(memory);
  }
}

function pidOf(name: string): number {
  for (const entry of readdirSync('/proc')) {
    if (!/^[0-9]+$/.test(entry)) continue;
    try {
      if (readFileSync(`/proc/${entry}/comm`, 'utf8').trim() === name) return Number(entry);
    } catch {
      // It ended meanwhile.
    }
  }
  throw new Error(`no process ${name}`);
}

/** Private memory that the process may write: where data lives. */
function writableRegions(pid: number): [number, number][] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n').flatMap((line): [number, number][] => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) rw.p \S+ \S+ \d+\s*(\S*)/.exec(line);
    if (match === null || match[3] === '[vvar]') return [];
    return [[Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)]];
  });
}

function search(memory: number, { start, end, wanted }: { start: number; end: number; wanted: Buffer }): number[] {
  const found: number[] = [];
  const window = Buffer.allocUnsafe(windowBytes);
  // Windows overlap, so that a text across a border is seen; no text is seen twice, as the overlap is shorter than it.
  for (let at = start; at < end; at += windowBytes - wanted.length + 1) {
    const count = readWindow(memory, window.subarray(0, Math.min(windowBytes, end - at)), at);
    const bytes = window.subarray(0, count);
    for (let i = bytes.indexOf(wanted); i >= 0; i = bytes.indexOf(wanted, i + 1)) found.push(at + i);
  }
  return found;
}

function readWindow(memory: number, window: Buffer, address: number): number {
  try {
    return readSync(memory, window, 0, window.length, address);
  } catch {
    return 0; // guard pages
  }
}
