// Expressions → values. Each kind has its function here or in an evaluate-*.ts; `Activation` says what names mean.

import type { Conditional, Conversion, Elvis, Expression, ListLiteral, MapLiteral, New, Range, Template, TypeName, TypeTest } from '../../syntax/ast.ts';
import type { Activation } from './activation.ts';
import { checkSize } from '../bounds.ts';
import { constructAnonymous } from '../classes/anonymous.ts';
import { createClosure } from './closures.ts';
import { arrayOf, listOf } from '../collections.ts';
import { createRange } from '../create-range.ts';
import { castTo, convertTo, resolveType } from './declared-types.ts';
import { count, workOf } from '../count.ts';
import { appendAll, evaluateArguments, spreadMap } from './evaluate-arguments.ts';
import { evaluateAssignment } from './evaluate-assignment.ts';
import { evaluateCall } from './evaluate-call.ts';
import { evaluateName, evaluateProperty } from './evaluate-name.ts';
import { evaluateBinary, evaluateIndex, evaluateUnary } from './evaluate-operators.ts';
import { zeroOf } from '../classes/fields.ts';
import { isInstanceOf } from '../classes/instances.ts';
import { evaluate } from './recurse.ts';
import { parseNumberLiteral } from '../numbers/literal.ts';
import { iterate } from '../iteration.ts';
import { keyOf } from '../keys.ts';
import { isInstanceValue } from '../kinds.ts';
import { knownKey } from '../own-keys.ts';
import { isTrue } from '../truth.ts';
import { raise } from '../thrown.ts';
import { arrayClassOf } from '../class-of.ts';
import { arrayClassName } from '../class-name.ts';
import { fullTypeName } from '../type-names.ts';
import type { MapEntryValue, Value } from '../value.ts';

export async function evaluateExpression(expression: Expression, activation: Activation): Promise<Value> {
  const pause = count(activation);
  if (pause !== null) {
    await pause;
  }
  switch (expression.kind) {
    case 'string':
    case 'boolean':
      return expression.value;
    case 'null':
      return null;
    case 'number':
      return parseNumberLiteral(expression.text);
    case 'template':
      return evaluateTemplate(expression, activation);
    case 'name':
      return evaluateName(expression, activation);
    case 'self':
      return activation.thisObject;
    case 'list':
      return listOf(await evaluateElements(expression, activation));
    case 'map':
      return evaluateMap(expression, activation);
    case 'range':
      return evaluateRange(expression, activation);
    case 'property':
      return evaluateProperty(expression, activation);
    case 'index':
      return evaluateIndex(expression, activation);
    case 'call':
      return evaluateCall(expression, activation);
    case 'new':
      return evaluateNew(expression, activation);
    case 'closure':
      return createClosure(expression, activation);
    case 'unary':
      return evaluateUnary(expression, activation);
    case 'binary':
      return evaluateBinary(expression, activation);
    case 'assignment':
      return evaluateAssignment(expression, activation);
    case 'conditional':
      return evaluateConditional(expression, activation);
    case 'elvis':
      return evaluateElvis(expression, activation);
    case 'conversion':
      return evaluateConversion(expression, activation);
    case 'type-test':
      return evaluateTypeTest(expression, activation);
    case 'annotation':
      return raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', 'an annotation stands before a declaration, or among the arguments of another');
  }
}

/** A closure among the parts is kept, and called each time the text is asked for. */
async function evaluateTemplate(template: Template, activation: Activation): Promise<Value> {
  const strings: string[] = [''];
  const values: Value[] = [];
  for (const part of template.parts) {
    if (typeof part === 'string') {
      strings[strings.length - 1] += part;
    } else {
      values.push(await evaluate(part, activation));
      strings.push('');
    }
  }
  return { kind: 'gstring', strings, values };
}

async function evaluateElements(list: ListLiteral, activation: Activation): Promise<Value[]> {
  const elements: Value[] = [];
  for (const { value, spread } of list.elements) {
    const element = await evaluate(value, activation);
    if (spread === '*' && element !== null) {
      await appendAll(elements, await iterate(element, activation), activation);
    } else {
      elements.push(element);
    }
  }
  return elements;
}

