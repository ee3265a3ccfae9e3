// `matrix`: the cartesian product of its axes without what `excludes` names. The values of the axes are variables of
// the environment, set before anything else of a cell is looked at.

import { matrixCells } from '../../model/matrix-cells.ts';
import type { MatrixCell } from '../../model/matrix-cells.ts';
import type { Matrix, Stage } from '../../model/pipeline.ts';
import type { Frame } from '../frame.ts';
import type { Thrown } from '../thrown.ts';
import { runParallel } from './parallel-stages.ts';
import type { PipelineRun } from './pipeline-run.ts';

export function runMatrix(
  context: PipelineRun,
  frame: Frame,
  matrix: Matrix,
  failFast: boolean,
  runStage: (context: PipelineRun, frame: Frame, stage: Stage) => Promise<Thrown | null>,
): Promise<Thrown | null> {
  const stages = matrixCells(matrix).map((cell) => {
    const stage = stageOf(matrix, cell);
    return { name: stage.name, run: (inner: Frame) => runStage(context, { ...inner, declared: new Map([...inner.declared, ...cell]) }, stage) };
  });
  return runParallel(context, frame, stages, failFast);
}

/** A stage for each cell. */
export function stagesOf(matrix: Matrix): Stage[] {
  return matrixCells(matrix).map((cell) => stageOf(matrix, cell));
}

function stageOf(matrix: Matrix, cell: MatrixCell): Stage {
  return { ...matrix.cell, name: `Matrix - ${Array.from(cell, ([axis, value]) => `${axis} = '${value}'`).join(', ')}` };
}
