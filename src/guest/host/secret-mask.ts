// Keeps secrets out of the log: each is replaced by ****, also where it comes in pieces, or spelled as programs pass it on.
import { HostError } from '../../pipeline/step-host.ts';

/** Of a secret that has several, and of a spelling that looks like other text. */
const shortestLine = 8;

/** Each costs time with every line of the log. */
const maxSecrets = 1000;
const maxSecretBytes = 64 * 1024;

const mask = '****';

export class SecretMask {
  #count = 0;
  /** As bytes, one character each, longest first: one secret may be the beginning of another. */
  #spellings: readonly string[] = [];
  readonly #held = new Map<number, string>();

  add(secret: string): void {
    const known = new Set(this.#spellings);
    // A secret of several lines is printed line by line, often with something in front; a brace alone is no secret.
    for (const text of [secret, ...secret.split(/\r?\n/).filter((line) => line.length >= shortestLine)]) {
      for (const spelling of text.trim() === '' ? [] : spellingsOf(text)) known.add(spelling);
    }
    if (known.size === this.#spellings.length) return;
    this.#count += 1;
    if (this.#count > maxSecrets || Buffer.byteLength(secret) > maxSecretBytes) {
      throw new HostError('pipeline', `More than ${maxSecrets} secrets, or one of more than ${maxSecretBytes / 1024} KiB, can't be kept out of the log.`);
    }
    this.#spellings = [...known].sort((a, b) => b.length - a.length);
  }

  text(text: string): string {
    return this.#spellings.length === 0 ? text : Buffer.from(this.#replace(Buffer.from(text).toString('latin1')), 'latin1').toString();
  }

  /** The next bytes of one log; what may be the beginning of a secret is held back until more comes, or `flush`. */
  bytes(log: number, bytes: Buffer): Buffer {
    if (this.#spellings.length === 0) return bytes;
    const all = (this.#held.get(log) ?? '') + bytes.toString('latin1');
    const end = this.#safeEnd(all);
    this.#held.set(log, all.slice(end));
    return Buffer.from(this.#replace(all.slice(0, end)), 'latin1');
  }

  flush(log: number): Buffer {
    const held = this.#held.get(log) ?? '';
    this.#held.delete(log);
    return Buffer.from(this.#replace(held), 'latin1');
  }

  #replace(text: string): string {
    let masked = text;
    for (const spelling of this.#spellings) masked = masked.replaceAll(spelling, mask);
    return masked;
  }

  /** Where that begins what a secret may begin with; a whole secret that reaches into it is held back with it. */
  #safeEnd(text: string): number {
    let end = text.length;
    for (const spelling of this.#spellings) end = Math.min(end, beginningOf(spelling, text));
    for (let before = -1; before !== end; ) {
      before = end;
      for (const spelling of this.#spellings) {
        const at = text.lastIndexOf(spelling, end - 1);
        if (at >= 0 && at + spelling.length > end) end = at;
      }
    }
    return end;
  }
}

/** Where the longest end of the text begins that is a beginning of the secret, but not all of it. */
function beginningOf(secret: string, text: string): number {
  const first = secret.charAt(0);
  for (let at = text.indexOf(first, Math.max(0, text.length - secret.length + 1)); at >= 0; at = text.indexOf(first, at + 1)) {
    if (secret.startsWith(text.slice(at))) return at;
  }
  return text.length;
}

/** What a shell's trace, an address, JSON or a header make of it: accidents, not what somebody does who wants it shown. */
function spellingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const quoted = [`'\\''`, `'"'"'`].map((quote) => secret.replaceAll("'", quote));
  const encoded = [encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1), bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...inBase64(bytes)];
  return [secret, ...quoted, ...encoded.filter((spelling) => spelling.length >= shortestLine)].map((text) => Buffer.from(text).toString('latin1'));
}

/** Three bytes become four characters: what a secret looks like depends on how many bytes are before it. What its neighbours share in is left out. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
