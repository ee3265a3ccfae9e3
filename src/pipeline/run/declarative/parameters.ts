// What a pipeline says about its project: parameters (whose defaults a run gets that was given none), triggers, options.

import { callHost } from '../call-host.ts';
import type { Frame } from '../frame.ts';
import { declareParameters, readParameter, refuseOtherChoices } from '../parameter-definitions.ts';
import type { ParameterDefinition } from '../../hosts/coordination-host.ts';
import { argumentsText, describeOptions } from './options.ts';
import { activationIn, evaluateIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

export async function declareProperties(context: PipelineRun, frame: Frame): Promise<void> {
  const { run, pipeline } = context;
  const activation = activationIn(context, frame);
  const parameters: ParameterDefinition[] = [];
  for (const call of pipeline.parameters) {
    parameters.push(await readParameter(await evaluateIn(context, frame, call), activation));
  }
  refuseOtherChoices(run, parameters);
  declareParameters(run, parameters);
  const triggers: { name: string; text: string }[] = [];
  for (const call of pipeline.triggers) {
    triggers.push({ name: call.callee.kind === 'name' ? call.callee.name : '', text: await argumentsText(call, activation) });
  }
  const options = await describeOptions(context, frame, pipeline.options);
  if (parameters.length + triggers.length + options.length > 0) {
    await callHost(run, frame, () =>
      run.host.setProperties({ parameters: parameters.length === 0 ? null : parameters, triggers: triggers.length === 0 ? null : triggers, options }, frame.node),
    );
  }
}
