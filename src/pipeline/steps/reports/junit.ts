// https://www.jenkins.io/doc/pipeline/steps/junit/

import type { TestCase } from '../../hosts/artifact-host.ts';
import { count, perform } from '../../run/count.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { selectFiles } from '../files/select-files.ts';
import { markResult } from '../flow/mark-result.ts';
import { resolvePath } from '../../run/paths.ts';
import { defineRecord } from '../record.ts';
import { booleanParameter, optional, required, requirePlace, stringParameter } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { readJUnit } from './junit-results.ts';

export const junit: StepDefinition = {
  name: 'junit',
  doc: 'Keeps test results with the run. Failed tests make the stage and the run UNSTABLE. Returns totalCount, failCount, skipCount and passCount.',
  parameters: [
    required('testResults', 'string', 'Ant patterns of XML reports, separated by commas.'),
    optional('allowEmptyResults', 'boolean', 'Do not fail when there are no reports, or no tests in them.'),
    optional('skipMarkingBuildUnstable', 'boolean', 'Do not make anything UNSTABLE.'),
    optional('skipPublishingChecks', 'boolean', 'Without effect.'),
    optional('skipOldReports', 'boolean', 'Without effect: every run has a new machine.'),
    optional('keepLongStdio', 'boolean', 'Without effect: output of tests is not kept.'),
    optional('keepProperties', 'boolean', 'Without effect.'),
    optional('keepTestNames', 'boolean', 'Without effect.'),
    optional('stdioRetention', 'string', 'Without effect: output of tests is not kept.'),
    optional('healthScaleFactor', 'number', 'Without effect.'),
    optional('testDataPublishers', 'value', 'Without effect.'),
    optional('checksName', 'string', 'Without effect.'),
  ],
  unnamedParameter: 'testResults',
  block: 'none',
  summarize: (parameters) => stringParameter(parameters, 'testResults') ?? '',
  run: runJUnit,
};

async function runJUnit(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  context.log('Recording test results');
  const includes = stringParameter(parameters, 'testResults') ?? '';
  const paths = await selectFiles(context, context.directory, { includes, excludes: '', useDefaultExcludes: true });
  const cases: TestCase[] = [];
  for (const path of paths) {
    await count(context.caller, WORK_OF_A_REPORT);
    const content = await context.host.readFile(place, resolvePath(context.directory, path));
    for (const found of await perform(readJUnit(path, content ?? new Uint8Array()), context.caller)) {
      cases.push(found);
    }
  }
  if (cases.length === 0) {
    const empty = 'None of the test reports contained any result';
    if (!booleanParameter(parameters, 'allowEmptyResults') && context.host.isDry !== true) {
      failStep(paths.length === 0 ? 'No test report files were found. Configuration error?' : empty);
    }
    context.log(empty);
  }
  const countOf = (outcome: TestCase['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const summary = { total: cases.length, failed: countOf('failed'), skipped: countOf('skipped') };
  if (cases.length > 0) {
    await context.host.report(place, { kind: 'tests', summary, cases }, context.node);
  }
  if (summary.failed > 0 && !booleanParameter(parameters, 'skipMarkingBuildUnstable')) {
    context.log(`${summary.failed} tests failed`);
    markResult(context, { run: 'UNSTABLE', stage: 'UNSTABLE' });
  }
  return SUMMARY_RECORD.create(
    new Map<string, Value>([
      ['totalCount', summary.total],
      ['failCount', summary.failed],
      ['skipCount', summary.skipped],
      ['passCount', countOf('passed')],
    ]),
  );
}

/** In operations: a small one gives way nowhere, and there may be thousands. */
const WORK_OF_A_REPORT = 50;

const SUMMARY_RECORD = defineRecord('hudson.tasks.junit.TestResultSummary', ['failCount', 'passCount', 'skipCount', 'totalCount'], null);
