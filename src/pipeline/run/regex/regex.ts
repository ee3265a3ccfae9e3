// java.util.regex: patterns of scripts, matched by a program of our own whose steps are counted. JavaScript's RegExp
// differs in syntax and meaning, and nothing could stop it once it runs.

import { BoundError } from '../java-error.ts';
import { ELEMENTS_PIECE } from '../../work.ts';
import type { Work } from '../../work.ts';
import { compileProgram } from './compile-program.ts';
import { parseRegex } from './parse-regex.ts';
import type { RegexBudget } from './regex-errors.ts';
import { createMachine, FAIL, runInPieces } from './regex-machine.ts';
import type { Machine, Program } from './regex-machine.ts';

export interface Regex {
  readonly pattern: string;
  readonly flags: number;
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
  readonly program: Program;
}

/** Start and end of each group, the whole match first; null for a group that took no part. */
export type RegexMatch = readonly (readonly [start: number, end: number] | null)[];

/** Flags as in Pattern: see regexFlags. Throws RegexSyntaxError. */
export function compileRegex(pattern: string, flags = 0): Regex {
  const tree = parseRegex(pattern, flags);
  return { pattern, flags, groupCount: tree.groupCount, groupNames: tree.groupNames, program: compileProgram(tree) };
}

/** The first match that starts at `from` or later. `lastMatch` is where the match before ended, for `\G`. */
export function* find(regex: Regex, text: string, from: number, budget: RegexBudget, lastMatch = from): Work<RegexMatch | null> {
  const machine = createMachine(regex.program, text, { budget, mustEnd: false, lastMatch });
  const { prefix } = regex.program;
  for (let start = from; start <= text.length; start++) {
    if (prefix !== '') {
      const found = text.indexOf(prefix, start);
      // One step for what is read at once.
      budget.steps -= ((found === -1 ? text.length : found) - start) >> 5;
      if (found === -1) {
        return null;
      }
      start = found;
    }
    if (isInsidePair(text, start) && start > from) {
      continue;
    }
    if (yield* attempt(machine, regex.program, start)) {
      return spansOf(machine, regex.program);
    }
  }
  return null;
}

/** The whole text: Matcher.matches() and `==~` */
export function* matches(regex: Regex, text: string, budget: RegexBudget): Work<RegexMatch | null> {
  const machine = createMachine(regex.program, text, { budget, mustEnd: true, lastMatch: 0 });
  return (yield* attempt(machine, regex.program, 0)) ? spansOf(machine, regex.program) : null;
}

/** A match that starts exactly here. */
export function* matchAt(regex: Regex, text: string, from: number, budget: RegexBudget): Work<RegexMatch | null> {
  const machine = createMachine(regex.program, text, { budget, mustEnd: false, lastMatch: from });
  return (yield* attempt(machine, regex.program, from)) ? spansOf(machine, regex.program) : null;
}

export function lookingAt(regex: Regex, text: string, budget: RegexBudget): Work<RegexMatch | null> {
  return matchAt(regex, text, 0, budget);
}

/** All matches, one after the other as Matcher.find() gives them. `visit` ends the search with false. */
export function* forEachMatch(regex: Regex, text: string, budget: RegexBudget, visit: (match: RegexMatch) => boolean): Work<void> {
  let from = 0;
  let lastMatch = 0;
  for (let count = 1; from <= text.length; count++) {
    const match = yield* find(regex, text, from, budget, lastMatch);
    const whole = match?.[0];
    if (match === null || whole == null || !visit(match)) {
      return;
    }
    lastMatch = whole[1];
    from = whole[1] === whole[0] ? whole[1] + 1 : whole[1];
    if (count % ELEMENTS_PIECE === 0) {
      yield;
    }
  }
}

export function* findAll(regex: Regex, text: string, budget: RegexBudget): Work<RegexMatch[]> {
  const matches: RegexMatch[] = [];
  yield* forEachMatch(regex, text, budget, (match) => {
    if (matches.length >= MAX_MATCHES) {
      throw new BoundError(`this regular expression has more than ${MAX_MATCHES} matches in this text`);
    }
    matches.push(match);
    return true;
  });
  return matches;
}

/** As many elements as a list of a script may have. */
const MAX_MATCHES = 1_000_000;

function* attempt(machine: Machine, program: Program, start: number): Work<boolean> {
  machine.position = start;
  return yield* runInPieces(machine, program.instructions, program.start);
}

function spansOf(machine: Machine, program: Program): RegexMatch {
  return Array.from({ length: program.groupCount + 1 }, (_, group) => {
    const start = machine.slots[group * 2] ?? FAIL;
    return start < 0 ? null : ([start, machine.slots[group * 2 + 1] ?? start] as const);
  });
}

function isInsidePair(text: string, position: number): boolean {
  const [high, low] = [text.charCodeAt(position - 1), text.charCodeAt(position)];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
