// Labels of Windows machines, which Mayfly does not have. What asks for one in a list of platforms is left out, so that
// the others run; anywhere else it fails with one sentence.

import type { AgentRequest } from '../step-host.ts';
import type { Frame } from './frame.ts';
import { NotBuilt, createException, failStep } from './thrown.ts';

/** `windows`, `win10`, `docker-windows`, `maven-21-windows`, `windows-2022`. */
const WINDOWS = /(?:^|[-_.])win(?:dows)?(?:$|[-_.\d])/i;

/** Throws when the agent can only be a Windows machine. */
export function refuseWindows(agent: AgentRequest, frame: Frame): void {
  const label = agent.kind === 'any' ? null : agent.label;
  if (label === null || canBeLinux(label)) {
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
  const readTerm = (): boolean => {
    if (takes('!')) {
      return !readTerm();
    }
    if (takes('(')) {
      const inner = readExpression();
      takes(')');
      return inner;
    }
    const name = tokens[next++] ?? '';
    return !WINDOWS.test(name.replaceAll('"', ''));
  };
  const readAll = (operator: string, read: () => boolean): boolean[] => {
    const values = [read()];
    while (takes(operator)) {
      values.push(read());
    }
    return values;
  };
  const readExpression = (): boolean => readAll('||', () => readAll('&&', readTerm).every(Boolean)).some(Boolean);
  return readExpression();
}
