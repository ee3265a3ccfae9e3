import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { firstLine } from './step.ts';

test('the first line that says something, cut', () => {
  assert.equal(firstLine('\n  make\nmake test'), 'make');
  assert.equal(firstLine(''), '');
  assert.equal(firstLine('x'.repeat(200)), `${'x'.repeat(119)}…`);
});

test('what is kept of a long text does not keep the text', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return getHeapStatistics().used_heap_size;
  };
  const before = used();
  const kept = Array.from({ length: 50 }, (_, index) => firstLine(`${'x'.repeat(4_000_000)}${index}`));
  const bytes = used() - before;
  assert.ok(bytes < 50_000_000, `${kept.length} lines keep ${bytes} bytes`);
});
