import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decodeJson, encodeJson, maxJsonDepth } from './control-json.ts';
import { MayflyError } from './errors.ts';
import { payloadCaps } from './framing.ts';

const isViolation = (error: unknown) => error instanceof MayflyError && error.code === 'protocol';
const decode = (text: string | Buffer) => decodeJson(Buffer.from(text as string));

function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}

test('a value comes back as it was, unless it is too deep or spells __proto__', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 40, stringUnit: 'binary' }), fc.nat(40), (inner, levels) => {
      let value: unknown = inner;
      for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { ']}"': value };
      const text = JSON.stringify(value);
      if (text.includes('__proto__')) return;
      if (depth(value) <= maxJsonDepth) assert.deepEqual(decodeJson(encodeJson(value)), JSON.parse(text));
      else assert.throws(() => decodeJson(encodeJson(value)), isViolation);
    }),
    { numRuns: 300 },
  );
});

test('random bytes give a value or a violation', () => {
  const pieces = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'null', '"a"', '"__proto__"', '\u{1f600}');
  const text = fc.array(pieces).map((parts) => Buffer.from(parts.join('')));
  const bytes = fc.uint8Array().map((array) => Buffer.from(array));
  fc.assert(
    fc.property(fc.oneof(text, bytes), (input) => {
      try {
        decodeJson(input);
      } catch (error) {
        assert.ok(isViolation(error), String(error));
      }
    }),
    { numRuns: 1000 },
  );
});

test('depth is capped, brackets in strings do not count', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  assert.doesNotThrow(() => decode(nested(maxJsonDepth)));
  assert.throws(() => decode(nested(maxJsonDepth + 1)), isViolation);
  assert.throws(() => decode('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)), isViolation);
  const inString = ['[[{'.repeat(100), `\\"${'['.repeat(100)}`];
  assert.deepEqual(decodeJson(encodeJson(inString)), inString);
});

test('a key __proto__ is refused however it is spelled, the word as a value is not', () => {
  for (const key of ['__proto__', '\\u005f_proto__', '__prot\\u006f__']) {
    assert.throws(() => decode(`{"a":[{"${key}":{"x":1}}]}`), isViolation);
  }
  assert.deepEqual(decode('["__proto__", {"constructor": {"prototype": {"x": 1}}}]'), [
    '__proto__',
    { constructor: { prototype: { x: 1 } } },
  ]);
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
});

test('what is not JSON in UTF-8 is refused', () => {
  for (const text of ['', '{', 'undefined', '{"a":1}x', '\ufeff1', "{'a':1}"]) {
    assert.throws(() => decode(text), isViolation, text);
  }
  assert.throws(() => decode(Buffer.from([0x22, 0xff, 0x22])), isViolation);
});

test('what can not be sent is said to its sender', () => {
  const room = payloadCaps.control - 2;
  assert.equal(encodeJson('x'.repeat(room)).length, payloadCaps.control);
  assert.throws(
    () => encodeJson('x'.repeat(room + 1)),
    (error) => error instanceof MayflyError && error.code === 'invalid',
  );
  assert.throws(() => encodeJson(undefined), TypeError);
});
