import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { validate } from '../pipeline/validate.ts';
import { printDryRun } from './dry-run.ts';

/** The signal comes as soon as the pipeline runs. */
async function stopped(signal: 'abort' | 'kill'): Promise<{ readonly code: number; readonly text: string }> {
  const { program } = validate("try { while (true) { } } finally { echo 'cleaned up' }");
  assert.ok(program !== null);
  const directory = mkdtempSync(join(tmpdir(), 'mayfly-dry-run-'));
  const signals = { abort: new AbortController(), kill: new AbortController() };
  let text = '';
  try {
    const code = await printDryRun(program, {
      directory, project: 'test', environment: {}, parameters: {}, libraries: [], json: false,
      facts: { causes: [], branch: null, commit: null, url: null, commits: [] },
      write: (piece) => { text += piece; },
      stop: { abort: signals.abort.signal, kill: signals.kill.signal, enter: () => void setImmediate(() => signals[signal].abort()) },
    });
    return { code, text };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test('Ctrl-C ends a dry run that computes for ever; what has to clean up still does', async () => {
  const { code, text } = await stopped('abort');
  assert.equal(code, 130);
  assert.match(text, /^ {2}log cleaned up$/m);
});

test('a second one waits for nothing', async () => {
  const { code, text } = await stopped('kill');
  assert.equal(code, 130);
  assert.doesNotMatch(text, /cleaned up/);
});
