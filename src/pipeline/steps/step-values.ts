// What steps make of their arguments, as Jenkins' data binding does: texts from numbers and GStrings, numbers and
// booleans from texts, lists from single values.

import { toText } from '../run/to-text.ts';
import { failStep, raise } from '../run/thrown.ts';
import type { Value } from '../run/value.ts';
import { isMap } from '../run/kinds.ts';
import { argumentsOf } from './describable.ts';
import type { StepContext, StepParameters } from './step.ts';

/** Null stays null. */
export async function textOf(value: Value | undefined, { caller }: StepContext): Promise<string | null> {
  return value === undefined || value === null ? null : toText(value, caller);
}

/** What is missing is `''`. */
export async function textIn(values: ReadonlyMap<string, Value>, name: string, context: StepContext): Promise<string> {
  return (await textOf(values.get(name), context)) ?? '';
}

export function booleanIn(values: ReadonlyMap<string, Value>, name: string, fallback = false): boolean {
  const value = values.get(name);
  return typeof value === 'boolean' ? value : typeof value === 'string' ? value.toLowerCase() === 'true' : fallback;
}

export function numberIn(values: ReadonlyMap<string, Value>, name: string): number | null {
  const value = values.get(name);
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value)) {
    return Number(value);
  }
  const number = typeof value === 'object' && value !== null && value.kind === 'number' && 'value' in value ? Number(value.value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** The elements of a list or set; of a single value this one; of nothing none. */
export function listIn(values: ReadonlyMap<string, Value>, name: string): readonly Value[] {
  return elementsIn(values.get(name));
}

export function elementsIn(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (typeof value === 'object' && value.kind === 'list') {
    return value.elements;
  }
  return typeof value === 'object' && value.kind === 'set' ? Array.from(value.elements.values()) : [value];
}

export async function textsOf(value: Value | undefined, context: StepContext): Promise<string[]> {
  const texts: string[] = [];
  for (const element of elementsIn(value)) {
    texts.push((await textOf(element, context)) ?? '');
  }
  return texts;
}

/** The entries of each map of a list of maps: `branches: [[name: 'main']]`. */
export function mapsIn(values: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value>[] {
  return listIn(values, name).flatMap((value) => (isMap(value) ? [argumentsOf(value)] : []));
}

export async function requireText(parameters: StepParameters, name: string, step: string, context: StepContext): Promise<string> {
  const text = await textIn(parameters, name, context);
  return text === '' ? failStep(`${step} needs "${name}"`) : text;
}

/** One of the words of an enumeration of Jenkins; case counts only as far as Jenkins lets it. */
export function wordIn<Word extends string>(text: string | null, words: readonly Word[], fallback: Word, name: string): Word {
  if (text === null) {
    return fallback;
  }
  return words.find((word) => word === text.toUpperCase()) ?? raise('java.lang.IllegalArgumentException', `${name} is invalid: ${text}. Valid options are ${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}.`);
}
