// java.util.Properties: a map of texts that reads itself from a text.

import type { Caller } from '../../caller.ts';
import { mapOf, putEntry, setOf } from '../../collections.ts';
import type { NativeMethod, NativeType } from '../../native-type.ts';
import { parseProperties, printProperties } from '../../text/properties-file.ts';
import { toText } from '../../to-text.ts';
import type { MapValue, NativeObject, Value } from '../../value.ts';
import type { Work } from '../../../work.ts';
import { mapType } from '../map.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { iteratorOver } from '../iterator.ts';
import { restOf } from './readers.ts';

const entriesIn = ({ data }: NativeObject): MapValue => data as MapValue;

function* load(self: NativeObject, text: string): Work<null> {
  for (const [key, value] of yield* parseProperties(text)) {
    putEntry(entriesIn(self), key, value);
  }
  return null;
}

function property(self: NativeObject, name: string): Value {
  return [...entriesIn(self).entries.values()].find(({ key }) => key === name)?.value ?? null;
}

async function print(self: NativeObject, caller: Caller): Promise<string> {
  const pairs: [string, string][] = [];
  for (const { key, value } of entriesIn(self).entries.values()) {
    pairs.push([await toText(key, caller), await toText(value, caller)]);
  }
  return printProperties(pairs);
}

/** What it can't do by itself, its map does. */
function ofMap(type: NativeType): NativeType {
  const forwarded = [...type.methods].map(([name, method]): [string, NativeMethod] => [name, (self, args, caller) => method(entriesIn(self as NativeObject), args, caller)]);
  const { parent } = type;
  return { ...type, methods: new Map(forwarded), parent: parent === null || parent === objectType ? parent : ofMap(parent) };
}

export const propertiesType: NativeType = {
  name: 'java.util.Properties',
  parent: ofMap(mapType),
  interfaces: ['java.util.Map', 'java.util.Hashtable', 'java.util.Dictionary', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'load(StringReader)': (self, [reader]) => load(self, restOf(reader)),
    'getProperty(String)': (self, [name]) => property(self, name),
    'getProperty(String, Object)': (self, [name, fallback]) => property(self, name) ?? fallback,
    'setProperty(String, Object)': (self, [name, value]) => putEntry(entriesIn(self), name, value),
    'stringPropertyNames()': (self) => setOf([...entriesIn(self).entries.values()].map(({ key }) => key)),
    'propertyNames()': (self) => iteratorOver([...entriesIn(self).entries.values()].map(({ key }) => key)),
    'store(Object, Object)': async (self, [writer], caller) => caller.interpreter.invokeMethod(writer, 'write', [await print(self, caller)], caller),
    'iterator()': (self) => iteratorOver([...entriesIn(self).entries.values()]),
    'asBoolean()': (self) => entriesIn(self).entries.size > 0,
    'toString()': (self, _, caller) => toText(entriesIn(self), caller),
  }),
  getProperty: (self, name) => property(self as NativeObject, name),
  setProperty: (self, name, value) => {
    putEntry(entriesIn(self as NativeObject), name, value);
    return true;
  },
  construct: constructors({ '()': () => ({ kind: 'object', type: propertiesType, data: mapOf([]) }) }),
};
