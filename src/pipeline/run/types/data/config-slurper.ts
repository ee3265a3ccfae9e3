// groovy.util.ConfigSlurper: a script of assignments and blocks, read as a tree of settings.

import type { Caller } from '../../caller.ts';
import { entriesOf, mapOf, putEntry } from '../../collections.ts';
import { keyOf } from '../../keys.ts';
import { isClosure, isList } from '../../kinds.ts';
import { createUnit, readUnit } from '../../load-unit.ts';
import type { NativeType } from '../../native-type.ts';
import type { ClosureValue, MapValue, NativeObject, Value } from '../../value.ts';
import { callClosure } from '../calling.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { configProperty, createConfig, mergeConfig } from './config-object.ts';

interface Slurper {
  /** Which part of `environments { … }` counts. */
  environment: string;
  /** Variables that the script sees. */
  binding: MapValue;
}

const slurperOf = ({ data }: NativeObject): Slurper => data as Slurper;

/** Where in the script the reading is. */
interface Reading {
  readonly slurper: Slurper;
  /** The innermost block that is open. */
  config: MapValue;
  /** The blocks around it, whose settings it can use. */
  readonly outer: MapValue[];
  isInEnvironments: boolean;
  /** What the environment's own parts say, which counts in the end. */
  readonly overrides: [config: MapValue, override: MapValue][];
}

const readingOf = (self: Value): Reading => (self as NativeObject).data as Reading;

/** Steps and printing, which a script may do as any other. */
const NO_BLOCKS: ReadonlySet<string> = new Set(['println', 'print', 'printf']);

/** What the script's names and blocks mean. */
const readerType: NativeType = {
  name: 'groovy.util.ConfigSlurper$Reader',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  getProperty: (self, name) => {
    const { slurper, config, outer } = readingOf(self);
    const held = [config, ...outer, slurper.binding].find(({ entries }) => entries.has(keyOf(name)));
    return held === undefined ? configProperty(config, name) : (held.entries.get(keyOf(name))?.value ?? null);
  },
  setProperty: (self, name, value) => {
    putEntry(readingOf(self).config, name, value);
    return true;
  },
  callAny: async (self, name, args, caller) => {
    const [block = null] = args;
    return args.length === 1 && isClosure(block) && !NO_BLOCKS.has(name) ? readBlock(readingOf(self), name, block, caller) : undefined;
  },
};

async function readBlock(reading: Reading, name: string, block: ClosureValue, caller: Caller): Promise<Value> {
  if (name === 'environments' && !reading.isInEnvironments) {
    reading.isInEnvironments = true;
    await callClosure(block, [], caller);
    reading.isInEnvironments = false;
    return null;
  }
  const { config, isInEnvironments, slurper } = reading;
  if (isInEnvironments && name !== slurper.environment) {
    return null;
  }
  const known = config.entries.get(keyOf(name))?.value ?? null;
  const inner = !isInEnvironments && typeof known === 'object' && known?.kind === 'map' ? known : createConfig();
  if (!isInEnvironments) {
    putEntry(config, name, inner);
  }
  reading.config = inner;
  reading.isInEnvironments = false;
  reading.outer.unshift(config);
  await callClosure(block, [], caller);
  reading.outer.shift();
  reading.isInEnvironments = isInEnvironments;
  reading.config = config;
  if (isInEnvironments) {
    reading.overrides.push([config, inner]);
  }
  return inner;
}

/** The script's statements become the body of a closure whose delegate reads them; its imports and methods stay outside. */
async function read(slurper: Slurper, text: string, caller: Caller): Promise<MapValue> {
  const { source, script, className } = await readUnit({ text, name: 'config', className: 'Script1' }, caller);
  const isOutside = (kind: string): boolean => kind === 'import' || kind === 'package' || kind === 'class' || kind === 'method';
  const { span } = script;
  const body = { kind: 'closure', span, parameters: [], body: script.body.filter(({ kind }) => !isOutside(kind)) } as const;
  const unit = createUnit(source, { ...script, body: [...script.body.filter(({ kind }) => isOutside(kind)), { kind: 'expression', span, expression: body }] }, className);
  const made = await caller.interpreter.runFile(unit, caller);
  const reading: Reading = { slurper, config: createConfig(), outer: [], isInEnvironments: false, overrides: [] };
  if (isClosure(made)) {
    await callClosure({ ...made, delegate: { kind: 'object', type: readerType, data: reading }, resolveStrategy: 'DELEGATE_FIRST' }, [], caller);
  }
  reading.overrides.forEach(([config, override]) => mergeConfig(config, override));
  return reading.config;
}

/** `a.b=1` of a properties file is `a { b = '1' }`. */
async function fromProperties(properties: Value, caller: Caller): Promise<MapValue> {
  const config = createConfig();
  for (const name of await namesOf(properties, caller)) {
    const words = name.split('.');
    let place: Value = config;
    for (const word of words.slice(0, -1)) {
      const next: Value = typeof place === 'object' && place?.kind === 'map' ? configProperty(place, word) : null;
      place = next;
    }
    await caller.interpreter.setProperty(place, words.at(-1) ?? '', await caller.interpreter.invokeMethod(properties, 'getProperty', [name], caller), caller);
  }
  return config;
}

async function namesOf(properties: Value, caller: Caller): Promise<string[]> {
  const names = await caller.interpreter.invokeMethod(await caller.interpreter.invokeMethod(properties, 'stringPropertyNames', [], caller), 'toList', [], caller);
  return isList(names) ? names.elements.filter((name) => typeof name === 'string') : [];
}

function createSlurper(environment: string): NativeObject {
  const data: Slurper = { environment, binding: mapOf([]) };
  return { kind: 'object', type: configSlurperType, data };
}

export const configSlurperType: NativeType = {
  name: 'groovy.util.ConfigSlurper',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'parse(String)': (self, [text], caller) => read(slurperOf(self), text, caller),
    'parse(Properties)': (_, [properties], caller) => fromProperties(properties, caller),
    'getEnvironment()': (self) => slurperOf(self).environment,
    'setEnvironment(String)': (self, [environment]) => {
      slurperOf(self).environment = environment;
      return null;
    },
    'setBinding(Map)': (self, [binding]) => {
      slurperOf(self).binding = mapOf(entriesOf(binding).map(({ key, value }) => [key, value]));
      return null;
    },
  }),
  construct: constructors({ '()': () => createSlurper(''), '(String)': ([environment]) => createSlurper(environment) }),
};
