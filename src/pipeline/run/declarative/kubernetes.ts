// `agent { kubernetes { … } }` [KubernetesDeclarativeAgentScript]: a node, the checkout there, then the container that
// steps run in unless they name another.

import { readInvocation } from '../../model/invocation.ts';
import type { Agent } from '../../model/pipeline.ts';
import type { Closure, Expression } from '../../syntax/ast.ts';
import { callHost } from '../call-host.ts';
import { listOf, mapOf } from '../collections.ts';
import type { Frame } from '../frame.ts';
import { isMap } from '../kinds.ts';
import { AGENT_CONTAINER, NO_POD, podOf } from '../places/pod.ts';
import type { Pod } from '../places/pod.ts';
import { describePod } from '../places/pod-description.ts';
import { inContainer, withPodNode } from '../places/pod-node.ts';
import { failStep } from '../thrown.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { activationIn, evaluateIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

interface PodUse {
  /** Asked for with `customWorkspace`; null: any. */
  readonly workspace: string | null;
  /** What is done on the node before the container is entered. */
  readonly prepare: (frame: Frame) => Promise<void>;
  readonly body: (frame: Frame) => Promise<void>;
}

export async function withPod(context: PipelineRun, frame: Frame, agent: Agent, { workspace, prepare, body }: PodUse): Promise<void> {
  const options = await evaluateOptions(context, frame, agent.options);
  const pod = await describeAgent(context, frame, options);
  const container = (await textIn(context, frame, options, 'defaultContainer')) || (await onlyTemplate(context, frame, options)) || AGENT_CONTAINER;
  await withPodNode({ agent: { kind: 'any' }, workspace }, pod, true, { ...context.caller, frame }, async (placed) => {
    await prepare(placed);
    await inContainer(container, { ...context.caller, frame: placed }, body);
  });
}

/** Nothing is inherited from a pod around that `inheritFrom` does not name. */
async function describeAgent(context: PipelineRun, frame: Frame, options: ReadonlyMap<string, Value>): Promise<Pod> {
  const file = await textIn(context, frame, options, 'yamlFile');
  const yaml = file === '' ? await textIn(context, frame, options, 'yaml') : await readPodFile(context, frame, file);
  const own = await describePod(options, yaml, activationIn(context, frame));
  const wanted = (await textIn(context, frame, options, 'inheritFrom')).split(/\s+/);
  const inherited = wanted.some((name) => frame.pod.labels.has(name)) ? frame.pod : NO_POD;
  const label = await textIn(context, frame, options, 'label');
  return podOf(own, inherited, [...frame.pod.labels, ...label.split(/\s+/)]);
}

/** A pod of one `containerTemplate { … }` and no more runs its steps in it, as it always did. */
async function onlyTemplate(context: PipelineRun, frame: Frame, options: ReadonlyMap<string, Value>): Promise<string> {
  const template = options.get('containerTemplate') ?? null;
  const name = isMap(template) ? await context.caller.interpreter.getProperty(template, 'name', context.caller) : null;
  return name === null ? '' : toText(name, activationIn(context, frame));
}

async function readPodFile({ run }: PipelineRun, frame: Frame, path: string): Promise<string> {
  const text = await callHost(run, frame, (signal) => run.host.readTrusted(path, frame.node, signal));
  if (text === null && run.host.isDry) {
    run.host.log(`${path} is not here: what containers the pod has is unknown`, frame.node);
  }
  return text ?? (run.host.isDry ? '' : failStep(`${path} not found`));
}

async function evaluateOptions(context: PipelineRun, frame: Frame, options: ReadonlyMap<string, Expression>): Promise<ReadonlyMap<string, Value>> {
  const values = new Map<string, Value>();
  for (const [name, expression] of options) {
    values.set(name, await evaluateOption(context, frame, expression));
  }
  return values;
}

/** `containerTemplate { name 'x' … }` is a map, and a block of such blocks a list. */
async function evaluateOption(context: PipelineRun, frame: Frame, expression: Expression): Promise<Value> {
  if (expression.kind !== 'closure') {
    return evaluateIn(context, frame, expression);
  }
  const invocations = invocationsIn(expression);
  const properties: [string, Value][] = [];
  for (const { name, value } of invocations) {
    properties.push([name, await evaluateOption(context, frame, value)]);
  }
  const isList = invocations.length > 0 && invocations.every(({ value }) => value.kind === 'closure');
  return isList ? listOf(properties.map(([, value]) => value)) : mapOf(properties);
}

function invocationsIn({ body }: Closure): { readonly name: string; readonly value: Expression }[] {
  return body.flatMap((statement) => {
    const invocation = readInvocation(statement);
    const value = invocation?.block ?? invocation?.arguments[0]?.value;
    return invocation === null || value === undefined ? [] : [{ name: invocation.name, value }];
  });
}

async function textIn(context: PipelineRun, frame: Frame, options: ReadonlyMap<string, Value>, name: string): Promise<string> {
  const value = options.get(name) ?? null;
  return value === null ? '' : toText(value, activationIn(context, frame));
}
