// How new variables change an environment. `PATH+ANYTHING=dir` puts dir in front of PATH; `$NAME` and `${NAME}` in
// values mean what the variable is so far, and `$$` a dollar [hudson.EnvVars, hudson.Util.replaceMacro].

import type { StepContext } from '../step.ts';

/** Where programs are when the place does not say. */
const STANDARD_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What a frame declares with these variables over the present ones. */
export function overrideVariables({ environment, frame }: StepContext, variables: Iterable<readonly [string, string]>): Map<string, string> {
  const declared = new Map(frame.declared);
  const lookUp = (name: string): string | undefined => declared.get(name) ?? environment.get(name);
  for (const [key, raw] of variables) {
    const value = expandVariables(raw, lookUp);
    const plus = key.indexOf('+');
    if (plus === -1) {
      declared.set(key, value);
    } else {
      const name = key.slice(0, plus);
      const before = lookUp(name) ?? (name === 'PATH' ? STANDARD_PATH : undefined);
      declared.set(name, before === undefined ? value : `${value}:${before}`);
    }
  }
  return declared;
}

/** Names that have no value stay as they are written. */
export function expandVariables(text: string, lookUp: (name: string) => string | undefined): string {
  return text.replace(/\$(?:(\w+)|\{([\w.]+)\}|\$)/g, (whole, plain: string | undefined, braced: string | undefined) => {
    const name = plain ?? braced;
    return name === undefined ? '$' : (lookUp(name) ?? whole);
  });
}
