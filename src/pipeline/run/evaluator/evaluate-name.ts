// What a bare name and a property mean.

import type { Expression, Name, Property } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { classesAround, classReference } from '../classes/class-lookup.ts';
import { methodPointer } from '../class-of.ts';
import { listOf } from '../collections.ts';
import { enclosing, outerObject } from '../classes/inner-classes.ts';
import { classBehind, findField, findStaticOwner } from '../classes/instances.ts';
import { iterate } from '../iteration.ts';
import { isClass, isClosure, isInstanceValue } from '../kinds.ts';
import { toText } from '../to-text.ts';
import { getOwnProperty, getProperty, setProperty } from '../properties.ts';
import { evaluate } from './recurse.ts';
import { findVariable } from './scope.ts';
import { failMissingProperty } from '../thrown.ts';
import type { Unit } from '../unit.ts';
import type { ClosureValue, Value } from '../value.ts';

export async function evaluateName({ name, span }: Name, activation: Activation): Promise<Value> {
  const variable = findVariable(activation.scope, name);
  if (variable !== null) {
    return variable.value;
  }
  activation.span = span;
  const found = await findName(name, activation);
  return found === undefined ? failMissing(name, activation) : found;
}

/** Everything but local variables: the object or script around, a closure's owner and delegate, classes. Undefined: nothing has it. */
async function findName(name: string, activation: Activation): Promise<Value | undefined> {
  const { closure, thisObject } = activation;
  // Groovy reads a name in capitals as a class before anything runs; a delegate that is a map would have every name, and
  // `isMap(x)` is no property `Map`.
  const type = /^[A-Z]/.test(name) && !isOwnField(name, thisObject) ? await classReference(name, activation) : null;
  if (type !== null) {
    return type;
  }
  const found = closure === null ? await getOwnProperty(thisObject, name, activation) : await findInClosure(closure, name, activation);
  if (found !== undefined) {
    return found;
  }
  const around = (await classReference(name, activation)) ?? (await findAround(name, activation));
  return around ?? (await findInOuter(name, activation)) ?? findStatic(name, activation);
}

/** What the object around one of an anonymous class has, or the one around that. */
async function findInOuter(name: string, activation: Activation): Promise<Value | undefined> {
  const within = outerActivation(activation);
  return within === null ? undefined : ((await getOwnProperty(within.thisObject, name, within)) ?? findInOuter(name, within));
}

/** As if the code stood in the object around; null: nothing is. */
function outerActivation(activation: Activation): Activation | null {
  const outer = outerObject(activation.thisObject);
  return outer === undefined || outer === null ? null : { ...activation, thisObject: outer, methodClass: classBehind(outer) };
}

