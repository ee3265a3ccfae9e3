// The texts of values.

import { checkDepth, checkLength, checkTextLength } from './bounds.ts';
import type { Caller } from './caller.ts';
import { classNameOf } from './class-name.ts';
import { elementsOf, entriesOf } from './collections.ts';
import { count, perform } from './count.ts';
import { identityText } from './identity.ts';
import { plainText } from './keys.ts';
import { isCharacter, isClosure } from './kinds.ts';
import { callObject } from './native-type.ts';
import { toJavaString } from './numbers/number-text.ts';
import { rangeElement, rangeElements, rangeLength } from './ranges.ts';
import { isSubclass, raise } from './thrown.ts';
import { PRIMITIVES } from './type-names.ts';
import type { ClosureValue, GStringValue, Instance, MapValue, NativeObject, RangeValue, Value } from './value.ts';
import { inPieces } from '../work.ts';

/**
 * `groovy`: as `println` and GStrings do it. `inspect`: as a script would write it. `java`: as Java's own
 * String.valueOf does it, which knows no `[a:1]`.
 */
type Style = 'groovy' | 'inspect' | 'java';

export async function toText(value: Value, caller: Caller): Promise<string> {
  return typeof value === 'string' ? value : checkTextLength(await format(value, 'groovy', caller, []));
}

export async function inspect(value: Value, caller: Caller): Promise<string> {
  return checkTextLength(await format(value, 'inspect', caller, []));
}

/** `{a=1}` */
export async function toJavaText(value: Value, caller: Caller): Promise<string> {
  return checkTextLength(await format(value, 'java', caller, []));
}

/** `outer`: the collections that this is in. */
async function format(value: Value, style: Style, caller: Caller, outer: readonly Value[]): Promise<string> {
  checkDepth(outer.length);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') {
    return String(value);
  }
  if (typeof value === 'string') {
    return style === 'inspect' ? quote(value, caller) : value;
  }
  switch (value.kind) {
    case 'number':
      return toJavaString(value);
    case 'character':
      return value.value;
    case 'gstring':
      return formatGString(value, caller);
    case 'range':
      // Groovy lists its elements, but not within another collection.
      return style !== 'groovy' || outer.length > 0 ? formatRange(value, style, caller, outer) : formatAll(rangeElements(value), value, style, caller, outer);
    case 'list':
      return value.component === 'char' ? value.elements.map((each) => (isCharacter(each) ? each.value : '')).join('') : formatAll(value.elements, value, style, caller, outer);
    case 'set':
      return formatAll(elementsOf(value), value, style, caller, outer);
    case 'map': {
      const entries = entriesOf(value);
      const [open, equals, close] = style === 'java' ? ['{', '=', '}'] : ['[', ':', ']'];
      const inner = [...outer, value];
      const parts: string[] = [];
      let length = 0;
      await count(caller, entries.length);
      for (const entry of entries) {
        await count(caller);
        const [key, held] = [await formatIn(value, entry.key, style, caller, inner), await formatIn(value, entry.value, style, caller, inner)];
        length += key.length + held.length;
        checkLength(length);
        parts.push(key + equals + held);
      }
      return parts.length === 0 && style !== 'java' ? '[:]' : checkTextLength(open + parts.join(', ') + close);
    }
    case 'entry':
      // An entry writes itself, as Java does, wherever it stands.
      return `${await format(value.key, 'java', caller, [...outer, value])}=${await format(value.value, 'java', caller, [...outer, value])}`;
    case 'closure':
      return identityText(classNameOf(value), value);
    case 'class':
      return PRIMITIVES.has(value.name) || value.name === 'void' ? value.name : `${value.isInterface ? 'interface' : 'class'} ${value.name}`;
    case 'instance':
      return formatInstance(value, caller);
    case 'object':
      return formatNative(value, caller);
    default:
      return unreachable(value);
  }
}

async function formatIn(map: MapValue, part: Value, style: Style, caller: Caller, outer: readonly Value[]): Promise<string> {
  return part === map ? '(this Map)' : format(part, style, caller, outer);
}

