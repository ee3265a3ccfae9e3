// Where the evaluator is: a script's top level, a method's body or a closure's body that runs.

import type { Caller } from '../caller.ts';
import { createScope } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Span } from '../../syntax/source.ts';
import type { ClassValue, ClosureValue, Value } from '../value.ts';

export interface Activation extends Caller {
  readonly scope: Scope;
  readonly thisObject: Value;
  /** Where `super` begins to look; null outside of classes. */
  readonly methodClass: ClassValue | null;
  /** The innermost closure that runs, whose owner and delegate say what bare names mean; null in a method or script. */
  readonly closure: ClosureValue | null;
  /** What is evaluated right now, for errors. The one field that changes. */
  span: Span;
}

/** The same code, in a block of its own. */
export function inBlock(activation: Activation): Activation {
  return { ...activation, scope: createScope(activation.scope) };
}
