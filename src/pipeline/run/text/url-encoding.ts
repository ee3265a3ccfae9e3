// java.net.URLEncoder and URLDecoder, in UTF-8: forms, not paths, so a blank is a plus.

import { JavaError } from '../java-error.ts';
import { decodeUtf8, encodeUtf8 } from './base64.ts';
import { checkLength } from './text-bounds.ts';

export function encodeUrl(text: string): string {
  checkLength(text.length * 3);
  return text.replaceAll(/[^A-Za-z0-9.*_ -]+/g, (run) =>
    Array.from(encodeUtf8(run), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')).replaceAll(' ', '+');
}

export function decodeUrl(text: string): string {
  return text.replaceAll('+', ' ').replaceAll(/(?:%[^%]{0,2})+/g, (run) => decodeRun(run));
}

/** Escapes that stand beside each other are bytes of the same characters. */
function decodeRun(run: string): string {
  const escapes = /^(?:%[0-9a-fA-F]{2})*/.exec(run)?.[0] ?? '';
  const rest = run.slice(escapes.length);
  if (rest.startsWith('%')) {
    if (rest.length < 3) {
      throw new JavaError('java.lang.IllegalArgumentException', 'URLDecoder: Incomplete trailing escape (%) pattern');
    }
    const digits = rest.slice(1, 3);
    const wrong = /^[0-9a-fA-F]/.test(digits) ? 1 : 0;
    throw new JavaError('java.lang.IllegalArgumentException', `URLDecoder: Illegal hex characters in escape (%) pattern - Error at index ${wrong} in: "${digits}"`);
  }
  const bytes = Uint8Array.from(escapes.split('%').slice(1), (digits) => parseInt(digits, 16));
  return decodeUtf8(bytes) + rest;
}
