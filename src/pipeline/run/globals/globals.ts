// Names that every script has: `env`, `params`, `currentBuild`, `docker`, `scm`, `steps`, and variables of libraries.

import type { Caller } from '../caller.ts';
import { mapOf } from '../collections.ts';
import { readVariable, readVariableAnyCase } from '../environment.ts';
import type { Instance, Value } from '../value.ts';
import { binding } from './binding.ts';
import { CURRENT_BUILD } from './current-build.ts';
import { DOCKER } from './docker.ts';
import { ENV } from './env.ts';
import { findLibraryVariable } from './library-variables.ts';
import { findPluginVariable } from './plugin-variables.ts';
import { scm } from './scm.ts';
import { stepsObject } from './steps-object.ts';

/** Undefined when nothing has that name. A variable of the environment is the last resort, as in Jenkins. */
export async function findGlobal(name: string, script: Instance, caller: Caller): Promise<Value | undefined> {
  switch (name) {
    case 'env':
      return ENV;
    case 'params':
      return parameters(caller);
    case 'currentBuild':
      return CURRENT_BUILD;
    case 'docker':
      return DOCKER;
    case 'scm':
      return scm(caller);
    case 'steps':
      return stepsObject(script);
    case 'binding':
      return binding(script);
    default:
  }
  // What begins with a capital may be a class, whose name wins over a variable that is written otherwise.
  const read = /^[a-z]/.test(name) ? readVariableAnyCase : readVariable;
  return (await findLibraryVariable(name, caller)) ?? read(name, caller) ?? findPluginVariable(name, caller);
}

function parameters({ run }: Caller): Value {
  return mapOf(run.parameters, 'unmodifiable');
}
