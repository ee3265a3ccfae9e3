// `when` conditions. Each is evaluated once; several are all meant.

import type { Condition, When } from '../../model/pipeline.ts';
import type { Expression } from '../../syntax/ast.ts';
import { readVariable } from '../environment.ts';
import type { Frame } from '../frame.ts';
import { isEqual, isTrue } from '../operations.ts';
import { matchesAnt } from '../text/ant-patterns.ts';
import { compileRegex, matches } from '../regex/regex.ts';
import { activationIn, evaluateIn, runBlockIn, textIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';

export async function holds(context: PipelineRun, frame: Frame, { conditions }: When): Promise<boolean> {
  return allHold(context, frame, conditions);
}

async function allHold(context: PipelineRun, frame: Frame, conditions: readonly Condition[]): Promise<boolean> {
  for (const condition of conditions) {
    if (!(await conditionHolds(context, frame, condition))) {
      return false;
    }
  }
  return true;
}

async function conditionHolds(context: PipelineRun, frame: Frame, condition: Condition): Promise<boolean> {
  switch (condition.kind) {
    case 'allOf':
      return allHold(context, frame, condition.conditions);
    case 'anyOf':
      for (const each of condition.conditions) {
        if (await conditionHolds(context, frame, each)) {
          return true;
        }
      }
      return false;
    case 'not':
      return !(await allHold(context, frame, condition.conditions));
    case 'expression': {
      const value = await runBlockIn(context, frame, condition.block);
      // Jenkins makes an exception from Groovy's truth here: the text "false" is false.
      return value !== 'false' && isTrue(value, activationIn(context, frame));
    }
    default:
      return simpleConditionHolds(context, frame, condition.kind, condition.arguments);
  }
}

type SimpleKind = Exclude<Condition['kind'], 'allOf' | 'anyOf' | 'not' | 'expression'>;

async function simpleConditionHolds(context: PipelineRun, frame: Frame, kind: SimpleKind, args: ReadonlyMap<string, Expression>): Promise<boolean> {
  const { run } = context;
  const text = async (name: string): Promise<string | null> => {
    const expression = args.get(name);
    return expression === undefined ? null : textIn(context, frame, expression);
  };
  const variable = (name: string): string | null => readVariable(name, { run, frame });
  switch (kind) {
    case 'branch':
      return compare(variable('BRANCH_NAME'), await text('pattern'), await text('comparator'));
    case 'tag':
      return compare(variable('TAG_NAME'), (await text('pattern')) ?? '**', await text('comparator'));
    case 'buildingTag':
      return variable('TAG_NAME') !== null;
    case 'isRestartedRun':
      return false;
    case 'changeRequest':
      return changeRequestHolds(variable, args, text);
    case 'changelog':
      return anyMatch(run.facts.commits.map(({ message }) => message), await text('pattern'));
    case 'changeset':
      return changesetHolds(context, args, text);
    case 'environment':
      return environmentHolds(args, variable, text);
    case 'equals':
      return equalsHolds(context, frame, args);
    case 'triggeredBy':
      return triggeredByHolds(context, await text('cause'), await text('detail'));
  }
}

/** GLOB by default, EQUALS, or REGEXP, which must match the whole. */
function compare(value: string | null, pattern: string | null, comparator: string | null): boolean {
  if (value === null || pattern === null) {
    return false;
  }
  switch (comparator) {
    case 'EQUALS':
      return value === pattern;
    case 'REGEXP':
      return matches(compileRegex(pattern), value, createBudget()) !== null;
    default:
      return matchesGlob(pattern, value, true);
  }
}

/** One pattern, in which a comma is a character like others. */
function matchesGlob(pattern: string, text: string, isCaseSensitive: boolean): boolean {
  return isCaseSensitive ? matchesAnt(pattern, text) : matchesAnt(pattern.toLowerCase(), text.toLowerCase());
}

/** Steps of the matcher for one text: a pattern that needs more runs away. */
function createBudget(): { steps: number } {
  return { steps: 1_000_000 };
}

const CHANGE_VARIABLES: ReadonlyMap<string, string> = new Map([
  ['id', 'CHANGE_ID'],
  ['target', 'CHANGE_TARGET'],
  ['branch', 'CHANGE_BRANCH'],
  ['fork', 'CHANGE_FORK'],
  ['url', 'CHANGE_URL'],
  ['title', 'CHANGE_TITLE'],
  ['author', 'CHANGE_AUTHOR'],
  ['authorDisplayName', 'CHANGE_AUTHOR_DISPLAY_NAME'],
  ['authorEmail', 'CHANGE_AUTHOR_EMAIL'],
]);

type ReadText = (name: string) => Promise<string | null>;

async function changeRequestHolds(variable: (name: string) => string | null, args: ReadonlyMap<string, Expression>, text: ReadText): Promise<boolean> {
  if (variable('CHANGE_ID') === null) {
    return false;
  }
  const comparator = await text('comparator');
  for (const name of args.keys()) {
    const wanted = CHANGE_VARIABLES.get(name);
    if (wanted !== undefined && !compare(variable(wanted), await text(name), comparator ?? 'EQUALS')) {
      return false;
    }
  }
  return true;
}

/** Groovy's `==~` on the message, and on each of its lines. */
function anyMatch(messages: readonly string[], pattern: string | null): boolean {
  if (pattern === null) {
    return false;
  }
  const regex = compileRegex(pattern);
  return messages.some((message) => [message, ...message.split('\n')].some((text) => matches(regex, text, createBudget()) !== null));
}

async function changesetHolds({ run }: PipelineRun, args: ReadonlyMap<string, Expression>, text: ReadText): Promise<boolean> {
  const pattern = (await text('pattern')) ?? (await text('glob'));
  const comparator = await text('comparator');
  const isCaseSensitive = (await text('caseSensitive')) === 'true';
  const paths = run.facts.commits.flatMap(({ files }) => files.map(({ path }) => path));
  return pattern !== null && args.size > 0 && paths.some((path) =>
    comparator === null || comparator === 'GLOB' ? matchesGlob(pattern, path, isCaseSensitive) : compare(path, pattern, comparator),
  );
}

async function environmentHolds(args: ReadonlyMap<string, Expression>, variable: (name: string) => string | null, text: ReadText): Promise<boolean> {
  const name = await text('name');
  const wanted = args.get('value') === undefined ? '' : await text('value');
  const value = name === null ? null : variable(name);
  const ignoresCase = (await text('ignoreCase')) === 'true';
  return value !== null && wanted !== null && (value === wanted || (ignoresCase && value.toLowerCase() === wanted.toLowerCase()));
}

async function equalsHolds(context: PipelineRun, frame: Frame, args: ReadonlyMap<string, Expression>): Promise<boolean> {
  const expected = args.get('expected');
  const actual = args.get('actual');
  const value = async (expression: Expression | undefined) => (expression === undefined ? null : evaluateIn(context, frame, expression));
  return isEqual(await value(actual), await value(expected), activationIn(context, frame));
}

function triggeredByHolds({ run }: PipelineRun, cause: string | null, detail: string | null): boolean {
  return run.facts.causes.some(({ kind, user }) => {
    const isKind = cause !== null && (kind.toLowerCase() === cause.toLowerCase() || kind.toLowerCase().endsWith(`.${cause.toLowerCase()}`) || kind.toLowerCase().endsWith(`$${cause.toLowerCase()}`));
    return isKind && (detail === null || user === detail);
  });
}

