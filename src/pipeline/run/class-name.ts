// Full names of the Java classes that values are of.

import type { ClosureValue, Value } from './value.ts';

const LIST_CLASSES = {
  ArrayList: 'java.util.ArrayList',
  LinkedList: 'java.util.LinkedList',
  ArrayDeque: 'java.util.ArrayDeque',
  Stack: 'java.util.Stack',
  CopyOnWriteArrayList: 'java.util.concurrent.CopyOnWriteArrayList',
  PriorityQueue: 'java.util.PriorityQueue',
  Tuple: 'groovy.lang.Tuple',
  Tuple2: 'groovy.lang.Tuple2',
  ListWithDefault: 'groovy.lang.ListWithDefault',
  JSONArray: 'net.sf.json.JSONArray',
  array: '[Ljava.lang.Object;',
  unmodifiable: 'java.util.Collections$UnmodifiableRandomAccessList',
} as const;

const MAP_CLASSES = {
  LinkedHashMap: 'java.util.LinkedHashMap',
  HashMap: 'java.util.HashMap',
  TreeMap: 'java.util.TreeMap',
  JSONObject: 'net.sf.json.JSONObject',
  ConfigObject: 'groovy.util.ConfigObject',
  unmodifiable: 'java.util.Collections$UnmodifiableMap',
} as const;

/** `java.lang.Integer`; for an instance the name of its class. */
export function classNameOf(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'java.lang.String';
    case 'number':
      return 'java.lang.Integer';
    case 'boolean':
      return 'java.lang.Boolean';
    default:
      return value === null ? 'org.codehaus.groovy.runtime.NullObject' : objectClassName(value);
  }
}

function objectClassName(value: Exclude<Value, null | string | number | boolean>): string {
  switch (value.kind) {
    case 'number':
      return value.type === 'BigInteger' || value.type === 'BigDecimal' ? `java.math.${value.type}` : `java.lang.${value.type}`;
    case 'character':
      return 'java.lang.Character';
    case 'gstring':
      return 'org.codehaus.groovy.runtime.GStringImpl';
    case 'list':
      return value.component === undefined ? LIST_CLASSES[value.type] : arrayClassName(value.component);
    case 'map':
      return value.defaultValue !== null ? 'groovy.lang.MapWithDefault' : MAP_CLASSES[value.type];
    case 'entry':
      return 'java.util.LinkedHashMap$Entry';
    case 'set':
      return value.type === 'unmodifiable' ? 'java.util.Collections$UnmodifiableSet' : `java.util.${value.type}`;
    case 'range':
      return typeof value.from === 'number' && value.walked === undefined ? 'groovy.lang.IntRange' : 'groovy.lang.ObjectRange';
    case 'closure':
      return closureClassName(value);
    case 'class':
      return 'java.lang.Class';
    case 'instance':
      return value.class.name;
    case 'object':
      return value.type.name;
    default:
      return unreachable(value);
  }
}

/** `[I`, `[Ljava.lang.String;` */
export function arrayClassName(component: string): string {
  return PRIMITIVE_CODES.has(component) ? `[${PRIMITIVE_CODES.get(component)}` : component.startsWith('[') ? `[${component}` : `[L${component};`;
}

const PRIMITIVE_CODES: ReadonlyMap<string, string> = new Map([['boolean', 'Z'], ['byte', 'B'], ['char', 'C'], ['short', 'S'], ['int', 'I'], ['long', 'J'], ['float', 'F'], ['double', 'D']]);

/** As a source writes it: `[Ljava.lang.String;` is `java.lang.String[]`. */
export function sourceName(className: string): string {
  if (!className.startsWith('[')) {
    return className;
  }
  const component = className.slice(1);
  const [primitive] = [...PRIMITIVE_CODES].find(([, code]) => code === component) ?? [];
  return `${primitive ?? sourceName(component.startsWith('L') ? component.slice(1, -1) : component)}[]`;
}

/** Java numbers the closures of a class; one that has no number of its own is the first. */
function closureClassName(closure: ClosureValue): string {
  return closure.code.kind === 'written' ? `${closure.code.unit.className}$_run_closure1` : 'org.codehaus.groovy.runtime.MethodClosure';
}

/** Without its package: `Integer`, `Entry`. */
export function simpleName(fullName: string): string {
  return fullName.slice(Math.max(fullName.lastIndexOf('.'), fullName.lastIndexOf('$')) + 1);
}

function unreachable(value: never): never {
  throw new Error(`a value of an unknown kind: ${JSON.stringify(value)}`);
}
