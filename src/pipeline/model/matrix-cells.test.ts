import assert from 'node:assert/strict';
import { test } from 'node:test';

import { combinationCount, matrixCells } from './matrix-cells.ts';
import type { MatrixCell } from './matrix-cells.ts';

const axes = [
  { name: 'OS', span: { start: 0, end: 0 }, values: ['linux', 'mac'] },
  { name: 'JDK', span: { start: 0, end: 0 }, values: ['8', '11', '17'] },
];

test('all combinations, the first axis changing fastest', () => {
  assert.deepEqual(matrixCells({ axes, excludes: [] }).map(print), ['linux 8', 'mac 8', 'linux 11', 'mac 11', 'linux 17', 'mac 17']);
  assert.equal(combinationCount({ axes }), 6);
});

test('an exclude needs all of its conditions', () => {
  const excludes = [
    [
      { name: 'OS', values: ['mac'], negated: false },
      { name: 'JDK', values: ['17'], negated: true },
    ],
    [{ name: 'JDK', values: ['8', '9'], negated: false }],
  ];
  assert.deepEqual(matrixCells({ axes, excludes }).map(print), ['linux 11', 'linux 17', 'mac 17']);
});

test('an axis that the matrix does not have excludes nothing', () => {
  for (const negated of [true, false]) {
    assert.equal(matrixCells({ axes, excludes: [[{ name: 'X', values: ['x'], negated }]] }).length, 6);
  }
});

function print(cell: MatrixCell): string {
  return [...cell.values()].join(' ');
}
