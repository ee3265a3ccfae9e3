// Writes an archive in the "newc" format, the one that Linux unpacks as an initramfs. Everything belongs to root and has
// no time, so the same content gives the same bytes.
// Source: https://www.kernel.org/doc/html/latest/driver-api/early-userspace/buffer-format.html

export interface CpioEntry {
  /** Relative, without a leading slash or `.`; directories must come before what they hold. */
  readonly path: string;
  /** Null makes a directory. */
  readonly content: Uint8Array | null;
  readonly executable?: boolean;
}

export function cpioArchive(entries: readonly CpioEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const [index, { path, content, executable }] of entries.entries()) {
    const permissions = content === null || executable ? 0o755 : 0o644;
    add(parts, path, (content === null ? 0o040000 : 0o100000) | permissions, index + 1, content ?? new Uint8Array());
  }
  add(parts, 'TRAILER!!!', 0, 0, new Uint8Array());
  return Buffer.concat(parts);
}

function add(parts: Uint8Array[], path: string, mode: number, inode: number, content: Uint8Array): void {
  const name = Buffer.from(`${path}\0`);
  // inode, mode, uid, gid, links, mtime, size, 4 × device numbers, length of the name, checksum (unused)
  const fields = [inode, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length, 0];
  const header = Buffer.from(`070701${fields.map((field) => field.toString(16).padStart(8, '0').toUpperCase()).join('')}`);
  parts.push(header, name, padding(header.length + name.length), content, padding(content.length));
}

function padding(length: number): Uint8Array {
  return new Uint8Array((4 - (length % 4)) % 4);
}
