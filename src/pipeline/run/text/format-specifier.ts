// The specifiers of a format text, `%1$-08.2f`, and what java.util.Formatter says about wrong ones.

import { READ_PIECE, reach } from '../../work.ts';
import type { Pace, Work } from '../../work.ts';
import type { ExceptionName } from '../types/exceptions.ts';
import { JavaError } from '../java-error.ts';

export interface Specifier {
  /** As written, for messages. */
  readonly text: string;
  /** 0 for the next one, -1 for the one before (`<`). */
  readonly index: number;
  readonly flags: ReadonlySet<string>;
  readonly width: number;
  readonly precision: number;
  /** In lower case, `t` apart. */
  readonly conversion: string;
  /** The letter after `t`. */
  readonly dateLetter: string;
  readonly isUpper: boolean;
}

export type FormatPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'specifier'; readonly specifier: Specifier };

const SYNTAX = /%([0-9]+\$)?([-#+ 0,(<]*)([0-9]+)?(\.[0-9]+)?([tT])?([a-zA-Z%])/y;
const FLAG_ORDER = '-#+ 0,(<';
const DATE_LETTERS = 'HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc';

type InUtil<Name> = Name extends `java.util.${infer Simple}` ? Simple : never;

/** One of java.util's exceptions, without the package. */
type FormatProblem = InUtil<ExceptionName>;

export function formatError(name: FormatProblem, message: string): JavaError {
  return new JavaError(`java.util.${name}`, message);
}

export function* readFormat(format: string): Work<readonly FormatPart[]> {
  const parts: FormatPart[] = [];
  const pace: Pace = { pauseAt: READ_PIECE };
  for (let at = 0; at < format.length;) {
    yield* reach(pace, at, READ_PIECE);
    const percent = format.indexOf('%', at);
    if (percent !== at) {
      parts.push({ kind: 'text', text: format.slice(at, percent === -1 ? undefined : percent) });
    }
    if (percent === -1) {
      break;
    }
    SYNTAX.lastIndex = percent;
    const match = SYNTAX.exec(format);
    if (match === null) {
      throw formatError('UnknownFormatConversionException', `Conversion = '${percent === format.length - 1 ? '%' : format.charAt(percent + 1)}'`);
    }
    parts.push({ kind: 'specifier', specifier: readSpecifier(match) });
    at = SYNTAX.lastIndex;
  }
  return parts;
}

function readSpecifier(match: RegExpExecArray): Specifier {
  const [text, position = '', flagText = '', width, precision, date = '', letter = ''] = match;
  const repeated = Array.from(flagText).find((flag, index) => flagText.indexOf(flag) !== index);
  if (position === '0$') {
    throw formatError('IllegalFormatArgumentIndexException', 'Illegal format argument index = 0');
  }
  if (repeated !== undefined) {
    throw formatError('DuplicateFormatFlagsException', `Flags = '${repeated}'`);
  }
  const flags = new Set(flagText);
  const specifier: Specifier = {
    text,
    index: flags.has('<') ? -1 : position === '' ? 0 : parseInt(position, 10),
    flags,
    width: width === undefined ? -1 : readSize(width, 'IllegalFormatWidthException'),
    precision: precision === undefined ? -1 : readSize(precision.slice(1), 'IllegalFormatPrecisionException'),
    conversion: date === '' ? letter.toLowerCase() : 't',
    dateLetter: date === '' ? '' : letter,
    isUpper: date === 'T' || (date === '' && letter !== letter.toLowerCase()),
  };
  checkSpecifier(specifier, letter);
  return specifier;
}

function readSize(digits: string, error: FormatProblem): number {
  const size = Number(digits);
  if (size >= 2 ** 31) {
    throw formatError(error, '-2147483648');
  }
  return size;
}

function checkSpecifier(specifier: Specifier, letter: string): void {
  const { conversion, flags, width, precision, isUpper } = specifier;
  if ((conversion === 't' && specifier.dateLetter === '') || !'bhscdoxefgat%n'.includes(conversion) || (isUpper && 'don'.includes(conversion))) {
    throw formatError('UnknownFormatConversionException', `Conversion = '${letter}'`);
  }
  const needsWidth = (): void => {
    if (width === -1 && flags.has('-')) {
      throw formatError('MissingFormatWidthException', specifier.text);
    }
  };
  const noPrecision = (): void => {
    if (precision !== -1) {
      throw formatError('IllegalFormatPrecisionException', String(precision));
    }
  };
  switch (conversion) {
    case 'b':
    case 'h':
    case 's':
      if (conversion !== 's') {
        refuseFlags(specifier, '#');
      }
      needsWidth();
      return refuseFlags(specifier, '+ 0,(');
    case 'c':
      noPrecision();
      refuseFlags(specifier, '#+ 0,(');
      return needsWidth();
    case 't':
      noPrecision();
      if (!DATE_LETTERS.includes(specifier.dateLetter)) {
        throw formatError('UnknownFormatConversionException', `Conversion = 't${specifier.dateLetter}'`);
      }
      refuseFlags(specifier, '#+ 0,(');
      return needsWidth();
    case 'n':
      if (width !== -1) {
        throw formatError('IllegalFormatWidthException', String(width));
      }
      noPrecision();
      return refuseAllFlags(specifier, '');
    case '%':
      noPrecision();
      refuseAllFlags(specifier, '-');
      return needsWidth();
    default: return checkNumeric(specifier, noPrecision);
  }
}

function checkNumeric(specifier: Specifier, noPrecision: () => void): void {
  const { conversion, flags, width } = specifier;
  if (width === -1 && (flags.has('-') || flags.has('0'))) {
    throw formatError('MissingFormatWidthException', specifier.text);
  }
  if ((flags.has('+') && flags.has(' ')) || (flags.has('-') && flags.has('0'))) {
    throw formatError('IllegalFormatFlagsException', `Flags = '${printFlags(flags)}'`);
  }
  if ('dox'.includes(conversion)) {
    noPrecision();
  }
  const refused: Readonly<Record<string, string>> = { d: '#', o: ',', x: ',', e: ',', g: '#', a: '(,' };
  refuseFlags(specifier, refused[conversion] ?? '');
}

function printFlags(flags: ReadonlySet<string>): string {
  return Array.from(FLAG_ORDER).filter((flag) => flags.has(flag)).join('');
}

export function refuseFlags({ flags, conversion, dateLetter }: Specifier, refused: string): void {
  const wrong = Array.from(refused).find((flag) => flags.has(flag));
  if (wrong === undefined) {
    return;
  }
  throw formatError('FormatFlagsConversionMismatchException', `Conversion = ${dateLetter === '' ? conversion : dateLetter}, Flags = ${wrong}`);
}

function refuseAllFlags({ flags }: Specifier, allowed: string): void {
  if (Array.from(flags).some((flag) => flag !== allowed)) {
    throw formatError('IllegalFormatFlagsException', `Flags = '${printFlags(flags)}'`);
  }
}
