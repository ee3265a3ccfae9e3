// The bindings of a withCredentials that are written out, each against what its kind takes.

import { didYouMean } from '../../../lib/did-you-mean.ts';
import { readCall } from '../../model/invocation.ts';
import type { Invocation } from '../../model/invocation.ts';
import { SYMBOLS } from '../../run/symbols.ts';
import { BINDING_TYPES } from '../../steps/environment/binding-types.ts';
import type { Report } from '../rule.ts';
import { isCallable } from './call-scope.ts';
import { checkArguments } from './check-arguments.ts';

export function checkBindings(report: Report, { arguments: given }: Invocation): void {
  const lists = given.map(({ value }) => value);
  for (const value of lists.flatMap((each) => (each.kind === 'list' ? each.elements.map((element) => element.value) : [each]))) {
    const binding = value.kind === 'call' ? readCall(value) : null;
    if (binding !== null && !report.scope.declared.has(binding.name)) {
      checkBinding(report, binding);
    }
  }
}

function checkBinding(report: Report, binding: Invocation): void {
  const { name, nameSpan: span } = binding;
  const type = BINDING_TYPES.get(name);
  if (type !== undefined) {
    checkArguments(report, type, binding);
  } else if (!SYMBOLS.has(name) && !isCallable(report.scope, name)) {
    // A plugin of Jenkins may have a binding of any name; what looks like one that is known is a slip.
    const meant = didYouMean(name, BINDING_TYPES.keys());
    const hint = meant ?? `the bindings are ${[...BINDING_TYPES.keys()].join(', ')}`;
    report.problem({ code: 'unknown', severity: meant === undefined ? 'warning' : 'error', message: `No such DSL method '${name}' found among steps`, span, hint });
  }
}
