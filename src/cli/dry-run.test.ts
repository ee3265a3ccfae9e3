import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { validate } from '../pipeline/validate.ts';
import { printDryRun } from './dry-run.ts';

/** In a directory that is no git repository. A signal comes as soon as the pipeline runs. */
async function dryRunOf(script: string, signal: 'abort' | 'kill' | null = null): Promise<{ readonly code: number; readonly text: string }> {
  const { program } = validate(script);
  assert.ok(program !== null);
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-dry-run-'));
  const signals = { abort: new AbortController(), kill: new AbortController() };
  let text = '';
  try {
    const code = await printDryRun(program, {
      directory, project: 'test', environment: {}, parameters: {}, libraries: [], json: false,
      facts: { causes: [], branch: null, commit: null, url: null, commits: [] },
      write: (piece) => { text += piece; },
      stop: { abort: signals.abort.signal, kill: signals.kill.signal, enter: () => void (signal === null || setImmediate(() => signals[signal].abort())) },
    });
    return { code, text };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const endless = "try { while (true) { } } finally { echo 'cleaned up' }";

test('Ctrl-C ends a dry run that computes for ever; what has to clean up still does', async () => {
  const { code, text } = await dryRunOf(endless, 'abort');
  assert.equal(code, 130);
  assert.match(text, /^ {2}log cleaned up$/m);
});

test('a second one waits for nothing', async () => {
  const { code, text } = await dryRunOf(endless, 'kill');
  assert.equal(code, 130);
  assert.doesNotMatch(text, /cleaned up/);
});

test('a checkout tells of a commit, a branch and an address also where there is no repository', async () => {
  const { code, text } = await dryRunOf('node { checkout scm; echo "$GIT_COMMIT of $GIT_BRANCH from $GIT_URL, ${scm.userRemoteConfigs[0].url == GIT_URL}" }');
  assert.equal(code, 0, text);
  assert.match(text, /^ +log 0{40} of main from https:\/\/mayfly\.invalid\/test\.git, true$/m);
});
