// Expressions → values. What names mean and what a call of a step does is the scope's: the same evaluator serves
// steps, environment values and agent options.

import type { Argument, Binary, Call, Expression, Index, MapLiteral, Property, Template, Unary } from '../syntax/ast.ts';
import type { Span } from '../syntax/source.ts';
import { callMethod } from './methods.ts';
import { isEqual, isTrue, toText, typeName } from './value.ts';
import type { Value } from './value.ts';

export interface Scope {
  /** A bare name. Undefined when nothing has it. */
  readonly variable: (name: string) => Promise<Value | undefined>;
  /** `env.NAME` */
  readonly environmentVariable: (name: string) => Promise<string | null>;
  /** A call without an object, which is a step. */
  readonly callStep: (call: Call) => Promise<Value>;
  /** Called for every expression; counts, and throws when the run is aborted. */
  readonly tick: () => void;
  /** Throws a StepError that names the place. */
  readonly fail: (span: Span, message: string) => never;
}

/** Longer texts are hardly meant; a script that doubles a string must not take the guest's memory. */
const MAX_TEXT_LENGTH = 16 * 1024 * 1024;

export async function evaluate(expression: Expression, scope: Scope): Promise<Value> {
  scope.tick();
  switch (expression.kind) {
    case 'string':
    case 'boolean':
      return expression.value;
    case 'null':
      return null;
    case 'number':
      return readNumber(expression.text);
    case 'template':
      return evaluateTemplate(expression, scope);
    case 'name':
      return evaluateName(expression.name, expression.span, scope);
    case 'list':
      return { kind: 'list', elements: await evaluateAll(expression.elements, scope) };
    case 'map':
      return evaluateMap(expression, scope);
    case 'property':
      return evaluateProperty(expression, scope);
    case 'index':
      return evaluateIndex(expression, scope);
    case 'call':
      return evaluateCall(expression, scope);
    case 'unary':
      return evaluateUnary(expression, scope);
    case 'binary':
      return evaluateBinary(expression, scope);
    case 'conditional':
      return evaluate(isTrue(await evaluate(expression.test, scope)) ? expression.whenTrue : expression.whenFalse, scope);
    case 'elvis': {
      const value = await evaluate(expression.value, scope);
      return isTrue(value) ? value : evaluate(expression.fallback, scope);
    }
    default:
      return scope.fail(expression.span, `this kind of expression (${expression.kind}) is not supported yet`);
  }
}

function readNumber(text: string): number {
  const digits = text.replaceAll('_', '').replace(/[gGlLiI]$/, '');
  const isPrefixed = /^0[xXbB]/.test(digits);
  const isOctal = /^0[0-7]+$/.test(digits);
  return isPrefixed ? Number(digits) : isOctal ? Number.parseInt(digits, 8) : Number.parseFloat(digits);
}

async function evaluateTemplate(template: Template, scope: Scope): Promise<string> {
  let text = '';
  for (const part of template.parts) {
    text += typeof part === 'string' ? part : toText(await evaluate(part, scope));
    bound(text, template.span, scope);
  }
  return text;
}

async function evaluateName(name: string, span: Span, scope: Scope): Promise<Value> {
  const value = await scope.variable(name);
  return value === undefined ? scope.fail(span, `No such property: ${name} for class: groovy.lang.Binding`) : value;
}

async function evaluateAll(list: readonly Argument[], scope: Scope): Promise<Value[]> {
  const values: Value[] = [];
  for (const { value, spread, span } of list) {
    if (spread !== null) {
      scope.fail(span, 'spreading with * is not supported yet');
    }
    values.push(await evaluate(value, scope));
  }
  return values;
}

async function evaluateMap(map: MapLiteral, scope: Scope): Promise<Value> {
  const entries = new Map<string, Value>();
  for (const { key, value, span } of map.entries) {
    if (key === null) {
      scope.fail(span, 'spreading with *: is not supported yet');
    }
    entries.set(toText(await evaluate(key, scope)), await evaluate(value, scope));
  }
  return { kind: 'map', entries };
}

async function evaluateProperty({ object, name, access, span }: Property, scope: Scope): Promise<Value> {
  const receiver = await evaluate(object, scope);
  const key = toText(await evaluate(name, scope));
  if (access !== '.' && access !== '?.') {
    scope.fail(span, `"${access}" is not supported yet`);
  }
  if (receiver === null) {
    return access === '?.' ? null : scope.fail(span, `Cannot get property '${key}' on null object`);
  }
  return readMember(receiver, key, span, scope);
}

async function readMember(receiver: Value, key: string, span: Span, scope: Scope): Promise<Value> {
  if (receiver !== null && typeof receiver === 'object' && receiver.kind === 'environment') {
    return scope.environmentVariable(key);
  }
  if (receiver !== null && typeof receiver === 'object' && receiver.kind === 'map') {
    return receiver.entries.get(key) ?? null;
  }
  return scope.fail(span, `No such property: ${key} for class: ${typeName(receiver)}`);
}

