// https://www.jenkins.io/doc/pipeline/steps/coverage/

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { selectFiles } from '../files/select-files.ts';
import { optional, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { mapsIn, textIn } from '../step-values.ts';

/** Where each parser looks by default. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['CLOVER', '**/*clover.xml'],
  ['COBERTURA', '**/cobertura.xml'],
  ['GO_COV', '**/*.cov'],
  ['JACOCO', '**/jacoco.xml'],
  ['JUNIT', '**/TEST-*.xml'],
  ['METRICS', '**/metrics.xml'],
  ['NUNIT', '**/nunit.xml'],
  ['OPENCOVER', '**/*opencover.xml'],
  ['PIT', '**/mutations.xml'],
  ['VECTORCAST', '**/xml_data/cobertura/coverage_results*.xml'],
  ['XUNIT', '**/xunit.xml'],
]);

export const recordCoverage: StepDefinition = {
  name: 'recordCoverage',
  doc: 'Keeps coverage reports with the run. Quality gates are not evaluated.',
  parameters: [optional('tools', 'value', "A list of maps with parser and pattern: [[parser: 'JACOCO', pattern: '**/jacoco.xml']].")],
  unnamedParameter: null,
  takesAnyName: true,
  block: 'none',
  summarize: () => '',
  run: runRecordCoverage,
};

async function runRecordCoverage(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const tools = mapsIn(parameters, 'tools');
  if (tools.length === 0) {
    failStep("recordCoverage needs tools: recordCoverage(tools: [[parser: 'JACOCO']])");
  }
  for (const tool of tools) {
    const parser = (await textIn(tool, 'parser', context)) || 'JACOCO';
    const known = PATTERNS.get(parser) ?? failStep(`recordCoverage has no parser "${parser}": use ${Array.from(PATTERNS.keys()).join(', ')}`);
    const pattern = (await textIn(tool, 'pattern', context)) || known;
    const files = await selectFiles(context, context.directory, { includes: pattern, excludes: '', useDefaultExcludes: true });
    context.log(`[${parser}] Found ${files.length} files matching '${pattern}'`);
    await context.host.report(place, { kind: 'coverage', tool: parser, files }, context.node);
  }
  return null;
}
