// https://www.jenkins.io/doc/pipeline/steps/pipeline-build-step/

import type { BuiltRun, StartedRun } from '../../hosts/coordination-host.ts';
import { readResult } from '../../run/results.ts';
import { endInterruption, interruption } from '../../run/thrown.ts';
import type { Thrown } from '../../run/thrown.ts';
import { readParameterValue } from '../../run/types/parameter-values.ts';
import type { Value } from '../../run/value.ts';
import { isMap } from '../../run/kinds.ts';
import { argumentsOf, readDescribable } from '../describable.ts';
import { booleanParameter, optional, required, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { listIn, textIn, textsOf } from '../step-values.ts';
import { runRecord } from './run-record.ts';

export const build: StepDefinition = {
  name: 'build',
  doc: 'Starts a run of another project and, by default, waits for its end.',
  parameters: [
    required('job', 'string', 'The project.'),
    optional('parameters', 'value', 'Parameters of the run: string(name: …, value: …), booleanParam(…), …'),
    optional('wait', 'boolean', 'Wait for the end; true by default.'),
    optional('propagate', 'boolean', 'Come to the result of that run when it is not SUCCESS; true by default.'),
    optional('quietPeriod', 'number', 'Without effect.'),
    optional('waitForStart', 'boolean', 'Wait only until it has started; waitForBuild waits for the rest.'),
  ],
  unnamedParameter: 'job',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'job') ?? '',
  run: runBuild,
};

async function runBuild(parameters: StepParameters, context: StepContext): Promise<Value> {
  const project = stringParameter(parameters, 'job') ?? '';
  const onlyStart = booleanParameter(parameters, 'waitForStart');
  const wait = onlyStart || booleanParameter(parameters, 'wait', true);
  const values = await readValues(parameters, context);
  context.log(`Scheduling project: ${project}`);
  const started = await context.host.startBuild({ node: context.node, project, parameters: values, wait }, context.signal);
  if (started === null) {
    return null;
  }
  context.log(`Starting building: ${nameOf(started)}`);
  return onlyStart ? runRecord(started, context) : endOfBuild(`${started.project}#${started.number}`, booleanParameter(parameters, 'propagate', true), context);
}

/** Waits for it. With `propagate`, what is no SUCCESS is thrown. */
export async function endOfBuild(runId: string, propagate: boolean, context: StepContext): Promise<Value> {
  const built: BuiltRun = await context.host.awaitBuild(runId, context.node, context.signal);
  context.log(`Build ${nameOf(built)} completed: ${built.result}`);
  const result = readResult(built.result) ?? 'FAILURE';
  if (propagate && result !== 'SUCCESS') {
    throw downstreamFailure(interruption(result, `${nameOf(built)} completed with status ${result} (propagate: false to ignore)`));
  }
  return runRecord(built, context);
}

function nameOf({ project, number }: StartedRun): string {
  return `${project} #${number}`;
}

/** It has a result, as an interruption, and can be retried, as a failure. */
function downstreamFailure(thrown: Thrown): Thrown {
  endInterruption(thrown);
  return thrown;
}

/** Those of runs, labels and files have names of their own: `[$class: 'LabelParameterValue', name: 'NODE', label: 'linux']`. */
const VALUE_NAMES: readonly string[] = ['value', 'runId', 'label', 'labels', 'file'];

async function readValues(parameters: StepParameters, context: StepContext): Promise<Map<string, string | boolean>> {
  const values = new Map<string, string | boolean>();
  for (const element of listIn(parameters, 'parameters')) {
    const entries = entriesOf(element);
    const value = VALUE_NAMES.map((name) => entries.get(name)).find((found) => found !== undefined) ?? null;
    values.set(await textIn(entries, 'name', context), typeof value === 'boolean' ? value : (await textsOf(value, context)).join(','));
  }
  return values;
}

/** `string(name: …, value: …)`, a map, or `new StringParameterValue(…)`. */
function entriesOf(element: Value): ReadonlyMap<string, Value> {
  const given = readParameterValue(element);
  return given === null ? (readDescribable(element)?.arguments ?? (isMap(element) ? argumentsOf(element) : new Map<string, Value>())) : new Map(Object.entries(given));
}
