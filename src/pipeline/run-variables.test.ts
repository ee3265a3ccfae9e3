import assert from 'node:assert/strict';
import { test } from 'node:test';

import { revisionVariables, runVariables } from './run-variables.ts';

test('a run in a folder knows its names and addresses', () => {
  const variables = Object.fromEntries(runVariables({ project: 'team one/app', number: 7, branch: 'main' }));
  assert.deepEqual(variables, {
    CI: 'true',
    BUILD_NUMBER: '7',
    BUILD_ID: '7',
    BUILD_DISPLAY_NAME: '#7',
    BUILD_TAG: 'mayfly-team one-app-7',
    BUILD_URL: 'https://mayfly.invalid/job/team%20one/job/app/7/',
    JENKINS_URL: 'https://mayfly.invalid/',
    JOB_NAME: 'team one/app',
    JOB_BASE_NAME: 'app',
    JOB_URL: 'https://mayfly.invalid/job/team%20one/job/app/',
    RUN_DISPLAY_URL: 'https://mayfly.invalid/job/team%20one/job/app/7/',
    BRANCH_NAME: 'main',
  });
});

test('what is not known of a revision is not said', () => {
  assert.deepEqual(Object.fromEntries(revisionVariables({ commit: 'abc', branch: null, url: null })), { GIT_COMMIT: 'abc' });
  assert.deepEqual(Object.fromEntries(revisionVariables({ commit: null, branch: 'main', url: 'https://example.org/a.git' })), {
    GIT_BRANCH: 'main', GIT_LOCAL_BRANCH: 'main', GIT_URL: 'https://example.org/a.git',
  });
});
