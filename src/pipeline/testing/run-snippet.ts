// Runs a few lines of Groovy and says what they print and give, in the form in which Groovy's own answers are recorded.

import { startRun } from '../interpret.ts';
import { parse } from '../parse.ts';
import { classNameOf } from '../run/class-name.ts';
import { createScript, runScript } from '../run/scripts.ts';
import { messageOf, Thrown } from '../run/thrown.ts';
import { toText } from '../run/to-text.ts';
import type { ClosureValue, Value } from '../run/value.ts';
import { createMemoryStepHost } from '../memory-host/memory-step-host.ts';

export async function runSnippet(text: string): Promise<string> {
  const { source, script, diagnostics } = parse(text, 'WorkflowScript');
  if (script === null) {
    return `?? ${diagnostics.map(({ message }) => message).join('; ')}\n`;
  }
  const output: string[] = [];
  const host = { ...createMemoryStepHost(), log: (line: string) => void output.push(line) };
  const caller = startRun({ source, script, pipeline: null }, host);
  const printed = () => output.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('');
  try {
    const { unit } = caller.run;
    const value = await runScript(await createScript(unit, caller, new Map(printers(host.log))), unit, caller);
    const type = value === null ? null : await caller.interpreter.invokeMethod(await caller.interpreter.invokeMethod(value, 'getClass', [], caller), 'getSimpleName', [], caller);
    return `${printed()}=> ${type === null ? '' : `${await toText(type, caller)} `}${await toText(value, caller)}\n`;
  } catch (error) {
    if (!(error instanceof Thrown)) {
      throw error;
    }
    const message = messageOf(error.exception);
    return `${printed()}!! ${classNameOf(error.exception)}${message === null ? '' : `: ${message}`}\n`;
  }
}

/** Groovy's own: those of a pipeline show maps as Java does. */
function printers(log: (line: string) => void): [string, Value][] {
  return ['print', 'println'].map((name) => {
    const print: ClosureValue = {
      kind: 'closure',
      code: {
        kind: 'native',
        arity: 1,
        call: async ([value], caller) => {
          log(value === undefined ? '' : await toText(value, caller));
          return null;
        },
      },
      owner: null,
      thisObject: null,
      delegate: null,
      resolveStrategy: 'OWNER_FIRST',
    };
    return [name, print];
  });
}