async function evaluateIndex({ object, indexes, span }: Index, scope: Scope): Promise<Value> {
  const receiver = await evaluate(object, scope);
  const [index = null, ...others] = await evaluateAll(indexes, scope);
  if (others.length > 0) {
    scope.fail(span, 'several indexes are not supported yet');
  }
  if (receiver === null) {
    scope.fail(span, `Cannot invoke method getAt() on null object`);
  }
  if (typeof index === 'number' && typeof receiver === 'string') {
    return receiver.at(index) ?? scope.fail(span, `String index out of range: ${index}`);
  }
  if (typeof index === 'number' && typeof receiver === 'object' && receiver.kind === 'list') {
    return receiver.elements.at(index) ?? null;
  }
  return readMember(receiver, toText(index), span, scope);
}

/** A call of a name is a step; a call of a property is a method of a value. */
async function evaluateCall(call: Call, scope: Scope): Promise<Value> {
  const { callee, span } = call;
  if (callee.kind === 'name') {
    return scope.callStep(call);
  }
  if (callee.kind !== 'property') {
    return scope.fail(span, 'only steps and methods can be called');
  }
  const receiver = await evaluate(callee.object, scope);
  const name = toText(await evaluate(callee.name, scope));
  if (receiver === null) {
    return callee.access === '?.' ? null : scope.fail(span, `Cannot invoke method ${name}() on null object`);
  }
  const values = await evaluateAll(call.arguments, scope);
  const result = callMethod(receiver, name, values);
  if (result === undefined) {
    const types = values.map(typeName).join(', ');
    scope.fail(span, `No signature of method: ${typeName(receiver)}.${name}() is applicable for argument types: (${types})`);
  }
  return typeof result === 'string' ? bound(result, span, scope) : result;
}

async function evaluateUnary({ operator, operand, span }: Unary, scope: Scope): Promise<Value> {
  const value = await evaluate(operand, scope);
  if (operator === '!') {
    return !isTrue(value);
  }
  if ((operator === '-' || operator === '+') && typeof value === 'number') {
    return operator === '-' ? -value : value;
  }
  return scope.fail(span, `"${operator}" can't be applied to ${typeName(value)}`);
}

async function evaluateBinary({ operator, left, right, span }: Binary, scope: Scope): Promise<Value> {
  const first = await evaluate(left, scope);
  if (operator === '&&' || operator === '||') {
    const isDecided = isTrue(first) === (operator === '||');
    return isDecided ? operator === '||' : isTrue(await evaluate(right, scope));
  }
  const second = await evaluate(right, scope);
  if (operator === '==' || operator === '!=') {
    return isEqual(first, second) === (operator === '==');
  }
  if (operator === '+' && typeof first !== 'number') {
    return add(first, second, span, scope);
  }
  if (operator === '+' && typeof second === 'string') {
    return bound(toText(first) + second, span, scope);
  }
  if (operator === 'in' && second !== null && typeof second === 'object') {
    return callMethod(second, second.kind === 'map' ? 'containsKey' : 'contains', [first]) ?? false;
  }
  if (operator === '-' && typeof first === 'string') {
    return first.replace(toText(second), '');
  }
  if (operator === '*' && typeof first === 'string' && typeof second === 'number') {
    return repeat(first, second, span, scope);
  }
  if (typeof first === 'number' && typeof second === 'number') {
    return calculate(operator, first, second, span, scope);
  }
  if (typeof first === 'string' && typeof second === 'string') {
    return compare(operator, first < second ? -1 : first > second ? 1 : 0) ?? failOperator(operator, first, second, span, scope);
  }
  return failOperator(operator, first, second, span, scope);
}

/** `+` on everything but two numbers: texts and lists are joined, maps merged. */
function add(first: Value, second: Value, span: Span, scope: Scope): Value {
  if (typeof first === 'string' || typeof second === 'string') {
    return bound(toText(first) + toText(second), span, scope);
  }
  if (first !== null && typeof first === 'object' && first.kind === 'list') {
    const others = second !== null && typeof second === 'object' && second.kind === 'list' ? second.elements : [second];
    return { kind: 'list', elements: [...first.elements, ...others] };
  }
  if (first !== null && second !== null && typeof first === 'object' && typeof second === 'object' && first.kind === 'map' && second.kind === 'map') {
    return { kind: 'map', entries: new Map([...first.entries, ...second.entries]) };
  }
  return failOperator('+', first, second, span, scope);
}

/** Checked before the text is made: a short expression can ask for a very long one. */
function repeat(text: string, times: number, span: Span, scope: Scope): string {
  if (times < 0 || text.length * times > MAX_TEXT_LENGTH) {
    scope.fail(span, `the text can't be repeated ${times} times`);
  }
  return text.repeat(times);
}

function calculate(operator: string, first: number, second: number, span: Span, scope: Scope): Value {
  switch (operator) {
    case '+':
      return first + second;
    case '-':
      return first - second;
    case '*':
      return first * second;
    case '/':
    case '%':
      return second === 0 ? scope.fail(span, 'Division by zero') : operator === '/' ? first / second : first % second;
    default:
      return compare(operator, first - second) ?? failOperator(operator, first, second, span, scope);
  }
}

function compare(operator: string, difference: number): Value | undefined {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '<=>':
      return Math.sign(difference);
    default:
      return undefined;
  }
}

function failOperator(operator: string, first: Value, second: Value, span: Span, scope: Scope): never {
  return scope.fail(span, `"${operator}" can't be applied to ${typeName(first)} and ${typeName(second)}`);
}

function bound(text: string, span: Span, scope: Scope): string {
  return text.length > MAX_TEXT_LENGTH ? scope.fail(span, `the text is longer than ${MAX_TEXT_LENGTH} characters`) : text;
}
