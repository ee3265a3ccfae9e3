// The file that a private key is given to a program in.

/** ssh refuses a key whose last line has no end. */
export function keyFile(privateKey: string): Uint8Array {
  return new TextEncoder().encode(privateKey.endsWith('\n') ? privateKey : `${privateKey}\n`);
}
