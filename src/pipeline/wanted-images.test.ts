import assert from 'node:assert/strict';
import { test } from 'node:test';

import { validate } from './validate.ts';
import { wantedImages, wantedImagesOfScript } from './wanted-images.ts';

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
