// https://www.jenkins.io/doc/pipeline/steps/workflow-cps/#parallel-execute-in-parallel

import { runBranches } from '../../run/branches.ts';
import { failStep } from '../../run/thrown.ts';
import { optional } from '../step.ts';
import type { StepDefinition } from '../step.ts';

export const parallel: StepDefinition = {
  name: 'parallel',
  doc: 'Runs branches at the same time: a map of names and closures. Gives a map of what each returned.',
  parameters: [optional('failFast', 'boolean', 'Interrupt the other branches as soon as one has failed.')],
  unnamedParameter: null,
  takesAnyName: true,
  block: 'none',
  summarize: (parameters) => Array.from(parameters.keys()).filter((name) => name !== 'failFast').join(', '),
  run: (parameters, context) => {
    const branches = Array.from(parameters).filter(([name]) => name !== 'failFast').map(([name, value]) => {
      if (value === null || typeof value !== 'object' || value.kind !== 'closure') {
        return failStep(`parallel expects a closure for the branch "${name}": write ${name}: { … }`);
      }
      return { name, run: (frame: typeof context.frame) => context.caller.interpreter.callClosure(value, [], context.caller, frame) };
    });
    return runBranches(branches, parameters.get('failFast') === true, 'branch', context.caller);
  },
};
