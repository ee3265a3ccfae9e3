// `new Type(…)`, `this(…)` and `super(…)`, and calls of `super.method(…)`.

import type { Statement } from '../../syntax/ast.ts';
import type { Activation } from '../evaluator/activation.ts';
import { callAddedConstructor } from './added-members.ts';
import { callDeclared, callNextTrait, enterMethod } from './call-declared.ts';
import { callPaid } from '../call-native.ts';
import type { Caller } from '../caller.ts';
import { listOf } from '../collections.ts';
import { workOfAll } from '../count.ts';
import { asDeclared } from '../evaluator/declared-types.ts';
import { initialValue, zeroOf } from './fields.ts';
import { executeAll, executeBody } from '../evaluator/execute-body.ts';
import { outerField, splitOuter } from './inner-classes.ts';
import { describeTypes, findField, isTrait, lineage } from './instances.ts';
import { classNameOf } from '../class-name.ts';
import { isInstanceValue, isList, isMap, isSet } from '../kinds.ts';
import { invokeMethod, tryNative } from '../invoke.ts';
import { toText } from '../to-text.ts';
import { bindParameters, selectOverload } from '../evaluator/parameters.ts';
import { setProperty } from '../properties.ts';
import { isSubclass, raise } from '../thrown.ts';
import { createScope } from '../evaluator/scope.ts';
import { onlyInstance } from './singletons.ts';
import { annotatedProperties, FILLED_IN_ORDER, INHERITING, isAnnotated, READ_ONLY } from './transforms.ts';
import { fillStackTrace } from '../types/stack-trace.ts';
import type { ClassValue, DeclaredClass, Field, Instance, MapValue, Value } from '../value.ts';

export async function construct(type: ClassValue, args: readonly Value[], caller: Caller): Promise<Value> {
  const added = caller.run.addedMembers.size === 0 ? undefined : await callAddedConstructor(type, args, caller);
  if (added !== undefined) {
    return added;
  }
  const native = type.native?.construct;
  if (native !== undefined) {
    const made = await callPaid(() => native(args, caller), workOfAll(args), caller);
    return made === undefined ? failConstructor(type, args) : made;
  }
  if (type.declared === null && !isSubclass(type, 'java.lang.Throwable')) {
    raise('org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException', `new ${type.name}() is not available in a pipeline`);
  }
  if (type.declared?.isAbstract === true) {
    const what = type.isInterface ? 'interface' : 'class';
    raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', `You cannot create an instance from the abstract ${what} '${type.name}'.`);
  }
  const only = onlyInstance(type);
  if (only !== null) {
    raise('java.lang.RuntimeException', `Can't instantiate singleton ${type.name}. Use ${only}`);
  }
  const { outer, args: own } = splitOuter(type, args, caller);
  return constructDeclared(type, own, caller, new Map(outer === undefined ? [] : [outerField(outer)]));
}

function failConstructor(type: ClassValue, args: readonly Value[]): never {
  return raise('groovy.lang.GroovyRuntimeException', `Could not find matching constructor for: ${type.name}(${describeTypes(args)})`);
}

/** Fields have null or zero until the constructor of their class has come to them. `hidden`: fields that no script can name. */
export async function constructDeclared(type: ClassValue, args: readonly Value[], caller: Caller, hidden: ReadonlyMap<string, Value>): Promise<Instance> {
  const fields = lineage(type).toReversed().flatMap(({ declared }) => declared?.fields ?? []);
  const instance: Instance = { kind: 'instance', class: type, fields: new Map([...hidden, ...fields.map((field) => [field.name, zeroOf(field.type)] as const)]) };
  await constructBase(type, [], instance, caller);
  await runConstructor(type, instance, args, caller);
  return instance;
}

/** What the object is by a collection of Java's that its class extends. */
async function constructBase(type: ClassValue, args: readonly Value[], instance: Instance, caller: Caller): Promise<void> {
  const native = lineage(type).find((each) => each.native?.construct !== undefined)?.native?.construct;
  if (native === undefined && args.length > 0) {
    failConstructor(type, args);
  }
  const base = native === undefined ? null : ((await callPaid(() => native(args, caller), workOfAll(args), caller)) ?? null);
  if (base !== null && typeof base === 'object' && (base.kind === 'list' || base.kind === 'map' || base.kind === 'set')) {
    instance.base = base;
  }
}

