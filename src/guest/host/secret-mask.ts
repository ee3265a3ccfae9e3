// Keeps secrets out of the log: each is replaced by ****, also where it comes in pieces.

/** Of a secret that has several. */
const shortestLine = 8;

const mask = Buffer.from('****');

export class SecretMask {
  /** As bytes, one character each, longest first: one secret may be the beginning of another. */
  #secrets: string[] = [];
  readonly #held = new Map<number, string>();

  add(secret: string): void {
    // A secret of several lines is printed line by line, often with something in front; a brace alone is no secret.
    for (const text of [secret, ...secret.split(/\r?\n/).filter((line) => line.length >= shortestLine)]) {
      const bytes = Buffer.from(text).toString('latin1');
      if (bytes.trim().length > 0 && !this.#secrets.includes(bytes)) this.#secrets.push(bytes);
    }
    this.#secrets.sort((a, b) => b.length - a.length);
  }

  text(text: string): string {
    return this.#secrets.length === 0 ? text : Buffer.from(this.#replace(Buffer.from(text).toString('latin1')), 'latin1').toString();
  }

  /** The next bytes of one log; what may be the beginning of a secret is held back until more comes, or `flush`. */
  bytes(log: number, bytes: Buffer): Buffer {
    if (this.#secrets.length === 0) return bytes;
    const all = (this.#held.get(log) ?? '') + bytes.toString('latin1');
    const masked = this.#replace(all);
    const held = this.#beginning(masked);
    this.#held.set(log, masked.slice(masked.length - held));
    return Buffer.from(masked.slice(0, masked.length - held), 'latin1');
  }

  flush(log: number): Buffer {
    const held = this.#held.get(log) ?? '';
    this.#held.delete(log);
    return Buffer.from(held, 'latin1');
  }

  #replace(text: string): string {
    let masked = text;
    for (const secret of this.#secrets) masked = masked.replaceAll(secret, mask.toString('latin1'));
    return masked;
  }

  /** Length of the longest end of the text that a secret may begin with. */
  #beginning(text: string): number {
    let longest = 0;
    for (const secret of this.#secrets) {
      for (let length = Math.min(secret.length - 1, text.length); length > longest; length--) {
        if (text.endsWith(secret.slice(0, length))) longest = length;
      }
    }
    return longest;
  }
}
