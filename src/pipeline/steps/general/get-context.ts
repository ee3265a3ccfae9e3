// https://www.jenkins.io/doc/pipeline/steps/workflow-basic-steps/#getcontext-get-contextual-object-from-internal-apis

import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { defineRecord } from '../record.ts';
import { optional } from '../step.ts';
import type { StepContext, StepDefinition } from '../step.ts';

/** Scripts ask for these to learn whether they are on a node: `post` of a pipeline that failed to get one must not clean up. */
const OF_A_NODE: ReadonlyMap<string, (context: StepContext) => Value> = new Map([
  ['hudson.FilePath', ofNode('hudson.FilePath', 'remote', ({ directory }) => directory)],
  ['hudson.Launcher', ofNode('hudson.Launcher', 'unix', () => true)],
  ['hudson.model.Computer', ofNode('hudson.model.Computer', 'name', nodeName)],
  ['hudson.model.Node', ofNode('hudson.model.Node', 'nodeName', nodeName)],
]);

export const getContext: StepDefinition = {
  name: 'getContext',
  doc: 'Whether there is a node: an object for hudson.FilePath, hudson.Launcher, hudson.model.Computer and hudson.model.Node, null outside of nodes. Other objects of a Jenkins server are not there.',
  parameters: [optional('type', 'value', 'A class.')],
  unnamedParameter: 'type',
  block: 'none',
  summarize: (parameters) => classOf(parameters.get('type')),
  run: async (parameters, context) => {
    const create = OF_A_NODE.get(classOf(parameters.get('type')));
    if (create === undefined) {
      failStep('getContext gives objects of a Jenkins server, which is not there: use steps, env and currentBuild instead');
    }
    return context.place === null ? null : create(context);
  },
};

function classOf(type: Value | undefined): string {
  return type !== null && typeof type === 'object' && type.kind === 'class' ? type.name : '';
}

/** An object with one property. */
function ofNode(className: string, property: string, read: (context: StepContext) => Value): (context: StepContext) => Value {
  const record = defineRecord(className, [property], property === 'remote' ? property : null);
  return (context) => record.create(new Map([[property, read(context)]]));
}

function nodeName({ environment }: StepContext): string {
  return environment.get('NODE_NAME') ?? '';
}
