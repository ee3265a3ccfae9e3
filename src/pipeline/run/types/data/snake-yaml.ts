// org.yaml.snakeyaml.Yaml: what readYaml and writeYaml are made of, for libraries that have a text at hand.

import { failYaml } from '../../../steps/formats/fail-yaml.ts';
import { parseYaml } from '../../../steps/formats/parse-yaml.ts';
import { printYaml } from '../../../steps/formats/print-yaml.ts';
import type { FlowStyle } from '../../../steps/formats/yaml-pieces.ts';
import { listOf } from '../../collections.ts';
import type { NativeType } from '../../native-type.ts';
import type { NativeObject, Value } from '../../value.ts';
import type { Work } from '../../../work.ts';
import { createEnumType } from '../enum-type.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { restOf } from './readers.ts';

const flowStyleType = createEnumType('org.yaml.snakeyaml.DumperOptions$FlowStyle', ['FLOW', 'BLOCK', 'AUTO']);

interface Options {
  style: FlowStyle;
}

const optionsOf = ({ data }: NativeObject): Options => data as Options;

/** What is accepted and changes nothing: how wide, deep or pretty the text is. */
const WITHOUT_EFFECT = ['setIndent(int)', 'setWidth(int)', 'setIndicatorIndent(int)', 'setPrettyFlow(boolean)', 'setIndentWithIndicator(boolean)', 'setSplitLines(boolean)', 'setAllowUnicode(boolean)'] as const;

const dumperOptionsType: NativeType = {
  name: 'org.yaml.snakeyaml.DumperOptions',
  parent: objectType,
  interfaces: [],
  construct: constructors({ '()': () => createOptions() }),
  methods: new Map([
    ...methods<NativeObject>()(Object.fromEntries(WITHOUT_EFFECT.map((signature) => [signature, () => null]))),
    ...methods<NativeObject>()({
      'setDefaultFlowStyle(FlowStyle)': (self, [style]) => {
        optionsOf(self).style = style.data as FlowStyle;
        return null;
      },
    }),
  ]),
};

function createOptions(): NativeObject {
  return { kind: 'object', type: dumperOptionsType, data: { style: 'AUTO' } satisfies Options };
}

/** Of all that a Yaml can be made with, only how it prints matters: a text becomes plain values whatever it says. */
function createYaml(parts: readonly Value[]): NativeObject {
  const options = parts.find((part): part is NativeObject => part !== null && typeof part === 'object' && part.kind === 'object' && part.type === dumperOptionsType);
  return { kind: 'object', type: yamlType, data: options === undefined ? ({ style: 'AUTO' } satisfies Options) : options.data };
}

function* load(text: string): Work<Value> {
  const documents = yield* parseYaml(text, null);
  if (documents.length > 1) {
    failYaml('expected a single document in the stream, but found another document; use loadAll');
  }
  return documents[0] ?? null;
}

function* loadAll(text: string): Work<Value> {
  return listOf(yield* parseYaml(text, null));
}

const yamlType: NativeType = {
  name: 'org.yaml.snakeyaml.Yaml',
  parent: objectType,
  interfaces: [],
  construct: constructors({ '(Object...)': createYaml }),
  methods: methods<NativeObject>()({
    'load(String)': (_, [text]) => load(text),
    'load(StringReader)': (_, [reader]) => load(restOf(reader)),
    'loadAs(String, Class)': (_, [text]) => load(text),
    'loadAll(String)': (_, [text]) => loadAll(text),
    'dump(Object)': (self, [data], caller) => printYaml(data, caller, optionsOf(self).style),
    'dumpAsMap(Object)': (_, [data], caller) => printYaml(data, caller, 'BLOCK'),
  }),
};

/** What a Yaml may be made with, and that makes no difference. */
const PARTS: readonly NativeType[] = ['LoaderOptions', 'constructor.Constructor', 'constructor.SafeConstructor', 'representer.Representer'].map((name) => {
  const type: NativeType = { name: `org.yaml.snakeyaml.${name}`, parent: objectType, interfaces: [], construct: () => ({ kind: 'object', type, data: null }), methods: new Map() };
  return type;
});

export const SNAKE_YAML_TYPES: readonly NativeType[] = [yamlType, dumperOptionsType, flowStyleType, ...PARTS];
