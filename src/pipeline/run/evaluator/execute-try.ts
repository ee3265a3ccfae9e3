// `try`, `catch`, `finally`. Only exceptions of the script's world can be caught: a machine that is gone, or a run
// that was killed, ends every script.

import type { CatchClause, Try } from '../../syntax/ast.ts';
import { inBlock } from './activation.ts';
import type { Activation } from './activation.ts';
import { takeInterruption } from '../count.ts';
import { resolveType } from './declared-types.ts';
import { Jump } from './execute-body.ts';
import type { Completion } from './execute-body.ts';
import { execute } from './recurse.ts';
import { isInstanceOf } from '../classes/instances.ts';
import { declare } from './scope.ts';
import { asThrown } from '../script-error.ts';
import { NotBuilt, Thrown, isSubclass } from '../thrown.ts';
import type { Instance, Value } from '../value.ts';

export async function executeTry(statement: Try, activation: Activation): Promise<Completion> {
  const { finallyBody } = statement;
  if (finallyBody === null) {
    return executeCatching(statement, activation);
  }
  const { run, frame } = activation;
  let completion: Completion = null;
  let thrown: Thrown | null = null;
  try {
    completion = await executeCatching(statement, activation);
  } catch (error) {
    thrown = asThrown(error);
  }
  thrown = takeInterruption(run, frame) ?? thrown;
  const jump = run.kill.signal.aborted ? null : await execute(finallyBody, activation);
  if (jump instanceof Jump) {
    return jump;
  }
  if (thrown !== null) {
    throw thrown;
  }
  return completion;
}

async function executeCatching({ resources, body, catches }: Try, activation: Activation): Promise<Completion> {
  try {
    return await (resources.length === 0 ? execute(body, activation) : executeWithResources(resources, body, activation));
  } catch (error) {
    if (!(error instanceof Thrown) || error instanceof NotBuilt || activation.run.kill.signal.aborted) {
      throw error;
    }
    const clause = await findClause(catches, error.exception, activation);
    if (clause === null) {
      throw error;
    }
    const caught = inBlock(activation);
    declare(caught.scope, clause.name, error.exception);
    return execute(clause.body, caught);
  }
}

/** What was opened is closed, last first, whatever happens. */
async function executeWithResources(resources: Try['resources'], body: Try['body'], activation: Activation): Promise<Completion> {
  const block = inBlock(activation);
  const opened: Value[] = [];
  try {
    for (const resource of resources) {
      const value = await execute(resource, block);
      opened.push(value instanceof Jump ? null : value);
    }
    return await execute(body, block);
  } finally {
    for (const value of opened.toReversed()) {
      if (value !== null) {
        await activation.interpreter.invokeMethod(value, 'close', [], activation);
      }
    }
  }
}

/** An untyped `catch (e)` means Exception. */
async function findClause(catches: readonly CatchClause[], exception: Instance, activation: Activation): Promise<CatchClause | null> {
  for (const clause of catches) {
    if (clause.types.length === 0 && isSubclass(exception.class, 'java.lang.Exception')) {
      return clause;
    }
    for (const type of clause.types) {
      if (isInstanceOf(exception, await resolveType(type, activation))) {
        return clause;
      }
    }
  }
  return null;
}
