// groovy.json.JsonSlurper, JsonSlurperClassic and JsonOutput

import { perform } from '../../count.ts';
import type { NativeType } from '../../native-type.ts';
import { parseJson } from '../../text/json-parse.ts';
import { prettyPrintJson, printJson, quoteJson } from '../../text/json-print.ts';
import type { MapValue, NativeObject, Value } from '../../value.ts';
import type { Work } from '../../../work.ts';
import { createEnumType } from '../enum-type.ts';
import { objectType } from '../object.ts';
import { refuse } from '../refused.ts';
import { constructors, functions, methods } from '../signatures.ts';
import { arrayToText } from '../bytes.ts';
import { describeClosure, jsonBuilderType } from './json-builder.ts';
import { fromJson, toJson } from './json-values.ts';
import { restOf } from './readers.ts';

const READ = 'read the file with readFile and give its text to parseText, or use the step readJSON';

function slurper(name: string, mapType: MapValue['type']): NativeType {
  const parse = function* (text: string): Work<Value> {
    return yield* fromJson(yield* parseJson(text), mapType);
  };
  const type: NativeType = {
    name,
    parent: objectType,
    interfaces: [],
    methods: methods<NativeObject>()({
      'parseText(String?)': (_, [text]) => parse(text ?? ''),
      'parse(StringReader)': (_, [reader]) => parse(restOf(reader)),
      *'parse(Object[])'(_, [bytes]) {
        return yield* parse(yield* arrayToText(bytes, null));
      },
      *'parse(Object[], String)'(_, [bytes, charset]) {
        return yield* parse(yield* arrayToText(bytes, charset));
      },
      'parse(File)': () => refuse(`${name}.parse(File)`, READ),
      'parse(URL)': () => refuse(`${name}.parse(URL)`, 'fetch the address with httpRequest or curl, and give the text to parseText'),
      'setType(Object)': (self) => self,
      'setLazyChop(boolean)': (self) => self,
      'setChop(boolean)': (self) => self,
    }),
    construct: constructors({ '()': () => ({ kind: 'object', type, data: null }) }),
  };
  return type;
}

const jsonOutputType: NativeType = {
  name: 'groovy.json.JsonOutput',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  statics: functions({
    'toJson(String?)': ([text]) => (text === null ? 'null' : quoteJson(text)),
    'toJson(Object)': async ([value], caller) => perform(printJson(await toJson(value, caller, describeClosure)), caller),
    'prettyPrint(String)': ([json]) => prettyPrintJson(json),
  }),
};

export const JSON_TYPES: readonly NativeType[] = [
  // Of Groovy 2.4 on a Java since 9, which it takes for one before 1.8: the keys are sorted.
  slurper('groovy.json.JsonSlurper', 'TreeMap'),
  slurper('groovy.json.JsonSlurperClassic', 'HashMap'),
  createEnumType('groovy.json.JsonParserType', ['CHAR_BUFFER', 'INDEX_OVERLAY', 'LAX', 'CHARACTER_SOURCE']),
  jsonOutputType,
  jsonBuilderType,
];
