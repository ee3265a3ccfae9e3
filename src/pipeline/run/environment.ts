// The environment of a frame, and `env`.

import type { Caller } from './caller.ts';
import type { Frame } from './frame.ts';
import type { RunState } from './run-state.ts';

/**
 * Later layers win: the run's own variables, then the place's, what a checkout there has found, the pod's, then what the
 * pipeline declares. A variable that it declares as an empty text is not there at all [hudson.EnvVars.override].
 */
export function environmentOf({ environment, assigned, parameterVariables }: RunState, frame: Frame): ReadonlyMap<string, string> {
  const variables = new Map([...environment, ...parameterVariables, ...(frame.place?.environment ?? []), ...frame.placeVariables, ...frame.pod.variables, ...stageVariables(frame), ...assigned, ...frame.declared]);
  for (const [name, value] of frame.declared) {
    if (value === '') {
      variables.delete(name);
    }
  }
  return variables;
}

function stageVariables({ stage }: Frame): [string, string][] {
  return stage.name === '' ? [] : [['STAGE_NAME', stage.name]];
}

export function readVariable(name: string, { run, frame }: Pick<Caller, 'run' | 'frame'>): string | null {
  if (name === 'STAGE_NAME' && frame.stage.name !== '' && !frame.declared.has(name)) {
    return frame.stage.name;
  }
  const declared = frame.declared.get(name);
  if (declared !== undefined) {
    return declared === '' ? null : declared;
  }
  return run.assigned.get(name) ?? frame.pod.variables.get(name) ?? frame.placeVariables.get(name) ?? frame.place?.environment.get(name) ?? run.parameterVariables.get(name) ?? run.environment.get(name) ?? null;
}

/** As `env` reads: Jenkins does not mind whether letters are capitals. */
export function readVariableAnyCase(name: string, caller: Pick<Caller, 'run' | 'frame'>): string | null {
  const exact = readVariable(name, caller);
  if (exact !== null) {
    return exact;
  }
  const wanted = name.toUpperCase();
  const found = Array.from(environmentOf(caller.run, caller.frame).keys()).find((each) => each.toUpperCase() === wanted);
  return found === undefined ? null : readVariable(found, caller);
}

/** Where programs are when the place does not say. */
const STANDARD_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What `withEnv` and `environment` add: `PATH+X=dir` puts dir before what PATH is. */
export function addVariables(run: RunState, frame: Frame, variables: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const declared = new Map(frame.declared);
  for (const [name, value] of variables) {
    const plus = name.indexOf('+');
    if (plus === -1) {
      declared.set(name, value);
      continue;
    }
    const base = name.slice(0, plus);
    const before = readVariable(base, { run, frame: { ...frame, declared } }) ?? (base === 'PATH' ? STANDARD_PATH : null);
    declared.set(base, before === null || before === '' ? value : `${value}:${before}`);
  }
  return declared;
}
