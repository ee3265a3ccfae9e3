// Who calls a native method, a step or a closure: the interpreter, and where in the pipeline that is. Native code
// reaches back into scripts through it, so that no file of types/ or steps/ imports the evaluator.

import type { Expression, Statement } from '../syntax/ast.ts';
import type { Span } from '../syntax/source.ts';
import type { Activation } from './evaluator/activation.ts';
import type { Completion } from './evaluator/execute-body.ts';
import type { Frame } from './frame.ts';
import type { RunState } from './run-state.ts';
import type { Unit } from './unit.ts';
import type { ClassValue, ClosureValue, Instance, Value } from './value.ts';

export interface Caller {
  readonly interpreter: Interpreter;
  readonly run: RunState;
  /** The stage, place, directory and environment of the caller: a closure that is called from here runs in them. */
  readonly frame: Frame;
  readonly unit: Unit;
  /** The call, for errors. */
  readonly span: Span;
  /** Calls that wait for this one. */
  readonly depth: number;
}

export interface Interpreter {
  readonly evaluate: (expression: Expression, activation: Activation) => Promise<Value>;
  readonly execute: (statement: Statement, activation: Activation) => Promise<Completion>;
  /** In `frame` when given, else in the caller's. Too many arguments are an error, too few too (but one missing for `it`). */
  readonly callClosure: (closure: ClosureValue, args: readonly Value[], caller: Caller, frame?: Frame) => Promise<Value>;
  /** `receiver.name(args)` with everything that Groovy tries. Throws MissingMethodException. */
  readonly invokeMethod: (receiver: Value, name: string, args: readonly Value[], caller: Caller) => Promise<Value>;
  /** Undefined instead of MissingMethodException. */
  readonly tryMethod: (receiver: Value, name: string, args: readonly Value[], caller: Caller) => Promise<Value | undefined>;
  /** `receiver.name`. Throws MissingPropertyException. */
  readonly getProperty: (receiver: Value, name: string, caller: Caller) => Promise<Value>;
  readonly setProperty: (receiver: Value, name: string, value: Value, caller: Caller) => Promise<void>;
  /** `new Type(args)` */
  readonly construct: (type: ClassValue, args: readonly Value[], caller: Caller) => Promise<Value>;
  /** By full name, or by simple name as the caller's imports say. Null when there is none. */
  readonly findClass: (name: string, caller: Caller) => Promise<ClassValue | null>;
  /** An object of a file's own, with a binding of its own unless it is given one; its top-level code has not run. */
  readonly createScript: (unit: Unit, caller: Caller, binding?: Map<string, Value>) => Promise<Instance>;
  /** Runs a file's top-level code in the Jenkinsfile's binding, or in another: what `load` gives. */
  readonly runFile: (unit: Unit, caller: Caller, binding?: Map<string, Value>) => Promise<Value>;
  /** `pipeline { … }` */
  readonly runPipeline: (block: ClosureValue, script: Instance, caller: Caller) => Promise<Value>;
}
