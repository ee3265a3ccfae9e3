// `try`, `catch`, `finally`. Only exceptions of the script's world can be caught: a machine that is gone, or a run
// that was killed, ends every script.

import type { CatchClause, Try } from '../syntax/ast.ts';
import { inBlock } from './activation.ts';
import type { Activation } from './activation.ts';
import { resolveType } from './declared-types.ts';
import { Jump } from './execute-body.ts';
import type { Completion } from './execute-body.ts';
import { execute } from './recurse.ts';
import { isInstanceOf } from './instances.ts';
import { declare } from './scope.ts';
import { Thrown, isSubclass } from './thrown.ts';
import type { Instance } from './value.ts';

export async function executeTry({ body, catches, finallyBody }: Try, activation: Activation): Promise<Completion> {
  if (finallyBody === null) {
    return executeCatching(body, catches, activation);
  }
  let completion: Completion;
  try {
    completion = await executeCatching(body, catches, activation);
  } catch (error) {
    if (error instanceof Thrown && !activation.run.kill.signal.aborted) {
      const jump = await execute(finallyBody, inBlock(activation));
      if (jump instanceof Jump) {
        return jump;
      }
    }
    throw error;
  }
  const jump = await execute(finallyBody, inBlock(activation));
  return jump instanceof Jump ? jump : completion;
}

async function executeCatching(body: Try['body'], catches: readonly CatchClause[], activation: Activation): Promise<Completion> {
  try {
    return await execute(body, inBlock(activation));
  } catch (error) {
    if (!(error instanceof Thrown) || activation.run.kill.signal.aborted) {
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