/** What a constructor does after that of the superclass: the fields of the class and of its traits get their values. */
async function initializeFields(type: ClassValue, instance: Instance, caller: Caller): Promise<void> {
  const inherited = type.superclass === null ? [] : lineage(type.superclass);
  for (const owner of lineage(type).toReversed()) {
    if (owner.declared !== null && !inherited.includes(owner)) {
      await initializeOwnFields(owner, owner.declared, instance, caller);
    }
  }
}

async function initializeOwnFields(owner: ClassValue, declared: DeclaredClass, instance: Instance, caller: Caller): Promise<void> {
  const { interpreter, run, frame, span, depth } = caller;
  const activation: Activation = {
    interpreter, run, frame, span, depth, unit: declared.unit, scope: createScope(declared.scope), thisObject: instance, methodClass: owner, closure: null,
  };
  for (const field of declared.fields.filter(({ initial }) => initial !== null)) {
    instance.fields.set(field.name, await initialValue(field, activation));
  }
  for (const member of declared.definition?.members ?? []) {
    if (member.kind === 'initializer' && !member.isStatic) {
      await executeAll(member.body.body, { ...activation, scope: createScope(activation.scope) });
    }
  }
}

async function runConstructor(type: ClassValue, instance: Instance, args: readonly Value[], caller: Caller): Promise<void> {
  const constructors = type.declared?.constructors ?? [];
  if (constructors.length === 0) {
    return runDefaultConstructor(type, instance, args, caller);
  }
  const chosen = await selectOverload(constructors, args, type, caller);
  const [named = null, ...more] = args;
  if (chosen === null && more.length === 0 && isMap(named) && (await selectOverload(constructors, [], type, caller)) !== null) {
    await runConstructor(type, instance, [], caller);
    return setProperties(instance, named, caller);
  }
  if (chosen === null) {
    failConstructor(type, args);
  }
  if (!callsConstructor(chosen.body[0])) {
    await runSuperConstructor(type, instance, [], caller);
  }
  const activation = await enterMethod(chosen, type, instance, caller);
  await bindParameters(chosen.parameters, args, activation);
  await executeBody(chosen.body, activation);
}

function callsConstructor(first: Statement | undefined): boolean {
  return first?.kind === 'expression' && first.expression.kind === 'call' && first.expression.callee.kind === 'self';
}

