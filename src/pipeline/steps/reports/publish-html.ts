// https://www.jenkins.io/doc/pipeline/steps/htmlpublisher/

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { isMap } from '../../run/kinds.ts';
import { argumentsOf } from '../describable.ts';
import { selectFiles } from '../files/select-files.ts';
import { resolvePath } from '../../run/paths.ts';
import { required, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { booleanIn, textIn } from '../step-values.ts';

export const publishHTML: StepDefinition = {
  name: 'publishHTML',
  doc: "Keeps HTML files with the run, as a report on its page.",
  parameters: [
    required('target', 'value', 'A map with reportDir, reportFiles (the first is the entry page), reportName, includes (Ant patterns) and allowMissing.'),
  ],
  unnamedParameter: 'target',
  block: 'none',
  summarize: () => '',
  run: runPublishHtml,
};

async function runPublishHtml(parameters: StepParameters, context: StepContext): Promise<Value> {
  const target = parameters.get('target') ?? null;
  if (!isMap(target)) {
    failStep("publishHTML needs a map: publishHTML([reportDir: 'build/report', reportFiles: 'index.html', reportName: 'Report'])");
  }
  const place = requirePlace(context);
  const values = argumentsOf(target);
  const name = (await textIn(values, 'reportName', context)) || 'HTML Report';
  const reportDir = await textIn(values, 'reportDir', context);
  const directory = resolvePath(context.directory, reportDir);
  const [index = 'index.html'] = (await textIn(values, 'reportFiles', context)).split(',').map((file) => file.trim()).filter((file) => file !== '');
  if (index.includes('$') || name.includes('$')) {
    context.log(`*** WARNING ***\npublishHTML replaces no variables: put "${index}" and "${name}" between double quotes, so that the script does`);
  }
  context.log(`[htmlpublisher] Archiving HTML reports...\n[htmlpublisher] Archiving at BUILD level ${directory} to ${name}`);
  const includes = (await textIn(values, 'includes', context)) || '**/*';
  const paths = await selectFiles(context, directory, { includes, excludes: '', useDefaultExcludes: true });
  if (paths.length === 0) {
    const message = `Specified HTML directory '${directory}' does not exist.`;
    if (!booleanIn(values, 'allowMissing') && context.host.isDry !== true) {
      failStep(message);
    }
    context.log(message);
    return null;
  }
  await context.host.report(place, { kind: 'html', name, index, files: { directory, paths } }, context.node);
  return null;
}
