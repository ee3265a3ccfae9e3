// `environment` directives. As in Jenkins the values of one block may use each other whatever their order is;
// credentials are resolved before all others; what no variable has becomes the text "null".

import type { EnvironmentEntry } from '../../model/pipeline.ts';
import type { Call, Expression } from '../../syntax/ast.ts';
import type { Activation } from '../evaluator/activation.ts';
import { credentialVariables } from './credentials.ts';
import { readVariable } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { envWith } from '../globals/env.ts';
import type { NativeType } from '../native-type.ts';
import { heldBy } from '../classes/instances.ts';
import { maskNotice } from '../secret-notices.ts';
import { toText } from '../to-text.ts';
import { evaluate } from '../evaluator/recurse.ts';
import { objectType } from '../types/object.ts';
import type { ClosureValue, Value } from '../value.ts';
import { activationIn, located, textIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

/** Runs the body with the block's variables. Files of credentials are there as long as it runs. */
export async function withEnvironment(context: PipelineRun, frame: Frame, entries: readonly EnvironmentEntry[], body: (frame: Frame) => Promise<void>): Promise<void> {
  const files: string[] = [];
  const declared = new Map(frame.declared);
  const secretNames: string[] = [];
  try {
    for (const { name, value, span } of entries) {
      const id = credentialsId(value);
      if (id !== null) {
        const bound = await located(context, span, async () => credentialVariables(context, frame, { name, id: await textIn(context, frame, id), files }));
        bound.variables.forEach((text, variable) => declared.set(variable, text));
        secretNames.push(...bound.secretNames);
      }
    }
    if (secretNames.length > 0) {
      context.run.host.log(maskNotice(secretNames), frame.node);
    }
    const withCredentials: Frame = { ...frame, declared, secretNames: [...frame.secretNames, ...secretNames] };
    const values = await evaluateEntries(context, withCredentials, entries.filter(({ value }) => credentialsId(value) === null));
    await body({ ...withCredentials, declared: new Map([...declared, ...values]) });
  } finally {
    await removeFiles(context, frame, files);
  }
}

async function removeFiles({ run }: PipelineRun, { place }: Frame, files: readonly string[]): Promise<void> {
  for (const path of files) {
    if (place !== null) {
      await run.host.removeSecretFile(place, path);
    }
  }
}

/** `credentials('id')` */
function credentialsId(value: Expression): Expression | null {
  const isCredentials = value.kind === 'call' && value.callee.kind === 'name' && value.callee.name === 'credentials';
  return isCredentials ? firstArgument(value) : null;
}

function firstArgument({ arguments: list }: Call): Expression | null {
  return list[0]?.value ?? null;
}

async function evaluateEntries(context: PipelineRun, frame: Frame, entries: readonly EnvironmentEntry[]): Promise<ReadonlyMap<string, string>> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const values = new Map<string, string>();
  const pending = new Set<string>();

  async function resolve(name: string): Promise<string | null> {
    const entry = byName.get(name);
    // A value that needs itself (`PATH = "${PATH}:/opt"`) means the variable outside of the block.
    if (entry === undefined || pending.has(name)) {
      return readVariable(name, { run: context.run, frame });
    }
    const known = values.get(name);
    if (known !== undefined) {
      return known;
    }
    pending.add(name);
    const value = await located(context, entry.span, async () => toText(await evaluate(entry.value, activation), activation));
    pending.delete(name);
    values.set(name, value);
    return value;
  }

  const activation = activationWith(context, frame, resolve);
  for (const { name } of entries) {
    await resolve(name);
  }
  return new Map(entries.map(({ name }) => [name, values.get(name) ?? '']));
}

/** Bare names mean the block's entries first; a name that nothing has is null here, and no error. */
function activationWith(context: PipelineRun, frame: Frame, resolve: (name: string) => Promise<string | null>): Activation {
  const activation = activationIn(context, frame);
  const names: NativeType = {
    name: 'org.jenkinsci.plugins.pipeline.modeldefinition.environment.Environment',
    parent: objectType,
    interfaces: [],
    methods: new Map(),
    getProperty: async (_, name, caller) => {
      if (name === 'env') {
        return envWith(resolve);
      }
      const own = await resolve(name);
      if (own !== null) {
        return own;
      }
      const isElsewhere = heldBy(context.script, name) !== undefined || ['params', 'currentBuild', 'scm', 'docker'].includes(name);
      return isElsewhere || (await caller.interpreter.findClass(name, caller)) !== null ? undefined : null;
    },
  };
  const closure: ClosureValue = {
    kind: 'closure',
    code: { kind: 'native', arity: 0, call: async () => null },
    owner: context.script,
    thisObject: context.script,
    delegate: { kind: 'object', type: names, data: null } satisfies Value,
    resolveStrategy: 'DELEGATE_FIRST',
  };
  return { ...activation, closure };
}
