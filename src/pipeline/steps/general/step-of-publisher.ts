// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#step-general-build-step

import { callStep } from '../../run/call-step.ts';
import { mapOf } from '../../run/collections.ts';
import type { Value } from '../../run/value.ts';
import { archiveArtifacts } from '../artifacts/archive-artifacts.ts';
import { fingerprint } from '../artifacts/fingerprint.ts';
import { readDescribable } from '../describable.ts';
import { mail } from '../network/mail.ts';
import { notice } from '../notice.ts';
import { junit } from '../reports/junit.ts';
import { publishHTML } from '../reports/publish-html.ts';
import { required } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { cleanWs } from '../workspace/clean-ws.ts';

/** Publishers of freestyle jobs that are steps today. */
const PUBLISHERS: ReadonlyMap<string, StepDefinition> = new Map([archiveArtifacts, cleanWs, fingerprint, junit, mail, publishHTML].map((each) => [each.name, each]));

export const step: StepDefinition = {
  name: 'step',
  doc: "The old way to call a publisher: step([$class: 'ArtifactArchiver', …]). One that has no equivalent here is left out, with a notice.",
  parameters: [required('delegate', 'value', "The publisher: [$class: '…', …].")],
  unnamedParameter: 'delegate',
  block: 'none',
  summarize: () => '',
  run: runPublisher,
};

async function runPublisher(parameters: StepParameters, context: StepContext): Promise<Value> {
  const publisher = readDescribable(parameters.get('delegate') ?? null);
  const found = publisher === null ? undefined : PUBLISHERS.get(publisher.name);
  if (publisher !== null && found !== undefined) {
    return callStep(found, publisher.arguments.size === 0 ? [] : [mapOf(publisher.arguments)], context.caller);
  }
  return notice(context, `the publisher ${publisher === null ? 'without $class' : `"${publisher.name}"`} has no equivalent here and is left out`);
}
