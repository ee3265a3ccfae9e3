// The values that a pipeline computes with. They are Mayfly's own: a name that a script says is looked up in a Map or
// a table, never on a JavaScript object, so `constructor` and `__proto__` are words like any other.

export type Value = null | boolean | number | string | ListValue | MapValue | EnvironmentValue;

export interface ListValue {
  readonly kind: 'list';
  readonly elements: readonly Value[];
}

export interface MapValue {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
}

/** The global `env`; its variables are looked up when they are asked for. */
export interface EnvironmentValue {
  readonly kind: 'environment';
}

/** What Groovy's toString() gives, as `echo` and interpolations show it. */
export function toText(value: Value): string {
  if (typeof value === 'number' && !Number.isInteger(value)) {
    // Groovy divides with ten decimals.
    return String(Number(value.toFixed(10)));
  }
  if (value === null || typeof value !== 'object') {
    return String(value);
  }
  switch (value.kind) {
    case 'list':
      return `[${value.elements.map(toText).join(', ')}]`;
    case 'map': {
      const entries = Array.from(value.entries, ([key, entry]) => `${key}:${toText(entry)}`);
      return entries.length === 0 ? '[:]' : `[${entries.join(', ')}]`;
    }
    default:
      return 'env';
  }
}

/** Groovy truth: null, false, 0 and everything empty are false. */
export function isTrue(value: Value): boolean {
  if (value === null || typeof value !== 'object') {
    return Boolean(value);
  }
  return value.kind === 'environment' || sizeOf(value) > 0;
}

export function sizeOf(value: ListValue | MapValue): number {
  return value.kind === 'list' ? value.elements.length : value.entries.size;
}

export function isEqual(left: Value, right: Value): boolean {
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
    return left === right;
  }
  if (left.kind === 'list' && right.kind === 'list') {
    const others = right.elements;
    return left.elements.length === others.length && left.elements.every((element, index) => isEqual(element, others[index] ?? null));
  }
  if (left.kind === 'map' && right.kind === 'map') {
    const others = right.entries;
    const sameEntry = ([key, entry]: [string, Value]): boolean => others.has(key) && isEqual(entry, others.get(key) ?? null);
    return left.entries.size === others.size && Array.from(left.entries).every(sameEntry);
  }
  return left.kind === right.kind && left.kind === 'environment';
}

/** Java's simple name, for messages. */
export function typeName(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'number':
      return Number.isInteger(value) ? 'Integer' : 'BigDecimal';
    default:
      return value === null ? 'null' : { list: 'List', map: 'Map', environment: 'EnvActionImpl' }[value.kind];
  }
}