async function findAround(name: string, activation: Activation): Promise<Value | undefined> {
  for (const type of classesAround(activation)) {
    const inside: Activation = { ...activation, methodClass: type };
    const found = await getOwnProperty(type, name, inside);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function isOwnField(name: string, thisObject: Value): boolean {
  const type = classBehind(thisObject);
  return type !== null && (findField(type, name) !== null || findStaticOwner(type, name) !== null);
}

/** What `import static` brings. */
async function findStatic(name: string, activation: Activation): Promise<Value | undefined> {
  for (const [owner, member] of staticImportsOf(name, activation.unit)) {
    const type = await classReference(owner, activation);
    const found = type === null ? undefined : await getOwnProperty(type, member, activation);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** The classes, and the names of their members, that `name` may be. */
export function staticImportsOf(name: string, { staticImports, staticClassImports }: Unit): readonly (readonly [string, string])[] {
  const imported = staticImports.get(name);
  return [...(imported === undefined ? [] : [imported]), ...staticClassImports.map((owner) => [owner, name] as const)];
}

/** Follows the closure's strategy; owners are asked with their own delegates. */
async function findInClosure(closure: ClosureValue, name: string, activation: Activation): Promise<Value | undefined> {
  if (OF_THE_CLOSURE.has(name)) {
    return getOwnProperty(closure, name, activation);
  }
  for (const target of resolutionOrder(closure)) {
    const isOuterClosure = target === closure.owner && isClosure(target);
    const found = isOuterClosure ? await findInClosure(target, name, activation) : await getOwnProperty(target, name, activation);
    if (found !== undefined) {
      return found;
    }
  }
  return getOwnProperty(closure, name, activation);
}

/** Names that every closure knows by itself, whatever its owner has. */
const OF_THE_CLOSURE: ReadonlySet<string> = new Set(['delegate', 'owner', 'thisObject', 'resolveStrategy', 'maximumNumberOfParameters', 'parameterTypes']);

/** Who is asked for what a closure names, first to last. */
export function resolutionOrder({ owner, delegate, resolveStrategy }: ClosureValue): readonly Value[] {
  switch (resolveStrategy) {
    case 'OWNER_FIRST':
      return delegate === owner ? [owner] : [owner, delegate];
    case 'DELEGATE_FIRST':
      return delegate === owner ? [owner] : [delegate, owner];
    case 'OWNER_ONLY':
      return [owner];
    case 'DELEGATE_ONLY':
      return [delegate];
    case 'TO_SELF':
      return [];
  }
}

function failMissing(name: string, { thisObject }: Activation): never {
  const isScript = isInstanceValue(thisObject) && thisObject.class.superclass?.name === 'groovy.lang.Script';
  const owner = isScript || thisObject === null || typeof thisObject !== 'object' || thisObject.kind !== 'instance' ? 'groovy.lang.Binding' : thisObject.class.name;
  return failMissingProperty(name, owner);
}

/** Assigns to a bare name that is no local variable. */
export async function assignName(name: string, value: Value, activation: Activation): Promise<void> {
  const { closure, thisObject } = activation;
  if (closure !== null && OF_THE_CLOSURE.has(name)) {
    return setProperty(closure, name, value, activation);
  }
  let target: Value = thisObject;
  for (let current = closure; current !== null; ) {
    const [first = current.owner] = resolutionOrder(current);
    target = first;
    current = isClosure(first) && first === current.owner ? first : null;
  }
  await (target === thisObject ? assignAround(name, value, activation) : setProperty(target, name, value, activation));
}

/** To the object itself, unless only one around it has the name. */
async function assignAround(name: string, value: Value, activation: Activation): Promise<void> {
  let within: Activation | null = activation;
  while (within !== null && (await getOwnProperty(within.thisObject, name, within)) === undefined) {
    within = outerActivation(within);
  }
  const target = within ?? activation;
  await setProperty(target.thisObject, name, value, target);
}

export async function evaluateProperty(property: Property, activation: Activation): Promise<Value> {
  const { object, access, span } = property;
  const dotted = await dottedClass(property, activation);
  if (dotted !== null) {
    return dotted;
  }
  const isSuper = object.kind === 'self' && object.name === 'super';
  const receiver = isSuper ? activation.thisObject : await evaluate(object, activation);
  const name = await toText(await evaluate(property.name, activation), activation);
  activation.span = span;
  switch (access) {
    case '?.':
      return receiver === null ? null : getProperty(receiver, name, activation);
    case '*.':
      return spread(receiver, (element) => getProperty(element, name, activation), activation);
    case '*.@':
      return spread(receiver, (element) => getField(element, name, activation), activation);
    case '.&':
    case '::':
      return methodPointer(receiver, name);
    case '.@':
      return getField(receiver, name, activation);
    case '?.@':
      return receiver === null ? null : getField(receiver, name, activation);
    case '.':
      return (name === 'this' && isClass(receiver) ? enclosing(receiver, activation.thisObject) : undefined) ?? getProperty(receiver, name, activation);
  }
}

/** `object.@name` goes past getters; of an XML element it is the attribute, whose property has the `@` in its name. */
async function getField(receiver: Value, name: string, activation: Activation): Promise<Value> {
  const field = isInstanceValue(receiver) ? receiver.fields.get(name) : undefined;
  if (field !== undefined) {
    return field;
  }
  const isXml = receiver !== null && typeof receiver === 'object' && receiver.kind === 'object';
  return getProperty(receiver, isXml ? `@${name}` : name, activation);
}

async function spread(receiver: Value, read: (element: Value) => Promise<Value>, activation: Activation): Promise<Value> {
  if (receiver === null) {
    return null;
  }
  const elements: Value[] = [];
  for (const element of await iterate(receiver, activation)) {
    elements.push(element === null ? null : await read(element));
  }
  return listOf(elements);
}

/** `java.util.Date` is read as properties; it is a class when `java` is nothing else. */
async function dottedClass(property: Property, activation: Activation): Promise<Value> {
  const name = dottedName(property);
  if (name === null || !name.includes('.')) {
    return null;
  }
  const head = name.slice(0, name.indexOf('.'));
  if (!/^[a-z]/.test(head) || findVariable(activation.scope, head) !== null) {
    return null;
  }
  return activation.interpreter.findClass(name, activation);
}

function dottedName(expression: Expression): string | null {
  if (expression.kind === 'name') {
    return expression.name;
  }
  if (expression.kind !== 'property' || expression.access !== '.' || expression.name.kind !== 'string') {
    return null;
  }
  const head = dottedName(expression.object);
  return head === null ? null : `${head}.${expression.name.value}`;
}
