// Files and functions stay small enough to be read at one go. What is too long already stands in allowedSizes with its
// length: it may shrink, and then the number must follow, so that the list only ever gets shorter.
import { isTest, scan } from './source.ts';
import type { SourceFile, Violation } from './source.ts';

export const maxFileLines = 400;
export const maxFunctionLines = 70;

/** `path` for a file, `path#name` for a function → its length today. Aim: empty. */
export const allowedSizes: Readonly<Record<string, number>> = {};

interface Measured {
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly lines: number;
  readonly limit: number;
}

export function checkSizes(files: readonly SourceFile[], allowed: typeof allowedSizes = allowedSizes): Violation[] {
  const measured = files.flatMap((file) => [
    { key: file.path, path: file.path, line: 1, lines: file.text.split('\n').length - 1, limit: maxFileLines },
    ...functionsOf(file).map(({ name, line, lines }) => ({ key: `${file.path}#${name}`, path: file.path, line, lines, limit: maxFunctionLines })),
  ]);
  const stale = Object.keys(allowed)
    .filter((key) => !measured.some((one) => one.key === key && one.lines > one.limit))
    .map((key) => ({ path: key.split('#')[0] ?? key, line: 1, message: `${key} is short enough (or gone): remove it from allowedSizes in tests/tidy/size-rules.ts` }));
  return [...measured.flatMap((one) => judge(one, allowed[one.key])), ...stale];
}

function judge({ key, path, line, lines, limit }: Measured, allowed: number | undefined): Violation[] {
  if (lines <= limit || lines === allowed) return [];
  const message = allowed === undefined
    ? `${key} has ${lines} lines, more than ${limit}: split it by what its parts do`
    : lines > allowed
      ? `${key} grew from ${allowed} to ${lines} lines: it was too long already. Move something out`
      : `${key} shrank to ${lines} lines: write that into allowedSizes in tests/tidy/size-rules.ts in place of ${allowed}`;
  return [{ path, line, message }];
}

export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** A function that only declares tests is a list, not a function, and may be as long as there are tests. */
const declaresTests = /(?<![.\w])(?:test|it|describe|suite)\s*\(/;
const notFunctions = new Set(['if', 'for', 'while', 'switch', 'catch', 'with']);

export function functionsOf(file: SourceFile): FunctionSize[] {
  const { code } = scan(file);
  const bodies = new Map<number, string>();
  for (const match of code.matchAll(/=>\s*\{/g)) bodies.set(match.index + match[0].length - 1, nameBefore(code, match.index));
  for (const match of code.matchAll(/([\w$#]+)\s*(?:<[^<>()]*>\s*)?\(/g)) {
    if (notFunctions.has(match[1] ?? '')) continue;
    const close = matching(code, match.index + match[0].length - 1);
    const body = close === -1 ? -1 : bodyAfter(code, close + 1);
    if (body !== -1) bodies.set(body, match[1] ?? '');
  }
  return [...bodies].flatMap(([open, name]) => {
    const close = matching(code, open);
    if (close === -1 || (isTest(file.path) && declaresTests.test(code.slice(open, close)))) return [];
    const line = code.slice(0, open).split('\n').length;
    return [{ name, line, lines: code.slice(open, close).split('\n').length }];
  });
}

/** The name that an arrow function is bound to, or "(arrow)". */
function nameBefore(code: string, arrow: number): string {
  const head = code.slice(Math.max(0, arrow - 400), arrow);
  return [...head.matchAll(/([\w$#]+)\s*(?::[^=;]*)?[=:]\s*(?:async\s*)?\(/g)].at(-1)?.[1] ?? '(arrow)';
}

/** Where the body of a function starts whose parameter list ended just before `at`, or -1 if none follows. */
function bodyAfter(code: string, at: number): number {
  const head = /^\s*(:)?\s*/.exec(code.slice(at, at + 200));
  const start = at + (head?.[0].length ?? 0);
  if (head?.[1] === undefined) return code[start] === '{' ? start : -1;
  return afterType(code, start);
}

/** Skips a return type; object types in it are told from the body by what stands before their brace. */
function afterType(code: string, start: number): number {
  for (let at = start, previous = ':'; at < code.length; at++) {
    const char = code[at] ?? '';
    if (/\s/.test(char)) continue;
    if (char === '{' && !':|&<,([>'.includes(previous) || (char === '{' && previous === '>' && code[code.lastIndexOf('>', at) - 1] !== '=')) return at;
    if ('{(['.includes(char)) at = Math.max(at, matching(code, at));
    else if (';,)}'.includes(char) || (char === '=' && code[at + 1] !== '>')) return -1;
    previous = code[at] ?? '';
  }
  return -1;
}

function matching(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if ('{(['.includes(code[at] ?? ' ')) depth++;
    else if ('})]'.includes(code[at] ?? ' ') && --depth === 0) return at;
  }
  return -1;
}
