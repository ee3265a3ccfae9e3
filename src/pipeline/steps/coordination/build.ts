// https://www.jenkins.io/doc/pipeline/steps/pipeline-build-step/

import type { BuiltRun } from '../../hosts/coordination-host.ts';
import { mapOf } from '../../run/collections.ts';
import { callNative, objectMethods } from '../../run/native-type.ts';
import { isAtLeast, readResult } from '../../run/results.ts';
import { toText } from '../../run/to-text.ts';
import { endInterruption, interruption } from '../../run/thrown.ts';
import type { Thrown } from '../../run/thrown.ts';
import type { Caller } from '../../run/caller.ts';
import type { NativeObject, Value } from '../../run/value.ts';
import { isMap } from '../../run/kinds.ts';
import { argumentsOf, readDescribable } from '../describable.ts';
import { longOf } from '../files/file-record.ts';
import { defineRecord } from '../record.ts';
import { booleanParameter, optional, required, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { describeTimeSpan } from '../time-span.ts';
import { listIn, textIn, textOf } from '../step-values.ts';

export const build: StepDefinition = {
  name: 'build',
  doc: 'Starts a run of another project and, by default, waits for its end.',
  parameters: [
    required('job', 'string', 'The project.'),
    optional('parameters', 'value', 'Parameters of the run: string(name: …, value: …), booleanParam(…), …'),
    optional('wait', 'boolean', 'Wait for the end; true by default.'),
    optional('propagate', 'boolean', 'Come to the result of that run when it is not SUCCESS; true by default.'),
    optional('quietPeriod', 'number', 'Without effect.'),
    optional('waitForStart', 'boolean', 'Wait only until it has started: it is not waited for.'),
  ],
  unnamedParameter: 'job',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'job') ?? '',
  run: runBuild,
};

async function runBuild(parameters: StepParameters, context: StepContext): Promise<Value> {
  const project = stringParameter(parameters, 'job') ?? '';
  const wait = booleanParameter(parameters, 'wait', true) && !booleanParameter(parameters, 'waitForStart');
  const values = await readValues(parameters, context);
  context.log(`Scheduling project: ${project}`);
  const built = await context.host.build({ node: context.node, project, parameters: values, wait }, context.signal);
  if (built === null) {
    return null;
  }
  context.log(`Build ${built.project} #${built.number} completed: ${built.result}`);
  const result = readResult(built.result) ?? 'FAILURE';
  if (booleanParameter(parameters, 'propagate', true) && result !== 'SUCCESS') {
    throw downstreamFailure(interruption(result, `${built.project} #${built.number} completed with status ${result} (propagate: false to ignore)`));
  }
  return runRecord(built);
}

/** It has a result, as an interruption, and can be retried, as a failure. */
function downstreamFailure(thrown: Thrown): Thrown {
  endInterruption(thrown);
  return thrown;
}

async function readValues(parameters: StepParameters, context: StepContext): Promise<Map<string, string | boolean>> {
  const values = new Map<string, string | boolean>();
  for (const element of listIn(parameters, 'parameters')) {
    const entries = readDescribable(element)?.arguments ?? (isMap(element) ? argumentsOf(element) : new Map<string, Value>());
    const value = entries.get('value') ?? entries.get('runId') ?? null;
    values.set(await textIn(entries, 'name', context), typeof value === 'boolean' ? value : ((await textOf(value, context)) ?? ''));
  }
  return values;
}

const RUN_RECORD = defineRecord(
  'org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper',
  [
    'absoluteUrl', 'buildVariables', 'currentResult', 'description', 'displayName', 'duration', 'durationString', 'externalizableId', 'fullDisplayName',
    'fullProjectName', 'id', 'number', 'projectName', 'result',
  ],
  null,
  objectMethods({
    resultIsBetterOrEqualTo: async (self, [other = null], caller) => isAtLeast(await toText(other, caller), await resultOfRun(self, caller)),
    resultIsWorseOrEqualTo: async (self, [other = null], caller) => isAtLeast(await resultOfRun(self, caller), await toText(other, caller)),
  }),
);

async function resultOfRun(self: NativeObject, caller: Caller): Promise<string> {
  return toText((await callNative(self, 'getResult', [], caller)) ?? null, caller);
}

function runRecord({ project, number, result, url, durationMs, variables }: BuiltRun): Value {
  return RUN_RECORD.create(
    new Map<string, Value>([
      ['absoluteUrl', url],
      ['buildVariables', mapOf(variables)],
      ['currentResult', result],
      ['description', null],
      ['displayName', `#${number}`],
      ['duration', longOf(durationMs)],
      ['durationString', describeTimeSpan(durationMs)],
      ['externalizableId', `${project}#${number}`],
      ['fullDisplayName', `${project} #${number}`],
      ['fullProjectName', project],
      ['id', String(number)],
      ['number', number],
      ['projectName', project.slice(project.lastIndexOf('/') + 1)],
      ['result', result],
    ]),
  );
}
