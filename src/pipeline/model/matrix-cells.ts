// A matrix → its cells. The rules count them before a run, the interpreter runs them.

import type { Matrix } from './pipeline.ts';

/** The value of every axis, by its name, in the order of the axes. */
export type MatrixCell = ReadonlyMap<string, string>;

/** All combinations, the first axis changing fastest as in Jenkins, without those that an exclude names. */
export function matrixCells({ axes, excludes }: Pick<Matrix, 'axes' | 'excludes'>): MatrixCell[] {
  let cells: readonly MatrixCell[] = [new Map()];
  for (const { name, values } of axes) {
    cells = values.flatMap((value) => cells.map((cell) => new Map([...cell, [name, value]])));
  }
  return cells.filter((cell) => !excludes.some((conditions) => conditions.every(({ name, values, negated }) => {
    const value = cell.get(name);
    return value !== undefined && values.includes(value) !== negated;
  })));
}

/** How many combinations there are before any is excluded; may be huge. */
export function combinationCount({ axes }: Pick<Matrix, 'axes'>): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}
