// groovy.time: durations that keep their parts apart. A month is as long as the date says that it is added to.

import { getterNames } from '../../classes/accessor-names.ts';
import type { NativeMethod, NativeType } from '../../native-type.ts';
import { toLongValue } from '../../numbers/number.ts';
import { addDays, addMonths, startOfDay } from '../../text/date-fields.ts';
import { UTC } from '../../text/time-zone.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, methods } from '../signatures.ts';
import { createDate, timeOf } from './date.ts';
import { DAY_MS } from './moment.ts';

const PARTS = ['years', 'months', 'days', 'hours', 'minutes', 'seconds', 'millis'] as const;

export type DurationParts = { readonly [Part in (typeof PARTS)[number]]: number };

const NOTHING: DurationParts = { years: 0, months: 0, days: 0, hours: 0, minutes: 0, seconds: 0, millis: 0 };

type Kind = 'Duration' | 'TimeDuration' | 'DatumDependentDuration' | 'TimeDatumDependentDuration';

/** Each part is an int of Java, which overflows. */
export function createGroovyDuration(parts: Partial<DurationParts>, kind: Kind): NativeObject {
  const data = { ...NOTHING, ...parts };
  return { kind: 'object', type: TYPES[kind], data: mapParts((part) => Math.trunc(data[part]) | 0) };
}

export function partsOf({ data }: NativeObject): DurationParts {
  return data as DurationParts;
}

function mapParts(value: (part: keyof DurationParts) => number): DurationParts {
  return { years: value('years'), months: value('months'), days: value('days'), hours: value('hours'), minutes: value('minutes'), seconds: value('seconds'), millis: value('millis') };
}

export function negated(parts: DurationParts): DurationParts {
  return mapParts((part) => -parts[part]);
}

/** The time that is so much later. */
export function addTo(epochMs: number, parts: DurationParts): number {
  const { years, months, days } = parts;
  return addDays(addMonths(addMonths(epochMs, years * 12, UTC), months, UTC), days, UTC) + clockMilliseconds(parts);
}

function clockMilliseconds({ hours, minutes, seconds, millis }: DurationParts): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
}

export function between(startMs: number, endMs: number): NativeObject {
  const length = endMs - startMs;
  const parts = { hours: (length / 3_600_000) % 24, minutes: (length / 60_000) % 60, seconds: (length / 1000) % 60, millis: length % 1000 };
  return createGroovyDuration({ days: length / DAY_MS, ...parts }, 'TimeDuration');
}

/** `1 days, 2 hours, 3.004 seconds` */
function print(parts: DurationParts): string {
  const { seconds, millis } = parts;
  const shown = (['years', 'months', 'days', 'hours', 'minutes'] as const).filter((part) => parts[part] !== 0).map((part) => `${parts[part]} ${part}`);
  if (seconds !== 0 || millis !== 0) {
    const rest = millis % 1000;
    const whole = seconds + (millis - rest) / 1000;
    shown.push(`${whole === 0 && rest < 0 ? '-0' : whole}.${String(Math.abs(rest)).padStart(3, '0')} seconds`);
  }
  return shown.length === 0 ? '0' : shown.join(', ');
}

function isDuration(value: Value): value is NativeObject {
  return typeof value === 'object' && value?.kind === 'object' && (value.type.parent === baseType || value.type.parent?.parent === baseType);
}

function kindOf({ type }: NativeObject): Kind {
  return (Object.keys(TYPES) as Kind[]).find((kind) => TYPES[kind] === type) ?? 'Duration';
}

/** Of a sum: it has a time of day, and months, when one of the two has. */
function combine(first: NativeObject, second: NativeObject, secondParts: DurationParts): NativeObject {
  const kinds = [kindOf(first), kindOf(second)];
  const isDatum = kinds.some((kind) => kind.includes('Datum'));
  const hasTime = kinds.some((kind) => kind.startsWith('Time'));
  const kind = hasTime ? (isDatum ? 'TimeDatumDependentDuration' : 'TimeDuration') : isDatum ? 'DatumDependentDuration' : 'Duration';
  const parts = partsOf(first);
  return createGroovyDuration(mapParts((part) => parts[part] + secondParts[part]), kind);
}

