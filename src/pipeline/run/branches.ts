// Branches that run at the same time. Without failFast all of them end before a failure is thrown; with it the first
// failure interrupts the others. An interrupt of the whole reaches every branch.

import { enterNode } from './call-step.ts';
import { arrayOf, mapOf } from './collections.ts';
import type { Caller } from './caller.ts';
import { holdFloor, leaveFloor } from './floor.ts';
import type { Frame } from './frame.ts';
import { createInterrupt } from './interrupt.ts';
import type { Interrupt } from './interrupt.ts';
import { MAX_BRANCHES } from '../model/pipeline.ts';
import { RESULTS } from '../step-host.ts';
import { asThrown } from './script-error.ts';
import { NotBuilt, Thrown, describeThrown, failStep, isActualInterruption, isSubclass, raise, resultOf } from './thrown.ts';
import type { Value } from './value.ts';

export interface Branch {
  readonly name: string;
  readonly run: (frame: Frame) => Promise<Value>;
}

/** The results by name. `kind`: branches of the step have a node of their own, stages of a `parallel` directive make theirs. */
export async function runBranches(branches: readonly Branch[], failFast: boolean, kind: 'branch' | 'stage', caller: Caller): Promise<Value> {
  if (branches.length > MAX_BRANCHES) {
    raise('java.lang.IllegalArgumentException', `parallel has ${branches.length} branches, more than ${MAX_BRANCHES}`);
  }
  const { run, frame } = caller;
  const abort = new AbortController();
  // In the order in which the branches failed.
  const failures: unknown[] = [];
  const awaited = frame.interrupts.filter(({ delivered }) => !delivered);
  const runOne = (branch: Branch, inner: Frame): Promise<Value> => (kind === 'branch' ? runBranch(branch, inner, caller) : branch.run(inner));
  const runAll = (): Promise<Outcome[]> => Promise.all(
    branches.map(async (branch) => {
      const interrupts: Interrupt[] = [...frame.interrupts.map(copyInterrupt), createInterrupt(abort.signal, 'ABORTED', true)];
      const inner: Frame = { ...frame, interrupts, branch: branch.name, speaker: Symbol(branch.name) };
      const outcome = await settle(() => runOne(branch, inner));
      markDelivered(frame.interrupts, interrupts);
      const error = 'error' in outcome ? outcome.error : null;
      if (error !== null) {
        failures.push(error);
      }
      if (error instanceof NotBuilt) {
        run.host.log(`Branch ${branch.name} is not built: ${error.message}`, frame.node);
        return outcome;
      }
      if (kind === 'stage' && error instanceof Thrown) {
        run.host.log(`Failed in branch ${branch.name}`, frame.node);
      }
      if (failFast && error !== null && !abort.signal.aborted) {
        abort.abort(new Error(`Failed in branch ${branch.name}`));
      }
      return outcome;
    }),
  );
  const outcomes = await leaveFloor(caller, runAll);
  throwWorst(failures, failFast, run.kill.signal.aborted || awaited.some(({ delivered }) => delivered));
  settleNotBuilt(outcomes, caller);
  return collect(branches, outcomes);
}

/** Every branch is told of the same interrupt, once each. */
function copyInterrupt(interrupt: Interrupt): Interrupt {
  return { ...interrupt };
}

function markDelivered(outer: readonly Interrupt[], inner: readonly Interrupt[]): void {
  outer.forEach((interrupt, index) => {
    interrupt.delivered ||= inner[index]?.delivered === true;
  });
}

type Outcome = { readonly value: Value } | { readonly error: unknown };

async function settle(run: () => Promise<Value>): Promise<Outcome> {
  try {
    return { value: await run() };
  } catch (error) {
    return { error };
  }
}

async function runBranch({ name, run: body }: Branch, frame: Frame, { run }: Caller): Promise<Value> {
  const id = enterNode(run);
  run.host.event({ kind: 'branch-started', id, parent: frame.node, name });
  try {
    const inner: Frame = { ...frame, node: id };
    const value = await holdFloor({ run, frame: inner }, () => body(inner));
    run.host.event({ kind: 'branch-ended', id, result: 'SUCCESS', error: null });
    return value;
  } catch (error) {
    if (error instanceof Thrown) {
      if (!(error instanceof NotBuilt)) {
        run.host.log(`Failed in branch ${name}`, id);
      }
      run.host.event({ kind: 'branch-ended', id, result: resultOf(error), error: describeThrown(error) });
    }
    throw error;
  }
}

/**
 * The machine's failures first; then what interrupted all branches; then the gravest of the branches, with the others as
 * its suppressed ones. Without failFast other exceptions are graver than what steps say, and interruptions least; else the
 * first is the cause of the rest.
 */
function throwWorst(failures: readonly unknown[], failFast: boolean, isStopped: boolean): void {
  for (const error of failures) {
    asThrown(error);
  }
  const thrown = failures.filter((error) => error instanceof Thrown).filter((error) => !(error instanceof NotBuilt));
  const distinct = thrown.filter((each, index) => thrown.findIndex(({ exception }) => exception === each.exception) === index);
  const ordered = failFast ? distinct : distinct.toSorted((a, b) => gravity(b) - gravity(a));
  const worst = (isStopped ? ordered.find(isActualInterruption) : undefined) ?? ordered[0];
  if (worst !== undefined) {
    worst.exception.fields.set('suppressed', arrayOf(ordered.filter((each) => each !== worst).map(({ exception }) => exception), 'java.lang.Throwable'));
    throw worst;
  }
}

function gravity(thrown: Thrown): number {
  const { exception } = thrown;
  if (isSubclass(exception.class, 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException')) {
    return RESULTS.indexOf(resultOf(thrown));
  }
  return isSubclass(exception.class, 'hudson.AbortException') ? RESULTS.length : RESULTS.length + 1;
}

/** One that is left out of several is no failure. With nothing left, nothing was built, and that is one. */
function settleNotBuilt(outcomes: readonly Outcome[], { frame }: Caller): void {
  const missing = outcomes.map((outcome) => ('error' in outcome ? outcome.error : null)).filter((error) => error instanceof NotBuilt);
  const [first] = missing;
  if (first === undefined || missing.length < outcomes.length) {
    return;
  }
  if (frame.branch !== null) {
    throw first;
  }
  failStep(first.message);
}

function collect(branches: readonly Branch[], outcomes: readonly Outcome[]): Value {
  return mapOf(outcomes.map((outcome, index) => [branches[index]?.name ?? '', 'value' in outcome ? outcome.value : null]));
}

