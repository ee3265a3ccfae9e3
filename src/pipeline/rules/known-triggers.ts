import { didYouMean } from '../../lib/did-you-mean.ts';
import type { Invocation } from '../model/invocation.ts';
import { PLUGIN_TRIGGER_TYPES, TRIGGER_TYPES } from '../model/trigger-types.ts';
import { checkUnique, readCallList } from './checks/call-list.ts';
import { checkDescribable } from './checks/check-arguments.ts';
import type { Report, Rule } from './rule.ts';

/** `triggers` holds triggers that exist, each once. */
export const knownTriggers: Rule = (report) => ({
  triggers: (section) => {
    const calls = readCallList(report, section, { plural: 'Triggers', expected: 'Expected a trigger' });
    checkUnique(report, calls, 'trigger');
    calls.forEach((call) => checkTrigger(report, call));
  },
});

function checkTrigger(report: Report, call: Invocation): void {
  const { name, nameSpan: span } = call;
  const signature = TRIGGER_TYPES.get(name);
  if (signature !== undefined) {
    checkDescribable(report, signature, call);
  } else if (!PLUGIN_TRIGGER_TYPES.has(name)) {
    const message = `Invalid trigger type "${name}". Valid trigger types: [${Array.from(TRIGGER_TYPES.keys()).join(', ')}]`;
    report.problem({ code: 'unknown', message, span, hint: didYouMean(name, [...TRIGGER_TYPES.keys(), ...PLUGIN_TRIGGER_TYPES]) });
  }
}
