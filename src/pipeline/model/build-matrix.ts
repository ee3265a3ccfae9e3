import type { Expression } from '../syntax/ast.ts';
import { childInvocations, childNamed, positionalArgument } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Axis, AxisCondition } from './pipeline.ts';
import { required } from './required.ts';

/** Axis : `axis` `{` `name` Text  `values` Text (`,` Text)* `}` */
export function buildAxes(section: Invocation): Axis[] {
  return childInvocations(section).map((axis) => ({ name: axisName(axis), span: axis.nameSpan, values: axisValues(axis, 'values') }));
}

/** Exclude : `exclude` `{` (`axis` `{` `name` Text  (`values` | `notValues`) Text (`,` Text)* `}`)* `}` */
export function buildExcludes(section: Invocation | null): AxisCondition[][] {
  return section === null ? [] : childInvocations(section).map((exclude) => childInvocations(exclude).map(buildCondition));
}

function buildCondition(axis: Invocation): AxisCondition {
  const negated = childNamed(axis, 'notValues') !== null;
  return { name: axisName(axis), values: axisValues(axis, negated ? 'notValues' : 'values'), negated };
}

function axisName(axis: Invocation): string {
  return required(literalText(required(positionalArgument(required(childNamed(axis, 'name'))))));
}

function axisValues(axis: Invocation, name: string): string[] {
  return required(childNamed(axis, name)).arguments.map((argument) => required(literalText(argument.value)));
}

/** Numbers and booleans are texts where they are values of axes. Null when the value is only known at run time. */
export function literalText(value: Expression): string | null {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    default:
      return null;
  }
}
