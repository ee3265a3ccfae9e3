// `matrix`: the cartesian product of its axes without what `excludes` names. The values of the axes are variables of
// the environment, set before anything else of a cell is looked at.

import type { Axis, Matrix, Stage } from '../../model/pipeline.ts';
import type { Frame } from '../frame.ts';
import type { Thrown } from '../thrown.ts';
import { runParallel } from './parallel-stages.ts';
import type { PipelineRun } from './pipeline-run.ts';

type Cell = ReadonlyMap<string, string>;

export function runMatrix(
  context: PipelineRun,
  frame: Frame,
  matrix: Matrix,
  failFast: boolean,
  runStage: (context: PipelineRun, frame: Frame, stage: Stage) => Promise<Thrown | null>,
): Promise<Thrown | null> {
  const stages = cellsOf(matrix).map((cell) => {
    const name = `Matrix - ${Array.from(cell, ([axis, value]) => `${axis} = '${value}'`).join(', ')}`;
    const stage: Stage = { ...matrix.cell, name };
    return { name, run: (inner: Frame) => runStage(context, { ...inner, declared: new Map([...inner.declared, ...cell]) }, stage) };
  });
  return runParallel(context, frame, stages, failFast);
}

export function cellsOf({ axes, excludes }: Pick<Matrix, 'axes' | 'excludes'>): Cell[] {
  return product(axes).filter((cell) => !excludes.some((exclude) => exclude.every(({ name, values, negated }) => values.includes(cell.get(name) ?? '') !== negated)));
}

function product(axes: readonly Axis[]): Cell[] {
  return axes.reduce<Cell[]>((cells, { name, values }) => cells.flatMap((cell) => values.map((value) => new Map([...cell, [name, value]]))), [new Map()]);
}
