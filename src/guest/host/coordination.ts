// What needs people, other runs and secrets, for a run on its own: what can be done within it is done, the rest is refused
// with what to do instead.
import type { CoordinationHost, ProjectProperties } from '../../pipeline/step-host.ts';
import { HostError } from '../../pipeline/step-host.ts';
import type { HostContext } from './host-context.ts';
import { createLocks } from './locks.ts';
import type { SecretFiles } from './secret-files.ts';

export function createCoordinationHost({ report }: HostContext, secrets: SecretFiles): CoordinationHost {
  let lastMilestone = -1;
  return {
    ...createLocks(),

    async input({ message }) {
      throw new HostError('pipeline', `Nobody can answer "${message}": a run on its own has no page to ask on. Take the answer as a parameter (\`mayfly run --param NAME=VALUE\`), and ask only where there is none.`);
    },

    async credential(id) {
      throw new HostError('pipeline', `Could not find credentials entry with ID '${id}'. A run on its own has no credentials; secrets will come with the settings of a project. What is no secret can be given with \`mayfly run --env NAME=VALUE\`.`);
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

function describe({ parameters, triggers, options }: ProjectProperties): string {
  const words = [
    ...(parameters === null ? [] : [`parameters ${parameters.map(({ name }) => name).join(', ') || 'none'}`]),
    ...(triggers === null ? [] : [`triggers ${triggers.map(({ name, text }) => `${name}(${text})`).join(', ') || 'none'}`]),
    ...(options.length === 0 ? [] : [`options ${options.map(({ name, text }) => `${name}(${text})`).join(', ')}`]),
  ];
  return words.join('; ') || 'none';
}
