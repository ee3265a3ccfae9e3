// java.lang.System and Thread

import type { Caller } from '../../caller.ts';
import { identityOf } from '../../identity.ts';
import type { NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { refuse } from '../refused.ts';
import { refusals } from '../refusals.ts';
import { functions, methods } from '../signatures.ts';
import { sleep } from '../time/sleep.ts';

/** Those that don't depend on the machine. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([['line.separator', '\n'], ['file.separator', '/'], ['path.separator', ':'], ['file.encoding', 'UTF-8'], ['os.name', 'Linux'], ['user.timezone', 'UTC'], ['java.io.tmpdir', '/tmp']]);

function property(name: string): string | null {
  return PROPERTIES.get(name) ?? null;
}

async function print(value: Value, { interpreter, run, frame, unit, span, depth }: Caller): Promise<null> {
  const text = await toText(value, { interpreter, run, frame, unit, span, depth });
  run.host.log(text, frame.node);
  return null;
}

/** System.out is the log, for want of another place that a user could see. */
const printStreamType: NativeType = {
  name: 'java.io.PrintStream',
  parent: objectType,
  interfaces: ['java.io.OutputStream'],
  methods: methods<NativeObject>()({
    'println()': (_, __, caller) => print('', caller),
    'println(Object)': (_, [value], caller) => print(value, caller),
    'print(Object)': (_, [value], caller) => print(value, caller),
    'printf(String, Object...)': async (_, [format, ...args], caller) => print(await caller.interpreter.invokeMethod(await caller.interpreter.findClass('java.lang.String', caller), 'format', [format, ...args] as Value[], caller), caller),
    'flush()': () => null,
  }),
};

const stream: NativeObject = { kind: 'object', type: printStreamType, data: null };

const systemType: NativeType = {
  name: 'java.lang.System',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'currentTimeMillis()': (_, { run }) => toLongValue(BigInt(Math.trunc(run.host.now()))),
    'nanoTime()': (_, { run }) => toLongValue(BigInt(Math.trunc(run.host.now() * 1e6))),
    'lineSeparator()': () => '\n',
    'getProperty(String)': ([name]) => property(name),
    'getProperty(String, Object)': ([name, fallback]) => property(name) ?? fallback,
    'identityHashCode(Object)': ([value]) => (typeof value === 'object' && value !== null ? identityOf(value) : 0),
    'getenv()': () => refuse('System.getenv()', 'variables of the run are in env: env.PATH'),
    'getenv(String)': ([name]) => refuse('System.getenv()', `variables of the run are in env: env.${/^\w+$/.test(name) ? name : 'NAME'}`),
    'setProperty(String, String)': () => refuse('System.setProperty()', "properties of Jenkins' JVM; set variables with withEnv"),
    'getProperties()': () => refuse('System.getProperties()', 'variables of the run are in env'),
    'exit(int)': () => refuse('System.exit()', 'end a run with error, or with return'),
    'gc()': () => null,
  }),
  constants: new Map<string, Value>([['out', stream], ['err', stream]]),
};

const BRANCHES = 'do things at the same time with the step parallel';

const threadType: NativeType = {
  name: 'java.lang.Thread',
  parent: objectType,
  interfaces: ['java.lang.Runnable'],
  methods: new Map([
    ...methods<NativeObject>()({
      'getName()': () => 'pipeline',
      'getId()': () => toLongValue(1n),
      'isInterrupted()': () => false,
      'isAlive()': () => true,
      'toString()': () => 'Thread[pipeline,5,main]',
    }),
    ...refusals('Thread', BRANCHES, ['start', 'join', 'interrupt', 'setName', 'setDaemon', 'getContextClassLoader', 'setContextClassLoader', 'getStackTrace']),
  ]),
  construct: () => refuse('new Thread()', BRANCHES),
  statics: functions({
    'sleep(long)': ([milliseconds], caller) => sleep(Number(milliseconds), caller),
    'sleep(long, int)': ([milliseconds], caller) => sleep(Number(milliseconds), caller),
    'yield()': () => null,
    'currentThread()': () => ({ kind: 'object', type: threadType, data: 'pipeline' }),
    'interrupted()': () => false,
    'start(Closure)': () => refuse('Thread.start()', BRANCHES),
    'startDaemon(Closure)': () => refuse('Thread.startDaemon()', BRANCHES),
  }),
};

export const SYSTEM_TYPES: readonly NativeType[] = [systemType, threadType];
