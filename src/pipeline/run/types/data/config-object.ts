// groovy.util.ConfigObject: a map whose missing properties become further ones, so that `config.a.b = 1` works.

import { checkDepth } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { entriesOf, mapOf, putEntry } from '../../collections.ts';
import { count } from '../../count.ts';
import { keyOf } from '../../keys.ts';
import { isMap } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { inspect, toText } from '../../to-text.ts';
import type { MapValue, Value } from '../../value.ts';
import { mapType } from '../map.ts';
import { constructors, methods } from '../signatures.ts';

export const createConfig = (): MapValue => mapOf([], 'ConfigObject');

const isConfig = (value: Value): value is MapValue => isMap(value) && value.type === 'ConfigObject';

/** What `config.name` is: an empty one when nothing is there yet, which stays. */
export function configProperty(config: MapValue, name: string): Value {
  const known = config.entries.get(keyOf(name));
  if (known !== undefined) {
    return known.value;
  }
  const made = createConfig();
  putEntry(config, name, made);
  return made;
}

/** What both have as objects of their own becomes one. */
export function mergeConfig(into: MapValue, other: MapValue, depth = 0): MapValue {
  checkDepth(depth);
  for (const { key, value } of entriesOf(other)) {
    const known = into.entries.get(keyOf(key))?.value ?? null;
    if (isMap(known) && isMap(value)) {
      mergeConfig(known, value, depth + 1);
    } else {
      putEntry(into, key, value);
    }
  }
  return into;
}

/** `a.b.c` → value */
async function flatten(config: MapValue, prefix: string, into: MapValue, caller: Caller, depth = 0): Promise<MapValue> {
  checkDepth(depth);
  for (const { key, value } of entriesOf(config)) {
    await count(caller);
    const name = prefix + (await toText(key, caller));
    if (isMap(value)) {
      await flatten(value, `${name}.`, into, caller, depth + 1);
    } else {
      putEntry(into, name, value);
    }
  }
  return into;
}

async function toProperties(config: MapValue, prefix: string, caller: Caller): Promise<Value> {
  const type = await caller.interpreter.findClass('java.util.Properties', caller);
  const properties = type === null ? null : await caller.interpreter.construct(type, [], caller);
  for (const { key, value } of entriesOf(await flatten(config, prefix, mapOf([]), caller))) {
    await caller.interpreter.invokeMethod(properties, 'setProperty', [await toText(key, caller), await toText(value, caller)], caller);
  }
  return properties;
}

/** As a script that ConfigSlurper reads: an object with one property is written with a dot. */
async function write(config: MapValue, prefix: string, indent: number, caller: Caller, isQuoting = false): Promise<string> {
  checkDepth(indent);
  const space = '\t'.repeat(indent);
  let text = '';
  for (const { key, value } of entriesOf(config)) {
    await count(caller);
    const plain = await toText(key, caller);
    const name = isQuoting && plain.includes('.') ? await inspect(plain, caller) : plain;
    if (!isConfig(value)) {
      text += `${space}${prefix}${name}=${await inspect(value, caller)}\n`;
    } else if (value.entries.size > 0) {
      text += await writeObject(value, { prefix, name, space, indent }, caller);
    }
  }
  return text;
}

interface Place {
  readonly prefix: string;
  readonly name: string;
  readonly space: string;
  readonly indent: number;
}

async function writeObject(config: MapValue, { prefix, name, space, indent }: Place, caller: Caller): Promise<string> {
  const [first] = entriesOf(config);
  const nested = first?.value ?? null;
  const hasDots = entriesOf(config).some(({ key }) => typeof key === 'string' && key.includes('.'));
  const isChain = isConfig(nested) && nested.entries.size === 1;
  if (first === undefined || !(config.entries.size === 1 || hasDots) || (isConfig(nested) && !isChain && !hasDots)) {
    return `${space}${name} {\n${await write(config, '', indent + 1, caller)}${space}}\n`;
  }
  if (isChain) {
    return write(nested, `${prefix}${name}.${await toText(first.key, caller)}.`, indent, caller);
  }
  return write(config, `${prefix}${name}.`, indent, caller, true);
}

const configMethods = methods<MapValue>()({
  'getProperty(String)': (self, [name]) => configProperty(self, name),
  'isSet(String)': ({ entries }, [name]) => {
    const value = entries.get(keyOf(name))?.value;
    return value !== undefined && !(isConfig(value) && value.entries.size === 0);
  },
  'merge(Map)': (self, [other]) => mergeConfig(self, other),
  'flatten()': (self, _, caller) => flatten(self, '', createConfig(), caller),
  'flatten(Map)': (self, [into], caller) => flatten(self, '', into, caller),
  'toProperties()': (self, _, caller) => toProperties(self, '', caller),
  'toProperties(String)': (self, [prefix], caller) => toProperties(self, `${prefix}.`, caller),
  'prettyPrint()': (self, _, caller) => write(self, '', 0, caller),
  'writeTo(Object)': async (self, [writer], caller) => {
    await caller.interpreter.invokeMethod(writer, 'write', [await write(self, '', 0, caller)], caller);
    return writer;
  },
});

export const configObjectType: NativeType = {
  ...mapType,
  name: 'groovy.util.ConfigObject',
  parent: mapType,
  interfaces: ['java.util.Map', 'groovy.lang.Writable', 'java.lang.Cloneable'],
  methods: configMethods,
  construct: constructors({ '()': createConfig }),
};