/** The constructor of the superclass, and what comes right after it. */
async function runSuperConstructor(type: ClassValue, instance: Instance, args: readonly Value[], caller: Caller): Promise<void> {
  const { superclass } = type;
  if (superclass !== null && superclass.declared !== null) {
    await runConstructor(superclass, instance, args, caller);
  } else if (isSubclass(type, 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException')) {
    await setInterruption(instance, args, caller);
  } else if (isSubclass(type, 'java.lang.Throwable')) {
    await setThrowable(type, instance, args, caller);
  } else if (args.length > 0) {
    await constructBase(type, args, instance, caller);
  }
  await initializeFields(type, instance, caller);
}

/** Of a class without constructors: properties by name, or in their order. An exception takes what its superclass takes. */
async function runDefaultConstructor(type: ClassValue, instance: Instance, args: readonly Value[], caller: Caller): Promise<void> {
  const [first = null] = args;
  const isNamed = args.length === 1 && isMap(first);
  if (isAnnotated(type, INHERITING) || (isSubclass(type, 'java.lang.Throwable') && !isNamed)) {
    return runSuperConstructor(type, instance, args, caller);
  }
  await runSuperConstructor(type, instance, [], caller);
  if (isNamed) {
    return isAnnotated(type, READ_ONLY) ? fillNamed(instance, first, caller) : setProperties(instance, first, caller);
  }
  if (args.length > 0) {
    await fillInOrder(type, instance, args, caller);
  }
}

async function fillInOrder(type: ClassValue, instance: Instance, args: readonly Value[], caller: Caller): Promise<void> {
  const properties = annotatedProperties(type, FILLED_IN_ORDER);
  const fields = isAnnotated(type, FILLED_IN_ORDER) ? (type.declared?.fields ?? []).filter(({ name }) => properties.includes(name)) : [];
  if (args.length > fields.length) {
    failConstructor(type, args);
  }
  for (const [index, field] of fields.slice(0, args.length).entries()) {
    await fill(instance, field, args[index] ?? null, caller);
  }
}

/** The fields of a class whose objects nobody can change afterwards. */
async function fillNamed(instance: Instance, named: MapValue, caller: Caller): Promise<void> {
  for (const { key, value } of named.entries.values()) {
    const name = await toText(key, caller);
    const field = findField(instance.class, name);
    await (field === null ? setProperty(instance, name, value, caller) : fill(instance, field, value, caller));
  }
}

async function fill(instance: Instance, { name, type }: Field, value: Value, caller: Caller): Promise<void> {
  const declared = type === null ? value : await asDeclared(type, value, caller);
  const isCopied = isAnnotated(instance.class, READ_ONLY) && (isList(declared) || isMap(declared) || isSet(declared));
  instance.fields.set(name, isCopied ? await caller.interpreter.invokeMethod(declared, 'asImmutable', [], caller) : declared);
}

async function setProperties(instance: Instance, named: MapValue, caller: Caller): Promise<void> {
  for (const { key, value } of named.entries.values()) {
    await setProperty(instance, await toText(key, caller), value, caller);
  }
}

/** `new X('message', cause)`, `new X(cause)` */
async function setThrowable(type: ClassValue, instance: Instance, args: readonly Value[], caller: Caller): Promise<void> {
  const [first = null, second = null] = args;
  if (args.length > 2) {
    failConstructor(type, args);
  }
  const isCause = isInstanceValue(first) && isSubclass(first.class, 'java.lang.Throwable');
  const cause = isCause ? first : second;
  instance.fields.set('message', first === null ? null : await toText(first, caller));
  instance.fields.set('cause', cause);
  fillStackTrace(instance, caller);
}

/** `new FlowInterruptedException(result, causes…)`, also with whether it is one that ends everything. */
async function setInterruption(instance: Instance, [result = null, ...others]: readonly Value[], caller: Caller): Promise<void> {
  instance.fields.set('result', result === null ? 'ABORTED' : await toText(result, caller));
  instance.fields.set('causes', listOf(others.filter((each) => typeof each === 'object' && each !== null)));
  if (others.includes(false)) {
    instance.fields.set('actualInterruption', false);
  }
}

/** `this(…)` and `super(…)` at the beginning of a constructor. */
export async function callSuperConstructor(name: 'this' | 'super', args: readonly Value[], activation: Activation): Promise<Value> {
  const { thisObject, methodClass, closure } = activation;
  if (!isInstanceValue(thisObject) || methodClass === null || closure !== null) {
    // In a script `this(…)` calls its method `call`.
    return invokeMethod(thisObject, 'call', args, activation);
  }
  await (name === 'this' ? runConstructor : runSuperConstructor)(methodClass, thisObject, args, activation);
  return null;
}

export async function callSuperMethod(name: string, args: readonly Value[], activation: Activation): Promise<Value> {
  const { thisObject, methodClass } = activation;
  const next = methodClass !== null && isTrait(methodClass) && isInstanceValue(thisObject) ? await callNextTrait(methodClass, thisObject, name, args, activation) : undefined;
  if (next !== undefined) {
    return next;
  }
  const parents = methodClass === null ? [] : [methodClass.superclass, ...methodClass.interfaces].filter((each) => each !== null);
  for (const parent of parents) {
    const result = await callDeclared(parent, thisObject, name, args, activation);
    if (result !== undefined) {
      return result;
    }
  }
  return invokeNativeSuper(thisObject, name, args, activation);
}

/** `super.toString()` of a class that extends nothing of a script's. */
async function invokeNativeSuper(self: Value, name: string, args: readonly Value[], activation: Activation): Promise<Value> {
  const result = await tryNative(self, name, args, activation);
  return result === undefined ? raise('groovy.lang.MissingMethodException', `No signature of method: ${classNameOf(self)}.${name}() is applicable for argument types: (${describeTypes(args)})`) : result;
}
