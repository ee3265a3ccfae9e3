// The names in `\p{…}`: POSIX classes, Unicode categories, scripts, blocks and binary properties, java… methods.

import { range, tabulate, unicodeTest } from './character-tests.ts';
import type { CharacterTest } from './regex-tree.ts';

/** POSIX names are ASCII, unless (?U) asks for Unicode. */
const POSIX: ReadonlyMap<string, { readonly ascii: RegExp; readonly unicode: RegExp }> = new Map([
  ['ASCII', { ascii: /[\0-\x7f]/, unicode: /[\0-\x7f]/ }],
  ['Alnum', { ascii: /[A-Za-z0-9]/, unicode: /[\p{Alphabetic}\p{Nd}]/u }],
  ['Alpha', { ascii: /[A-Za-z]/, unicode: /\p{Alphabetic}/u }],
  ['Blank', { ascii: /[ \t]/, unicode: /[\p{Zs}\t]/u }],
  ['Cntrl', { ascii: /[\0-\x1f\x7f]/, unicode: /\p{Cc}/u }],
  ['Digit', { ascii: /[0-9]/, unicode: /\p{Nd}/u }],
  ['Graph', { ascii: /[!-~]/, unicode: /[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]/u }],
  ['Lower', { ascii: /[a-z]/, unicode: /\p{Lowercase}/u }],
  ['Print', { ascii: /[ -~]/, unicode: /[\p{Zs}]|[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]/u }],
  ['Punct', { ascii: /[!-/:-@[-`{-~]/, unicode: /\p{P}/u }],
  ['Space', { ascii: /[\t-\r ]/, unicode: /\p{White_Space}/u }],
  ['Upper', { ascii: /[A-Z]/, unicode: /\p{Uppercase}/u }],
  ['XDigit', { ascii: /[0-9A-Fa-f]/, unicode: /[\p{Nd}\p{Hex_Digit}]/u }],
]);

const CATEGORIES = new Set([
  'L', 'Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'M', 'Mn', 'Mc', 'Me', 'N', 'Nd', 'Nl', 'No', 'P', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po',
  'S', 'Sm', 'Sc', 'Sk', 'So', 'Z', 'Zs', 'Zl', 'Zp', 'C', 'Cc', 'Cf', 'Co', 'Cs', 'Cn', 'LC',
]);

const OTHER_NAMES: ReadonlyMap<string, RegExp> = new Map([
  ['LD', /[\p{L}\p{Nd}]/u],
  ['L1', /[\0-\xff]/],
  ['all', /[^]/u],
  ['javaLowerCase', /\p{Lowercase}/u],
  ['javaUpperCase', /\p{Uppercase}/u],
  ['javaAlphabetic', /\p{Alphabetic}/u],
  ['javaTitleCase', /\p{Lt}/u],
  ['javaDigit', /\p{Nd}/u],
  ['javaLetter', /\p{L}/u],
  ['javaLetterOrDigit', /[\p{L}\p{Nd}]/u],
  ['javaWhitespace', /[\t-\r\x1c-\x1f]|(?![\xa0\u2007\u202f])\p{Z}/u],
  ['javaSpaceChar', /\p{Z}/u],
  ['javaISOControl', /[\0-\x1f\x7f-\x9f]/],
  ['javaJavaIdentifierStart', /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u],
  ['javaJavaIdentifierPart', /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mc}\p{Mn}\p{Cf}]|[\0-\x08\x0e-\x1b\x7f-\x9f]/u],
  ['javaMirrored', /\p{Bidi_Mirrored}/u],
  ['javaDefined', /[^\p{Cn}]/u],
]);

/** After `Is`, in any case. */
const BINARY_PROPERTIES: ReadonlyMap<string, RegExp> = new Map([
  ['ALPHABETIC', /\p{Alphabetic}/u], ['LETTER', /\p{L}/u], ['IDEOGRAPHIC', /\p{Ideographic}/u], ['LOWERCASE', /\p{Lowercase}/u],
  ['UPPERCASE', /\p{Uppercase}/u], ['TITLECASE', /\p{Lt}/u], ['WHITE_SPACE', /\p{White_Space}/u], ['WHITESPACE', /\p{White_Space}/u],
  ['CONTROL', /\p{Cc}/u], ['PUNCTUATION', /\p{P}/u], ['HEX_DIGIT', /[\p{Nd}\p{Hex_Digit}]/u], ['HEXDIGIT', /[\p{Nd}\p{Hex_Digit}]/u],
  ['ASSIGNED', /[^\p{Cn}]/u], ['NONCHARACTER_CODE_POINT', /\p{Noncharacter_Code_Point}/u], ['DIGIT', /\p{Nd}/u], ['ALNUM', /[\p{Alphabetic}\p{Nd}]/u],
  ['BLANK', /[\p{Zs}\t]/u], ['GRAPH', /[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]/u], ['PRINT', /\p{Zs}|[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]/u],
  ['WORD', /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]/u], ['JOIN_CONTROL', /\p{Join_Control}/u], ['EMOJI', /\p{Emoji}/u],
]);

/** The blocks that patterns name; names are compared without case, blanks, hyphens and underscores. */
const BLOCKS: ReadonlyMap<string, CharacterTest> = new Map([
  ['BASICLATIN', range(0, 0x7f)], ['LATIN1SUPPLEMENT', range(0x80, 0xff)], ['LATINEXTENDEDA', range(0x100, 0x17f)],
  ['LATINEXTENDEDB', range(0x180, 0x24f)], ['COMBININGDIACRITICALMARKS', range(0x300, 0x36f)], ['GREEK', range(0x370, 0x3ff)],
  ['GREEKANDCOPTIC', range(0x370, 0x3ff)], ['CYRILLIC', range(0x400, 0x4ff)], ['HEBREW', range(0x590, 0x5ff)], ['ARABIC', range(0x600, 0x6ff)],
  ['GENERALPUNCTUATION', range(0x2000, 0x206f)], ['ARROWS', range(0x2190, 0x21ff)], ['BOXDRAWING', range(0x2500, 0x257f)],
  ['HIRAGANA', range(0x3040, 0x309f)], ['KATAKANA', range(0x30a0, 0x30ff)], ['CJKUNIFIEDIDEOGRAPHS', range(0x4e00, 0x9fff)],
  ['HANGULSYLLABLES', range(0xac00, 0xd7af)],
]);

/** The test, or the description of the error that Java reports. */
export type Property = { readonly test: CharacterTest } | { readonly error: string };

export function characterProperty(name: string, options: { readonly isUnicode: boolean; readonly ignoresCase: boolean }): Property {
  const equals = name.indexOf('=');
  if (equals !== -1) {
    return namedProperty(name.slice(0, equals), name.slice(equals + 1));
  }
  if (name.startsWith('In')) {
    return block(name.slice(2), `Unknown character property name {${name}}`);
  }
  if (name.startsWith('Is')) {
    return isProperty(name.slice(2));
  }
  // Without regard to case an upper case letter and a lower case letter are both either.
  if (options.ignoresCase && (name === 'Lower' || name === 'Upper')) {
    return found(options.isUnicode ? /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u : /[A-Za-z]/);
  }
  if (options.ignoresCase && (name === 'Lu' || name === 'Ll' || name === 'Lt')) {
    return found(/[\p{Lu}\p{Ll}\p{Lt}]/u);
  }
  const posixClass = POSIX.get(name);
  if (posixClass !== undefined) {
    return found(options.isUnicode ? posixClass.unicode : posixClass.ascii);
  }
  return CATEGORIES.has(name) ? found(category(name)) : fromTable(OTHER_NAMES.get(name), `Unknown character property name {${name}}`);
}

function namedProperty(key: string, value: string): Property {
  switch (key.toLowerCase()) {
    case 'sc':
    case 'script': return script(value);
    case 'blk':
    case 'block': return block(value);
    case 'gc':
    case 'general_category': return CATEGORIES.has(value) ? found(category(value)) : { error: `Unknown Unicode property {name=<${key}>, value=<${value}>}` };
    default: return { error: `Unknown Unicode property {name=<${key}>, value=<${value}>}` };
  }
}

function isProperty(name: string): Property {
  const property = BINARY_PROPERTIES.get(name.toUpperCase());
  if (property !== undefined) {
    return found(property);
  }
  if (CATEGORIES.has(name)) {
    return found(category(name));
  }
  return script(name, `Unknown character property name {Is${name}}`);
}

function block(name: string, error = `Unknown character block name {${name}}`): Property {
  const test = BLOCKS.get(name.toUpperCase().replaceAll(/[ _-]/g, ''));
  return test === undefined ? { error } : { test };
}

/** JavaScript knows the scripts by the same names, spelt `Old_Italic`. */
function script(name: string, error = `Unknown character script name {${name}}`): Property {
  if (!/^[A-Za-z_]{2,40}$/.test(name)) {
    return { error };
  }
  const spelt = name.toLowerCase().replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  try {
    return found(new RegExp(`\\p{Script=${spelt}}`, 'u'));
  } catch {
    return { error };
  }
}

function category(name: string): RegExp {
  return new RegExp(`\\p{${name}}`, 'u');
}

function fromTable(expression: RegExp | undefined, error: string): Property {
  return expression === undefined ? { error } : found(expression);
}

function found(expression: RegExp): Property {
  return { test: tabulate(unicodeTest(expression)) };
}
