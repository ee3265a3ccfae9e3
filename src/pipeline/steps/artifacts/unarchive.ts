// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#unarchive-copy-archived-artifacts-into-the-workspace

import { listOf } from '../../run/collections.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { isMap } from '../../run/kinds.ts';
import { argumentsOf } from '../describable.ts';
import { resolvePath } from '../../run/paths.ts';
import { optional, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { textOf } from '../step-values.ts';

export const unarchive: StepDefinition = {
  name: 'unarchive',
  doc: 'Copies artifacts that this run has archived into the current directory.',
  parameters: [optional('mapping', 'value', 'A map: path of the artifact (or a directory of artifacts) → where to put it.')],
  unnamedParameter: 'mapping',
  block: 'none',
  summarize: () => '',
  run: runUnarchive,
};

async function runUnarchive(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const mapping = parameters.get('mapping') ?? null;
  if (!isMap(mapping)) {
    failStep("unarchive needs a mapping: unarchive mapping: ['a.jar': 'lib/a.jar']");
  }
  const artifacts = await context.host.listArtifacts();
  const written: string[] = [];
  for (const [from, to] of argumentsOf(mapping)) {
    const source = from.replace(/\/+$/, '');
    const target = (await textOf(to, context)) ?? '';
    const wanted = artifacts.filter((path) => source === '' || path === source || path.startsWith(`${source}/`));
    if (wanted.length === 0) {
      const message = `no artifacts to match in ${from}`;
      if (context.host.isDry !== true) {
        failStep(message);
      }
      context.log(message);
    }
    for (const path of wanted) {
      const destination = resolvePath(resolvePath(context.directory, target), path === source ? '' : path.slice(source === '' ? 0 : source.length + 1));
      await context.host.writeFile(place, destination, (await context.host.readArtifact(path)) ?? new Uint8Array());
      written.push(destination);
    }
  }
  return listOf(written);
}
