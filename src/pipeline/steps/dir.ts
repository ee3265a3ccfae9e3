// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#dir-change-current-directory

import { requirePlace, stringParameter } from './step.ts';
import type { StepDefinition } from './step.ts';

export const dir: StepDefinition = {
  name: 'dir',
  doc: 'Runs its block in another directory, which is created by the first step that needs it.',
  parameters: [{ name: 'path', type: 'string', required: true, doc: 'Relative to the current directory, or absolute.' }],
  unnamedParameter: 'path',
  block: 'required',
  summarize: (parameters) => stringParameter(parameters, 'path') ?? '',
  run: (parameters, context) => {
    requirePlace(context);
    const directory = resolvePath(context.directory, stringParameter(parameters, 'path') ?? '');
    context.host.log(`Running in ${directory}`, context.node);
    return context.runBlock({ directory });
  },
};

/** POSIX path resolution. Both sides of a machine's border have POSIX paths, and pipeline/ uses no Node API. */
export function resolvePath(base: string, path: string): string {
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : `${base}/${path}`).split('/')) {
    if (segment === '..') {
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return `/${segments.join('/')}`;
}
