// `input { … }` of a stage: somebody must say yes; what they fill in becomes variables of the stage.

import type { Input } from '../../model/pipeline.ts';
import { callStep } from '../call-step.ts';
import { getEntry, listOf, mapOf, putEntry } from '../collections.ts';
import { keyOf, textOfKey } from '../keys.ts';
import { toText } from '../to-text.ts';
import type { Frame } from '../frame.ts';
import { STEPS } from '../../steps/steps.ts';
import { isMap } from '../kinds.ts';
import { raise } from '../thrown.ts';
import type { Value } from '../value.ts';
import { activationIn, evaluateIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

export async function withInput(context: PipelineRun, frame: Frame, input: Input | null): Promise<Frame> {
  if (input === null) {
    return frame;
  }
  // Without an id of its own it has the stage's name.
  const step = STEPS.get('input') ?? raise('java.lang.NoSuchMethodError', 'there is no step input');
  const options = mapOf([['id', frame.stage.name]]);
  for (const [name, expression] of input.options) {
    putEntry(options, name, await evaluateIn(context, frame, expression));
  }
  const definitions: Value[] = [];
  for (const call of input.parameters) {
    definitions.push(await evaluateIn(context, frame, call));
  }
  if (definitions.length > 0) {
    putEntry(options, 'parameters', listOf(definitions));
  }
  const activation = activationIn(context, frame);
  const answer = await callStep(step, [options], activation);
  const declared = new Map(frame.declared);
  for (const [name, value] of await readAnswer(answer, definitions, getEntry(options, 'submitterParameter') ?? null)) {
    declared.set(name, await toText(value, activation));
  }
  return { ...frame, declared };
}

/** One parameter gives its value alone, several give a map by name. */
async function readAnswer(answer: Value, definitions: readonly Value[], submitter: Value): Promise<(readonly [string, Value])[]> {
  if (isMap(answer)) {
    return Array.from(answer.entries.values(), ({ key, value }) => [textOfKey(key) ?? '', value] as const);
  }
  const [only = null] = definitions;
  const name = isMap(only) ? only.entries.get(keyOf('name'))?.value : undefined;
  const found = definitions.length === 0 ? submitter : (name ?? null);
  return typeof found === 'string' ? [[found, answer]] : [];
}
