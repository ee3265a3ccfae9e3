// Calls: `name(…)`, `object.name(…)`, `value(…)`.

import type { Call, Expression, Property } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { STEPS } from '../../steps/steps.ts';
import { callDeclared } from '../classes/call-declared.ts';
import { callStep } from '../call-step.ts';
import { classesAround, classReference } from '../classes/class-lookup.ts';
import { listOf } from '../collections.ts';
import { callSuperConstructor, callSuperMethod } from '../classes/construct.ts';
import { evaluateArguments } from './evaluate-arguments.ts';
import { evaluateProperty, resolutionOrder, staticImportsOf } from './evaluate-name.ts';
import { findGlobal } from '../globals/globals.ts';
import { callGlobal, failUnknownStep } from '../globals/call-global.ts';
import { outerObject } from '../classes/inner-classes.ts';
import { asScript, isScript, lineage } from '../classes/instances.ts';
import { tryCall, tryMethod, tryRealMethod } from '../invoke.ts';
import { iterate } from '../iteration.ts';
import { isClosure, isInstanceValue, isList } from '../kinds.ts';
import { toText } from '../to-text.ts';
import { getOwnProperty } from '../properties.ts';
import { evaluate } from './recurse.ts';
import { findVariable } from './scope.ts';
import type { ClosureValue, Instance, Value } from '../value.ts';

export async function evaluateCall(call: Call, activation: Activation): Promise<Value> {
  const { callee } = call;
  switch (callee.kind) {
    case 'name':
      return callName(callee.name, call, activation);
    case 'string':
      return callName(callee.value, call, activation);
    case 'template':
      return callName(await toText(await evaluate(callee, activation), activation), call, activation);
    case 'self':
      return callSuperConstructor(callee.name, await argumentsOf(call, activation), activation);
    case 'property':
      return callProperty(call, callee, activation);
    default:
      return callValue(call, callee, activation);
  }
}

async function argumentsOf(call: Call, activation: Activation): Promise<Value[]> {
  const args = await evaluateArguments(call.arguments, activation);
  activation.span = call.span;
  return args;
}

async function callValue(call: Call, callee: Expression, activation: Activation): Promise<Value> {
  const value = await evaluate(callee, activation);
  const args = await argumentsOf(call, activation);
  return activation.interpreter.invokeMethod(value, 'call', args, activation);
}

async function callName(name: string, call: Call, activation: Activation): Promise<Value> {
  const args = await argumentsOf(call, activation);
  const variable = findVariable(activation.scope, name);
  if (variable !== null) {
    const called = await tryCall(variable.value, args, activation);
    if (called !== undefined) {
      return called;
    }
  }
  const { closure, thisObject } = activation;
  const real = closure === null ? await tryRealMethod(thisObject, name, args, activation) : await callInClosure(closure, name, args, activation);
  if (real !== undefined) {
    return real;
  }
  const missing = closure === null ? undefined : await callMissing(closure, name, args, activation);
  return missing === undefined ? callElsewhere(name, args, activation) : missing;
}