/** The length; of what has months, from now on. */
function lengthOf(self: NativeObject, nowMs: number): number {
  const parts = partsOf(self);
  return kindOf(self).includes('Datum') ? addTo(nowMs, parts) - nowMs : parts.days * DAY_MS + clockMilliseconds(parts);
}

/** Days and months count from midnight. */
function moved(self: NativeObject, parts: DurationParts, nowMs: number): NativeObject {
  const time = addTo(nowMs, parts);
  return createDate(kindOf(self).startsWith('Time') ? time : startOfDay(time, UTC));
}

const durationMethods: ReadonlyMap<string, NativeMethod> = new Map([
  ...PARTS.flatMap((part) => {
    const getter = getterNames(part)[0];
    const read: NativeMethod = (self, args) => (args.length === 0 ? partsOf(self as NativeObject)[part] : undefined);
    return [[getter, read] as const];
  }),
  ...methods<NativeObject>()({
    'plus(BaseDuration)': (self, [other]) => combine(self, other, partsOf(other)),
    'plus(Date)': (self, [date]) => createDate(addTo(timeOf(date), partsOf(self))),
    'minus(BaseDuration)': (self, [other]) => combine(self, other, negated(partsOf(other))),
    'toMilliseconds()': (self, _, { run }) => toLongValue(BigInt(lengthOf(self, run.host.now()))),
    'compareTo(BaseDuration)': (self, [other], { run }) => Math.sign(lengthOf(self, run.host.now()) - lengthOf(other, run.host.now())),
    // `==` compares what can be compared.
    'equals(Object)': (self, [other], { run }) => isDuration(other) && lengthOf(self, run.host.now()) === lengthOf(other, run.host.now()),
    'getAgo()': (self, _, { run }) => moved(self, negated(partsOf(self)), run.host.now()),
    'getFrom()': (self, _, { run }) => ({ kind: 'object', type: fromType, data: moved(self, partsOf(self), run.host.now()) }),
    'toString()': (self) => print(partsOf(self)),
  }),
]);

/** `3.days.from`, which has `now`. */
const fromType: NativeType = {
  name: 'groovy.time.BaseDuration$From',
  parent: objectType,
  interfaces: [],
  methods: methods<NativeObject>()({
    'getNow()': ({ data }) => createDate(timeOf(data as NativeObject)),
    'getToday()': ({ data }) => createDate(timeOf(data as NativeObject)),
  }),
};

const baseType: NativeType = { name: 'groovy.time.BaseDuration', parent: objectType, interfaces: ['java.lang.Comparable'], methods: durationMethods };

const fromNumbers = (kind: Kind, names: readonly (keyof DurationParts)[], values: readonly number[]): NativeObject =>
  createGroovyDuration(Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0])), kind);

const durationType: NativeType = {
  name: 'groovy.time.Duration', parent: baseType, interfaces: [], methods: new Map(),
  construct: constructors({ '(int, int, int, int, int)': (values) => fromNumbers('Duration', PARTS.slice(2), values) }),
};

const timeDurationType: NativeType = {
  name: 'groovy.time.TimeDuration', parent: durationType, interfaces: [], methods: new Map(),
  construct: constructors({
    '(int, int, int, int)': (values) => fromNumbers('TimeDuration', PARTS.slice(3), values),
    '(int, int, int, int, int)': (values) => fromNumbers('TimeDuration', PARTS.slice(2), values),
  }),
};

const datumType: NativeType = {
  name: 'groovy.time.DatumDependentDuration', parent: baseType, interfaces: [], methods: new Map(),
  construct: constructors({ '(int, int, int, int, int, int, int)': (values) => fromNumbers('DatumDependentDuration', PARTS, values) }),
};

const timeDatumType: NativeType = {
  name: 'groovy.time.TimeDatumDependentDuration', parent: datumType, interfaces: [], methods: new Map(),
  construct: constructors({ '(int, int, int, int, int, int, int)': (values) => fromNumbers('TimeDatumDependentDuration', PARTS, values) }),
};

const TYPES: Readonly<Record<Kind, NativeType>> = { Duration: durationType, TimeDuration: timeDurationType, DatumDependentDuration: datumType, TimeDatumDependentDuration: timeDatumType };

export const GROOVY_DURATION_TYPES: readonly NativeType[] = [baseType, durationType, timeDurationType, datumType, timeDatumType];
