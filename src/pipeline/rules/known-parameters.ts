import { didYouMean } from '../../lib/did-you-mean.ts';
import { argumentName } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import { PARAMETER_TYPES, PLUGIN_PARAMETER_TYPES } from '../model/parameter-types.ts';
import type { Span } from '../syntax/source.ts';
import { readCallList } from './checks/call-list.ts';
import { checkDescribable } from './checks/check-arguments.ts';
import type { Report, Rule } from './rule.ts';

/** `parameters` of a pipeline and of an `input` have types that exist, and names. */
export const knownParameters: Rule = (report) => ({
  parameters: (section) => {
    const seen = new Map<string, Span>();
    for (const call of readCallList(report, section, { plural: 'Build parameters', expected: 'Expected a build parameter definition' })) {
      checkParameter(report, call);
      checkName(report, call, seen);
    }
  },
});

function checkParameter(report: Report, call: Invocation): void {
  const { name, nameSpan: span } = call;
  const signature = PARAMETER_TYPES.get(name);
  if (signature !== undefined) {
    checkDescribable(report, signature, call);
  } else if (!PLUGIN_PARAMETER_TYPES.has(name)) {
    const message = `Invalid parameter type "${name}". Valid parameter types: [${Array.from(PARAMETER_TYPES.keys()).join(', ')}]`;
    report.problem({ code: 'unknown', message, span, hint: similarType(name) });
  }
}

/** Some are called `…Param` and some are not, which is easily confused. */
function similarType(name: string): string | undefined {
  const spellings = [name, `${name}Param`, name.replace(/Param(eter)?$/, '')];
  return spellings.map((spelling) => didYouMean(spelling, PARAMETER_TYPES.keys())).find((hint) => hint !== undefined);
}

function checkName(report: Report, call: Invocation, seen: Map<string, Span>): void {
  const value = call.arguments.find((argument) => argumentName(argument) === 'name')?.value;
  if (value?.kind !== 'string') {
    return;
  }
  const first = seen.get(value.value);
  if (value.value.trim() === '') {
    report.problem({ code: 'invalid-value', message: 'the name of a parameter is empty', span: value.span });
  } else if (first !== undefined) {
    const message = `two parameters are called "${value.value}"`;
    const related = { message: 'the first is here', span: first };
    report.problem({ code: 'suspicious', severity: 'warning', message, span: value.span, related });
  }
  seen.set(value.value, first ?? value.span);
}
