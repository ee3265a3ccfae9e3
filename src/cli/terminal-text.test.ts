import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, terminalText } from './terminal-text.ts';

const show = (...chunks: string[]): string => {
  const filter = terminalText();
  return chunks.map((chunk) => filter.push(Buffer.from(chunk))).join('');
};

test('text, tabs, lines and colours stay', () => {
  assert.equal(show('a\tb\r\n\u001B[1;31mred\u001B[0m ä €\n'), 'a\tb\r\n\u001B[1;31mred\u001B[0m ä €\n');
});

test('what a terminal would obey goes', () => {
  assert.equal(show('x\u001B]0;title\u0007y'), 'xy', 'window title');
  assert.equal(show('x\u001B]52;c;ZXZpbA==\u001B\\y'), 'xy', 'clipboard');
  assert.equal(show('x\u001B[2J\u001B[Hy'), 'xy', 'clear screen');
  assert.equal(show('x\u001B[6ny'), 'xy', 'a question that the terminal answers into the shell');
  assert.equal(show('x\u001Bcy\u0008\u0007z'), 'xyz', 'reset, backspace, bell');
  assert.equal(show('x\u009B31my'), 'x31my', 'eight-bit CSI');
});

test('sequences that are cut between two pieces are still seen', () => {
  assert.equal(show('a\u001B', ']0;evil', '\u0007b'), 'ab');
  assert.equal(show('a\u001B[3', '1mb'), 'a\u001B[31mb');
  assert.equal(show('\u001B]0;', 'x'.repeat(10_000), 'end').includes('\u001B'), false, 'a string without an end can not hold the log back for ever');
});

test('characters that are cut between two pieces are whole', () => {
  const filter = terminalText();
  const bytes = Buffer.from('€');
  assert.equal(filter.push(bytes.subarray(0, 1)) + filter.push(bytes.subarray(1)), '€');
});

test('a sequence that never ends costs neither time nor memory', () => {
  const filter = terminalText();
  filter.push(Buffer.from('\u001B['));
  let shown = 0;
  for (let frame = 0; frame < 200; frame++) shown += filter.push(Buffer.from('1'.repeat(65_536))).length;
  assert.ok(shown > 199 * 65_536, 'what can be no sequence any more is text');
});

test('a name is shown without anything that a terminal obeys', () => {
  assert.equal(plainText('a\u001B]0;x\u0007b\u001B[31mc'), 'abc');
});

test('a name that begins a sequence and never ends it hides nothing of what stands behind it, and turns no text around', () => {
  assert.equal(plainText('a\u001B]0;b: no such file'), 'a]0;b: no such file');
  assert.equal(plainText('a\u202Eb\u2066c'), 'abc');
});
