// What travels up through the interpreter when something is thrown: a Java exception of the script's world, as
// Groovy's `catch` sees it. Every other JavaScript error is the machine's or Mayfly's, and no script can catch it.

import { RESULTS } from '../step-host.ts';
import type { Result } from '../step-host.ts';
import { EXCEPTION_CLASSES } from './types/exceptions.ts';
import type { ExceptionName } from './types/exceptions.ts';
import type { ClassValue, Instance, Value } from './value.ts';

const INTERRUPTED = 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException';

export class Thrown extends Error {
  readonly exception: Instance;
  /** The statement that threw it, set on its way up. */
  where: { readonly name: string; readonly line: number; readonly column: number } | null = null;
  /** Because another branch failed, whose result is the run's. */
  isFailFast = false;

  constructor(exception: Instance, options?: ErrorOptions) {
    super(messageOf(exception) ?? exception.class.name, options);
    this.name = 'Thrown';
    this.exception = exception;
  }
}

/** What a branch can't do here, such as run on Windows: nothing in the branch catches it, and the branches beside it go on. */
export class NotBuilt extends Thrown {}

/** `className` is one of types/exceptions.ts: asking for another is a bug. */
export function createException(className: ExceptionName, message: string | null, fields: readonly (readonly [string, Value])[] = []): Instance {
  const type = EXCEPTION_CLASSES.get(className);
  if (type === undefined) {
    throw new Error(`types/exceptions.ts has no ${className}`);
  }
  return { kind: 'instance', class: type, fields: new Map<string, Value>([['message', message], ['cause', null], ...fields]) };
}

/** Throws a Java exception by its full class name. */
export function raise(className: ExceptionName, message: string): never {
  throw new Thrown(createException(className, message));
}

/** `owner` is a class's name. */
export function failMissingProperty(name: string, owner: string): never {
  throw new Thrown(createException('groovy.lang.MissingPropertyException', `No such property: ${name} for class: ${owner}`, [['property', name]]));
}

/** Fails a step as Jenkins' own steps do (hudson.AbortException): the message alone is shown. */
export function failStep(message: string): never {
  return raise('hudson.AbortException', message);
}

/** FlowInterruptedException: ends what runs with a result of its own. */
export function interruption(result: Result, message: string): Thrown {
  return new Thrown(createException(INTERRUPTED, message, [['result', result]]));
}

export function isInterruption({ exception }: Thrown): boolean {
  return isSubclass(exception.class, INTERRUPTED);
}

/** Somebody wants this to end: no retry, no `catchError(catchInterruptions: false)`. A timeout is one only within its own block. */
export function isActualInterruption(thrown: Thrown): boolean {
  return isInterruption(thrown) && thrown.exception.fields.get('actualInterruption') !== false;
}

/** From here on the interruption is a failure like others. */
export function endInterruption({ exception }: Thrown): void {
  exception.fields.set('actualInterruption', false);
}

export function messageOf(exception: Instance): string | null {
  const message = exception.fields.get('message');
  return typeof message === 'string' ? message : null;
}

/** What a run or stage comes to that this ended: an interruption's own result, else FAILURE. */
export function resultOf({ exception }: Thrown): Exclude<Result, 'SUCCESS'> {
  const result = exception.fields.get('result');
  const found = isSubclass(exception.class, INTERRUPTED)
    ? RESULTS.find((each) => each === result)
    : undefined;
  return found === undefined || found === 'SUCCESS' ? 'FAILURE' : found;
}

export function isSubclass(type: ClassValue, name: string): boolean {
  for (let current: ClassValue | null = type; current !== null; current = current.superclass) {
    if (current.name === name || current.interfaces.some((each) => isSubclass(each, name))) {
      return true;
    }
  }
  return false;
}

/** `Jenkinsfile:3:7` of what `describeThrown` tells without its place. No line is to blame for an abort. */
export function placeOf(thrown: Thrown): string | null {
  const where = isActualInterruption(thrown) ? null : thrown.where;
  const place = where === null ? null : `${where.name}:${where.line}:${where.column}`;
  return place === null || describeThrown(thrown).startsWith(`${place}: `) ? null : place;
}

/** As a log shows it: `Jenkinsfile:3:7: java.lang.IllegalArgumentException: no such thing`. Jenkins' own failures show their message alone. */
export function describeThrown({ exception, where }: Thrown): string {
  const message = messageOf(exception);
  const isPlain = isSubclass(exception.class, 'hudson.AbortException') || isSubclass(exception.class, INTERRUPTED);
  if (isPlain && message !== null) {
    return message;
  }
  const place = where === null ? '' : `${where.name}:${where.line}:${where.column}: `;
  return `${place}${exception.class.name}${message === null ? '' : `: ${message}`}`;
}
