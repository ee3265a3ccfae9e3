// hudson.model.StringParameterValue and its kin: what a run was given, and what pipelines give to runs that they start.

import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { isList } from '../kinds.ts';
import { objectMethods } from '../native-type.ts';
import type { NativeType } from '../native-type.ts';
import { toText } from '../to-text.ts';
import type { NativeObject, Value } from '../value.ts';
import { bean, beanType, readBean } from './bean.ts';
import { objectType } from './object.ts';

const BASE = beanType('hudson.model.ParameterValue');

/** `new StringParameterValue('A', 'b')`; a description may follow. */
function valueType(simpleName: string): NativeType {
  const type: NativeType = {
    ...beanType(`hudson.model.${simpleName}`, BASE),
    construct: async ([name = null, value = null], caller) => create(type, await toText(name, caller), value, caller),
  };
  return type;
}

async function create(type: NativeType, name: string, value: Value, caller: Caller): Promise<NativeObject> {
  const shown = await toText(value, caller);
  return bean(type, [['name', name], ['value', value]], `(${type.name.slice('hudson.model.'.length)}) ${name}='${shown}'`);
}

const STRING = valueType('StringParameterValue');
const BOOLEAN = valueType('BooleanParameterValue');
const TYPES = [STRING, BOOLEAN, valueType('TextParameterValue'), valueType('PasswordParameterValue')];

/** A text, or what becomes one, is a StringParameterValue. */
export function parameterValue(name: string, value: Value, caller: Caller): Promise<NativeObject> {
  return create(typeof value === 'boolean' ? BOOLEAN : STRING, name, value, caller);
}

/** Null: it is none. */
export function readParameterValue(value: Value): { readonly name: Value; readonly value: Value } | null {
  const isParameter = value !== null && typeof value === 'object' && value.kind === 'object' && TYPES.includes(value.type);
  return isParameter ? { name: readBean(value, 'name') ?? null, value: readBean(value, 'value') ?? null } : null;
}

const parametersOf = (self: NativeObject): readonly Value[] => {
  const parameters = readBean(self, 'parameters');
  return isList(parameters) ? parameters.elements : [];
};

/** `new ParametersAction([…])`, or with each for itself. */
const parametersActionType: NativeType = {
  ...beanType(
    'hudson.model.ParametersAction',
    objectType,
    objectMethods({
      getParameter: async (self, [name = null], caller) => {
        const wanted = await toText(name, caller);
        return parametersOf(self).find((each) => readParameterValue(each)?.name === wanted) ?? null;
      },
    }),
  ),
  construct: (args) => parametersAction(args.flatMap((each) => (isList(each) ? each.elements : [each]))),
};

export function parametersAction(parameters: readonly Value[]): NativeObject {
  return bean(parametersActionType, [['parameters', listOf(parameters)], ['allParameters', listOf(parameters)]]);
}

export const PARAMETER_VALUE_TYPES: readonly NativeType[] = [BASE, ...TYPES, parametersActionType];
