// groovy.util.Eval: an expression that is a text, with up to three values that it names x, y and z.

import type { Caller } from '../../caller.ts';
import { readUnit } from '../../load-unit.ts';
import type { NativeType } from '../../native-type.ts';
import type { Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';

async function evaluate(text: string, variables: readonly (readonly [string, Value])[], caller: Caller): Promise<Value> {
  const unit = await readUnit({ text, name: 'Script1', className: 'Script1' }, caller);
  return caller.interpreter.runFile(unit, caller, new Map(variables));
}

export const evalType: NativeType = {
  name: 'groovy.util.Eval',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'me(String)': ([text], caller) => evaluate(text, [], caller),
    'me(String, Object, String)': ([name, value, text], caller) => evaluate(text, [[name, value]], caller),
    'x(Object, String)': ([x, text], caller) => evaluate(text, [['x', x]], caller),
    'xy(Object, Object, String)': ([x, y, text], caller) => evaluate(text, [['x', x], ['y', y]], caller),
    'xyz(Object, Object, Object, String)': ([x, y, z, text], caller) => evaluate(text, [['x', x], ['y', y], ['z', z]], caller),
  }),
};
