import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startProgress, withProgress } from './progress.ts';

function screen(isTTY: boolean, columns = 200): { readonly stream: { write(text: string): void; isTTY: boolean; columns: number }; readonly text: () => string } {
  let text = '';
  return { stream: { write: (piece) => { text += piece; }, isTTY, columns }, text: () => text };
}

test('a log gets a line at the start, one each ten seconds at most, and one at the end', () => {
  const { stream, text } = screen(false);
  let time = 0;
  const progress = startProgress('building the image', { stream, now: () => time });
  for (; time <= 25_000; time += 500) progress.update({ fraction: time / 50_000, detail: `package ${time}` });
  progress.done();
  progress.done('twice');
  assert.equal(text(), [
    'building the image …',
    'building the image: 20%, package 10000 (10.0 s)',
    'building the image: 40%, package 20000 (20.0 s)',
    'building the image: done (25.5 s)',
    '',
  ].join('\n'));
});

test('a terminal gets one redrawn line with a bar, the percentage and the time', () => {
  const { stream, text } = screen(true);
  let time = 0;
  const progress = startProgress('image', { stream, now: () => time });
  time = 1500;
  progress.update({ fraction: 0.5, detail: 'half' });
  progress.done();
  const lines = text().split('\r');
  assert.match(lines[1] ?? '', /^⠋ image 0\.0 s/);
  assert.equal(lines[2], `${'█'.repeat(12)}${'░'.repeat(12)}  50% image: half 1.5 s\u001B[K`);
  assert.equal(lines[3], '✔ image 1.5 s\u001B[K\n');
});

test('a line never wraps and never carries control characters of another program', () => {
  const { stream, text } = screen(true, 40);
  const progress = startProgress('image', { stream, now: () => 0 });
  progress.update({ detail: `\u001B[2Jerased\n${'x'.repeat(200)}` });
  const drawn = text().split('\r').at(-1)?.replace('\u001B[K', '') ?? '';
  assert.equal(drawn.length, 39);
  assert.doesNotMatch(drawn, /\p{Cc}/u);
  progress.failed();
});

test('work that throws ends its line as failed', async () => {
  const { stream, text } = screen(false);
  await assert.rejects(withProgress('image', { stream, now: () => 0 }, () => Promise.reject(new Error('no space'))), /no space/);
  assert.equal(text(), 'image …\nimage: failed (0.0 s)\n');
});