/** Closures among the values are called: `${-> x}` gives its text, `${out -> out << x}` writes it. */
async function formatGString(gstring: GStringValue, caller: Caller): Promise<string> {
  const plain = plainText(gstring);
  if (plain !== null) {
    return plain;
  }
  const { strings, values } = gstring;
  let text = strings[0] ?? '';
  await count(caller, values.length);
  for (const [index, value] of values.entries()) {
    const isLazy = isClosure(value);
    const part = isLazy ? await partOf(value, caller) : value;
    text = checkTextLength(text + (await format(part, 'groovy', caller, [])) + (strings[index + 1] ?? ''));
  }
  return text;
}

async function partOf(closure: ClosureValue, caller: Caller): Promise<Value> {
  const { code } = closure;
  const arity = code.kind === 'native' ? code.arity : (code.closure.parameters?.length ?? 1);
  if (arity > 1) {
    raise('groovy.lang.GroovyRuntimeException', `Trying to evaluate a GString containing a Closure taking ${arity} parameters`);
  }
  if (arity === 0) {
    return caller.interpreter.callClosure(closure, [], caller);
  }
  const type = await caller.interpreter.findClass('java.io.StringWriter', caller);
  const writer = type === null ? null : await caller.interpreter.construct(type, [], caller);
  await caller.interpreter.callClosure(closure, [writer], caller);
  return writer;
}

/** `1..<4`; other ranges than those of integers say their last element. */
async function formatRange(range: RangeValue, style: Style, caller: Caller, outer: readonly Value[]): Promise<string> {
  const isOfIntegers = typeof range.from === 'number' && range.walked === undefined;
  const length = rangeLength(range);
  const [first, last] = isOfIntegers ? [range.from, range.to] : length === 0 ? [range.from, range.from] : [rangeElement(range, 0), rangeElement(range, length - 1)];
  return `${await format(first, style, caller, outer)}..${isOfIntegers && !range.inclusive ? '<' : ''}${await format(last, style, caller, outer)}`;
}

async function formatAll(elements: readonly Value[], self: Value, style: Style, caller: Caller, outer: readonly Value[]): Promise<string> {
  const inner = [...outer, self];
  const parts: string[] = [];
  let length = 0;
  await count(caller, elements.length);
  for (const element of elements) {
    const pause = count(caller);
    if (pause !== null) {
      await pause;
    }
    const part = element === self ? '(this Collection)' : await format(element, style, caller, inner);
    length += part.length;
    checkLength(length);
    parts.push(part);
  }
  return checkTextLength(`[${parts.join(', ')}]`);
}

async function formatInstance(instance: Instance, caller: Caller): Promise<string> {
  const text = await caller.interpreter.tryMethod(instance, 'toString', [], caller);
  return text === undefined ? defaultText(instance, caller) : typeof text === 'string' ? text : toText(text, caller);
}

/** What an object without a toString() of its own is as a text: `Thing@1b`, `java.io.IOException: no such file`. */
export async function defaultText(instance: Instance, caller: Caller): Promise<string> {
  if (instance.base !== undefined) {
    return toText(instance.base, caller);
  }
  if (!isSubclass(instance.class, 'java.lang.Throwable')) {
    return identityText(instance.class.name, instance);
  }
  const message = await caller.interpreter.tryMethod(instance, 'getLocalizedMessage', [], caller);
  return message === null || message === undefined ? instance.class.name : `${instance.class.name}: ${await toText(message, caller)}`;
}

async function formatNative(object: NativeObject, caller: Caller): Promise<string> {
  const text = await callObject(object, 'toString', [], caller);
  return typeof text === 'string' ? text : identityText(object.type.name, object);
}

async function quote(text: string, caller: Caller): Promise<string> {
  const escaped = await perform(inPieces(text, (piece) => piece.replace(/[\\'\n\r\t\f\b]/g, (character) => ESCAPES.get(character) ?? character)), caller);
  return `'${escaped.join('')}'`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([['\\', '\\\\'], ["'", "\\'"], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'], ['\f', '\\f'], ['\b', '\\b']]);

function unreachable(value: never): never {
  throw new Error(`a value of an unknown kind: ${JSON.stringify(value)}`);
}
