import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgeFile, runNodeTests } from './run-node-tests.ts';
import type { TestCounts } from './run-node-tests.ts';

const passing = "import { test } from 'node:test'; test('a', () => {}); test('b', { skip: 'why' }, () => {});";

async function runSamples(samples: readonly string[], timeoutMs = 60_000): Promise<{ readonly counts: TestCounts; readonly text: string }> {
  const cwd = await mkdtemp(join(tmpdir(), 'mayfly-test-runner-'));
  try {
    await Promise.all(samples.map((sample, index) => writeFile(join(cwd, `${index}.test.mjs`), sample)));
    let text = '';
    const counts = await runNodeTests({
      files: samples.map((_, index) => `${index}.test.mjs`), concurrency: 2, timeoutMs, cwd, write: (piece) => { text += piece; },
    });
    return { counts, text };
  } finally {
    await rm(cwd, { recursive: true });
  }
}

test('counters are summed over files, and a failing file shows its report', async () => {
  const failing = "import { test } from 'node:test'; test('good', () => {}); test('bad', () => { throw new Error('what went wrong'); });";
  const { counts, text } = await runSamples([passing, failing]);
  assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 1 });
  assert.match(text, /^✔ 0\.test\.mjs \(1 passed, 1 skipped/m);
  assert.match(text, /^✖ 1\.test\.mjs \(1 failed, 1 passed/m);
  assert.match(text, /what went wrong/);
  assert.doesNotMatch(text, /^ℹ pass/m);
});

test('a file that crashes, exits by itself or has no end is a failure', async () => {
  const crashed = await runSamples(["throw new Error('at the top');"]);
  assert.deepEqual(crashed.counts, { passed: 0, failed: 1, skipped: 0 });
  assert.match(crashed.text, /ended before its tests were done[\s\S]*at the top/);
  const left = await runSamples([`${passing} process.exit(0);`]);
  assert.equal(left.counts.failed, 1);
  const hanging = await runSamples([`${passing} setInterval(() => {}, 1000);`], 1000);
  assert.equal(hanging.counts.failed, 1);
  assert.match(hanging.text, /leave a timer, socket or process behind/);
});

test('a process that outlives its test file is killed, and the file fails', async () => {
  const orphan = "import { spawn } from 'node:child_process'; spawn('sleep', ['987654'], { stdio: 'inherit' }).unref();";
  const { counts, text } = await runSamples([`${passing} ${orphan}`]);
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 1 });
  assert.match(text, /left processes running:\n {4}sleep 987654/);
});

test('an exit code that does not fit the counters is a failure', () => {
  const tap = 'TAP version 13\n1..1\n# tests 1\n# suites 0\n# pass 1\n# fail 0\n# cancelled 0\n# skipped 0\n# todo 0\n# duration_ms 1\n';
  const ended = { timedOut: false, output: '', leftRunning: [] };
  assert.equal(judgeFile({ ...ended, code: 0 }, tap, 1).counts.failed, 0);
  assert.equal(judgeFile({ ...ended, code: 7 }, tap, 1).counts.failed, 1);
  assert.equal(judgeFile({ ...ended, code: 0 }, tap.replace('# fail 0\n', ''), 1).counts.failed, 1);
});
