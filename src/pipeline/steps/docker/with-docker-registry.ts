// https://www.jenkins.io/doc/pipeline/steps/docker-workflow/#withdockerregistry-sets-up-docker-registry-endpoint

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { isMap } from '../../run/kinds.ts';
import { argumentsOf } from '../describable.ts';
import { requireCredential } from '../environment/credential-bindings.ts';
import { optional, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { textIn } from '../step-values.ts';

export const withDockerRegistry: StepDefinition = {
  name: 'withDockerRegistry',
  doc: 'Runs its block logged in to a registry, with a Docker configuration of its own.',
  parameters: [
    optional('registry', 'value', 'A map with url and credentialsId.'),
    optional('url', 'string', 'The registry; Docker Hub by default.'),
    optional('credentialsId', 'string', 'A user name with password.'),
    optional('toolName', 'string', 'Without effect: the machine has one Docker.'),
  ],
  unnamedParameter: 'registry',
  block: 'required',
  summarize: () => '',
  run: withRegistry,
};

async function withRegistry(parameters: StepParameters, context: StepContext): Promise<Value> {
  const registry = parameters.get('registry') ?? null;
  const given = isMap(registry) ? argumentsOf(registry) : parameters;
  const credentialsId = await textIn(given, 'credentialsId', context);
  if (credentialsId === '') {
    return context.runBlock();
  }
  const place = requirePlace(context);
  const url = await textIn(given, 'url', context);
  const { username, password } = await requireCredential(credentialsId, 'username-password', context);
  const configuration = `${context.host.temporaryDirectory(place)}/docker-${context.node}`;
  const login = {
    node: context.node,
    script: '#!/bin/sh\nset -e\nmkdir -p "$DOCKER_CONFIG"\nprintf %s "$MAYFLY_PASSWORD" | docker login -u "$MAYFLY_USERNAME" --password-stdin "$MAYFLY_REGISTRY"',
    cwd: place.workspace,
    environment: new Map([
      ...context.environment,
      ['DOCKER_CONFIG', configuration],
      ['MAYFLY_USERNAME', username],
      ['MAYFLY_PASSWORD', password],
      ['MAYFLY_REGISTRY', url],
    ]),
    capture: false,
    label: `docker login ${url}`.trim(),
    encoding: null,
    onMachine: true,
  };
  try {
    const { exitCode } = await context.host.shell(place, login, context.signal);
    if (exitCode !== 0) {
      failStep(`docker login failed with exit code ${exitCode}`);
    }
    return await context.runBlock({ declared: new Map([...context.frame.declared, ['DOCKER_CONFIG', configuration]]) });
  } finally {
    await context.host.remove(place, configuration, null);
  }
}
