// A stage that is entered and left, with its events.

import { enterNode } from './call-step.ts';
import type { Caller } from './caller.ts';
import { createStageState } from './frame.ts';
import type { Frame } from './frame.ts';
import { worsen } from './results.ts';
import { Thrown, describeThrown, resultOf } from './thrown.ts';

export async function inStage<T>(name: string, { run, frame }: Caller, body: (frame: Frame) => Promise<T>): Promise<T> {
  const id = enterNode(run);
  const stage = { ...createStageState(name), failure: frame.stage.failure };
  const inside: Frame = { ...frame, node: id, stage };
  run.host.event({ kind: 'stage-started', id, parent: frame.node, name, synthetic: false });
  try {
    const value = await body(inside);
    const { isSkipped, result } = inside.stage;
    run.host.event({ kind: 'stage-ended', id, result: isSkipped ? 'NOT_BUILT' : result, skipped: isSkipped, error: null });
    return value;
  } catch (error) {
    if (error instanceof Thrown) {
      run.host.event({ kind: 'stage-ended', id, result: worsen(inside.stage.result, resultOf(error)), skipped: false, error: describeThrown(error) });
    }
    throw error;
  }
}
