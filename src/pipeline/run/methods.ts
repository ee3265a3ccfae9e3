// The methods that expressions may call on values: the plain ones of String, List and Map.

import { isEqual, isTrue, sizeOf, toText } from './value.ts';
import type { ListValue, MapValue, Value } from './value.ts';

type Method<Receiver> = (receiver: Receiver, args: readonly Value[]) => Value;


const text = (args: readonly Value[], index = 0): string => toText(args[index] ?? null);
const integer = (args: readonly Value[], index: number, fallback: number): number => {
  const value = args[index];
  return typeof value === 'number' ? value : fallback;
};
const list = (elements: readonly Value[]): ListValue => ({ kind: 'list', elements });

const STRING_METHODS: ReadonlyMap<string, Method<string>> = new Map<string, Method<string>>([
  ['capitalize', (receiver) => receiver.slice(0, 1).toUpperCase() + receiver.slice(1)],
  ['contains', (receiver, args) => receiver.includes(text(args))],
  ['endsWith', (receiver, args) => receiver.endsWith(text(args))],
  ['equalsIgnoreCase', (receiver, args) => receiver.toLowerCase() === text(args).toLowerCase()],
  ['indexOf', (receiver, args) => receiver.indexOf(text(args))],
  ['isEmpty', (receiver) => receiver === ''],
  ['lastIndexOf', (receiver, args) => receiver.lastIndexOf(text(args))],
  ['length', (receiver) => receiver.length],
  ['replace', (receiver, args) => receiver.replaceAll(text(args), () => text(args, 1))],
  ['size', (receiver) => receiver.length],
  ['startsWith', (receiver, args) => receiver.startsWith(text(args))],
  ['substring', (receiver, args) => receiver.slice(integer(args, 0, 0), integer(args, 1, receiver.length))],
  ['toBoolean', (receiver) => ['true', 'y', '1'].includes(receiver.trim().toLowerCase())],
  ['toLowerCase', (receiver) => receiver.toLowerCase()],
  ['toUpperCase', (receiver) => receiver.toUpperCase()],
  ['tokenize', (receiver, args) => list(tokenizeText(receiver, args.length === 0 ? ' \t\n\r\f' : text(args)))],
  // Java's trim removes all control characters and blanks, and no other white space.
  // oxlint-disable-next-line no-control-regex
  ['trim', (receiver) => receiver.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '')],
]);

const LIST_METHODS: ReadonlyMap<string, Method<ListValue>> = new Map<string, Method<ListValue>>([
  ['contains', ({ elements }, [wanted = null]) => elements.some((element) => isEqual(element, wanted))],
  ['first', ({ elements }) => elements[0] ?? null],
  ['get', ({ elements }, args) => elements[integer(args, 0, 0)] ?? null],
  ['isEmpty', (receiver) => sizeOf(receiver) === 0],
  ['join', ({ elements }, args) => elements.map(toText).join(args.length === 0 ? '' : text(args))],
  ['last', ({ elements }) => elements.at(-1) ?? null],
  ['size', sizeOf],
]);

const MAP_METHODS: ReadonlyMap<string, Method<MapValue>> = new Map<string, Method<MapValue>>([
  ['containsKey', ({ entries }, args) => entries.has(text(args))],
  ['get', ({ entries }, args) => entries.get(text(args)) ?? args[1] ?? null],
  ['isEmpty', (receiver) => sizeOf(receiver) === 0],
  ['size', sizeOf],
]);

/** Undefined when the receiver has no such method. */
export function callMethod(receiver: Value, name: string, args: readonly Value[]): Value | undefined {
  if (name === 'toString' && args.length === 0) {
    return toText(receiver);
  }
  if (name === 'equals' && args.length === 1) {
    return isEqual(receiver, args[0] ?? null);
  }
  if (name === 'asBoolean' && args.length === 0) {
    return isTrue(receiver);
  }
  if (typeof receiver === 'string') {
    return STRING_METHODS.get(name)?.(receiver, args);
  }
  if (receiver === null || typeof receiver !== 'object' || receiver.kind === 'environment') {
    return undefined;
  }
  return receiver.kind === 'list' ? LIST_METHODS.get(name)?.(receiver, args) : MAP_METHODS.get(name)?.(receiver, args);
}

/** Splits at every one of the characters and drops what is empty. */
function tokenizeText(receiver: string, delimiters: string): string[] {
  const tokens: string[] = [];
  let token = '';
  for (const character of receiver) {
    if (!delimiters.includes(character)) {
      token += character;
    } else if (token !== '') {
      tokens.push(token);
      token = '';
    }
  }
  return token === '' ? tokens : [...tokens, token];
}
