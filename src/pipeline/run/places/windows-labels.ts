// Labels of Windows machines, which Mayfly does not have. What asks for one in a list of platforms is left out, so that
// the others run; anywhere else it fails with one sentence.

import type { AgentRequest } from '../../step-host.ts';
import type { Frame } from '../frame.ts';
import { NotBuilt, createException, failStep } from '../thrown.ts';

/** `windows`, `win10`, `docker-windows`, `maven-21-windows`, `windows-2022`. */
const WINDOWS = /(?:^|[-_.])win(?:dows)?(?:$|[-_.\d])/i;

/** Longer ones are read by recursion too deep for JavaScript's stack; the host refuses them. */
const MAX_LABEL = 1_000;

/** Throws when the agent can only be a Windows machine. */
export function refuseWindows(agent: AgentRequest, frame: Frame): void {
  const label = agent.kind === 'any' ? null : agent.label;
  if (label === null || label.length > MAX_LABEL || canBeLinux(label)) {
    return;
  }
  const message = `No machine has the label "${label}": Mayfly's machines run Linux`;
  if (frame.branch === null) {
    failStep(message);
  }
  throw new NotBuilt(createException('org.jenkinsci.plugins.workflow.steps.FlowInterruptedException', message, [['result', 'NOT_BUILT']]));
}

/**
 * ```
 * Expression : And (`||` And)*
 * And : Term (`&&` Term)*
 * Term : `!` Term | `(` Expression `)` | Label
 * ```
 * What is no such expression is for the host to judge.
 */
export function canBeLinux(label: string): boolean {
  const tokens = label.match(/&&|\|\||[!()]|"[^"]*"|[^\s!()&|"]+/g) ?? [];
  let next = 0;
  const takes = (token: string): boolean => tokens[next] === token && next++ >= 0;
  const readTerm = (): Possible => {
    if (takes('!')) {
      const { isTrue, isFalse } = readTerm();
      return { isTrue: isFalse, isFalse: isTrue };
    }
    if (takes('(')) {
      const inner = readAny();
      takes(')');
      return inner;
    }
    const name = tokens[next++] ?? '';
    return { isTrue: !WINDOWS.test(name.replaceAll('"', '')), isFalse: true };
  };
  const readAll = (): Possible => {
    const terms = readList('&&', readTerm);
    return { isTrue: terms.every(({ isTrue }) => isTrue), isFalse: terms.some(({ isFalse }) => isFalse) };
  };
  const readAny = (): Possible => {
    const terms = readList('||', readAll);
    return { isTrue: terms.some(({ isTrue }) => isTrue), isFalse: terms.every(({ isFalse }) => isFalse) };
  };
  const readList = (operator: string, read: () => Possible): Possible[] => {
    const terms = [read()];
    while (takes(operator)) {
      terms.push(read());
    }
    return terms;
  };
  return readAny().isTrue;
}

/** What an expression can be on a machine that is not Windows. */
interface Possible {
  readonly isTrue: boolean;
  readonly isFalse: boolean;
}
