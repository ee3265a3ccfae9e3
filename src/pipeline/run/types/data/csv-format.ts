// org.apache.commons.csv: formats, which scripts make for readCSV and writeCSV, and the records that readCSV gives.

import { listOf, mapOf } from '../../collections.ts';
import { isCharacter, isGString, isList } from '../../kinds.ts';
import type { NativeMethod, NativeType } from '../../native-type.ts';
import { DEFAULT_CSV, parseCsv } from '../../text/csv.ts';
import type { CsvOptions } from '../../text/csv.ts';
import { raise } from '../../thrown.ts';
import { toText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { mapInPieces } from '../../../work.ts';
import type { Work } from '../../../work.ts';
import { iteratorOver } from '../iterator.ts';
import { objectType } from '../object.ts';
import { normalizeIndex } from '../positions.ts';
import { functions, methods } from '../signatures.ts';

interface CsvFormat extends CsvOptions {
  /** The names of the columns; none: those of the first record; null: they have no names. */
  readonly header: readonly string[] | null;
  /** With `header`: the first record is not data. */
  readonly skipsHeader: boolean;
}

interface CsvRecord {
  readonly fields: readonly (string | null)[];
  readonly header: readonly string[] | null;
  readonly number: number;
}

const plain: CsvFormat = { ...DEFAULT_CSV, header: null, skipsHeader: false };

const formatOf = ({ data }: NativeObject): CsvFormat => data as CsvFormat;

/** What readCSV and writeCSV do with a `format` that was given; null or anything else: the default. */
export function csvFormatOf(value: Value): CsvFormat {
  return typeof value === 'object' && value?.kind === 'object' && (value.type === formatType || value.type === builderType) ? formatOf(value) : plain;
}

export function* readCsvRecords(text: string, format: CsvFormat): Work<NativeObject[]> {
  const rows = yield* parseCsv(text, format);
  const isFirst = format.header !== null && (format.header.length === 0 || format.skipsHeader);
  const header = format.header !== null && format.header.length === 0 ? (rows[0] ?? []).map((field) => field ?? '') : format.header;
  const data = isFirst ? rows.slice(1) : rows;
  return yield* mapInPieces(data, (fields, index): NativeObject => ({ kind: 'object', type: recordType, data: { fields, header, number: index + 1 } satisfies CsvRecord }));
}

type Change = (args: readonly Value[]) => Promise<Partial<CsvFormat>> | Partial<CsvFormat>;

/** Of a character, a text or null. */
function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : isCharacter(value) ? value.value : null;
}

/** Names as several arguments, or as one array or list. */
function namesIn(args: readonly Value[]): string[] {
  const [first] = args;
  const names = args.length === 1 && isList(first) ? first.elements : args;
  return names.map((name) => (isGString(name) ? name.strings.join('') : textOf(name)) ?? '');
}

const isOn = ([value]: readonly Value[]): boolean => value !== false;

/** By what follows `with`, and `set` in a builder. */
const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['Delimiter', ([value]) => ({ delimiter: textOf(value) ?? ',' })],
  ['Quote', ([value]) => ({ quote: textOf(value) })],
  ['Escape', ([value]) => ({ escape: textOf(value) })],
  ['CommentMarker', ([value]) => ({ comment: textOf(value) })],
  ['RecordSeparator', ([value]) => ({ recordSeparator: textOf(value) ?? '' })],
  ['NullString', ([value]) => ({ nullText: textOf(value) })],
  ['Header', (args) => ({ header: args.length === 1 && args[0] === null ? null : namesIn(args) })],
  ['SkipHeaderRecord', (args) => ({ skipsHeader: isOn(args) })],
  ['FirstRecordAsHeader', () => ({ header: [], skipsHeader: true })],
  ['IgnoreEmptyLines', (args) => ({ ignoreEmptyLines: isOn(args) })],
  ['IgnoreSurroundingSpaces', (args) => ({ ignoreSurroundingSpaces: isOn(args) })],
  ['Trim', (args) => ({ trim: isOn(args) })],
  ...['AllowMissingColumnNames', 'AllowDuplicateHeaderNames', 'AutoFlush', 'HeaderComments', 'IgnoreHeaderCase', 'QuoteMode', 'TrailingDelimiter', 'LenientEof', 'TrailingData', 'MaxRows', 'DuplicateHeaderMode']
    .map((name): [string, Change] => [name, () => ({})]),
]);

function changeMethods(prefix: string, type: () => NativeType): [string, NativeMethod][] {
  return Array.from(CHANGES, ([name, change]) => [
    `${prefix}${name}`,
    async (self, args) => ({ kind: 'object', type: type(), data: { ...formatOf(self as NativeObject), ...(await change(args)) } }),
  ]);
}

function presets(): [string, CsvFormat][] {
  const tabs = { ...plain, delimiter: '\t', ignoreSurroundingSpaces: true };
  const mysql = { ...plain, delimiter: '\t', quote: null, escape: '\\', ignoreEmptyLines: false, recordSeparator: '\n', nullText: '\\N' };
  return [
    ['DEFAULT', plain],
    ['EXCEL', { ...plain, ignoreEmptyLines: false }],
    ['RFC4180', { ...plain, ignoreEmptyLines: false }],
    ['TDF', tabs],
    ['MYSQL', mysql],
    ['POSTGRESQL_CSV', { ...plain, escape: '"', ignoreEmptyLines: false, recordSeparator: '\n', nullText: '' }],
    ['POSTGRESQL_TEXT', mysql],
    ['INFORMIX_UNLOAD_CSV', { ...plain, recordSeparator: '\n' }],
  ];
}

