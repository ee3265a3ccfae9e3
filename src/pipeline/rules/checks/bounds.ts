// How large a pipeline may become. Looked at before anything is expanded or run.

import type { DiagnosticInput } from '../../diagnostics.ts';
import { combinationCount, matrixCells } from '../../model/matrix-cells.ts';
import { MAX_BRANCHES } from '../../model/pipeline.ts';
import type { Matrix, Pipeline, Stage } from '../../model/pipeline.ts';
import type { Span } from '../../syntax/source.ts';

/** All of them are made before excludes are looked at, and each is compared with each exclude. */
const MAX_MATRIX_COMBINATIONS = 10_000;
const MAX_EXCLUDES = 1000;

/** With the cells of matrices multiplied in. Each is a node of the run's tree, which people look at. */
const MAX_STAGES = 20_000;

/** `stages` in `stages` in …; a person can't follow more, and the run's tree is shown indented. */
const MAX_STAGE_DEPTH = 32;

export function checkBounds(pipeline: Pipeline, problem: (input: DiagnosticInput) => void): void {
  const limit = (message: string, span: Span): void => problem({ code: 'limit', message, span });
  const count = countStages(pipeline.stages, 1, limit);
  const [first] = pipeline.stages;
  if (count > MAX_STAGES && first !== undefined) {
    limit(`the pipeline has ${count} stages, matrix cells included; more than ${MAX_STAGES} are not accepted`, first.span);
  }
}

function countStages(stages: readonly Stage[], depth: number, limit: (message: string, span: Span) => void): number {
  const [first] = stages;
  if (depth > MAX_STAGE_DEPTH) {
    limit(`stages are nested more than ${MAX_STAGE_DEPTH} levels deep`, first?.span ?? { start: 0, end: 0 });
    return 0;
  }
  return stages.reduce((sum, stage) => sum + 1 + countInside(stage, depth, limit), 0);
}

function countInside({ body, span }: Stage, depth: number, limit: (message: string, span: Span) => void): number {
  switch (body.kind) {
    case 'steps':
      return 0;
    case 'parallel':
      if (body.stages.length > MAX_BRANCHES) {
        limit(`"parallel" has ${body.stages.length} branches; more than ${MAX_BRANCHES} are not accepted`, span);
      }
      return countStages(body.stages, depth + 1, limit);
    case 'matrix': {
      const { cell } = body.matrix;
      const inside = cell.body.kind === 'stages' ? countStages(cell.body.stages, depth + 1, limit) : 0;
      return countCells(body.matrix, limit) * (1 + inside);
    }
    default:
      return countStages(body.stages, depth + 1, limit);
  }
}

/** 0 when there are too many, so that one mistake is one message. */
function countCells(matrix: Matrix, limit: (message: string, span: Span) => void): number {
  const combinations = combinationCount(matrix);
  if (combinations > MAX_MATRIX_COMBINATIONS) {
    limit(`the axes of the matrix have ${combinations} combinations; more than ${MAX_MATRIX_COMBINATIONS} are not accepted`, matrix.span);
    return 0;
  }
  if (matrix.excludes.length > MAX_EXCLUDES) {
    limit(`the matrix has ${matrix.excludes.length} excludes; more than ${MAX_EXCLUDES} are not accepted`, matrix.span);
    return 0;
  }
  const cells = matrixCells(matrix).length;
  if (cells > MAX_BRANCHES) {
    limit(`the matrix has ${cells} cells; more than ${MAX_BRANCHES} are not accepted`, matrix.span);
    return 0;
  }
  return cells;
}
