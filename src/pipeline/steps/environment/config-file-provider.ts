// https://www.jenkins.io/doc/pipeline/steps/config-file-provider/
// Jenkins keeps such files in its settings; here they are secret files, which a run is given by their id.

import { baseName, resolvePath } from '../../run/paths.ts';
import type { Value } from '../../run/value.ts';
import { HostError } from '../../step-host.ts';
import type { Credential, Place } from '../../step-host.ts';
import { readDescribable } from '../describable.ts';
import { required, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { booleanIn, elementsIn, textIn } from '../step-values.ts';
import { expandVariables } from './expand-variables.ts';

type File = Extract<Credential, { kind: 'file' }>;

interface Provided {
  readonly path: string;
  /** The name of the variable that gets the path; empty: none. */
  readonly variable: string;
  /** What has no place of its own goes again. */
  readonly isTemporary: boolean;
}

export const configFileProvider: StepDefinition = {
  name: 'configFileProvider',
  doc: 'Runs its block with files: secret files of these ids. One that the run is not given is told and left out.',
  parameters: [required('managedFiles', 'value', 'A list of configFile(fileId: …, variable: …, targetLocation: …, replaceTokens: …).')],
  unnamedParameter: 'managedFiles',
  block: 'required',
  summarize: () => '',
  run: runWithFiles,
};

async function runWithFiles(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const provided: Provided[] = [];
  try {
    for (const value of elementsIn(parameters.get('managedFiles'))) {
      const file = await provide(readDescribable(value)?.arguments ?? new Map<string, Value>(), place, context);
      provided.push(...(file === null ? [] : [file]));
    }
    const variables = provided.filter(({ variable }) => variable !== '').map(({ variable, path }) => [variable, path] as const);
    return await context.runBlock({ declared: new Map([...context.frame.declared, ...variables]) });
  } finally {
    for (const { path } of provided.filter(({ isTemporary }) => isTemporary).reverse()) {
      await context.host.removeSecretFile(place, path);
    }
  }
}

/** Null: the run has no such file. */
async function provide(args: ReadonlyMap<string, Value>, place: Place, context: StepContext): Promise<Provided | null> {
  const [fileId, variable, target] = [await textIn(args, 'fileId', context), await textIn(args, 'variable', context), await textIn(args, 'targetLocation', context)];
  const file = await findFile(fileId, context);
  if (file === null) {
    context.log(`Notice: the configuration file "${fileId}" is left out: the run is given no secret file of that id`);
    return null;
  }
  const content = booleanIn(args, 'replaceTokens') ? withVariables(file.content, context) : file.content;
  const path = target === '' ? await context.host.secretFile(place, baseName(file.name), content) : resolvePath(context.directory, target.endsWith('/') ? `${target}${baseName(file.name)}` : target);
  if (target !== '') {
    await context.host.writeFile(place, path, content);
  }
  context.log(`copy managed file [${file.name}] to file:${path}`);
  return { path, variable, isTemporary: target === '' };
}

async function findFile(id: string, { host, node, signal }: StepContext): Promise<File | null> {
  try {
    const credential = await host.credential(id, 'file', node, signal);
    return credential.kind === 'file' ? credential : null;
  } catch (error) {
    if (error instanceof HostError && error.blame === 'pipeline') {
      return null;
    }
    throw error;
  }
}

function withVariables(content: Uint8Array, { environment }: StepContext): Uint8Array {
  return new TextEncoder().encode(expandVariables(new TextDecoder().decode(content), (name) => environment.get(name)));
}
