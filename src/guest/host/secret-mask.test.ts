import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { SecretMask } from './secret-mask.ts';

function maskOf(...secrets: string[]): SecretMask {
  const mask = new SecretMask();
  for (const secret of secrets) mask.add(secret);
  return mask;
}

test('secrets become ****; the longest one counts', () => {
  assert.equal(maskOf('geheim', 'geheimer', 'pö').text('ein geheimer pö, geheim'), 'ein **** ****, ****');
  assert.equal(maskOf().text('nothing'), 'nothing');
  assert.equal(maskOf('', '  ').text('a  b'), 'a  b');
});

test('each line of a key is a secret of its own, a lone brace is not', () => {
  const mask = maskOf('{\nfirst line of it\nsecond line of it\n}');
  assert.equal(mask.text('> first line of it\n> second line of it }'), '> ****\n> **** }');
});

test('a secret that comes in any pieces is found, and nothing else is lost', () => {
  const secret = 'aab';
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'aab', 'x', 'aa')), fc.array(fc.nat(4), { minLength: 1, maxLength: 30 }), (words, cuts) => {
    const text = words.join('');
    const mask = maskOf(secret);
    const pieces: string[] = [];
    for (let at = 0, cut = 0; at < text.length; cut++) {
      const length = Math.max(1, cuts[cut % cuts.length] ?? 1);
      pieces.push(mask.bytes(7, Buffer.from(text.slice(at, at + length))).toString());
      at += length;
    }
    pieces.push(mask.flush(7).toString());
    const whole = pieces.join('');
    assert.ok(!whole.includes(secret), whole);
    assert.equal(whole, text.replaceAll(secret, '****'));
  }));
});

test('a secret that begins like another one is waited for, and one that reaches into what is held back is held back too', () => {
  const begun = maskOf('abc', 'abcdef');
  assert.equal([begun.bytes(1, Buffer.from('>abc')), begun.bytes(1, Buffer.from('def<')), begun.flush(1)].join(''), '>****<');
  assert.equal([begun.bytes(1, Buffer.from('>abc')), begun.flush(1)].join(''), '>****');
  const overlapping = maskOf('xab', 'abc');
  assert.equal([overlapping.bytes(1, Buffer.from('>xab')), overlapping.bytes(1, Buffer.from('-<')), overlapping.flush(1)].join(''), '>****-<');
});

test('a secret is found as a trace, an address, JSON and base64 spell it', () => {
  const secret = `it's a "word"/5?`;
  const mask = maskOf(secret);
  const base64 = [0, 1, 2].map((before) => Buffer.from(`${'-'.repeat(before)}${secret}--`).toString('base64'));
  for (const spelled of [`'it'\\''s a "word"/5?'`, encodeURIComponent(secret), JSON.stringify(secret), Buffer.from(secret).toString('hex'), ...base64]) {
    assert.match(mask.text(spelled), /\*\*\*\*/, spelled);
  }
  assert.equal(maskOf('pw').text(`${Buffer.from('pw').toString('hex')} ${Buffer.from('pw').toString('base64')}`), '7077 cHc=');
});

test('too many secrets are refused, as is one that is too long', () => {
  const mask = maskOf(...Array.from({ length: 1000 }, (_, index) => `secret ${index}`));
  mask.add('secret 1');
  assert.throws(() => mask.add('one more'), { name: 'HostError' });
  assert.throws(() => maskOf('x'.repeat(100_000)), { name: 'HostError' });
});

test('logs are told apart', () => {
  const mask = maskOf('secret');
  assert.equal(mask.bytes(1, Buffer.from('sec')).toString(), '');
  assert.equal(mask.bytes(2, Buffer.from('ret')).toString(), 'ret');
  assert.equal(mask.bytes(1, Buffer.from('ret!')).toString(), '****!');
});

test('one secret is the beginning of another, or overlaps it, and they come in pieces: no more of it is shown', () => {
  const secrets = ['abab', 'ababcc', 'cd', 'dda', 'x'];
  const pieces = fc.array(fc.constantFrom('abab', 'ab', 'cc', 'cd', 'cdda', 'd', 'a', 'x', 'y'), { maxLength: 30 });
  fc.assert(fc.property(pieces, (given) => {
    const text = given.join('');
    const mask = maskOf(...secrets);
    const shown = given.map((piece) => mask.bytes(1, Buffer.from(piece)).toString()).join('') + mask.flush(1).toString();
    assert.equal(shown, mask.text(text));
    const hidden = secrets.flatMap((secret) => Array.from(text, (_, at) => at).filter((at) => text.startsWith(secret, at)).flatMap((at) => Array.from(secret, (__, offset) => at + offset)));
    assert.equal(shown.replaceAll('*', ''), Array.from(text).filter((_, at) => !hidden.includes(at)).join(''));
  }));
});

test('without the newline of its file it is the same secret', () => {
  assert.equal(maskOf('hunter\n').text('[hunter] hunter\n'), '[****] ****');
});
