// Statements → model. Runs only after all rules have passed, so it looks at no shape twice: what it can't read
// was rejected before, and meeting it here is a bug.

import type { Source } from '../syntax/source.ts';
import { buildAgent } from './build-agent.ts';
import { buildEnvironment } from './build-environment.ts';
import { buildOptions, buildPost, buildTools } from './build-sections.ts';
import { buildStages } from './build-stages.ts';
import { childInvocations, childNamed, positionalArgument, toCall } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Pipeline } from './pipeline.ts';
import { required } from './required.ts';
import type { Work } from '../work.ts';

export function* buildPipeline(source: Source, pipeline: Invocation): Work<Pipeline> {
  const calls = (name: string): Invocation[] => {
    const section = childNamed(pipeline, name);
    return section === null ? [] : childInvocations(section);
  };
  return {
    source,
    block: required(pipeline.block),
    libraries: calls('libraries').map((library) => required(positionalArgument(library))),
    agent: buildAgent(required(childNamed(pipeline, 'agent'))),
    environment: buildEnvironment(childNamed(pipeline, 'environment')),
    options: buildOptions(childNamed(pipeline, 'options')),
    parameters: calls('parameters').map(toCall),
    triggers: calls('triggers').map(toCall),
    tools: buildTools(childNamed(pipeline, 'tools')),
    stages: yield* buildStages(required(childNamed(pipeline, 'stages'))),
    post: buildPost(childNamed(pipeline, 'post')),
  };
}
