// Jenkins keeps a project's parameters from one run to the next, so what stands before their declaration has them too.
// Here a run knows those whose values are written as literals; others are known once they have been declared.

import type { Argument, Call, Expression, Statement } from '../syntax/ast.ts';
import type { Caller } from './caller.ts';
import { listOf, mapOf } from './collections.ts';
import { declareParameters, readParameter } from './parameter-definitions.ts';
import { SYMBOLS } from './symbols.ts';
import { Thrown } from './thrown.ts';
import type { Value } from './value.ts';

/** What has no say in a parameter's value may be any expression. */
const VALUES: readonly string[] = ['name', 'defaultValue', 'choices'];

/** A mistake in a definition is told where the file declares it. */
export async function declareProjectParameters(caller: Caller): Promise<void> {
  const { run } = caller;
  for (const call of [...(run.pipeline?.parameters ?? []), ...parametersOfProperties(run.unit.script.body)]) {
    const description = literalDescription(call);
    if (description !== undefined) {
      try {
        declareParameters(run, [await readParameter(description, caller)]);
      } catch (error) {
        if (!(error instanceof Thrown)) {
          throw error;
        }
      }
    }
  }
}

/** `properties([parameters([…])])` at the file's top: each of the inner list. */
function parametersOfProperties(statements: readonly Statement[]): Call[] {
  return statements
    .flatMap((statement) => (statement.kind === 'expression' ? callsOf([statement.expression], 'properties') : []))
    .flatMap(({ arguments: [list] }) => callsOf(elementsOf(list), 'parameters'))
    .flatMap(({ arguments: [list] }) => elementsOf(list).filter((element) => element.kind === 'call'));
}

function callsOf(expressions: readonly Expression[], name: string): Call[] {
  return expressions.filter((expression) => expression.kind === 'call').filter(({ callee }) => callee.kind === 'name' && callee.name === name);
}

function elementsOf(argument: Argument | undefined): Expression[] {
  return argument?.value.kind === 'list' ? argument.value.elements.map(({ value }) => value) : [];
}

/** What `string(name: 'x', defaultValue: 'y')` would give. Undefined when its value is not known before the code runs. */
function literalDescription({ callee, arguments: args }: Call): Value | undefined {
  if (callee.kind !== 'name') {
    return undefined;
  }
  const entries: [string, Value][] = [['$class', callee.name]];
  for (const { name, value } of args) {
    const key = name === null ? SYMBOLS.get(callee.name) : name.kind === 'string' ? name.value : null;
    if (typeof key === 'string' && VALUES.includes(key)) {
      const literal = literalValue(value);
      if (literal === undefined) {
        return undefined;
      }
      entries.push([key, literal]);
    }
  }
  return mapOf(entries);
}

function literalValue(expression: Expression): Value | undefined {
  switch (expression.kind) {
    case 'string':
    case 'boolean':
      return expression.value;
    case 'null':
      return null;
    case 'number':
      return expression.text;
    case 'list': {
      const elements = expression.elements.map(({ value, spread }) => (spread === null ? literalValue(value) : undefined));
      return elements.every((element) => element !== undefined) ? listOf(elements) : undefined;
    }
    case 'binary': {
      const [left, right] = [literalValue(expression.left), literalValue(expression.right)];
      return expression.operator === '+' && typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
    }
    default:
      return undefined;
  }
}
