// https://www.jenkins.io/doc/pipeline/steps/ssh-agent/

import { keyFile } from '../../run/key-file.ts';
import { failStep, Thrown } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import type { Credential, Place, ShellResult } from '../../step-host.ts';
import { booleanParameter, optional, required, requirePlace } from '../step.ts';
import type { StepContext, StepDefinition, StepParameters } from '../step.ts';
import { textsOf } from '../step-values.ts';
import { requireCredential } from './credential-bindings.ts';

type Key = Extract<Credential, { kind: 'ssh-key' }>;

/** How programs find the agent. */
type Variables = readonly (readonly [string, string])[];

export const sshagent: StepDefinition = {
  name: 'sshagent',
  doc: 'Runs its block with an ssh-agent that has private keys; both are gone afterwards.',
  parameters: [
    required('credentials', 'value', 'A list of credentials: user names with private keys.'),
    optional('ignoreMissing', 'boolean', 'Go on without credentials that there are not.'),
  ],
  unnamedParameter: 'credentials',
  block: 'required',
  summarize: () => '',
  run: runWithAgent,
};

async function runWithAgent(parameters: StepParameters, context: StepContext): Promise<Value> {
  const place = requirePlace(context);
  const keys = await keysOf(parameters, context);
  const variables = await startAgent(place, context);
  try {
    for (const key of keys) {
      await addKey(place, key, variables, context);
    }
    return await context.runBlock({ declared: new Map([...context.frame.declared, ...variables]) });
  } finally {
    // Also of a run that is being aborted, which asks its own signal nothing any more.
    await execute('ssh-agent -k >/dev/null', variables, place, context, new AbortController().signal);
    context.log('[ssh-agent] Stopped.');
  }
}

async function keysOf(parameters: StepParameters, context: StepContext): Promise<Key[]> {
  const keys: Key[] = [];
  for (const id of await textsOf(parameters.get('credentials'), context)) {
    const key = await requireCredential(id, 'ssh-key', context).catch((error: unknown) => {
      if (!(error instanceof Thrown) || !booleanParameter(parameters, 'ignoreMissing')) {
        throw error;
      }
      context.log(`[ssh-agent] Could not find the credentials ${id}`);
      return null;
    });
    if (key !== null) {
      context.log(`[ssh-agent] Using credentials ${key.username}`);
      keys.push(key);
    }
  }
  return keys;
}

async function startAgent(place: Place, context: StepContext): Promise<Variables> {
  const { exitCode, stdout } = await execute('exec ssh-agent -s', [], place, context, context.signal);
  const names = ['SSH_AUTH_SOCK', 'SSH_AGENT_PID'];
  const variables = names.map((name) => [name, new RegExp(`${name}=([^;\\s]+)`).exec(stdout ?? '')?.[1] ?? ''] as const);
  // Nothing answers in a dry run.
  if (exitCode !== 0 || (context.host.isDry !== true && variables.some(([, value]) => value === ''))) {
    failStep(`[ssh-agent] ssh-agent could not be started (exit code ${exitCode}): the machine, or the image of the container, needs the package openssh-client`);
  }
  context.log('[ssh-agent] Started.');
  return variables;
}

/** The agent keeps what it is told, so the file is there for a moment only. */
async function addKey(place: Place, { username, privateKey, passphrase }: Key, variables: Variables, context: StepContext): Promise<void> {
  context.host.mask(passphrase);
  const file = await context.host.secretFile(place, 'ssh-agent-key', keyFile(privateKey));
  try {
    const script = passphrase === '' ? ADD_KEY : `${OPEN_KEY}\n${ADD_KEY}`;
    const { exitCode } = await execute(script, [...variables, ['MAYFLY_KEY', file], ['MAYFLY_PASSPHRASE', passphrase]], place, context, context.signal);
    if (exitCode !== 0) {
      failStep(`[ssh-agent] The key of ${username} could not be added: ssh-add ended with exit code ${exitCode}`);
    }
  } finally {
    await context.host.removeSecretFile(place, file);
  }
}

const ADD_KEY = 'exec ssh-add -q "$MAYFLY_KEY"';

/** ssh-add would ask a person for the passphrase. */
const OPEN_KEY = `ssh-keygen -q -p -P "$MAYFLY_PASSPHRASE" -N '' -f "$MAYFLY_KEY" >/dev/null || exit`;

function execute(command: string, variables: Variables, place: Place, context: StepContext, signal: AbortSignal): Promise<ShellResult> {
  const environment = new Map([...context.environment, ...variables]);
  const request = { node: context.node, script: `#!/bin/sh\n${command}`, cwd: place.workspace, environment, capture: true, label: null, encoding: null, onMachine: false };
  return context.host.shell(place, request, signal);
}
