// Keeps secrets out of the log: each is replaced by ****, also where it comes in pieces, or spelled as programs pass it on.
import { HostError } from '../../pipeline/step-host.ts';

/** Of a secret that has several, and of a spelling that looks like other text. */
const shortestLine = 8;

/** Each costs time with every line of the log. */
const maxSecrets = 1000;
const maxSecretBytes = 64 * 1024;

const mask = '****';

/** What came of a log and is not shown yet. */
interface Held {
  readonly text: string;
  /** So much of its beginning belongs to a secret whose **** was shown. */
  readonly hidden: number;
}

const nothing: Held = { text: '', hidden: 0 };

export class SecretMask {
  #count = 0;
  /** As bytes, one character each. */
  #spellings: readonly string[] = [];
  readonly #held = new Map<number, Held>();

  add(secret: string): void {
    const known = new Set(this.#spellings);
    // A secret of several lines is printed line by line, often with something in front; a brace alone is no secret. `$(…)` drops its last newline.
    for (const text of [secret, secret.trim(), ...secret.split(/\r?\n/).filter((line) => line.length >= shortestLine)]) {
      for (const spelling of text.trim() === '' ? [] : spellingsOf(text)) known.add(spelling);
    }
    if (known.size === this.#spellings.length) return;
    this.#count += 1;
    if (this.#count > maxSecrets || Buffer.byteLength(secret) > maxSecretBytes) {
      throw new HostError('pipeline', `More than ${maxSecrets} secrets, or one of more than ${maxSecretBytes / 1024} KiB, can't be kept out of the log.`);
    }
    this.#spellings = [...known];
  }

  text(text: string): string {
    if (this.#spellings.length === 0) return text;
    const bytes = Buffer.from(text).toString('latin1');
    return Buffer.from(this.#replace({ text: bytes, hidden: 0 }, bytes.length).shown, 'latin1').toString();
  }

  /** The next bytes of one log; what may be the beginning of a secret is held back until more comes, or `flush`. */
  bytes(log: number, bytes: Buffer): Buffer {
    if (this.#spellings.length === 0) return bytes;
    const { text: before, hidden } = this.#held.get(log) ?? nothing;
    const text = before + bytes.toString('latin1');
    const until = this.#spellings.reduce((first, spelling) => Math.min(first, beginningOf(spelling, text)), text.length);
    const { shown, held } = this.#replace({ text, hidden }, until);
    this.#held.set(log, held);
    return Buffer.from(shown, 'latin1');
  }

  flush(log: number): Buffer {
    const held = this.#held.get(log) ?? nothing;
    this.#held.delete(log);
    return Buffer.from(this.#replace(held, held.text.length).shown, 'latin1');
  }

  /** Secrets that overlap become one ****: what the second has more than the first is hidden too. */
  #replace({ text, hidden }: Held, until: number): { readonly shown: string; readonly held: Held } {
    let shown = '';
    let end = hidden;
    for (const { from, to } of this.#places(text)) {
      if (from >= until) break;
      if (from >= end) shown += text.slice(end, from) + mask;
      end = Math.max(end, to);
    }
    if (end < until) shown += text.slice(end, until);
    return { shown, held: { text: text.slice(until), hidden: Math.max(0, end - until) } };
  }

  /** Where secrets stand in it, by their beginnings. */
  #places(text: string): { readonly from: number; readonly to: number }[] {
    const places = [];
    for (const spelling of this.#spellings) {
      for (let from = text.indexOf(spelling); from !== -1; from = text.indexOf(spelling, from + 1)) places.push({ from, to: from + spelling.length });
    }
    return places.sort((a, b) => a.from - b.from);
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
