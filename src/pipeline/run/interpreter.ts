// The interpreter's parts, tied together: native code and steps reach them through `Caller`, so that imports have no cycles.

import { validatePipelineBlock } from '../validate.ts';
import { printDiagnostic } from '../print-diagnostic.ts';
import type { Caller, Interpreter } from './caller.ts';
import { classReference } from './classes/class-lookup.ts';
import { perform } from './count.ts';
import { callClosure } from './evaluator/closures.ts';
import { construct } from './classes/construct.ts';
import { runPipeline } from './declarative/run-pipeline.ts';
import { evaluateExpression } from './evaluator/evaluate.ts';
import { executeStatement } from './evaluator/execute.ts';
import { invokeMethod, tryMethod } from './invoke.ts';
import { getProperty, setProperty } from './properties.ts';
import { createScript, runScript } from './scripts.ts';
import { raise } from './thrown.ts';
import type { ClosureValue } from './value.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Call, Closure } from '../syntax/ast.ts';

export const INTERPRETER: Interpreter = {
  evaluate: evaluateExpression,
  execute: executeStatement,
  callClosure,
  invokeMethod,
  tryMethod,
  getProperty,
  setProperty,
  construct,
  findClass: classReference,
  createScript: (unit, caller, binding = new Map()) => createScript(unit, caller, binding),
  runFile: async (unit, caller, binding = caller.run.binding) => runScript(await createScript(unit, caller, binding), unit, caller),
  runPipeline: async (block, script, caller) => {
    const model = await modelOf(block, caller);
    caller.run.counters.pipelines++;
    if (caller.run.counters.pipelines > 1) {
      raise('java.lang.IllegalStateException', 'Only one pipeline { ... } block can be executed in a single run');
    }
    await runPipeline(model, block, script, caller);
    return null;
  },
};

/** The Jenkinsfile's own was checked before the run; one in a library's `call` is checked when it is met. */
async function modelOf(block: ClosureValue, caller: Caller): Promise<Pipeline> {
  const { run } = caller;
  if (block.code.kind !== 'written') {
    raise('java.lang.IllegalArgumentException', 'pipeline expects a block that is written out: pipeline { … }');
  }
  const { closure, unit } = block.code;
  if (run.pipeline?.block === closure) {
    return run.pipeline;
  }
  const { pipeline, diagnostics } = await perform(validatePipelineBlock(unit.source, callOf(closure)), caller);
  if (pipeline === null) {
    const problems = diagnostics.map((diagnostic) => printDiagnostic(unit.source, diagnostic)).join('\n');
    raise('org.codehaus.groovy.control.MultipleCompilationErrorsException', `startup failed:\n${problems}`);
  }
  return pipeline;
}

/** The call that has this block. */
function callOf(block: Closure): Call {
  const { span } = block;
  const argument = { kind: 'argument', span, name: null, value: block, spread: null } as const;
  return { kind: 'call', span, callee: { kind: 'name', span, name: 'pipeline' }, arguments: [argument], form: 'parentheses' };
}
