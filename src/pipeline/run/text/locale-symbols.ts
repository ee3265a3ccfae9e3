// How numbers are written in the languages that scripts name; everything else is written as in English.

export interface NumberSymbols {
  decimal: string;
  group: string;
  currency: string;
  /** `1,5 €` and not `€1,5`. */
  readonly isCurrencyLast: boolean;
}

const NARROW_SPACE = '\u202f';
const SPACE = '\u00a0';

const SEPARATORS: ReadonlyMap<string, readonly [decimal: string, group: string]> = new Map([
  ...['de', 'it', 'es', 'nl', 'pt', 'da', 'tr', 'id', 'el', 'ro', 'hr', 'sl'].map((language): [string, [string, string]] => [language, [',', '.']]),
  ...['sv', 'nb', 'no', 'fi', 'pl', 'cs', 'sk', 'ru', 'uk', 'hu', 'bg'].map((language): [string, [string, string]] => [language, [',', SPACE]]),
  ['fr', [',', NARROW_SPACE]],
  ['de_CH', ['.', '’']],
]);

const EURO = new Set(['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'NL', 'PT']);
const CURRENCIES: ReadonlyMap<string, string> = new Map([['US', '$'], ['CA', '$'], ['AU', '$'], ['GB', '£'], ['JP', '￥'], ['CN', '¥'], ['KR', '₩'], ['IN', '₹'], ['CH', 'CHF']]);

/** `de_DE`; an empty name stands for no language. */
export function symbolsOf(locale: string): NumberSymbols {
  const [language = '', country = ''] = locale.split('_');
  const [decimal, group] = SEPARATORS.get(locale) ?? SEPARATORS.get(language) ?? ['.', ','];
  return { decimal, group, currency: EURO.has(country) ? '€' : (CURRENCIES.get(country) ?? '¤'), isCurrencyLast: decimal === ',' };
}
