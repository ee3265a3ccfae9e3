// java.lang.Throwable. Exceptions are instances: `message` and `cause` are fields of theirs.

import { arrayOf, listOf } from '../collections.ts';
import { causesOf } from '../interruption-cause.ts';
import { isList } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import type { Instance } from '../value.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';
import { setStackTrace, stackTraceOf, stackTraceText } from './stack-trace.ts';

/** No property of that name: `suppressed` is an array. */
const SUPPRESSED = 'suppressed exceptions';

const field = (self: Instance, name: string) => self.fields.get(name) ?? null;

export const throwableType: NativeType = {
  name: 'java.lang.Throwable',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<Instance>()({
    'getMessage()': (self) => field(self, 'message'),
    'getLocalizedMessage()': async (self, _, caller) => (await caller.interpreter.tryMethod(self, 'getMessage', [], caller)) ?? null,
    'getCause()': (self) => field(self, 'cause'),
    'initCause(Object)': (self, [cause]) => {
      self.fields.set('cause', cause);
      return self;
    },
    // In Jenkins it goes to the log of the server, which is not there.
    'printStackTrace()': () => null,
    'printStackTrace(Object)': async (self, [writer], caller) => caller.interpreter.invokeMethod(writer, 'print', [await stackTraceText(self, caller)], caller),
    'getStackTrace()': stackTraceOf,
    'setStackTrace(Object[])': (self, [elements]) => {
      setStackTrace(self, elements);
      return null;
    },
    'fillInStackTrace()': (self) => self,
    'addSuppressed(Object)': (self, [other]) => {
      self.fields.set(SUPPRESSED, listOf([...suppressedBy(self), other]));
      return null;
    },
    'getSuppressed()': (self) => arrayOf(suppressedBy(self), 'java.lang.Throwable'),
    // Of a FlowInterruptedException.
    'getResult()': (self) => field(self, 'result'),
    'getCauses()': (self) => field(self, 'causes') ?? causesOf(self),
    // Of a MissingMethodException and a MissingPropertyException.
    'getMethod()': (self) => field(self, 'method'),
    'getProperty()': (self) => field(self, 'property'),
    'getType()': (self) => field(self, 'type'),
  }),
};

function suppressedBy(self: Instance) {
  const known = field(self, SUPPRESSED);
  return isList(known) ? known.elements : [];
}
