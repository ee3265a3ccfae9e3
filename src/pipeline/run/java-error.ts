// The two ways in which the Java library in regex/, numbers/ and text/ refuses to go on.

import type { ExceptionName } from './types/exceptions.ts';

/** What Java or Groovy would throw here. The interpreter makes it an exception that a script can catch. */
export class JavaError extends Error {
  override readonly name = 'JavaError';
  /** The fully qualified class, `java.lang.NumberFormatException`. */
  readonly className: ExceptionName;

  /** Java has exceptions without a message; those have null here, and their `message` says so as Java prints it. */
  readonly javaMessage: string | null;

  constructor(className: ExceptionName, message: string | null) {
    super(message ?? 'null');
    this.className = className;
    this.javaMessage = message;
  }
}

/** A script wanted more than it may have. Not an exception of the language: catching it would not make it fit. */
export class BoundError extends Error {
  override readonly name: string = 'BoundError';
}
