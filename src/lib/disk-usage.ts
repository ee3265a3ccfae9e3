// What files occupy on their disk, as du(1) counts: a hole is free.
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of a file, or of a directory with all that is in it. What vanishes meanwhile counts as nothing. */
export async function diskUsage(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return 0;
  let bytes = found.blocks * 512;
  if (!found.isDirectory()) return bytes;
  for (const name of await readdir(path).catch((): string[] => [])) bytes += await diskUsage(join(path, name));
  return bytes;
}
