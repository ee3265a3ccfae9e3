// `when` conditions. Each is evaluated once; several are all meant.

import { COMPARATORS } from '../../model/condition-types.ts';
import type { Condition, When } from '../../model/pipeline.ts';
import type { Expression } from '../../syntax/ast.ts';
import { readVariable } from '../environment.ts';
import { callNative } from '../call-native.ts';
import type { Frame } from '../frame.ts';
import { isEqual } from '../comparison.ts';
import { isTrue } from '../truth.ts';
import { matchesAnt } from '../text/ant-patterns.ts';
import { createBudget } from '../regex/regex-errors.ts';
import { compileRegex, matches } from '../regex/regex.ts';
import { activationIn, evaluateIn, runBlockIn, textIn } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { finish } from '../../work.ts';

export async function holds(context: PipelineRun, frame: Frame, { conditions }: When): Promise<boolean> {
  return callNative(() => allHold(context, frame, conditions));
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
      return isSaid(variable('BRANCH_NAME')) && compare(variable('BRANCH_NAME'), await text('pattern'), await text('comparator'), 'GLOB');
    case 'tag':
      return isSaid(variable('TAG_NAME')) && compare(variable('TAG_NAME'), (await text('pattern')) ?? '**', await text('comparator'), 'GLOB');
    case 'buildingTag':
      return isSaid(variable('TAG_NAME'));
    case 'isRestartedRun':
      return false;
    case 'changeRequest':
      return changeRequestHolds(variable, args, text);
    case 'changelog':
      return changelogHolds(context, frame, await text('pattern'));
    case 'changeset':
      return changesetHolds(context, frame, text);
    case 'environment':
      return environmentHolds(args, variable, text);
    case 'equals':
      return equalsHolds(context, frame, args);
    case 'triggeredBy':
      return triggeredByHolds(context, await text('cause'), await text('detail'));
  }
}

function isSaid(value: string | null): boolean {
  return value !== null && value !== '';
}

/** A variable that is not set is an empty text. GLOB does not look at the case, REGEXP must match the whole. */
function compare(value: string | null, pattern: string | null, comparator: string | null, usual: 'GLOB' | 'EQUALS'): boolean {
  const text = value ?? '';
  const named = comparator?.toUpperCase() ?? usual;
  switch (COMPARATORS.includes(named) ? named : usual) {
    case 'EQUALS':
      return text === pattern;
    case 'REGEXP':
      return matchesRegex(pattern ?? '', text);
    default:
      return matchesGlob(pattern ?? '', text, false);
  }
}

/** One pattern, in which a comma is a character like others. */
function matchesGlob(pattern: string, text: string, isCaseSensitive: boolean): boolean {
  return isCaseSensitive ? matchesAnt(pattern, text) : matchesAnt(pattern.toLowerCase(), text.toLowerCase());
}

/** Each text has a million steps: a pattern that needs more runs away. */
function matchesRegex(pattern: string, text: string): boolean {
  return finish(matches(compileRegex(pattern), text, createBudget(1_000_000))) !== null;
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
    if (wanted !== undefined && !compare(variable(wanted), await text(name), comparator, 'EQUALS')) {
      return false;
    }
  }
  return true;
}

/** Without commits nothing holds, and Jenkins says why that may be. The commits of a change request are all that it has. */
function hasCommits({ run }: PipelineRun, frame: Frame): boolean {
  if (run.environment.has('CHANGE_ID')) {
    run.host.log('Examining changelog from all builds of this change request.', frame.node);
  }
  if (run.facts.commits.length === 0) {
    run.host.log(`Warning, empty changelog. ${run.facts.number <= 1 ? 'Probably because this is the first build.' : 'Have you run checkout?'}`, frame.node);
  }
  return run.facts.commits.length > 0;
}

/** The pattern is the whole first line of a message; or it is in the first line and may go on over the later ones. */
function changelogHolds(context: PipelineRun, frame: Frame, pattern: string | null): boolean {
  if (pattern === null || !hasCommits(context, frame)) {
    return false;
  }
  return context.run.facts.commits.some(({ message }) => {
    const [title = ''] = message.split('\n');
    return matchesRegex(pattern, title) || matchesRegex(`(?m)(?s)^[^\\r\\n]*?${pattern}[^\\r\\n]*?$`, `${message}\n`);
  });
}

async function changesetHolds(context: PipelineRun, frame: Frame, text: ReadText): Promise<boolean> {
  const pattern = (await text('pattern')) ?? (await text('glob'));
  const comparator = await text('comparator');
  const isCaseSensitive = (await text('caseSensitive')) === 'true';
  if (pattern === null || !hasCommits(context, frame)) {
    return false;
  }
  const paths = context.run.facts.commits.flatMap(({ files }) => files.map(({ path }) => path));
  return paths.some((path) => (comparator === null || comparator.toUpperCase() === 'GLOB' ? matchesGlob(pattern, path, isCaseSensitive) : compare(path, pattern, comparator, 'GLOB')));
}

async function environmentHolds(args: ReadonlyMap<string, Expression>, variable: (name: string) => string | null, text: ReadText): Promise<boolean> {
  const name = await text('name');
  const wanted = args.get('value') === undefined ? '' : ((await text('value')) ?? '');
  const value = (name === null ? null : variable(name)) ?? '';
  const ignoresCase = (await text('ignoreCase')) === 'true';
  return value === wanted || (ignoresCase && value.toLowerCase() === wanted.toLowerCase());
}

async function equalsHolds(context: PipelineRun, frame: Frame, args: ReadonlyMap<string, Expression>): Promise<boolean> {
  const expected = args.get('expected');
  const actual = args.get('actual');
  const value = async (expression: Expression | undefined) => (expression === undefined ? null : evaluateIn(context, frame, expression));
  return isEqual(await value(actual), await value(expected), activationIn(context, frame));
}

/** A part of the name of the cause's class is enough, whatever its case; only users are looked at in detail. */
function triggeredByHolds({ run }: PipelineRun, cause: string | null, detail: string | null): boolean {
  return run.facts.causes.some(({ kind, user }) => {
    const className = kind.endsWith('Cause') ? kind : `${kind}Cause`;
    const isUser = className === 'UserIdCause' && cause === 'UserIdCause';
    return isUser ? detail === null || user === detail : cause !== null && matchesRegex(`(?i).*${cause}.*`, className);
  });
}
