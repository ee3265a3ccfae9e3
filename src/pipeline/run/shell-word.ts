import { shellQuote } from '../../lib/shell-quote.ts';

/** As one word of a shell command; quoted only where it has to be, since people read these commands in the log. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : shellQuote(text);
}
