// Statements. One that ends normally gives its value, because the last one of a closure or method is what that
// returns; one that jumps gives a Jump, which travels up to the loop, closure or method that it is meant for.

import type { Assert, Block, If, Labeled, Return, Statement, Throw, VariableDeclaration } from '../../syntax/ast.ts';
import { locate, spanText } from '../../syntax/source.ts';
import type { Activation } from './activation.ts';
import { inBlock } from './activation.ts';
import { asDeclared } from './declared-types.ts';
import { Jump, executeAll, executeApart } from './execute-body.ts';
import type { Completion } from './execute-body.ts';
import { executeForIn, executeForLoop, executeWhile } from './execute-loops.ts';
import { executeSwitch } from './execute-switch.ts';
import { executeTry } from './execute-try.ts';
import { zeroOf } from '../classes/fields.ts';
import { unpack } from '../iteration.ts';
import { toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import { evaluate, execute } from './recurse.ts';
import { declare } from './scope.ts';
import { asScriptError } from '../script-error.ts';
import { Thrown, createException, raise } from '../thrown.ts';
import { isScriptField } from '../classes/transforms.ts';
import { fillStackTrace } from '../types/stack-trace.ts';
import type { Value } from '../value.ts';

export async function executeStatement(statement: Statement, activation: Activation): Promise<Completion> {
  try {
    return await dispatch(statement, activation);
  } catch (thrown) {
    const error = asScriptError(thrown);
    if (error instanceof Thrown) {
      // The innermost statement knows best where it happened.
      error.where ??= { name: activation.unit.source.name, ...locate(activation.unit.source, activation.span.start) };
      fillStackTrace(error.exception, activation);
    }
    throw error;
  }
}

function dispatch(statement: Statement, activation: Activation): Promise<Completion> | Completion {
  switch (statement.kind) {
    case 'expression':
      return evaluate(statement.expression, activation);
    case 'variable':
      return executeDeclaration(statement, activation);
    case 'if':
      return executeIf(statement, activation);
    case 'while':
    case 'do-while':
      return executeWhile(statement, activation, null);
    case 'for-in':
      return executeForIn(statement, activation, null);
    case 'for':
      return executeForLoop(statement, activation, null);
    case 'switch':
      return executeSwitch(statement, activation);
    case 'try':
      return executeTry(statement, activation);
    case 'throw':
      return executeThrow(statement, activation);
    case 'return':
      return executeReturn(statement, activation);
    case 'jump':
      return new Jump(statement.keyword, null, statement.label);
    case 'assert':
      return executeAssert(statement, activation);
    case 'labeled':
      return executeLabeled(statement, activation);
    case 'block':
      return executeAll(statement.body, inBlock(activation));
    case 'synchronized':
      return executeSynchronized(statement.lock, statement.body, activation);
    case 'method':
    case 'class':
    case 'import':
    case 'package':
      // Read when the file was loaded.
      return null;
  }
}

async function executeDeclaration(statement: VariableDeclaration, activation: Activation): Promise<Value> {
  const { variables, tupleValue } = statement;
  // `@Field def x = 1` belongs to the script, which has set it before it ran.
  if (isScriptField(statement)) {
    return null;
  }
  let last: Value = null;
  if (tupleValue !== null) {
    const values = await unpack(await evaluate(tupleValue, activation), variables.length, activation);
    for (const [index, { name, type }] of variables.entries()) {
      const value = values[index] ?? null;
      declare(activation.scope, name, type === null ? value : await asDeclared(type, value, activation), type);
    }
    return null;
  }
  for (const { name, value, type: own } of variables) {
    const type = own ?? statement.type;
    const given = value === null ? null : await evaluate(value, activation);
    if (value !== null) {
      activation.span = value.span;
    }
    last = type === null || value === null ? given : await asDeclared(type, given, activation);
    declare(activation.scope, name, value === null ? zeroOf(type) : last, type);
  }
  return last;
}

async function executeIf({ test, whenTrue, whenFalse }: If, activation: Activation): Promise<Completion> {
  if (await isTrue(await evaluate(test, activation), activation)) {
    return executeApart(whenTrue, activation);
  }
  return whenFalse === null ? null : executeApart(whenFalse, activation);
}

async function executeThrow({ value, span }: Throw, activation: Activation): Promise<never> {
  const exception = await evaluate(value, activation);
  activation.span = span;
  if (exception === null) {
    raise('java.lang.NullPointerException', 'Cannot throw null');
  }
  if (typeof exception !== 'object' || exception.kind !== 'instance') {
    raise('org.codehaus.groovy.runtime.typehandling.GroovyCastException', `Cannot cast object '${await toText(exception, activation)}' to class 'java.lang.Throwable'`);
  }
  throw new Thrown(exception);
}

async function executeReturn({ value }: Return, activation: Activation): Promise<Jump> {
  return new Jump('return', value === null ? null : await evaluate(value, activation), null);
}

async function executeAssert({ test, message, span }: Assert, activation: Activation): Promise<null> {
  if (await isTrue(await evaluate(test, activation), activation)) {
    return null;
  }
  activation.span = span;
  const text = spanText(activation.unit.source, test.span);
  if (message === null) {
    throw new Thrown(createException('org.codehaus.groovy.runtime.powerassert.PowerAssertionError', `assert ${text}`));
  }
  const shown = await toText(await evaluate(message, activation), activation);
  throw new Thrown(createException('java.lang.AssertionError', `${shown}. Expression: (${text})`));
}

async function executeLabeled({ label, body }: Labeled, activation: Activation): Promise<Completion> {
  switch (body.kind) {
    case 'while':
    case 'do-while':
      return executeWhile(body, activation, label);
    case 'for-in':
      return executeForIn(body, activation, label);
    case 'for':
      return executeForLoop(body, activation, label);
    default: {
      const completion = await execute(body, activation);
      return completion instanceof Jump && completion.kind === 'break' && completion.label === label ? null : completion;
    }
  }
}

/** Branches share one thread: there is nothing to lock. */
async function executeSynchronized(lock: Parameters<typeof evaluate>[0], body: Block, activation: Activation): Promise<Completion> {
  await evaluate(lock, activation);
  return execute(body, activation);
}

