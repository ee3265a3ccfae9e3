// What needs people, other runs and secrets. The host answers for people and secrets; other projects there are none for a
// run on its own.
import type { CoordinationHost, Credential, ProjectProperties } from '../../pipeline/step-host.ts';
import { HostError, secretsOf } from '../../pipeline/step-host.ts';
import { longestName, runQuestion } from '../../protocol/messages.ts';
import type { RunSecret } from '../../protocol/messages.ts';
import type { HostContext } from './host-context.ts';
import { createLocks } from './locks.ts';
import type { SecretFiles } from './secret-files.ts';

/** It has to fit into one message. */
const longestQuestion = 64 * 1024;

export function createCoordinationHost({ report, requests }: HostContext, secrets: SecretFiles): CoordinationHost {
  let lastMilestone = -1;
  return {
    ...createLocks(),

    async input({ id, message, ok, submitter, parameters }, signal) {
      const question = runQuestion.safeParse({ id, message, ok, submitter, parameters });
      if (!question.success || Buffer.byteLength(JSON.stringify(question.data)) > longestQuestion) throw new HostError('pipeline', `The question "${message.slice(0, 100)}" is too long to be asked. Write what is to be read into the log, and ask in a sentence.`);
      const { answer } = await requests.ask('answer', (request) => ({ kind: 'answer-wanted', request, question: question.data }), signal);
      return answer.kind === 'abort' ? answer : { ...answer, values: new Map(answer.values.map(({ name, value }) => [name, value])) };
    },

    async credential(id, _wanted, _node, signal) {
      if (id.length > longestName) throw new HostError('pipeline', `Could not find credentials entry with ID '${id.slice(0, 100)}…'`);
      const { secret } = await requests.ask('secret', (request) => ({ kind: 'secret-wanted', request, id }), signal);
      const credential = credentialOf(secret);
      for (const each of secretsOf(credential)) report.mask(each);
      return credential;
    },

    mask: (secret) => report.mask(secret),
    secretFile: async (place, name, content) => secrets.write(place, name, content),
    removeSecretFile: async (place, path) => secrets.remove(place, path),

    async startBuild({ project }) {
      throw new HostError('pipeline', `No item named ${project} found: a run on its own knows no other projects that it could build.`);
    },

    async awaitBuild(runId) {
      throw new HostError('pipeline', `No run ${runId} found: a run on its own knows no other projects.`);
    },

    async milestone(ordinal) {
      const next = ordinal ?? lastMilestone + 1;
      if (next <= lastMilestone) throw new HostError('pipeline', `Invalid ordinal ${next}, as the previous one was ${lastMilestone}`);
      lastMilestone = next;
      return { ordinal: next, newerRun: null };
    },

    async setProperties(properties) {
      report.log(`Properties of the project, without effect on this run: ${describe(properties)}`, 0);
    },

    describeRun: (changes) => report.describe(changes),
  };
}

function credentialOf(secret: RunSecret): Credential {
  switch (secret.kind) {
    case 'file':
      return { ...secret, content: Buffer.from(secret.content, 'base64') };
    case 'certificate':
      return { ...secret, keystore: Buffer.from(secret.keystore, 'base64') };
    default:
      return secret;
  }
}

function describe({ parameters, triggers, options }: ProjectProperties): string {
  const words = [
    ...(parameters === null ? [] : [`parameters ${parameters.map(({ name }) => name).join(', ') || 'none'}`]),
    ...(triggers === null ? [] : [`triggers ${triggers.map(({ name, text }) => `${name}(${text})`).join(', ') || 'none'}`]),
    ...(options.length === 0 ? [] : [`options ${options.map(({ name, text }) => `${name}(${text})`).join(', ')}`]),
  ];
  return words.join('; ') || 'none';
}
