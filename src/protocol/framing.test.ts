import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { MayflyError } from './errors.ts';
import { ackFrame, acknowledgedStream, encodeFrame, FrameDecoder, headerBytes, payloadCaps, streamNames } from './framing.ts';
import type { Frame } from './framing.ts';

const largestCap = Math.max(...Object.values(payloadCaps));

const anyPayload = (max: number) => fc.uint8Array({ maxLength: max }).map((bytes) => Buffer.from(bytes));
const anySeq = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const anyId = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const anyFrame: fc.Arbitrary<Frame> = fc.oneof(
  fc.tuple(anySeq, anyPayload(300)).map(([seq, payload]): Frame => ({ kind: 'control', seq, id: 0, payload })),
  fc
    .tuple(fc.constantFrom('log' as const, 'data' as const), anySeq, anyId, anyPayload(9000))
    .map(([kind, seq, id, payload]): Frame => ({ kind, seq, id, payload })),
  fc.tuple(fc.constantFrom(...streamNames), anySeq).map(([stream, seq]) => ackFrame(stream, seq)),
);

/** `bytes` in pieces that end at the given places. */
function splitAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}

/** A header as its fields say, however wrong. */
function header({ version = 0xf1, kind = 3, seq = 1, id = 0, length = 0 }): Buffer {
  const bytes = Buffer.alloc(headerBytes);
  bytes.writeUInt8(version, 0);
  bytes.writeUInt8(kind, 1);
  bytes.writeUIntBE(seq, 2, 6);
  bytes.writeUInt32BE(id, 8);
  bytes.writeUInt32BE(length, 12);
  return bytes;
}

const isViolation = (error: unknown) => error instanceof MayflyError && error.code === 'protocol';

test('frames come out as they went in, however the bytes are split', () => {
  fc.assert(
    fc.property(fc.array(anyFrame, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 40 }), (frames, places) => {
      const bytes = Buffer.concat(frames.flatMap(encodeFrame));
      const decoder = new FrameDecoder();
      const decoded = splitAt(bytes, places).flatMap((chunk) => decoder.push(chunk));
      assert.deepEqual(decoded, frames);
      assert.equal(decoder.bufferedBytes, 0);
    }),
  );
});

test('frames come out of single bytes', () => {
  const frames: Frame[] = [
    { kind: 'control', seq: 1, id: 0, payload: Buffer.from('{}') },
    { kind: 'data', seq: 2 ** 48 - 1, id: 2 ** 32 - 1, payload: Buffer.alloc(0) },
    { kind: 'log', seq: 2, id: 7, payload: Buffer.alloc(payloadCaps.log, 'x') },
  ];
  const decoder = new FrameDecoder();
  const decoded: Frame[] = [];
  for (const byte of Buffer.concat(frames.flatMap(encodeFrame))) decoded.push(...decoder.push(Buffer.of(byte)));
  assert.deepEqual(decoded, frames);
});

test('random bytes give frames or a violation, and never more memory than a payload', () => {
  // Half of the headers begin well, or almost nothing would get past the first byte.
  const plausible = fc
    .record({ kind: fc.integer({ min: 0, max: 6 }), id: fc.nat(2), length: fc.nat(2 ** 19), rest: anyPayload(50) })
    .map(({ rest, ...fields }) => Buffer.concat([header(fields), rest]));
  fc.assert(
    fc.property(fc.array(fc.oneof(anyPayload(100), plausible), { maxLength: 10 }), (chunks) => {
      const decoder = new FrameDecoder();
      try {
        for (const chunk of chunks) {
          for (const frame of decoder.push(chunk)) assert.ok(frame.payload.length <= payloadCaps[frame.kind]);
          assert.ok(decoder.bufferedBytes <= headerBytes + largestCap);
        }
      } catch (error) {
        assert.ok(isViolation(error), String(error));
      }
      assert.ok(decoder.bufferedBytes <= headerBytes + largestCap);
    }),
    { numRuns: 1000 },
  );
});

test('what a header must not say is refused as soon as the header is complete', async (t) => {
  const refused: Record<string, Buffer> = {
    'another version': header({ version: 0xf2 }),
    'a letter': Buffer.from('l'),
    'kind 0': header({ kind: 0 }),
    'an unknown kind': header({ kind: 6 }),
    'a control frame of a byte too much': header({ kind: 3, length: payloadCaps.control + 1 }),
    'a log frame of a byte too much': header({ kind: 4, length: payloadCaps.log + 1 }),
    'a data frame of 4 GiB': header({ kind: 5, length: 2 ** 32 - 1 }),
    'a resume frame of a byte too much': header({ kind: 1, length: payloadCaps.resume + 1 }),
    'an ack with a payload': header({ kind: 2, id: 3, length: 1 }),
    'a control frame with an id': header({ kind: 3, id: 1 }),
  };
  for (const [name, bytes] of Object.entries(refused)) {
    await t.test(name, () => {
      const decoder = new FrameDecoder();
      assert.throws(() => decoder.push(bytes), isViolation);
      assert.ok(decoder.bufferedBytes < headerBytes);
    });
  }
  // The positive control: the largest of each kind passes.
  assert.deepEqual(new FrameDecoder().push(header({ kind: 3, length: payloadCaps.control })), []);
  assert.deepEqual(new FrameDecoder().push(header({ kind: 5, id: 9, length: payloadCaps.data })), []);
});

test('an ack of no stream is refused', () => {
  for (const id of [0, 1, 2, 6, 2 ** 32 - 1]) {
    assert.throws(() => acknowledgedStream({ ...ackFrame('log', 1), id }), isViolation);
  }
  for (const stream of streamNames) assert.equal(acknowledgedStream(ackFrame(stream, 1)), stream);
});

test('a small payload does not keep its large chunk alive, a large one is not copied', () => {
  const small: Frame = { kind: 'log', seq: 1, id: 1, payload: Buffer.from('small') };
  const large: Frame = { kind: 'log', seq: 2, id: 1, payload: Buffer.alloc(60_000) };
  const chunk = Buffer.concat([small, large].flatMap(encodeFrame));
  const [first, second] = new FrameDecoder().push(chunk);
  assert.equal(first?.payload.buffer.byteLength, small.payload.length);
  assert.equal(second?.payload.buffer, chunk.buffer);
  const [, written] = encodeFrame(large);
  assert.equal(written, large.payload);
});
