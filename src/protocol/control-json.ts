// JSON payloads from a peer that may be hostile: what is refused before a schema sees the value.

import { MayflyError } from './errors.ts';
import { payloadCaps, violation } from './framing.ts';

/** Messages are flat; a run's specification is the deepest, and has less than ten levels. */
export const maxJsonDepth = 32;

/** `Outgoing` values are our own: what JSON can't express is a bug, what is too large came from outside. */
export function encodeJson(value: unknown): Buffer {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('a control message must be a JSON value');
  const bytes = Buffer.from(text);
  if (bytes.length > payloadCaps.control) {
    throw new MayflyError(
      'invalid',
      `A control message has ${bytes.length} bytes, more than ${payloadCaps.control}; send large values as a data transfer.`,
    );
  }
  return bytes;
}

/** The value, not yet checked by a schema, but of bounded depth and without a key named `__proto__`. */
export function decodeJson(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (jsonDepth(bytes) > maxJsonDepth) throw new SyntaxError(`more than ${maxJsonDepth} levels`);
    const value: unknown = JSON.parse(text);
    // Only a text with these characters can spell the key; looking through every value costs as much as parsing it.
    if (/__proto__|\\u/.test(text)) refuseProto(value);
    return value;
  } catch (cause) {
    throw violation('a payload that is not acceptable JSON', { cause });
  }
}

/** How deep arrays and objects nest, by their brackets: right for every valid JSON text. */
function jsonDepth(bytes: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === 0x22 /* " */) inString = !inString;
    else if (byte === 0x5c /* \ */ && inString) i++;
    else if (inString) continue;
    else if (byte === 0x5b /* [ */ || byte === 0x7b /* { */) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x5d /* ] */ || byte === 0x7d /* } */) depth--;
  }
  return deepest;
}

/** `JSON.parse` makes it an ordinary property, but the first `Object.assign` would make it a prototype. */
function refuseProto(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__')) throw new SyntaxError('a key named __proto__');
  for (const inner of Object.values(value)) refuseProto(inner);
}
