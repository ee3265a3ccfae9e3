// The values that a pipeline computes with. They are Mayfly's own: a name that a script says is looked up in a Map or
// a table, never on a JavaScript object, so `constructor` and `__proto__` are words like any other.
//
// Java's types are kept apart as far as a script can see them: null, Boolean, String (a JS string), Integer (a JS
// number), the other numbers, and everything else as an object with a `kind`.

import type { Closure, Expression, Parameter, Statement, TypeDefinition, TypeName } from '../syntax/ast.ts';
import type { Caller } from './caller.ts';
import type { NativeType } from './native-type.ts';
import type { Scope } from './evaluator/scope.ts';
import type { Unit } from './unit.ts';

export type Value =
  | null
  | boolean
  /** java.lang.Integer */
  | number
  | string
  | JavaNumber
  | CharacterValue
  | GStringValue
  | ListValue
  | MapValue
  | MapEntryValue
  | SetValue
  | RangeValue
  | ClosureValue
  | ClassValue
  | Instance
  | NativeObject;

/** Every number but Integer; arithmetic is in numbers/. */
export type JavaNumber =
  | { readonly kind: 'number'; readonly type: 'Byte' | 'Short' | 'Long' | 'BigInteger'; readonly value: bigint }
  | { readonly kind: 'number'; readonly type: 'BigDecimal'; readonly unscaled: bigint; readonly scale: number }
  | { readonly kind: 'number'; readonly type: 'Double' | 'Float'; readonly value: number };

export interface CharacterValue {
  readonly kind: 'character';
  /** One UTF-16 unit. */
  readonly value: string;
}

/** `"a${b}c"`: always one text more than values. A closure among the values (`${-> x}`) is called each time it becomes text. */
export interface GStringValue {
  readonly kind: 'gstring';
  readonly strings: readonly string[];
  readonly values: readonly Value[];
}

/** Lists and arrays: an array's elements can be set, but its length is fixed. */
export interface ListValue {
  readonly kind: 'list';
  readonly elements: Value[];
  readonly type: ListType;
  /** Of an array: `int`, `java.lang.String`. Undefined: java.lang.Object. */
  readonly component?: string;
  /** Of a PriorityQueue: what orders it. Undefined: its elements do it by themselves. */
  readonly comparator?: ClosureValue;
  /** `withDefault { index -> … }`: what stands where nothing was put; an eager one fills the places before it too. */
  readonly defaultValue?: { readonly closure: ClosureValue; readonly isEager: boolean };
  /** The map whose values these are: what is taken out here is taken out there. */
  readonly viewOf?: MapValue;
}

export type ListType = 'ArrayList' | 'LinkedList' | 'ArrayDeque' | 'Stack' | 'CopyOnWriteArrayList' | 'PriorityQueue' | 'Tuple' | 'Tuple2' | 'ListWithDefault' | 'JSONArray' | 'array' | 'unmodifiable';

export interface MapValue {
  readonly kind: 'map';
  /** By keyOf(key), in the map's own order. */
  readonly entries: Map<string, MapEntryValue>;
  readonly type: 'LinkedHashMap' | 'HashMap' | 'TreeMap' | 'JSONObject' | 'ConfigObject' | 'unmodifiable';
  /** `withDefault { … }` */
  readonly defaultValue: ClosureValue | null;
  /** Of a TreeMap that a comparator orders: its entries stand in that order. */
  readonly comparator?: ClosureValue;
  /** Of a HashMap: how many buckets it began with. Undefined: 16. They decide its order. */
  readonly buckets?: number;
}

export interface MapEntryValue {
  readonly kind: 'entry';
  readonly key: Value;
  value: Value;
}

export interface SetValue {
  readonly kind: 'set';
  /** By keyOf(element). */
  readonly elements: Map<string, Value>;
  readonly type: 'LinkedHashSet' | 'HashSet' | 'TreeSet' | 'unmodifiable';
  /** Of a TreeSet that a comparator orders: its elements stand in that order. */
  readonly comparator?: ClosureValue;
  /** The map whose keys or entries these are: what is taken out here is taken out there. */
  readonly viewOf?: MapValue;
}

