// org.apache.commons.lang.StringUtils, which Jenkins has and shared libraries use: its commonest functions.

import { perform } from '../../count.ts';
import { iterate } from '../../iteration.ts';
import type { NativeType } from '../../native-type.ts';
import { trimJava } from '../../numbers/parse-number.ts';
import { capitalize, isBlank, padLeft, padRight, repeatText, reverseText, uncapitalize } from '../../text/string-methods.ts';
import { joinElements } from '../elements.ts';
import { objectType } from '../object.ts';
import { functions } from '../signatures.ts';

const hasNoText = (text: string | null): boolean => text === null || text === '' || isBlank(text);

/** What is before or after a separator; the whole text, or nothing of it, when there is none. */
function cut(text: string | null, at: number, length: number): { readonly before: string | null; readonly after: string | null } {
  return text === null ? { before: null, after: null } : at < 0 ? { before: text, after: '' } : { before: text.slice(0, at), after: text.slice(at + length) };
}

const firstCut = (text: string | null, separator: string) => cut(text, text?.indexOf(separator) ?? -1, separator.length);
const lastCut = (text: string | null, separator: string) => cut(text, text?.lastIndexOf(separator) ?? -1, separator.length);

const statics = functions({
  'isEmpty(String?)': ([text]) => text === null || text === '',
  'isNotEmpty(String?)': ([text]) => text !== null && text !== '',
  'isBlank(String?)': ([text]) => hasNoText(text),
  'isNotBlank(String?)': ([text]) => !hasNoText(text),
  'isNumeric(String?)': ([text]) => text !== null && /^\p{Nd}+$/u.test(text),
  'trim(String?)': ([text]) => (text === null ? null : trimJava(text)),
  'trimToNull(String?)': ([text]) => (text === null || trimJava(text) === '' ? null : trimJava(text)),
  'trimToEmpty(String?)': ([text]) => (text === null ? '' : trimJava(text)),
  'strip(String?)': ([text]) => text?.trim() ?? null,
  'defaultString(String?)': ([text]) => text ?? '',
  'defaultString(String?, String?)': ([text, fallback]) => text ?? fallback,
  'defaultIfBlank(String?, String?)': ([text, fallback]) => (hasNoText(text) ? fallback : text),
  'defaultIfEmpty(String?, String?)': ([text, fallback]) => (text === null || text === '' ? fallback : text),
  'equals(String?, String?)': ([left, right]) => left === right,
  'equalsIgnoreCase(String?, String?)': ([left, right]) => left?.toLowerCase() === right?.toLowerCase(),
  'contains(String?, String?)': ([text, part]) => text !== null && part !== null && text.includes(part),
  'startsWith(String?, String?)': ([text, prefix]) => text !== null && prefix !== null && text.startsWith(prefix),
  'endsWith(String?, String?)': ([text, suffix]) => text !== null && suffix !== null && text.endsWith(suffix),
  'capitalize(String?)': ([text]) => (text === null ? null : capitalize(text)),
  'uncapitalize(String?)': ([text]) => (text === null ? null : uncapitalize(text)),
  'upperCase(String?)': ([text]) => text?.toUpperCase() ?? null,
  'lowerCase(String?)': ([text]) => text?.toLowerCase() ?? null,
  'reverse(String?)': ([text], caller) => (text === null ? null : perform(reverseText(text), caller)),
  'repeat(String?, int)': ([text, times]) => (text === null ? null : repeatText(text, Math.max(0, times))),
  'leftPad(String?, int)': ([text, width]) => (text === null ? null : padLeft(text, width)),
  'leftPad(String?, int, String)': ([text, width, filler]) => (text === null ? null : padLeft(text, width, filler)),
  'rightPad(String?, int)': ([text, width]) => (text === null ? null : padRight(text, width)),
  'rightPad(String?, int, String)': ([text, width, filler]) => (text === null ? null : padRight(text, width, filler)),
  'left(String?, int)': ([text, length]) => text?.slice(0, Math.max(0, length)) ?? null,
  'right(String?, int)': ([text, length]) => (text === null ? null : text.slice(Math.max(0, text.length - Math.max(0, length)))),
  'substringBefore(String?, String)': ([text, separator]) => firstCut(text, separator).before,
  'substringAfter(String?, String)': ([text, separator]) => firstCut(text, separator).after,
  'substringBeforeLast(String?, String)': ([text, separator]) => lastCut(text, separator).before,
  'substringAfterLast(String?, String)': ([text, separator]) => lastCut(text, separator).after,
  'removeStart(String?, String)': ([text, prefix]) => (text?.startsWith(prefix) === true ? text.slice(prefix.length) : text),
  'removeEnd(String?, String)': ([text, suffix]) => (text?.endsWith(suffix) === true ? text.slice(0, text.length - suffix.length) : text),
  'countMatches(String?, String)': ([text, part]) => (text === null || part === '' ? 0 : text.split(part).length - 1),
  'join(Object, String)': async ([elements, separator], caller) => joinElements((await iterate(elements, caller)).map((each) => each ?? ''), separator, caller),
});

export const STRING_UTILS_TYPES: readonly NativeType[] = ['org.apache.commons.lang.StringUtils', 'org.apache.commons.lang3.StringUtils'].map((name) => ({
  name, parent: objectType, interfaces: [], methods: new Map(), statics,
}));
