// https://www.jenkins.io/doc/pipeline/steps/warnings-ng/

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { readDescribable } from '../describable.ts';
import { selectFiles } from '../files/select-files.ts';
import { optional, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { listIn, textIn } from '../step-values.ts';

export const recordIssues: StepDefinition = {
  name: 'recordIssues',
  doc: 'Keeps the reports of compilers and linters with the run. Quality gates are not evaluated.',
  parameters: [
    optional('tools', 'value', "A list of tools, such as checkStyle(pattern: '**/checkstyle.xml')."),
    optional('tool', 'value', 'A single tool.'),
  ],
  unnamedParameter: null,
  takesAnyName: true,
  block: 'none',
  summarize: () => '',
  run: runRecordIssues,
};

async function runRecordIssues(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const tools = [...listIn(parameters, 'tools'), ...listIn(parameters, 'tool')];
  if (tools.length === 0) {
    failStep('recordIssues needs tools: recordIssues(tools: [java(), checkStyle()])');
  }
  if (listIn(parameters, 'qualityGates').length > 0) {
    context.log('Notice: recordIssues evaluates no quality gates here');
  }
  for (const value of tools) {
    const tool = readDescribable(value) ?? failStep('recordIssues: a tool is written as java() or checkStyle(pattern: …)');
    const pattern = await textIn(tool.arguments, 'pattern', context);
    const files = pattern === '' ? [] : await selectFiles(context, context.directory, { includes: pattern, excludes: '', useDefaultExcludes: true });
    context.log(pattern === '' ? `[${tool.name}] Reading the log of the run` : `[${tool.name}] Found ${files.length} files matching '${pattern}'`);
    const id = (await textIn(tool.arguments, 'id', context)) || tool.name.toLowerCase();
    await context.host.report(place, { kind: 'issues', tool: tool.name, id, files }, context.node);
  }
  return null;
}