async function evaluateMap(map: MapLiteral, activation: Activation): Promise<Value> {
  const entries = new Map<string, MapEntryValue>();
  for (const { key, value } of map.entries) {
    if (key === null) {
      await spreadMap(entries, await evaluate(value, activation), activation);
      continue;
    }
    const written = await evaluate(key, activation);
    const name = isInstanceValue(written) ? await knownKey([...entries.values()].map((entry) => entry.key), written, activation) : written;
    entries.set(keyOf(name), { kind: 'entry', key: name, value: await evaluate(value, activation) });
  }
  return { kind: 'map', type: 'LinkedHashMap', entries, defaultValue: null };
}

async function evaluateRange({ from, to, inclusive }: Range, activation: Activation): Promise<Value> {
  const first = await evaluate(from, activation);
  return createRange(first, await evaluate(to, activation), inclusive, activation);
}

async function evaluateNew(node: New, activation: Activation): Promise<Value> {
  if (node.elements !== null) {
    const type = { ...node.type, dimensions: Math.max(1, node.emptyDimensions) };
    return convertTo(type, await evaluateArray(node.elements, activation), activation);
  }
  const type = await resolveType(node.type, activation);
  if (node.dimensions.length > 0) {
    const sizes: Value[] = [];
    for (const dimension of node.dimensions) {
      sizes.push(await evaluate(dimension, activation));
    }
    const array = createArray(sizes, node.type);
    await count(activation, workOf(array));
    return array;
  }
  const args = await evaluateArguments(node.arguments, activation);
  activation.span = node.span;
  if (node.members !== null) {
    return constructAnonymous(type, node.members, args, activation);
  }
  return activation.interpreter.construct(type, args, activation);
}

/** `new int[] {1, 2}` */
async function evaluateArray(expressions: readonly Expression[], activation: Activation): Promise<Value> {
  const elements: Value[] = [];
  for (const expression of expressions) {
    elements.push(await evaluate(expression, activation));
  }
  return listOf(elements);
}

/** `new String[3]`; inner dimensions that have no size are null. */
function createArray(sizes: readonly Value[], type: TypeName, outer = 1): Value {
  const [size = null, ...inner] = sizes;
  if (typeof size !== 'number' || size < 0) {
    raise('java.lang.NegativeArraySizeException', typeof size === 'number' ? String(size) : 'the size of an array is a whole number');
  }
  checkSize(outer * size);
  const elements = Array.from({ length: size }, () => (inner.length > 0 ? createArray(inner, type, outer * size) : zeroOf(type)));
  const component = inner.length === 0 ? fullTypeName(type.name) : inner.reduce<string>((name) => arrayClassName(name), fullTypeName(type.name));
  return arrayOf(elements, component);
}

async function evaluateConditional({ test, whenTrue, whenFalse }: Conditional, activation: Activation): Promise<Value> {
  return evaluate((await isTrue(await evaluate(test, activation), activation)) ? whenTrue : whenFalse, activation);
}

async function evaluateElvis({ value, fallback }: Elvis, activation: Activation): Promise<Value> {
  const found = await evaluate(value, activation);
  return (await isTrue(found, activation)) ? found : evaluate(fallback, activation);
}

async function evaluateConversion({ value, type, form }: Conversion, activation: Activation): Promise<Value> {
  const converted = await evaluate(value, activation);
  activation.span = type.span;
  return form === 'cast' ? castTo(type, converted, activation) : convertTo(type, converted, activation);
}

async function evaluateTypeTest({ value, type, negated }: TypeTest, activation: Activation): Promise<Value> {
  const tested = await evaluate(value, activation);
  let resolved = await resolveType(type, activation);
  for (let dimension = 0; dimension < type.dimensions; dimension += 1) {
    resolved = arrayClassOf(resolved);
  }
  return isInstanceOf(tested, resolved) !== negated;
}

