// java.nio.charset.Charset and StandardCharsets, and java.util.Locale: names of how texts are written.

import type { NativeType } from '../../native-type.ts';
import type { NativeObject, Value } from '../../value.ts';
import { objectType } from '../object.ts';
import { constructors, functions, methods } from '../signatures.ts';
import { charsetNamed } from '../bytes.ts';

const nameOf = ({ data }: NativeObject): string => String(data);

const charsetType: NativeType = {
  name: 'java.nio.charset.Charset',
  parent: objectType,
  interfaces: ['java.lang.Comparable'],
  methods: methods<NativeObject>()({ 'name()': nameOf, 'displayName()': nameOf, 'toString()': nameOf }),
  statics: functions({
    'forName(String)': ([name]) => createCharset(charsetNamed(name)),
    'defaultCharset()': () => createCharset('UTF-8'),
    'isSupported(String)': ([name]) => ['UTF-8', 'US-ASCII', 'ISO-8859-1', 'UTF-16'].includes(name.toUpperCase()),
  }),
};

function createCharset(name: string): NativeObject {
  return { kind: 'object', type: charsetType, data: name };
}

const standardCharsetsType: NativeType = {
  name: 'java.nio.charset.StandardCharsets',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
  constants: new Map<string, Value>(['UTF-8', 'US-ASCII', 'ISO-8859-1', 'UTF-16', 'UTF-16BE', 'UTF-16LE'].map((name) => [name.replaceAll('-', '_'), createCharset(name)])),
};

/** Texts are made in English whatever the locale. */
const localeType: NativeType = {
  name: 'java.util.Locale',
  parent: objectType,
  interfaces: ['java.io.Serializable'],
  methods: methods<NativeObject>()({
    'toString()': nameOf,
    'getLanguage()': (self) => nameOf(self).split('_')[0] ?? '',
    'getCountry()': (self) => nameOf(self).split('_')[1] ?? '',
    'toLanguageTag()': (self) => (nameOf(self) === '' ? 'und' : nameOf(self).replace('_', '-')),
  }),
  construct: constructors({
    '(String)': ([language]) => createLocale(language.toLowerCase()),
    '(String, String)': ([language, country]) => createLocale(`${language.toLowerCase()}_${country.toUpperCase()}`),
  }),
  statics: functions({
    'getDefault()': () => createLocale('en_US'),
    'forLanguageTag(String)': ([tag]) => createLocale(tag.replace('-', '_')),
    'setDefault(Locale)': () => null,
  }),
};

function createLocale(name: string): NativeObject {
  return { kind: 'object', type: localeType, data: name };
}

const LOCALES: readonly (readonly [string, string])[] = [
  ['ROOT', ''], ['ENGLISH', 'en'], ['US', 'en_US'], ['UK', 'en_GB'], ['CANADA', 'en_CA'], ['GERMAN', 'de'], ['GERMANY', 'de_DE'], ['FRENCH', 'fr'], ['FRANCE', 'fr_FR'],
  ['ITALIAN', 'it'], ['ITALY', 'it_IT'], ['JAPANESE', 'ja'], ['JAPAN', 'ja_JP'], ['KOREA', 'ko_KR'], ['CHINA', 'zh_CN'],
];

export const CHARSET_TYPES: readonly NativeType[] = [
  charsetType,
  standardCharsetsType,
  { ...localeType, constants: new Map<string, Value>(LOCALES.map(([name, locale]) => [name, createLocale(locale)])) },
];
