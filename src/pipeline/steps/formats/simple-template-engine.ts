// https://www.jenkins.io/doc/pipeline/steps/pipeline-utility-steps/

import { isMap } from '../../run/kinds.ts';
import { raise } from '../../run/thrown.ts';
import { fillTemplate } from '../../run/types/data/templates.ts';
import { optional, stringParameter } from '../step.ts';
import type { StepDefinition } from '../step.ts';
import { FILE_OR_TEXT, readFileOrText } from './file-or-text.ts';

export const simpleTemplateEngine: StepDefinition = {
  name: 'simpleTemplateEngine',
  doc: 'Fills a template with values: $name, ${…}, <%= … %> and <% … %>.',
  parameters: [...FILE_OR_TEXT, optional('bindings', 'value', 'The values, a map; must be given.'), optional('runInSandbox', 'boolean', 'Without effect: the machine is the sandbox.')],
  unnamedParameter: null,
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'file') ?? '',
  run: async (parameters, context) => {
    const bindings = parameters.get('bindings') ?? null;
    const hasOne = (stringParameter(parameters, 'file') === null) !== (stringParameter(parameters, 'text') === null);
    if (hasOne && !isMap(bindings)) {
      raise('java.lang.IllegalArgumentException', 'simpleTemplateEngine needs a map of bindings.');
    }
    const template = await readFileOrText('simpleTemplateEngine', parameters, context);
    return isMap(bindings) ? fillTemplate(template, bindings, context.caller) : null;
  },
};
