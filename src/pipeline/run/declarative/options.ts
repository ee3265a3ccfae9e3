// `options`: some wrap what runs (timeout, retry, timestamps, …: steps with a block), some say how the pipeline runs,
// and the rest is for the project.

import type { Option, Pipeline } from '../../model/pipeline.ts';
import type { Call } from '../../syntax/ast.ts';
import type { Activation } from '../evaluator/activation.ts';
import { STEPS } from '../../steps/steps.ts';
import { callStep } from '../call-step.ts';
import { evaluateArguments } from '../evaluator/evaluate-arguments.ts';
import { createStageState } from '../frame.ts';
import type { Frame } from '../frame.ts';
import { worsen } from '../results.ts';
import { toText } from '../to-text.ts';
import type { ClosureValue } from '../value.ts';
import { activationIn, located } from './pipeline-run.ts';
import type { PipelineFlags, PipelineRun } from './pipeline-run.ts';

/** Reads the flags, whose arguments are literals. */
export function readFlags({ options }: Pipeline): PipelineFlags {
  const isSet = (name: string): boolean => hasFlag(options, name);
  const directory = options.find(({ name }) => name === 'checkoutToSubdirectory')?.call.arguments[0]?.value;
  return {
    skipDefaultCheckout: isSet('skipDefaultCheckout'),
    skipStagesAfterUnstable: isSet('skipStagesAfterUnstable'),
    parallelsAlwaysFailFast: isSet('parallelsAlwaysFailFast'),
    newContainerPerStage: isSet('newContainerPerStage'),
    checkoutDirectory: directory ?? null,
  };
}

/** Whether the option is there, and not as `skipDefaultCheckout(false)`. */
export function hasFlag(options: readonly Option[], name: string): boolean {
  const option = options.find((each) => each.name === name);
  const argument = option?.call.arguments[0]?.value;
  return option !== undefined && (argument?.kind !== 'boolean' || argument.value);
}

/** Runs the body inside of those options that are steps with a block, the first outermost. */
export async function withOptions(context: PipelineRun, frame: Frame, options: readonly Option[], body: (frame: Frame) => Promise<void>): Promise<void> {
  const [first, ...rest] = options.filter(isWrapper);
  const step = first === undefined ? undefined : STEPS.get(first.name);
  if (first === undefined || step === undefined) {
    return body(frame);
  }
  const activation = activationIn(context, frame);
  const args = await evaluateArguments(first.call.arguments, activation);
  const attempt = async (inner: Frame): Promise<void> => {
    const again = first.name === 'retry' ? attemptFrame(inner) : inner;
    await withOptions(context, { ...again, node: frame.node }, rest, body);
    frame.stage.result = worsen(frame.stage.result, again.stage.result);
  };
  await located(context, first.span, () => callStep(step, [...args, blockOf(context, activation, attempt)], activation));
}

/** What an attempt has come to is forgotten when it is followed by another. */
function attemptFrame(frame: Frame): Frame {
  return { ...frame, isApart: true, stage: createStageState(frame.stage.name) };
}

function isWrapper({ name }: Option): boolean {
  return STEPS.get(name)?.block === 'required' || STEPS.get(name)?.block === 'optional';
}

/** A closure that is no script's: it runs what the pipeline does next in the frame that the step gives it. */
function blockOf(context: PipelineRun, activation: Activation, run: (frame: Frame) => Promise<void>): ClosureValue {
  return {
    kind: 'closure',
    code: {
      kind: 'native',
      arity: 0,
      call: async (_, caller) => {
        await run(caller.frame);
        return null;
      },
    },
    owner: context.script,
    thisObject: context.script,
    delegate: activation.thisObject,
    resolveStrategy: 'OWNER_FIRST',
  };
}

/** What the project should know: everything that is no wrapper, in words. */
export async function describeOptions(context: PipelineRun, frame: Frame, options: readonly Option[]): Promise<{ name: string; text: string }[]> {
  const activation = activationIn(context, frame);
  const described: { name: string; text: string }[] = [];
  for (const option of options.filter((each) => !isWrapper(each))) {
    described.push({ name: option.name, text: await argumentsText(option.call, activation) });
  }
  return described;
}

/** What a trigger or an option is given, for people. */
export async function argumentsText(call: Call, activation: Activation): Promise<string> {
  const texts: string[] = [];
  for (const value of await evaluateArguments(call.arguments, activation)) {
    texts.push(await toText(value, activation));
  }
  return texts.join(', ');
}
