// java.text.MessageFormat

import { checkLength } from '../../bounds.ts';
import type { Caller } from '../../caller.ts';
import { classNameOf } from '../../class-name.ts';
import { isList, isNumber } from '../../kinds.ts';
import type { NativeType } from '../../native-type.ts';
import { toDoubleNumber } from '../../numbers/convert.ts';
import { formatDate } from '../../text/date-format.ts';
import { formatDecimalPattern, parseDecimalPattern } from '../../text/decimal-pattern.ts';
import { symbolsOf } from '../../text/locale-symbols.ts';
import { choose, readChoices, readMessagePattern } from '../../text/message-pattern.ts';
import type { MessagePart } from '../../text/message-pattern.ts';
import { UTC } from '../../text/time-zone.ts';
import { raise } from '../../thrown.ts';
import { toJavaText } from '../../to-text.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';
import { timeOf } from '../time/date.ts';

const patternOf = ({ data }: NativeObject): string => String(data);

/** A choice may be a pattern in its turn. */
const MAX_NESTED = 10;

async function formatMessage(pattern: string, args: readonly Value[], caller: Caller, depth = 0): Promise<string> {
  const texts: string[] = [];
  let length = 0;
  for (const part of readMessagePattern(pattern)) {
    const text = part.kind === 'text' ? part.text : await formatArgument(part, args, caller, depth);
    length += text.length;
    checkLength(length);
    texts.push(text);
  }
  return texts.join('');
}

async function formatArgument({ index, form, style }: Extract<MessagePart, { kind: 'argument' }>, args: readonly Value[], caller: Caller, depth: number): Promise<string> {
  if (index >= args.length) {
    return `{${index}}`;
  }
  const value = args[index] ?? null;
  if (value === null) {
    return 'null';
  }
  if (form === 'date' || form === 'time') {
    return formatDate(timeIn(value), datePattern(form, style), UTC);
  }
  if (form === 'choice' && isNumber(value)) {
    const chosen = choose(readChoices(style), toDoubleNumber(value));
    return chosen.includes('{') && depth < MAX_NESTED ? formatMessage(chosen, args, caller, depth + 1) : chosen;
  }
  if (form !== '' && form !== 'number' && form !== 'choice') {
    raise('java.lang.IllegalArgumentException', `unknown format type: ${form}`);
  }
  if (isNumber(value)) {
    return formatDecimalPattern(value, parseDecimalPattern(NUMBER_STYLES.get(style.trim()) ?? style, symbolsOf('')));
  }
  if (form !== '') {
    raise('java.lang.IllegalArgumentException', 'Cannot format given Object as a Number');
  }
  return classNameOf(value) === 'java.util.Date' ? formatDate(timeIn(value), 'M/d/yy, h:mm a', UTC) : toJavaText(value, caller);
}

const NUMBER_STYLES: ReadonlyMap<string, string> = new Map([['', '#,##0.###'], ['integer', '#,##0'], ['percent', '#,##0%'], ['currency', '¤#,##0.00']]);

function timeIn(value: Value): number {
  if (isNumber(value)) {
    return toDoubleNumber(value);
  }
  return typeof value === 'object' && value?.kind === 'object' && classNameOf(value) === 'java.util.Date' ? timeOf(value) : raise('java.lang.IllegalArgumentException', 'Cannot format given Object as a Date');
}

function datePattern(form: 'date' | 'time', style: string): string {
  return DATE_STYLES.get(`${form} ${style.trim()}`) ?? style;
}

const DATE_STYLES: ReadonlyMap<string, string> = new Map([
  ['date ', 'MMM d, yyyy'], ['date short', 'M/d/yy'], ['date medium', 'MMM d, yyyy'], ['date long', 'MMMM d, yyyy'], ['date full', 'EEEE, MMMM d, yyyy'],
  ['time ', 'h:mm:ss a'], ['time short', 'h:mm a'], ['time medium', 'h:mm:ss a'], ['time long', 'h:mm:ss a z'], ['time full', 'h:mm:ss a z'],
]);

function create(pattern: string): NativeObject {
  readMessagePattern(pattern);
  return { kind: 'object', type: messageFormatType, data: pattern };
}

/** One array stands for all arguments. */
function argumentsOf(args: readonly Value[]): readonly Value[] {
  const [only = null] = args;
  return args.length === 1 && isList(only) && only.type === 'array' ? only.elements : args;
}

const messageFormatType: NativeType = {
  name: 'java.text.MessageFormat',
  parent: objectType,
  interfaces: ['java.text.Format', 'java.io.Serializable'],
  methods: methods<NativeObject>()({
    'format(Object...)': (self, args, caller) => formatMessage(patternOf(self), argumentsOf(args), caller),
    'toPattern()': patternOf,
  }),
  construct: constructors({ '(String)': ([pattern]) => create(pattern), '(String, Locale)': ([pattern]) => create(pattern) }),
  statics: functions({ 'format(String, Object...)': ([pattern, ...args], caller) => formatMessage(pattern, argumentsOf(args), caller) }),
};

export const MESSAGE_FORMAT_TYPES: readonly NativeType[] = [messageFormatType];
