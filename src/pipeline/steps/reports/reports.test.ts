import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepRunner, property } from '../../testing/step-runner.ts';

const REPORT = `<?xml version="1.0"?>
<testsuites><testsuite name="outer"><testsuite name="inner">
  <testcase classname="a.B" name="works" time="1,234.5"/>
  <testcase classname="a.B" name="fails"><failure message="no">at line 1</failure></testcase>
  <testcase name="errs" time="x"><error>boom</error></testcase>
  <testcase classname="a.B" name="later"><skipped/></testcase>
</testsuite></testsuite></testsuites>`;

test('junit counts, keeps every case, and makes the stage and the run UNSTABLE', async () => {
  const runner = await createStepRunner({ files: { 'target/TEST-a.xml': REPORT } });
  const result = await runner.call('junit', '**/TEST-*.xml');
  const counts = await Promise.all(['totalCount', 'failCount', 'skipCount', 'passCount'].map((name) => property(result, name, runner)));
  assert.deepEqual(counts, [4, 2, 1, 1]);
  assert.deepEqual([runner.run.outcome.result, runner.caller.frame.stage.result], ['UNSTABLE', 'UNSTABLE']);
  const [report] = runner.host.reports;
  assert.ok(report?.kind === 'tests');
  assert.deepEqual(report.cases, [
    { suite: 'inner', className: 'a.B', name: 'works', outcome: 'passed', milliseconds: 1_234_500, message: null },
    { suite: 'inner', className: 'a.B', name: 'fails', outcome: 'failed', milliseconds: 0, message: 'no\nat line 1' },
    { suite: 'inner', className: 'inner', name: 'errs', outcome: 'failed', milliseconds: 0, message: 'boom' },
    { suite: 'inner', className: 'a.B', name: 'later', outcome: 'skipped', milliseconds: 0, message: '' },
  ]);
});

test('junit may leave the run alone', async () => {
  const { call, run } = await createStepRunner({ files: { 'a.xml': REPORT } });
  await call('junit', { testResults: '*.xml', skipMarkingBuildUnstable: true, testDataPublishers: [{ $class: 'attachments' }], keepLongStdio: true });
  assert.equal(run.outcome.result, 'SUCCESS');
});

test('a report that can not be read is a failed test', async () => {
  const { call, host } = await createStepRunner({ files: { 'a.xml': '<testsuite><testcase', 'b.xml': '', 'c.xml': '<testsuite name="s"><error>init failed</error></testsuite>' } });
  await call('junit', '*.xml');
  const [report] = host.reports;
  assert.ok(report?.kind === 'tests');
  assert.deepEqual(report.cases.map(({ name, outcome }) => [name, outcome]), [['[failed-to-read]', 'failed'], ['[empty]', 'failed'], ['(init)', 'failed']]);
});

test('junit without reports or tests fails, unless that is allowed', async () => {
  const runner = await createStepRunner({ files: { 'empty.xml': '<testsuite/>' } });
  assert.equal(await runner.fails('junit', 'TEST-*.xml'), 'No test report files were found. Configuration error?');
  assert.equal(await runner.fails('junit', '*.xml'), 'None of the test reports contained any result');
  const result = await runner.call('junit', { testResults: 'TEST-*.xml', allowEmptyResults: true });
  assert.equal(await property(result, 'totalCount', runner), 0);
  assert.equal(runner.host.reports.length, 0);
});

test('publishHTML', async () => {
  const { call, fails, host, logged } = await createStepRunner({ files: { 'out/index.html': '', 'out/style.css': '' } });
  await call('publishHTML', { target: { reportDir: 'out', reportFiles: 'index.html, other.html', reportName: 'Docs', keepAll: true } });
  await call('publishHTML', { reportDir: 'out', includes: '*.css' });
  assert.deepEqual(host.reports, [
    { kind: 'html', name: 'Docs', index: 'index.html', files: { directory: '/workspace/out', paths: ['index.html', 'style.css'] } },
    { kind: 'html', name: 'HTML Report', index: 'index.html', files: { directory: '/workspace/out', paths: ['style.css'] } },
  ]);
  assert.equal(await fails('publishHTML', { target: { reportDir: 'none' } }), "Specified HTML directory '/workspace/none' does not exist.");
  await call('publishHTML', { target: { reportDir: 'none', allowMissing: true } });
  assert.match(await fails('publishHTML', 'out'), /publishHTML needs a map/);
  assert.equal(logged().some((line) => line.includes('*** WARNING ***')), false);
  await call('publishHTML', { reportDir: 'out', reportFiles: '${PAGE}' });
  assert.ok(logged().some((line) => line.includes('*** WARNING ***')));
});

test('recordIssues keeps the reports of each tool', async () => {
  const { call, fails, host, logged } = await createStepRunner({ files: { 'checkstyle.xml': '' } });
  await call('recordIssues', { tools: [{ $class: 'checkStyle', pattern: '*.xml' }, { $class: 'java', id: 'javac' }], qualityGates: [{ threshold: 1 }], enabledForFailure: true });
  await call('recordIssues', { tool: { $class: 'spotBugs', pattern: 'none' } });
  assert.deepEqual(host.reports, [
    { kind: 'issues', tool: 'checkStyle', id: 'checkstyle', files: ['checkstyle.xml'] },
    { kind: 'issues', tool: 'java', id: 'javac', files: [] },
    { kind: 'issues', tool: 'spotBugs', id: 'spotbugs', files: [] },
  ]);
  assert.equal(logged()[0], 'Notice: recordIssues evaluates no quality gates here');
  assert.match(await fails('recordIssues', { tools: [] }), /recordIssues needs tools/);
  assert.match(await fails('recordIssues', { tools: ['java'] }), /a tool is written as/);
});

test('recordCoverage looks where each parser looks', async () => {
  const { call, fails, host } = await createStepRunner({ files: { 'target/site/jacoco.xml': '', 'pit/mutations.xml': '' } });
  await call('recordCoverage', { tools: [{ parser: 'JACOCO' }, { parser: 'PIT', pattern: 'pit/*.xml' }], sourceCodeRetention: 'MODIFIED' });
  assert.deepEqual(host.reports, [
    { kind: 'coverage', tool: 'JACOCO', files: ['target/site/jacoco.xml'] },
    { kind: 'coverage', tool: 'PIT', files: ['pit/mutations.xml'] },
  ]);
  assert.match(await fails('recordCoverage', { tools: [{ parser: 'X' }] }), /no parser "X": use CLOVER/);
  assert.match(await fails('recordCoverage'), /needs tools/);
});

test('reference builds are noticed', async () => {
  const { call, logged } = await createStepRunner();
  await call('discoverReferenceBuild', { referenceJob: 'x' });
  await call('discoverGitReferenceBuild');
  assert.equal(logged().length, 2);
});

test('realtimeJUnit reports as junit does, with its parameters, also when its block fails', async () => {
  const { call, fails, run, host } = await createStepRunner({ files: { 'a.xml': REPORT } });
  assert.equal(await call('realtimeJUnit', { testResults: 'none.xml', allowEmptyResults: true }, () => 'value'), 'value');
  await call('realtimeJUnit', { testResults: 'a.xml', skipMarkingBuildUnstable: true }, () => null);
  assert.equal(run.outcome.result, 'SUCCESS');
  assert.equal(await fails('realtimeJUnit', 'a.xml', () => call('error', 'the block')), 'the block');
  assert.deepEqual([host.reports.length, run.outcome.result], [2, 'UNSTABLE']);
});
