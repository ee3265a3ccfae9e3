import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from './parse.ts';
import type { Call } from './syntax/ast.ts';
import { validate, validatePipelineBlock } from './validate.ts';
import { buildPipeline } from './model/build-pipeline.ts';
import { readScope } from './rules/checks/call-scope.ts';
import { findPipelineBlock } from './rules/checks/pipeline-block.ts';
import { checkJumps } from './rules/checks/stray-jumps.ts';
import { runRules } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import { finish } from './work.ts';
import type { Work } from './work.ts';

const STAGES = "stages { stage('A') { steps { sh 'x' } } }";

test('a pipeline keeps its own block, by which a run knows it', () => {
  const { script, pipeline } = validate(`pipeline { agent any\n ${STAGES} }`);
  const [statement] = script?.body ?? [];
  assert.ok(statement?.kind === 'expression' && statement.expression.kind === 'call');
  assert.equal(pipeline?.block, statement.expression.arguments[0]?.value);
});

test('a syntax error leaves no tree', () => {
  const { script, pipeline, diagnostics } = validate('pipeline {');
  assert.equal(script, null);
  assert.equal(pipeline, null);
  assert.equal(diagnostics.length, 1);
});

test('the names of steps are checked unless libraries may have them', () => {
  const text = `pipeline { agent any\n stages { stage('A') { steps { publish 'x' } } } }`;
  assert.equal(validate(text).diagnostics[0]?.code, 'unknown');
  assert.deepEqual(validate(text, 'Jenkinsfile', { mayHaveLibraries: true }).diagnostics, []);
});

test('no more than 100 problems are shown', () => {
  const { diagnostics } = validate(`pipeline { agent any\n stages { ${'foo; '.repeat(500)} } }`);
  assert.equal(diagnostics.length, 100);
});

test('an error behind a hundred warnings is shown', () => {
  const { program, diagnostics } = validate(`pipeline { agent any\n stages { stage('A') { steps { ${'publishToNowhere(); '.repeat(150)} sh 1, 2 } } } }`);
  assert.equal(diagnostics.length, 100);
  assert.equal(diagnostics[0]?.severity, 'warning');
  assert.equal(diagnostics.at(-1)?.severity, 'error');
  assert.equal(program, null);
});

test('a pipeline that a library has', () => {
  const { source, call } = callOf(`def call() { pipeline { agent any\n stages { stage('A') { steps { anything 'x' } } } } }`);
  const { pipeline, diagnostics } = finish(validatePipelineBlock(source, call));
  assert.deepEqual(diagnostics, []);
  assert.equal(pipeline?.stages[0]?.name, 'A');
});

test('a pipeline that a library has wrong', () => {
  const { source, call } = callOf(`def call() { pipeline { agent all\n ${STAGES} } }`);
  const { pipeline, diagnostics } = finish(validatePipelineBlock(source, call));
  assert.equal(pipeline, null);
  assert.match(diagnostics[0]?.message ?? '', /^Only "agent none", "agent any" or "agent \{...\}" are allowed/);
});

test('a pipeline that a library has without a block', () => {
  const { source, call } = callOf('def call() { pipeline(config) }');
  const { pipeline, diagnostics } = finish(validatePipelineBlock(source, call));
  assert.equal(pipeline, null);
  assert.equal(diagnostics[0]?.message, 'Expected a block with the "pipeline" step');
});

/** The first statement of the file's method. */
function callOf(text: string): { source: ReturnType<typeof parse>['source']; call: Call } {
  const { source, script } = parse(text, 'vars/x.groovy');
  const [method] = script?.body ?? [];
  const [statement] = method?.kind === 'method' ? method.body.body : [];
  assert.ok(statement?.kind === 'expression' && statement.expression.kind === 'call');
  return { source, call: statement.expression };
}

/** How often work gives way. */
function pausesOf(work: Work<unknown>): number {
  return Array.from(work).length;
}

const MANY_STEPS = `stage('a') { steps {\n${"echo 'x'\n".repeat(6000)}} }`;
const MANY_STAGES = Array.from({ length: 1200 }, (_, index) => `stage('${index}') { steps { echo 'x' } }\n`).join('');

for (const [what, stages] of [['steps', MANY_STEPS], ['stages', MANY_STAGES]] as const) {
  test(`validating many ${what} gives way`, () => {
    const { source, script } = parse(`pipeline {\n agent any\n stages {\n${stages}}\n}`);
    assert.ok(script !== null);
    const block = findPipelineBlock(script, () => assert.fail());
    assert.ok(block !== null);
    const scope = finish(readScope(script, false));
    assert.ok(pausesOf(readScope(script, false)) >= 2);
    assert.ok(pausesOf(checkJumps(script, () => assert.fail())) >= 2);
    assert.ok(pausesOf(runRules(source, block, RULES, { problem: () => assert.fail(), scope })) >= 2);
    assert.equal(pausesOf(buildPipeline(source, block)) >= 2, what === 'stages');
  });
}