/** `methodMissing` of the delegates of the closure and of those around it. They are objects of classes: a script's is asked last. */
async function callMissing(closure: ClosureValue, name: string, args: readonly Value[], activation: Activation): Promise<Value | undefined> {
  for (const target of resolutionOrder(closure)) {
    const found = isClosure(target) ? await callMissing(target, name, args, activation) : await callDelegate(target, name, args, activation);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

async function callDelegate(target: Value, name: string, args: readonly Value[], activation: Activation): Promise<Value | undefined> {
  const isOther = target !== activation.thisObject && isInstanceValue(target) && !isScript(target);
  return isOther ? tryMethod(target, name, args, activation) : undefined;
}

/** Real methods of the owner, the delegate and their owners, in the closure's order. */
async function callInClosure(closure: ClosureValue, name: string, args: readonly Value[], activation: Activation): Promise<Value | undefined> {
  for (const target of resolutionOrder(closure)) {
    const isOuterClosure = target === closure.owner && isClosure(target);
    const found = isOuterClosure ? await callInClosure(target, name, args, activation) : await tryRealMethod(target, name, args, activation);
    if (found !== undefined) {
      return found;
    }
  }
  // `call()`, `curry()` of the closure itself; not the methods that everything has.
  return name === 'call' ? tryMethod(closure, name, args, activation) : undefined;
}

/** Steps, global variables, libraries' steps, static imports, and last what the object says of missing methods. */
async function callElsewhere(name: string, args: readonly Value[], activation: Activation): Promise<Value> {
  const { thisObject } = activation;
  const script = asScript(thisObject);
  const global = script === null ? await printFrom(name, args, activation) : await callGlobal(name, args, script, activation);
  if (global !== undefined) {
    return global;
  }
  for (const type of classesAround(activation)) {
    const result = await callDeclared(type, type, name, args, activation);
    if (result !== undefined) {
      return result;
    }
  }
  for (const [owner, member] of staticImportsOf(name, activation.unit)) {
    const type = await classReference(owner, activation);
    const result = type === null ? undefined : await tryMethod(type, member, args, activation);
    if (result !== undefined) {
      return result;
    }
  }
  const type = await classReference(name, activation);
  const property = type === null && script !== null ? await findGlobal(name, script, activation) : undefined;
  const called = property === undefined ? await tryMethod(thisObject, name, args, activation) : await tryCall(property, args, activation);
  if (called !== undefined) {
    return called;
  }
  const outer = outerObject(thisObject);
  if (outer !== undefined) {
    return activation.interpreter.invokeMethod(outer, name, args, activation);
  }
  return script === null || hasMethod(script, name) ? activation.interpreter.invokeMethod(thisObject, name, args, activation) : failUnknownStep(name, activation);
}

/** Every object can print, in Groovy's own way; other steps are the script's alone. */
async function printFrom(name: string, args: readonly Value[], activation: Activation): Promise<Value | undefined> {
  const step = name === 'println' || name === 'print' ? STEPS.get(name) : undefined;
  if (step === undefined) {
    return undefined;
  }
  const texts: Value[] = [];
  for (const argument of args) {
    texts.push(await toText(argument, activation));
  }
  return callStep(step, texts, activation);
}

async function callProperty(call: Call, callee: Property, activation: Activation): Promise<Value> {
  const { object, access } = callee;
  if (object.kind === 'self' && object.name === 'super') {
    const name = await toText(await evaluate(callee.name, activation), activation);
    return callSuperMethod(name, await argumentsOf(call, activation), activation);
  }
  const receiver = await evaluateReceiver(object, activation);
  const name = await toText(await evaluate(callee.name, activation), activation);
  if (receiver === null && access === '?.') {
    return null;
  }
  const args = await argumentsOf(call, activation);
  if (access === '*.' || access === '*.@') {
    return callOnEach(receiver, name, args, activation);
  }
  const result = await tryMethod(receiver, name === 'remove' && isList(receiver) && isCastToObject(call) ? 'removeElement' : name, args, activation);
  return result === undefined ? callHeld(receiver, name, args, activation) : result;
}

/** `list.remove((Object) 9)`: what is removed is no index, because it is said to be any object. */
function isCastToObject({ arguments: list }: Call): boolean {
  const [only, ...others] = list;
  return only?.value.kind === 'conversion' && only.value.form === 'cast' && /^(?:java\.lang\.)?Object$/.test(only.value.type.name) && others.length === 0;
}

async function evaluateReceiver(object: Expression, activation: Activation): Promise<Value> {
  return object.kind === 'property' ? evaluateProperty(object, activation) : evaluate(object, activation);
}

/** `object.property(…)` where the property holds a closure. */
async function callHeld(receiver: Value, name: string, args: readonly Value[], activation: Activation): Promise<Value> {
  const held = receiver === null || isScript(receiver) || isCollection(receiver) ? undefined : await getOwnProperty(receiver, name, activation);
  const called = held === undefined || held === null || !isClosure(held) ? undefined : await tryCall(held, args, activation);
  if (called !== undefined) {
    return called;
  }
  const script = asScript(receiver);
  const isUnknown = script !== null && !hasMethod(script, name);
  return isUnknown ? failUnknownStep(name, activation) : activation.interpreter.invokeMethod(receiver, name, args, activation);
}

/** A method of that name that does not take these arguments is no unknown step. */
function hasMethod(script: Instance, name: string): boolean {
  return lineage(script.class).some(({ declared }) => declared?.methods.has(name) === true);
}

/** A list's property is the list of its elements' properties, which is nothing to call. */
function isCollection(value: Value): boolean {
  return typeof value === 'object' && (value?.kind === 'list' || value?.kind === 'set');
}

async function callOnEach(receiver: Value, name: string, args: readonly Value[], activation: Activation): Promise<Value> {
  if (receiver === null) {
    return null;
  }
  const elements: Value[] = [];
  for (const element of await iterate(receiver, activation)) {
    elements.push(element === null ? null : await activation.interpreter.invokeMethod(element, name, args, activation));
  }
  return listOf(elements);
}

