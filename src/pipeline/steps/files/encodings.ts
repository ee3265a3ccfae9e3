// Texts as bytes, in the encodings that pipelines name. `Base64` is one of them, as in Jenkins.

import { decodeBase64, encodeBase64 } from '../../run/text/base64.ts';
import { raise } from '../../run/thrown.ts';
import { refusing } from '../refusing.ts';

export function decodeBytes(bytes: Uint8Array, encoding: string | null): string {
  switch (encodingKind(encoding)) {
    case 'base64':
      return encodeBase64(bytes);
    case 'latin1':
      return latin1(bytes);
    case 'utf-8':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    default:
      return decoderFor(encoding ?? '').decode(bytes);
  }
}

export function encodeText(text: string, encoding: string | null): Uint8Array {
  switch (encodingKind(encoding)) {
    case 'base64':
      return refusing(() => decodeBase64(text, 'mime'));
    case 'latin1':
      return Uint8Array.from(text, (character) => (character.charCodeAt(0) < 256 ? character.charCodeAt(0) : '?'.charCodeAt(0)));
    case 'utf-8':
      return new TextEncoder().encode(text);
    default:
      return encodeUtf16(text, encoding ?? '');
  }
}

function encodingKind(encoding: string | null): 'base64' | 'latin1' | 'utf-8' | 'other' {
  switch ((encoding ?? '').toLowerCase().replaceAll('_', '-')) {
    case '':
    case 'utf-8':
    case 'utf8':
      return 'utf-8';
    case 'base64':
      return 'base64';
    case 'iso-8859-1':
    case 'latin1':
    case 'us-ascii':
    case 'ascii':
      return 'latin1';
    default:
      return 'other';
  }
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  // One call with everything would have too many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return parts.join('');
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return raise('java.lang.IllegalArgumentException', `java.nio.charset.UnsupportedCharsetException: ${encoding}`);
  }
}

function encodeUtf16(text: string, encoding: string): Uint8Array {
  const name = encoding.toLowerCase();
  if (!/^utf-?16(le|be)?$/.test(name)) {
    raise('java.lang.IllegalArgumentException', `files can't be written in ${encoding}: use UTF-8, ISO-8859-1, UTF-16 or Base64`);
  }
  const isLittle = name.endsWith('le');
  // Java's UTF-16 writes a byte order mark.
  const units = name.endsWith('16') ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < units.length; index++) {
    view.setUint16(index * 2, units.charCodeAt(index), isLittle);
  }
  return bytes;
}