const formatType: NativeType = {
  name: 'org.apache.commons.csv.CSVFormat',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: new Map<string, NativeMethod>([
    ...changeMethods('with', () => formatType),
    ...methods<NativeObject>()({
      'builder()': (self) => ({ kind: 'object', type: builderType, data: self.data }),
      'getDelimiter()': (self) => formatOf(self).delimiter,
      'getHeader()': (self) => listOf(formatOf(self).header ?? [], 'array'),
      'toString()': (self) => `Delimiter=<${formatOf(self).delimiter}>`,
    }),
  ]),
  get constants(): ReadonlyMap<string, Value> {
    return CONSTANTS;
  },
  statics: functions({
    'newFormat(char)': ([delimiter]) => ({ kind: 'object', type: formatType, data: { ...plain, delimiter: delimiter.value, quote: null, ignoreEmptyLines: false, recordSeparator: '' } }),
    'valueOf(String)': ([name]) => CONSTANTS.get(name) ?? CONSTANTS.get(name.toUpperCase()) ?? raise('java.lang.IllegalArgumentException', `No enum constant org.apache.commons.csv.CSVFormat.Predefined.${name}`),
  }),
};

const builderType: NativeType = {
  name: 'org.apache.commons.csv.CSVFormat$Builder',
  parent: objectType,
  interfaces: [],
  methods: new Map<string, NativeMethod>([
    ...changeMethods('set', () => builderType),
    ...methods<NativeObject>()({
      'build()': (self) => ({ kind: 'object', type: formatType, data: self.data }),
      'get()': (self) => ({ kind: 'object', type: formatType, data: self.data }),
    }),
  ]),
  statics: functions({ 'create()': () => ({ kind: 'object', type: builderType, data: plain }) }),
};

const CONSTANTS: ReadonlyMap<string, Value> = new Map(presets().map(([name, data]) => [name, { kind: 'object', type: formatType, data }]));

const recordOf = ({ data }: NativeObject): CsvRecord => data as CsvRecord;

function fieldAt(self: NativeObject, index: number): string | null {
  const { fields } = recordOf(self);
  const found = fields[index];
  return found === undefined ? raise('java.lang.ArrayIndexOutOfBoundsException', `Index ${index} out of bounds for length ${fields.length}`) : found;
}

function fieldNamed(self: NativeObject, name: string): string | null {
  const { fields, header, number } = recordOf(self);
  if (header === null) {
    raise('java.lang.IllegalStateException', 'No header mapping was specified, the record values can\'t be accessed by name');
  }
  const index = header.indexOf(name);
  if (index === -1) {
    raise('java.lang.IllegalArgumentException', `Mapping for ${name} not found, expected one of [${header.join(', ')}]`);
  }
  return index < fields.length
    ? (fields[index] ?? null)
    : raise('java.lang.IllegalArgumentException', `Index for header '${name}' is ${index} but CSVRecord only has ${fields.length} values! (record ${number})`);
}

const recordType: NativeType = {
  name: 'org.apache.commons.csv.CSVRecord',
  parent: objectType,
  interfaces: ['java.io.Serializable', 'java.lang.Iterable'],
  methods: methods<NativeObject>()({
    'get(int)': (self, [index]) => fieldAt(self, index),
    'get(String)': (self, [name]) => fieldNamed(self, name),
    'getAt(int)': (self, [index]) => recordOf(self).fields[normalizeIndex(index, recordOf(self).fields.length)] ?? null,
    'getAt(String)': (self, [name]) => fieldNamed(self, name),
    'getAt(Range)': async (self, [range], caller) => caller.interpreter.invokeMethod(listOf(recordOf(self).fields), 'getAt', [range], caller),
    'size()': (self) => recordOf(self).fields.length,
    'isMapped(String)': (self, [name]) => recordOf(self).header?.includes(name) === true,
    'isSet(String)': (self, [name]) => (recordOf(self).header?.indexOf(name) ?? -1) >= 0 && (recordOf(self).header?.indexOf(name) ?? 0) < recordOf(self).fields.length,
    'isConsistent()': (self) => recordOf(self).header === null || recordOf(self).header?.length === recordOf(self).fields.length,
    'getRecordNumber()': (self) => recordOf(self).number,
    'toMap()': (self) => mapOf((recordOf(self).header ?? []).map((name, index) => [name, recordOf(self).fields[index] ?? null])),
    'toList()': (self) => listOf(recordOf(self).fields),
    'values()': (self) => listOf(recordOf(self).fields, 'array'),
    'iterator()': (self) => iteratorOver([...recordOf(self).fields]),
    'join(String)': async (self, [separator], caller) => caller.interpreter.invokeMethod(listOf(recordOf(self).fields), 'join', [separator], caller),
    'toString()': async (self, _, caller) => {
      const { fields, header, number } = recordOf(self);
      const mapping = header === null ? '' : `mapping=${await toText(mapOf(header.map((name, index) => [name, index])), caller)}, `;
      return `CSVRecord [comment='null', ${mapping}recordNumber=${number}, values=[${fields.join(', ')}]]`;
    },
  }),
};

export const CSV_TYPES: readonly NativeType[] = [formatType, builderType, recordType];
