// `environment` directives. As in Jenkins the values of one block may use each other whatever their order is;
// what no variable has becomes the text "null".

import type { EnvironmentEntry } from '../model/pipeline.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './evaluate.ts';
import { createScope } from './run-step.ts';
import { environmentOf } from './run-context.ts';
import type { Frame, RunContext } from './run-context.ts';
import { toText } from './value.ts';

/** The frame with the block's variables added. */
export async function withEnvironment(context: RunContext, frame: Frame, entries: readonly EnvironmentEntry[]): Promise<Frame> {
  if (entries.length === 0) {
    return frame;
  }
  const outer = environmentOf(context, frame);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const values = new Map<string, string>();
  const pending = new Set<string>();
  const base = createScope(context, frame);

  async function resolve(name: string): Promise<string | null> {
    const entry = byName.get(name);
    // A value that needs itself (`PATH = "${PATH}:/opt"`) means the variable outside of the block.
    if (entry === undefined || pending.has(name)) {
      return outer.get(name) ?? null;
    }
    const known = values.get(name);
    if (known !== undefined) {
      return known;
    }
    pending.add(name);
    const value = toText(await evaluate(entry.value, scope));
    pending.delete(name);
    values.set(name, value);
    return value;
  }

  const scope: Scope = {
    ...base,
    environmentVariable: resolve,
    variable: async (name) => (name === 'env' || name === 'params' ? base.variable(name) : resolve(name)),
  };
  for (const entry of entries) {
    await resolve(entry.name);
  }
  const declared = new Map([...frame.declared, ...entries.map(({ name }) => [name, values.get(name) ?? ''] as const)]);
  return { ...frame, declared };
}
