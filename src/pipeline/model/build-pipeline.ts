// Statements → model. Runs only after all rules have passed, so it looks at no shape twice: what it can't read
// was rejected before, and meeting it here is a bug.

import type { Expression, Statement } from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';
import { childInvocations, childNamed, positionalArgument, stageName, statementsOf } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { POST_CONDITIONS } from './language.ts';
import type { Agent, EnvironmentEntry, Pipeline, PostBlock, Stage } from './pipeline.ts';

export function buildPipeline(source: Source, block: Invocation): Pipeline {
  return {
    source,
    agent: buildAgent(required(childNamed(block, 'agent'))),
    environment: buildEnvironment(childNamed(block, 'environment')),
    stages: buildStages(required(childNamed(block, 'stages'))),
    post: buildPost(childNamed(block, 'post')),
  };
}

function buildStages(section: Invocation): Stage[] {
  return childInvocations(section).map((stage) => {
    const agent = childNamed(stage, 'agent');
    const nested = childNamed(stage, 'stages');
    return {
      name: required(stageName(stage)),
      span: stage.nameSpan,
      agent: agent === null ? null : buildAgent(agent),
      environment: buildEnvironment(childNamed(stage, 'environment')),
      body:
        nested === null
          ? { kind: 'steps', steps: buildSteps(statementsOf(required(childNamed(stage, 'steps')))) }
          : { kind: 'stages', stages: buildStages(nested) },
      post: buildPost(childNamed(stage, 'post')),
    };
  });
}

/** AgentDirective : `agent` (`any` | `none` | `docker` image | `{` AgentType `}`) */
export function buildAgent(section: Invocation): Agent {
  const inner = section.block === null ? null : childInvocations(section)[0];
  const type = inner?.name ?? agentTypeOf(section);
  if (type === 'any' || type === 'none') {
    return { kind: type };
  }
  return buildDocker(inner ?? section);
}

/** `any` of `agent any`, and `docker` of `agent docker: …`; the grammar reads `agent docker 'x'` as `agent(docker).'x'`. */
function agentTypeOf(section: Invocation): string | null {
  const argument = section.arguments[0]?.value;
  return argument?.kind === 'name' ? argument.name : null;
}

/** Docker : `docker` image | `docker` `{` (option value)* `}` */
function buildDocker(docker: Invocation): Agent {
  const option = (name: string): Expression | null => {
    const found = childNamed(docker, name);
    return found === null ? null : positionalArgument(found);
  };
  const flag = (name: string): boolean => {
    const value = option(name);
    return value?.kind === 'boolean' && value.value;
  };
  return {
    kind: 'docker',
    span: docker.span,
    image: required(option('image') ?? positionalArgument(docker)),
    args: option('args'),
    reuseNode: flag('reuseNode'),
    alwaysPull: flag('alwaysPull'),
  };
}

function buildEnvironment(section: Invocation | null): EnvironmentEntry[] {
  return section === null ? [] : statementsOf(section).map((statement) => required(readEntry(statement)));
}

/** Entry : Name `=` Expression. Null when the statement has another shape. */
export function readEntry(statement: Statement): EnvironmentEntry | null {
  if (statement.kind !== 'expression' || statement.expression.kind !== 'assignment') {
    return null;
  }
  const { operator, target, value } = statement.expression;
  return operator === '=' && target.kind === 'name' ? { name: target.name, span: target.span, value } : null;
}

/** Sorted into the order in which Jenkins runs them. */
function buildPost(section: Invocation | null): PostBlock[] {
  const blocks = section === null ? [] : childInvocations(section);
  return POST_CONDITIONS.flatMap((condition) =>
    blocks
      .filter((block) => block.name === condition)
      .map((block) => ({ condition, span: block.nameSpan, steps: buildSteps(statementsOf(block)) })),
  );
}

function buildSteps(statements: readonly Statement[]): Expression[] {
  return statements.map((statement) => required(statement.kind === 'expression' ? statement.expression : null));
}

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new Error('a rule let through what the model cannot hold');
  }
  return value;
}
