// Frames on the byte stream between a machine and the controller: a fixed header, then a payload.
// The decoder is pure and incremental. It trusts nothing: every field is checked as soon as its header is
// complete, before memory is reserved, so whatever arrives it holds at most one payload of its kind's cap.
//
//   0  u8   version; not a letter, so that a stray text console is refused at its first byte
//   1  u8   kind
//   2  u48  sequence number in its stream, from 1; of an ack: the last frame that was handled
//   8  u32  log: node, data: transfer, ack: which stream, otherwise 0
//  12  u32  length of the payload

import { MayflyError } from './errors.ts';

export const frameVersion = 0xf1;
export const headerBytes = 16;

/** The three independent streams of a channel. */
export const streamNames = ['control', 'log', 'data'] as const;
export type StreamName = (typeof streamNames)[number];
export type FrameKind = 'resume' | 'ack' | StreamName;

export interface Frame {
  readonly kind: FrameKind;
  readonly seq: number;
  readonly id: number;
  readonly payload: Buffer;
}

/** Payload caps. Small enough that a frame never delays another stream's for long, and for hostile peers. */
export const payloadCaps = {
  resume: 1024, // two session ids and six numbers
  ack: 0,
  control: 256 * 1024, // the largest message is a run's specification
  log: 64 * 1024, // what a pipe holds, so what one read of a step's output gives
  data: 64 * 1024, // what one read of a socket gives
} as const satisfies Record<FrameKind, number>;

const kindCodes = { resume: 1, ack: 2, control: 3, log: 4, data: 5 } as const satisfies Record<FrameKind, number>;
const kindsByCode = new Map<number, FrameKind>(
  (['resume', 'ack', ...streamNames] as const).map((kind) => [kindCodes[kind], kind]),
);

/** Up to this size copying a payload behind its header is cheaper than a second buffer in the write. */
const joinedBytes = 4096;

/** A payload that is less than this part of its chunk is copied, so that it can't keep a large chunk alive. */
const sharedPart = 1 / 4;

const noBytes = Buffer.alloc(0);

/** The error for a peer that breaks the rules. Its channel is closed with it; nothing else is. */
export function violation(what: string, options?: ErrorOptions): MayflyError {
  return new MayflyError(
    'protocol',
    `The other side of the channel broke the protocol: ${what}. The machine can't be trusted any more; run again on a new one.`,
    options,
  );
}

/** The buffers to write for a frame, in order. The payload is not copied unless it is small. */
export function encodeFrame({ kind, seq, id, payload }: Frame): Buffer[] {
  const joined = payload.length <= joinedBytes;
  const header = Buffer.allocUnsafe(joined ? headerBytes + payload.length : headerBytes);
  header[0] = frameVersion;
  header[1] = kindCodes[kind];
  header.writeUIntBE(seq, 2, 6);
  header.writeUInt32BE(id, 8);
  header.writeUInt32BE(payload.length, 12);
  if (!joined) return [header, payload];
  header.set(payload, headerBytes);
  return [header];
}

/** `seq`: the last frame of the stream that was handled, and all before it. */
export function ackFrame(stream: StreamName, seq: number): Frame {
  return { kind: 'ack', seq, id: kindCodes[stream], payload: noBytes };
}

/** Which stream an ack is about. */
export function acknowledgedStream(ack: Frame): StreamName {
  const kind = kindsByCode.get(ack.id);
  if (kind === undefined || kind === 'resume' || kind === 'ack') throw violation(`an ack of stream ${ack.id}`);
  return kind;
}

interface Header {
  readonly kind: FrameKind;
  readonly seq: number;
  readonly id: number;
  readonly length: number;
}

/** Bytes in, frames out, however the bytes are split. After it threw, the stream's position is unknown: drop it. */
export class FrameDecoder {
  readonly #partialHeader = Buffer.alloc(headerBytes);
  #partialHeaderFill = 0;
  #header: Header | null = null;
  #payload: Buffer | null = null;
  #payloadFill = 0;

  /** What is reserved for a frame that is not complete yet. */
  get bufferedBytes(): number {
    return this.#partialHeaderFill + (this.#payload?.length ?? 0);
  }

  /** The frames that `chunk` completes. Payloads may share its memory: it must not be written to afterwards. */
  push(chunk: Buffer): Frame[] {
    const frames: Frame[] = [];
    let at = 0;
    for (;;) {
      if (this.#header === null) {
        at = this.#readHeader(chunk, at);
        if (this.#header === null) return frames;
      }
      const { kind, seq, id, length } = this.#header;
      const { payload, end } = this.#readPayload(chunk, at, length);
      if (payload === null) return frames;
      frames.push({ kind, seq, id, payload });
      this.#header = null;
      at = end;
    }
  }

  #readHeader(chunk: Buffer, at: number): number {
    const have = this.#partialHeaderFill;
    if (have === 0 && chunk.length - at >= headerBytes) {
      this.#header = parseHeader(chunk, at);
      return at + headerBytes;
    }
    const end = Math.min(chunk.length, at + headerBytes - have);
    chunk.copy(this.#partialHeader, have, at, end);
    this.#partialHeaderFill = have + end - at;
    if (this.#partialHeaderFill > 0) checkVersion(this.#partialHeader, 0);
    if (this.#partialHeaderFill === headerBytes) {
      this.#partialHeaderFill = 0;
      this.#header = parseHeader(this.#partialHeader, 0);
    }
    return end;
  }

  #readPayload(chunk: Buffer, at: number, length: number): { payload: Buffer | null; end: number } {
    if (this.#payload === null && chunk.length - at >= length) {
      return { payload: cut(chunk, at, length), end: at + length };
    }
    const payload = (this.#payload ??= Buffer.allocUnsafeSlow(length));
    const end = Math.min(chunk.length, at + length - this.#payloadFill);
    chunk.copy(payload, this.#payloadFill, at, end);
    this.#payloadFill += end - at;
    if (this.#payloadFill < length) return { payload: null, end };
    this.#payload = null;
    this.#payloadFill = 0;
    return { payload, end };
  }
}

function parseHeader(bytes: Buffer, at: number): Header {
  checkVersion(bytes, at);
  const code = bytes.readUInt8(at + 1);
  const kind = kindsByCode.get(code);
  if (kind === undefined) throw violation(`frame of unknown kind ${code}`);
  const header = {
    kind,
    seq: bytes.readUIntBE(at + 2, 6),
    id: bytes.readUInt32BE(at + 8),
    length: bytes.readUInt32BE(at + 12),
  };
  if (header.length > payloadCaps[kind]) {
    throw violation(`${kind} frame of ${header.length} bytes, more than ${payloadCaps[kind]}`);
  }
  if (header.id !== 0 && (kind === 'control' || kind === 'resume')) throw violation(`${kind} frame with an id`);
  return header;
}

function checkVersion(bytes: Buffer, at: number): void {
  const version = bytes.readUInt8(at);
  if (version !== frameVersion) throw violation(`frame version ${version} instead of ${frameVersion}`);
}

function cut(chunk: Buffer, at: number, length: number): Buffer {
  if (length === 0) return noBytes;
  const shared = chunk.subarray(at, at + length);
  if (length >= chunk.length * sharedPart) return shared;
  // Not from Node's pool: there, too, a small piece would keep a large block alive.
  const own = Buffer.allocUnsafeSlow(length);
  own.set(shared);
  return own;
}
