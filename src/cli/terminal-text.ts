// Makes a log safe to show. A build's output may hold any bytes, and a terminal obeys many of them: titles, clipboards,
// cursor moves, answers typed into the user's shell. Colours are kept, everything else that is not text is dropped.

// Complete sequences: CSI, then OSC/DCS/SOS/PM/APC strings up to their end, then the short escapes.
const sequence = /\u001B\[[0-?]*[ -/]*[@-~]|\u001B[\]PX^_][^\u0007\u001B]*(?:\u0007|\u001B\\)|\u001B[ -/]*[0-Z\\`-~]/gu;
/** What may still become one of these when more comes. Each is given up after a while, or it would be read again and again. */
const unfinished = /\u001B(?:\[[0-?]{0,64}[ -/]{0,8}|[\]PX^_][^\u0007\u001B]{0,4096}\u001B?|[ -/]{0,8})?$/u;
const colour = /^\u001B\[[0-9;:]*m$/u;
const control = /[^\P{Cc}\t\n\r\u001B]|\u001B(?!\[[0-9;:]*m)/gu;
/** Also what the beginning of a sequence without an end leaves, and what shows text in another order than it has. */
const unprintable = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/gu;

export interface TextFilter {
  /** Bytes of one log, in order; returns what can be shown now. */
  push(bytes: Buffer): string;
}

export function terminalText(): TextFilter {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  return {
    push(bytes) {
      const text = rest + decoder.decode(bytes, { stream: true });
      const open = unfinished.exec(text);
      rest = open ? text.slice(open.index) : '';
      const complete = open ? text.slice(0, open.index) : text;
      return complete.replaceAll(sequence, (found) => (colour.test(found) ? found : '')).replaceAll(control, '');
    },
  };
}

/** A name or a message that came from a machine: one that a terminal does not obey, without colours. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll(sequence, '').replaceAll(unprintable, '');
}

/** The same in one line: a name that has several must not look like what Mayfly itself says. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(/[\r\n]+/gu, ' ');
}