/** Of integers or of one-character texts, never expanded before it is needed; or of anything else that has a `next()`. */
export interface RangeValue {
  readonly kind: 'range';
  readonly from: Value;
  readonly to: Value;
  readonly inclusive: boolean;
  /** Of anything else: what `next()` gave. */
  readonly walked?: { readonly elements: readonly Value[]; readonly isReverse: boolean };
}

export interface ClosureValue {
  readonly kind: 'closure';
  readonly code: ClosureCode;
  /** What it was made in: another closure, a script or an object. */
  readonly owner: Value;
  readonly thisObject: Value;
  delegate: Value;
  resolveStrategy: ResolveStrategy;
}

export type ResolveStrategy = 'OWNER_FIRST' | 'DELEGATE_FIRST' | 'OWNER_ONLY' | 'DELEGATE_ONLY' | 'TO_SELF';

export type ClosureCode =
  /** `methodClass`: where `super` begins to look in it. */
  | { readonly kind: 'written'; readonly closure: Closure; readonly scope: Scope; readonly unit: Unit; readonly methodClass: ClassValue | null }
  /** `text.&trim`, `closure.curry(1)`, `a >> b`, … */
  | { readonly kind: 'native'; readonly arity: number; readonly call: (args: readonly Value[], caller: Caller) => Promise<Value> };

/** A class of a script or a library, or one of Java's. */
export interface ClassValue {
  readonly kind: 'class';
  /** With its package: `java.lang.String`, `org.example.Thing`. */
  readonly name: string;
  readonly superclass: ClassValue | null;
  readonly interfaces: readonly ClassValue[];
  readonly isInterface: boolean;
  /** Null for Java's. */
  readonly declared: DeclaredClass | null;
  /** What Java's can do; null for those of scripts. */
  readonly native: NativeType | null;
}

export interface DeclaredClass {
  readonly unit: Unit;
  /** What its methods see of the code around an anonymous class; else null. */
  readonly scope: Scope | null;
  /** Null for a script's. */
  readonly definition: TypeDefinition | null;
  readonly isAbstract: boolean;
  /** Names. */
  readonly abstractMethods: readonly string[];
  /** Overloads by name, own ones only. */
  readonly methods: ReadonlyMap<string, readonly Method[]>;
  readonly constructors: readonly Method[];
  /** Own instance fields and properties, in the order of the source. */
  readonly fields: readonly Field[];
  readonly statics: Map<string, Value>;
  readonly staticTypes: ReadonlyMap<string, Field>;
}

export interface Method {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly returnType: TypeName | null;
  readonly isStatic: boolean;
  readonly unit: Unit;
  /** `@Memoized`: what it gave for the same arguments is given again. */
  readonly isMemoized?: boolean;
}

export interface Field {
  readonly name: string;
  readonly type: TypeName | null;
  readonly initial: Expression | null;
  readonly isFinal: boolean;
  /** No property: from without, an entry of the same name is meant where the object is a map. */
  readonly isPrivate: boolean;
}

/** An object of a script's class, a script, or a Java exception. */
export interface Instance {
  readonly kind: 'instance';
  readonly class: ClassValue;
  readonly fields: Map<string, Value>;
  /** The collection that an object is whose class extends HashMap, ArrayList, …: what they do is done to it. */
  base?: ListValue | MapValue | SetValue;
  /** Of a script: what is assigned without `def`. The Jenkinsfile shares it with what it loads; each variable of a library has its own. */
  readonly binding?: Map<string, Value>;
}

/** A Java object that Mayfly implements: a Date, a Pattern, `env`. `data` belongs to its type's file alone. */
export interface NativeObject {
  readonly kind: 'object';
  readonly type: NativeType;
  readonly data: unknown;
}
