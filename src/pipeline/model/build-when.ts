import type { Expression } from '../syntax/ast.ts';
import { CONDITION_TYPES, WHEN_SWITCHES } from './condition-types.ts';
import { argumentName, childInvocations, childNamed, positionalArgument } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Condition, When } from './pipeline.ts';
import { required } from './required.ts';

/** WhenDirective : `when` `{` (Switch Boolean | Condition)* `}` */
export function buildWhen(section: Invocation | null): When | null {
  if (section === null) {
    return null;
  }
  const isOn = (name: string): boolean => {
    const found = childNamed(section, name);
    const value = found === null ? null : positionalArgument(found);
    return value?.kind === 'boolean' && value.value;
  };
  return {
    span: section.nameSpan,
    beforeAgent: isOn('beforeAgent'),
    beforeInput: isOn('beforeInput'),
    beforeOptions: isOn('beforeOptions'),
    conditions: buildConditions(section),
  };
}

function buildConditions(block: Invocation): Condition[] {
  return childInvocations(block)
    .filter(({ name }) => !WHEN_SWITCHES.includes(name))
    .map(buildCondition);
}

function buildCondition(condition: Invocation): Condition {
  const { name, span } = condition;
  switch (name) {
    case 'allOf':
    case 'anyOf':
    case 'not':
      return { kind: name, span, conditions: buildConditions(condition) };
    case 'expression':
      return { kind: name, span, block: required(condition.block) };
    default:
      return { kind: name as 'branch', span, arguments: namedArguments(condition) };
  }
}

function namedArguments(condition: Invocation): Map<string, Expression> {
  const unnamed = CONDITION_TYPES.get(condition.name)?.unnamedParameter ?? null;
  return new Map(condition.arguments.map((argument) => [required(argumentName(argument) ?? unnamed), argument.value]));
}
