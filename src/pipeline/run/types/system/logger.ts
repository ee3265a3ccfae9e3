// java.util.logging.Logger and org.slf4j.Logger. What they are told goes to the log of Jenkins itself, which no run shows, so it is dropped.

import { arrayOf } from '../../collections.ts';
import { isClass } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { raise } from '../../thrown.ts';
import type { NativeObject, Value } from '../../value.ts';
import { createEnumType } from '../enum-type.ts';
import { objectType } from '../object.ts';
import { functions, methods } from '../signatures.ts';

const LEVELS = ['OFF', 'SEVERE', 'WARNING', 'INFO', 'CONFIG', 'FINE', 'FINER', 'FINEST', 'ALL'];

const levelType: NativeType = createEnumType('java.util.logging.Level', LEVELS, {
  statics: functions({ 'parse(String)': ([name]) => levelType.constants?.get(name) ?? raise('java.lang.IllegalArgumentException', `Bad level "${name}"`) }),
});

const drop = (): null => null;

const TOLD = ['severe', 'warning', 'info', 'config', 'fine', 'finer', 'finest', 'log', 'entering', 'exiting', 'throwing', 'error', 'warn', 'debug', 'trace', 'setLevel', 'setUseParentHandlers', 'addHandler', 'removeHandler'];

const loggerType: NativeType = {
  name: 'java.util.logging.Logger',
  parent: objectType,
  interfaces: ['org.slf4j.Logger'],
  methods: new Map([
    ...TOLD.map((name): [string, typeof drop] => [name, drop]),
    ...methods<NativeObject>()({
      'getName()': ({ data }) => String(data),
      'getLevel()': () => null,
      'getHandlers()': () => arrayOf([]),
      'isLoggable(Object)': () => false,
      'isDebugEnabled()': () => false,
      'isTraceEnabled()': () => false,
      'isInfoEnabled()': () => true,
      'isWarnEnabled()': () => true,
      'isErrorEnabled()': () => true,
    }),
  ]),
  statics: functions({
    'getLogger(Object)': ([name]) => createLogger(name),
    'getAnonymousLogger()': () => createLogger(null),
    'getGlobal()': () => createLogger('global'),
  }),
};

/** By a name, or the class that logs. */
function createLogger(name: Value): NativeObject {
  return { kind: 'object', type: loggerType, data: isClass(name) ? name.name : typeof name === 'string' ? name : '' };
}

const loggerFactoryType: NativeType = {
  name: 'org.slf4j.LoggerFactory',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({ 'getLogger(Object)': ([name]) => createLogger(name) }),
};

export const LOGGER_TYPES: readonly NativeType[] = [loggerType, levelType, loggerFactoryType];
