// groovy.lang.MetaClass as far as scripts use it: to add members, and to ask for them by name.

import { addMember, ownerOfClass, ownerOfObject, ownerOfStatics, removeMembers } from '../classes/added-members.ts';
import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { isClass, isClosure, isInstanceValue } from '../kinds.ts';
import type { NativeType } from '../native-type.ts';
import type { ClosureValue, NativeObject, Value } from '../value.ts';
import { callClosure } from './calling.ts';
import { argumentsOf } from './elements.ts';
import { refuseReflection } from './refused.ts';
import { functions, methods } from './signatures.ts';

interface Meta {
  /** What it is the meta class of: a class, or one object. */
  readonly target: Value;
  readonly isStatic: boolean;
}

const metaOf = (self: Value): Meta => (self as NativeObject).data as Meta;

/** Where additions go. Values of Java's classes have none of their own. */
function ownerOf({ target, isStatic }: Meta): string {
  if (isClass(target)) {
    return isStatic ? ownerOfStatics(target) : ownerOfClass(target);
  }
  return isInstanceValue(target) ? ownerOfObject(target) : refuseReflection('metaClass of a value');
}

export function createMetaClass(target: Value, isStatic = false): NativeObject {
  const data: Meta = { target, isStatic };
  return { kind: 'object', type: metaClassType, data };
}

/** `Thing.metaClass { name { … } }` */
export async function addAll(target: Value, block: ClosureValue, caller: Caller): Promise<NativeObject> {
  const meta = createMetaClass(target);
  await callClosure({ ...block, delegate: meta, resolveStrategy: 'DELEGATE_FIRST' }, [], caller);
  return meta;
}

export function resetMetaClass(target: Value, caller: Caller): null {
  removeMembers(ownerOf({ target, isStatic: false }), caller);
  if (isClass(target)) {
    removeMembers(ownerOfStatics(target), caller);
  }
  return null;
}

async function respondsTo(target: Value, name: string, caller: Caller): Promise<Value> {
  return caller.interpreter.invokeMethod(target, 'respondsTo', [name], caller);
}

/** A method that is asked for before it is called. */
const metaMethodType: NativeType = {
  name: 'groovy.lang.MetaMethod',
  parent: null,
  interfaces: [],
  methods: methods<NativeObject>()({
    'getName()': ({ data }) => data as string,
    'invoke(Object, Object)': ({ data }, [receiver, args], caller) => caller.interpreter.invokeMethod(receiver, data as string, argumentsOf(args), caller),
    'doMethodInvoke(Object, Object)': ({ data }, [receiver, args], caller) => caller.interpreter.invokeMethod(receiver, data as string, argumentsOf(args), caller),
    'asBoolean()': () => true,
  }),
};

/** `metaClass.name`, which `<<` adds to. */
const additionType: NativeType = {
  name: 'groovy.lang.ExpandoMetaClass$ExpandoMetaProperty',
  parent: null,
  interfaces: [],
  methods: methods<NativeObject>()({
    'leftShift(Closure)': ({ data }, [closure], caller) => {
      const { meta, name } = data as { readonly meta: Meta; readonly name: string };
      addMember(ownerOf(meta), name, closure, caller);
      return closure;
    },
  }),
};

export const metaClassType: NativeType = {
  name: 'groovy.lang.ExpandoMetaClass',
  parent: null,
  interfaces: ['groovy.lang.MetaClass', 'groovy.lang.GroovyObject'],
  methods: methods<NativeObject>()({
    'respondsTo(Object, String)': (_, [target, name], caller) => respondsTo(target, name, caller),
    'respondsTo(Object, String, Object)': (_, [target, name], caller) => respondsTo(target, name, caller),
    'hasProperty(Object, String)': (_, [target, name], caller) => caller.interpreter.invokeMethod(target, 'hasProperty', [name], caller),
    'getMetaMethod(String, Object...)': async (self, [name], caller) => {
      const { target } = metaOf(self);
      const found = await respondsTo(target, name, caller);
      return typeof found === 'object' && found?.kind === 'list' && found.elements.length > 0 ? { kind: 'object', type: metaMethodType, data: name } : null;
    },
    'invokeMethod(Object, String, Object)': (_, [target, name, args], caller) => caller.interpreter.invokeMethod(target, name, argumentsOf(args), caller),
    'getProperty(Object, String)': (_, [target, name], caller) => caller.interpreter.getProperty(target, name, caller),
    'setProperty(Object, String, Object)': async (_, [target, name, value], caller) => {
      await caller.interpreter.setProperty(target, name, value, caller);
      return null;
    },
    'getTheClass()': (self, _, caller) => (isClass(metaOf(self).target) ? metaOf(self).target : caller.interpreter.invokeMethod(metaOf(self).target, 'getClass', [], caller)),
    'initialize()': () => null,
    'getMethods()': () => listOf([]),
  }),
  getProperty: (self, name) => (name === 'static' ? createMetaClass(metaOf(self).target, true) : { kind: 'object', type: additionType, data: { meta: metaOf(self), name } }),
  setProperty: (self, name, value, caller) => {
    addMember(ownerOf(metaOf(self)), name, value, caller);
    return true;
  },
  callAny: async (self, name, args, caller) => {
    const [closure = null] = args;
    if (name === 'static' && isClosure(closure)) {
      await callClosure({ ...closure, delegate: createMetaClass(metaOf(self).target, true), resolveStrategy: 'DELEGATE_FIRST' }, [], caller);
      return null;
    }
    if (args.length !== 1 || !isClosure(closure)) {
      return undefined;
    }
    addMember(ownerOf(metaOf(self)), name, closure, caller);
    return null;
  },
};

const registryType: NativeType = {
  name: 'groovy.lang.MetaClassRegistry',
  parent: null,
  interfaces: [],
  methods: methods<NativeObject>()({ 'removeMetaClass(Class)': (_, [type], caller) => resetMetaClass(type, caller) }),
};

export const groovySystemType: NativeType = {
  name: 'groovy.lang.GroovySystem',
  parent: null,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'getVersion()': () => '2.4.21',
    'getMetaClassRegistry()': () => ({ kind: 'object', type: registryType, data: null }),
  }),
};
