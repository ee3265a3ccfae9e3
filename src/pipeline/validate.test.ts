import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from './parse.ts';
import type { Call } from './syntax/ast.ts';
import { validate, validatePipelineBlock } from './validate.ts';
import { wantedImages, wantedImagesOfScript } from './wanted-images.ts';

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

test('a pipeline that a library has', () => {
  const { source, call } = callOf(`def call() { pipeline { agent any\n stages { stage('A') { steps { anything 'x' } } } } }`);
  const { pipeline, diagnostics } = validatePipelineBlock(source, call);
  assert.deepEqual(diagnostics, []);
  assert.equal(pipeline?.stages[0]?.name, 'A');
});

test('a pipeline that a library has wrong', () => {
  const { source, call } = callOf(`def call() { pipeline { agent all\n ${STAGES} } }`);
  const { pipeline, diagnostics } = validatePipelineBlock(source, call);
  assert.equal(pipeline, null);
  assert.match(diagnostics[0]?.message ?? '', /^Invalid argument for agent - "all"/);
});

test('a pipeline that a library has without a block', () => {
  const { source, call } = callOf('def call() { pipeline(config) }');
  const { pipeline, diagnostics } = validatePipelineBlock(source, call);
  assert.equal(pipeline, null);
  assert.equal(diagnostics[0]?.message, 'Expected a block with the "pipeline" step');
});

test('images of agents, and of calls in steps, in the order of the file and each once', () => {
  const { pipeline, diagnostics } = validate(`
    pipeline {
      agent { docker { image 'a'
        args '-v' } }
      stages {
        stage('1') { parallel {
          stage('2') { agent { docker 'b' }
            steps { sh 'x' } }
          stage('3') { agent { docker "c:$X" }
            steps { script { docker.image('d').inside('-u root') { sh 'x' }; docker.image("e$X").inside { }; docker.image('i').inside(args) { } } } }
        } }
        stage('4') { matrix {
          axes { axis { name 'X'; values 'x' } }
          agent { docker 'f' }
          stages { stage('5') { agent { dockerfile true }
            steps { script { docker.image('g').pull(); docker.inside { }; image('h').inside { } } } } }
        } }
        stage('6') { stages { stage('7') { agent { docker 'b' }
          steps { sh 'x' } } } }
      }
    }`);
  assert.deepEqual(diagnostics, []);
  assert.ok(pipeline !== null);
  assert.deepEqual(wantedImages(pipeline), [
    { image: 'a', args: '-v' },
    { image: 'b', args: '' },
    { image: 'd', args: '-u root' },
    { image: 'f', args: '' },
  ]);
});

test('images of a Scripted Pipeline', () => {
  const { script } = validate("node { docker.image('a').inside { sh 'x' }\n docker.image(name).inside { } }");
  assert.ok(script !== null);
  assert.deepEqual(wantedImagesOfScript(script), [{ image: 'a', args: '' }]);
});

/** The first statement of the file's method. */
function callOf(text: string): { source: ReturnType<typeof parse>['source']; call: Call } {
  const { source, script } = parse(text, 'vars/x.groovy');
  const [method] = script?.body ?? [];
  const [statement] = method?.kind === 'method' ? method.body.body : [];
  assert.ok(statement?.kind === 'expression' && statement.expression.kind === 'call');
  return { source, call: statement.expression };
}
