import type { Expression } from '../syntax/ast.ts';
import { AGENT_TYPES } from './agent-types.ts';
import { childInvocations, plainWord, positionalArgument } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Agent, AgentKind } from './pipeline.ts';
import { required } from './required.ts';

/** AgentDirective : `agent` (`any` | `none` | `{` AgentType `}`) */
export function buildAgent(section: Invocation): Agent {
  const inner = section.block === null ? undefined : childInvocations(section)[0];
  if (inner === undefined) {
    const bare = required(positionalArgument(section));
    return { kind: required(plainWord(bare)) as AgentKind, span: bare.span, options: new Map() };
  }
  // Jenkins reads `label { … }` as `node { … }` (JENKINS-41118).
  const kind = inner.name === 'label' && inner.block !== null ? 'node' : (inner.name as AgentKind);
  return { kind, span: inner.span, options: inner.block === null ? shortForm(inner) : blockOptions(inner) };
}

/** AgentType : Name Value */
function shortForm(type: Invocation): Map<string, Expression> {
  const option = AGENT_TYPES.get(type.name)?.shortForm ?? null;
  const value = positionalArgument(type);
  return option === null || value === null ? new Map() : new Map([[option, value]]);
}

/** AgentType : Name `{` (Option Value)* `}` */
function blockOptions(type: Invocation): Map<string, Expression> {
  return new Map(childInvocations(type).map((option) => [option.name, required(option.block ?? positionalArgument(option))]));
}
