// https://www.jenkins.io/doc/pipeline/steps/workflow-cps/#load-evaluate-a-groovy-source-file-into-the-pipeline-script

import { holdFloor } from '../../run/floor.ts';
import { createPluginObject } from '../../run/globals/plugin-variables.ts';
import { resolvePath } from '../../run/paths.ts';
import { readUnit } from '../../run/load-unit.ts';
import { failStep } from '../../run/thrown.ts';
import { required, requirePlace, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const load: StepDefinition = {
  name: 'load',
  doc: 'Runs a Groovy file of the workspace and gives what it returns; end the file with `return this` to use its methods.',
  parameters: [required('path', 'string', 'Relative to the current directory.')],
  unnamedParameter: 'path',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'path') ?? '',
  run: async (parameters, context) => {
    const path = stringParameter(parameters, 'path') ?? '';
    const bytes = await context.host.readFile(requirePlace(context), resolvePath(context.directory, path));
    if (bytes === null && context.host.isDry === true) {
      context.log(`Notice: there is no ${path} in a dry run, so that what its methods do is left out`);
      return createPluginObject(path);
    }
    if (bytes === null) {
      failStep(`load: there is no file ${path} in ${context.directory}`);
    }
    context.caller.run.counters.loads++;
    const className = `Script${context.caller.run.counters.loads}`;
    const unit = await readUnit({ text: new TextDecoder().decode(bytes), name: path, className }, context.caller);
    return holdFloor(context.caller, () => context.caller.interpreter.runFile(unit, context.caller));
  },
};
