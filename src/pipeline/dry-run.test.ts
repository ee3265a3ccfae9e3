import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dryRun } from './dry-run.ts';
import { validate } from './validate.ts';

test('a dry run goes on without what its scripts would have made', async () => {
  const text = `
    node('linux') {
      sh 'make'
      def version = readFile('version.txt').trim()
      def data = readJSON file: 'data.json'
      echo "version '$version' $data"
      junit '**/*.xml'
      archiveArtifacts 'out/*'
      stash name: 's', includes: 'out/**'
      unstash 's'
      publishHTML([reportDir: 'r', reportFiles: 'i.html', reportName: 'R'])
    }`;
  const { program } = validate(text);
  assert.ok(program !== null);
  const { result, error, trace } = await dryRun(program, { repository: new Map(), libraries: new Map(), implicitLibraries: [] });
  assert.equal(error, null);
  assert.equal(result, 'SUCCESS');
  assert.ok(trace.some((line) => line.includes("version '' [:]")), trace.join('\n'));
});
