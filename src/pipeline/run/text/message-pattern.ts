// The patterns of java.text.MessageFormat: `{0} of {1,number,#.#}`, where an apostrophe quotes and two are one.

import { JavaError } from '../java-error.ts';

export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `form` and `style` are empty when they are not told. */
  | { readonly kind: 'argument'; readonly index: number; readonly form: string; readonly style: string };

export interface Choice {
  readonly from: number;
  /** Whether the limit itself belongs to the choice before. */
  readonly isAbove: boolean;
  readonly text: string;
}

const MAX_MESSAGE = 100_000;

export function readMessagePattern(pattern: string): MessagePart[] {
  if (pattern.length > MAX_MESSAGE) {
    throw refuse(`a pattern of ${pattern.length} characters is too long`);
  }
  const parts: MessagePart[] = [];
  let [text, inner, depth, isQuoted] = ['', '', 0, false];
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    if (character === "'" && depth === 0) {
      const isDoubled = pattern.charAt(index + 1) === "'";
      text += isDoubled ? "'" : '';
      index += isDoubled ? 1 : 0;
      isQuoted = isDoubled ? isQuoted : !isQuoted;
    } else if (isQuoted) {
      text += character;
    } else if (depth === 0 && character === '{') {
      parts.push({ kind: 'text', text });
      [text, inner, depth] = ['', '', 1];
    } else if (depth > 0) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      if (depth === 0) {
        parts.push(readArgument(inner));
      } else {
        inner += character;
      }
    } else {
      text += character;
    }
  }
  if (depth > 0) {
    throw refuse('Unmatched braces in the pattern.');
  }
  return [...parts, { kind: 'text', text }];
}

function readArgument(inner: string): MessagePart {
  const [position = '', form = '', ...style] = inner.split(',');
  if (!/^\s*[0-9]{1,4}\s*$/.test(position)) {
    throw refuse(`can't parse argument number: ${position}`);
  }
  return { kind: 'argument', index: Number(position), form: form.trim().toLowerCase(), style: style.join(',') };
}

/** `0#none|1#one|1<many` */
export function readChoices(style: string): Choice[] {
  return style.split('|').map((each) => {
    const [, from, sign, text = ''] = /^\s*(-?[0-9.]+|-?∞)\s*([#<≤])(.*)$/s.exec(each) ?? [];
    if (from === undefined) {
      throw refuse(`Choice Pattern incorrect: ${style}`);
    }
    return { from: from.endsWith('∞') ? (from.startsWith('-') ? -Infinity : Infinity) : Number(from), isAbove: sign === '<', text };
  });
}

/** The last one whose limit is reached; the first one for what is below all of them. */
export function choose(choices: readonly Choice[], value: number): string {
  const reached = choices.filter(({ from, isAbove }) => (isAbove ? value > from : value >= from));
  return (reached.at(-1) ?? choices[0])?.text ?? '';
}

function refuse(message: string): JavaError {
  return new JavaError('java.lang.IllegalArgumentException', message);
}
