import { didYouMean } from '../../lib/did-you-mean.ts';
import { readCall } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { LOG_ROTATOR, OPTION_TYPES, PLUGIN_OPTION_TYPES, STAGE_OPTION_TYPES } from '../model/option-types.ts';
import { KNOWN_PLUGIN_STEPS } from '../steps/known-plugin-steps.ts';
import { STEPS } from '../steps/steps.ts';
import { checkUnique, readCallList } from './checks/call-list.ts';
import { checkDescribable } from './checks/check-arguments.ts';
import { checkBindings } from './checks/check-bindings.ts';
import type { Owner, Report, Rule } from './rule.ts';

/** Job properties that have a section of their own [ParametersAndTriggersInOptions]. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['parameters', 'parameters'],
  ['pipelineTriggers', 'triggers'],
  ['triggers', 'triggers'],
]);

/** Steps that take a block, yet can't stand around a whole pipeline: they need a place, or are structure themselves. */
const NO_WRAPPERS: readonly string[] = ['dir', 'node', 'parallel', 'pipeline', 'script', 'stage', 'withDockerContainer', 'ws'];

/** `options` holds options that exist for a pipeline, or for a stage, each once. */
export const knownOptions: Rule = (report) => ({
  options: (section, owner) => {
    const calls = readCallList(report, section, { plural: 'Options', expected: 'Expected an option' });
    checkUnique(report, calls, 'option');
    calls.forEach((call) => checkOption(report, call, owner));
  },
});

function checkOption(report: Report, call: Invocation, owner: Owner): void {
  const { name, nameSpan: span } = call;
  const isInStage = owner.kind !== 'pipeline';
  const section = SECTIONS.get(name);
  const signature = OPTION_TYPES.get(name) ?? STEPS.get(name);
  if (section !== undefined) {
    const message = `The "${section}" job property can't be used in the "options" directive. Use the "${section} {...}" directive instead.`;
    report.problem({ code: 'structure', message, span });
  } else if (!isOption(name, isInStage)) {
    explainUnknown(report, call, isInStage);
  } else if (signature !== undefined) {
    checkDescribable(report, signature, call);
    checkDiscarder(report, call);
    if (name === 'withCredentials') {
      checkBindings(report, call);
    }
  }
}

function isOption(name: string, isInStage: boolean): boolean {
  const types = isInStage ? STAGE_OPTION_TYPES : OPTION_TYPES;
  return types.has(name) || isWrapper(name) || (!isInStage && PLUGIN_OPTION_TYPES.has(name));
}

/** Steps with a block stand around the stages: `options { withCredentials([…]) }`. */
function isWrapper(name: string): boolean {
  const step = STEPS.get(name);
  return !NO_WRAPPERS.includes(name) && (step === undefined ? KNOWN_PLUGIN_STEPS.has(name) : step.block !== 'none');
}

function explainUnknown(report: Report, { name, nameSpan: span }: Invocation, isInStage: boolean): void {
  const valid = Array.from((isInStage ? STAGE_OPTION_TYPES : OPTION_TYPES).keys()).toSorted();
  const message = `Invalid option type "${name}". Valid option types: [${valid.join(', ')}]`;
  const stepHint = STEPS.has(name) ? 'steps belong in "steps { … }"' : undefined;
  const hint = isInStage && isOption(name, false) ? `"${name}" is an option of pipelines, not of stages` : (stepHint ?? didYouMean(name, valid));
  report.problem({ code: 'unknown', message, span, hint });
}

/** `buildDiscarder(logRotator(…))` */
function checkDiscarder(report: Report, { name, arguments: [strategy] }: Invocation): void {
  const rotator = name === 'buildDiscarder' && strategy !== undefined ? readCall(strategy.value) : null;
  if (rotator?.name === LOG_ROTATOR.name) {
    checkDescribable(report, LOG_ROTATOR, rotator);
  }
}
