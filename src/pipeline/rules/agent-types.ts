import { didYouMean } from '../../lib/did-you-mean.ts';
import { AGENT_TYPES, BARE_AGENT_TYPES } from '../model/agent-types.ts';
import { plainWord, readInvocation, statementsOf } from '../model/invocation.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Span } from '../syntax/source.ts';
import { shortFormHint } from './agent-options.ts';
import type { Report, Rule } from './rule.ts';

/** An agent is `any`, `none`, or a block with one type that exists. The word alone is no section at all: see knownSections. */
export const agentTypes: Rule = (report) => ({
  agent: (section) => {
    if (section.isBare) {
      return;
    }
    if (section.block === null) {
      checkBare(report, section);
    } else if (section.arguments.length > 0) {
      reject(report, section.span, '');
    } else {
      checkBlock(report, section);
    }
  },
});

function checkBare(report: Report, section: Invocation): void {
  const [argument, second] = section.arguments;
  if (argument === undefined) {
    report.problem({ code: 'missing', message: 'No argument for agent', span: section.nameSpan, hint: 'write agent any' });
    return;
  }
  const word = second === undefined && argument.name === null ? plainWord(argument.value) : null;
  if (word === null || !BARE_AGENT_TYPES.includes(word)) {
    reject(report, argument.span, word ?? '');
  }
}

function reject(report: Report, span: Span, word: string): void {
  const message = 'Only "agent none", "agent any" or "agent {...}" are allowed.';
  const hint = AGENT_TYPES.has(word) ? `write agent { ${word} … }` : didYouMean(word, BARE_AGENT_TYPES);
  report.problem({ code: 'invalid-value', message, span, hint: hint ?? "to run in a container, write agent { docker 'image' }" });
}

function checkBlock(report: Report, section: Invocation): void {
  const statements = statementsOf(section);
  // Jenkins knows `node` as another name of `label`, which it doesn't list.
  const valid = `[${Array.from(AGENT_TYPES.keys()).filter((name) => name !== 'node').join(', ')}]`;
  if (statements.length === 0) {
    report.problem({ code: 'missing', message: `No agent type specified. Must be one of ${valid}`, span: section.nameSpan });
  }
  const second = statements[1];
  if (second !== undefined) {
    report.problem({ code: 'structure', message: 'Only one agent type is allowed per agent section', span: second.span });
  }
  for (const statement of statements) {
    const type = readInvocation(statement);
    if (type === null || type.isBare) {
      const bare = AGENT_TYPES.get(type?.name ?? '');
      const hint = type === null || bare === undefined ? undefined : shortFormHint(type.name, bare);
      report.problem({ code: 'structure', message: 'Expected an agent', span: statement.span, hint });
    } else if (!AGENT_TYPES.has(type.name)) {
      const message = `Invalid agent type "${type.name}" specified. Must be one of ${valid}`;
      report.problem({ code: 'unknown', message, span: type.nameSpan, hint: didYouMean(type.name, AGENT_TYPES.keys()) });
    }
  }
}
