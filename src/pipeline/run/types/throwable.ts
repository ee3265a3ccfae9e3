// java.lang.Throwable. Exceptions are instances: `message` and `cause` are fields of theirs.

import { arrayOf, listOf } from '../collections.ts';
import { causesOf } from '../interruption-cause.ts';
import type { NativeType } from '../native-type.ts';
import type { Instance } from '../value.ts';
import { objectType } from './object.ts';
import { methods } from './signatures.ts';

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
    // Where it was thrown is in the log, in the pipeline's own lines.
    'printStackTrace()': () => null,
    'printStackTrace(Object)': () => null,
    'getStackTrace()': () => arrayOf([], 'java.lang.StackTraceElement'),
    'setStackTrace(Object)': () => null,
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
  return typeof known === 'object' && known?.kind === 'list' ? known.elements : [];
}
