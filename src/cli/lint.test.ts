import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';

import { MayflyError } from '../protocol/errors.ts';
import { lintFiles } from './lint.ts';
import type { LintOptions } from './lint.ts';

const goodPipeline = "pipeline {\n  agent any\n  stages { stage('A') { steps { sh 'x' } } }\n}\n";
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mayfly-lint-'));
});

after(async () => {
  await rm(folder, { recursive: true });
});

async function run(files: readonly string[], options: LintOptions = {}, input: Iterable<Buffer | string> = []): Promise<{ exitCode: number; output: string }> {
  let output = '';
  const exitCode = await lintFiles(files, options, (text) => { output += text; }, Readable.from(input));
  return { exitCode, output: output.replaceAll(folder, 'DIR') };
}

async function lint(content: string | Buffer | null, options: LintOptions = {}): Promise<{ exitCode: number; output: string }> {
  const file = join(folder, 'Jenkinsfile');
  await rm(file, { force: true });
  if (content !== null) {
    await writeFile(file, content);
  }
  return run([file], options);
}

test('a valid file', async () => {
  assert.deepEqual(await lint(goodPipeline), { exitCode: 0, output: 'DIR/Jenkinsfile: ok\n' });
});

test('every problem is shown, with line, caret and hint', async () => {
  const { exitCode, output } = await lint(goodPipeline.replace('sh', 'hs').replace('agent any', ''));
  assert.equal(exitCode, 1);
  assert.match(output, /^DIR\/Jenkinsfile:1:1: error: Missing required section "agent"\n {2}pipeline \{\n {2}\^{8}\nhint: add agent any\nDIR\/Jenkinsfile:3:33: error: No such DSL method 'hs'/);
});

test('files that are none', async () => {
  assert.deepEqual(await lint(null), { exitCode: 1, output: 'DIR/Jenkinsfile: no such file\n' });
  await rm(join(folder, 'Jenkinsfile'), { force: true });
  assert.deepEqual(await run([folder]), { exitCode: 1, output: 'DIR: this is a directory; give the path of a Jenkinsfile\n' });
  await writeFile(join(folder, 'Jenkinsfile'), goodPipeline);
  assert.deepEqual(await run([folder]), { exitCode: 1, output: 'DIR: this is a directory; give the path of a Jenkinsfile, such as DIR/Jenkinsfile\n' });
  assert.deepEqual(await lint(Buffer.from([0x7f, 0x45, 0, 1])), { exitCode: 1, output: 'DIR/Jenkinsfile: this is no text: it has a zero byte\n' });
  assert.match((await lint('')).output, /the file is empty/);
});

test('a pipe that nobody writes into, and a device, are not waited for', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/zero']) {
    const { exitCode, output } = await run([path]);
    assert.equal(exitCode, 1);
    assert.match(output, /: this is no ordinary file; what comes from a pipe or a device is read with `mayfly lint --stdin`\n$/);
  }
});

test('a file that is not UTF-8 names the first wrong byte', async () => {
  for (const [bytes, position] of [[[0x61, 0xff, 0x62], 1], [[0xc3, 0xa4, 0xe4, 0x20], 2], [[0x61, 0xc3], 1]] as const) {
    const { exitCode, output } = await lint(Buffer.from(bytes));
    assert.equal(exitCode, 1);
    assert.equal(output, `DIR/Jenkinsfile: not UTF-8: byte ${position} begins no valid character; save the file as UTF-8\n`);
  }
});

test('a file of 10 MB is refused before it is read', async () => {
  const { exitCode, output } = await lint(Buffer.alloc(10_000_000, 0x20));
  assert.equal(exitCode, 1);
  assert.equal(output, 'DIR/Jenkinsfile: larger than 1 MiB; move data and long scripts into files of the repository\n');
});

test('one wrong file does not hide the others', async () => {
  const good = join(folder, 'good');
  await writeFile(good, goodPipeline);
  assert.deepEqual(await run([join(folder, 'none'), good]), { exitCode: 1, output: 'DIR/none: no such file\nDIR/good: ok\n' });
});

test('--json: a file is a line', async () => {
  const { exitCode, output } = await lint("node {\n  sh 'a' +\n}\necho \"\\d\"\n", { json: true, groovy: true });
  assert.equal(exitCode, 1);
  assert.deepEqual(JSON.parse(output), {
    file: 'DIR/Jenkinsfile',
    ok: false,
    problems: [
      { line: 3, column: 1, severity: 'error', code: 'syntax', message: 'unexpected "}", expected an expression', hint: null },
      {
        line: 4, column: 7, severity: 'error', code: 'syntax', message: '"\\d" is not an escape that strings know',
        hint: 'write \\\\d to get \\d, or use a slashy string /…/ for a regular expression',
      },
    ],
  });
  assert.equal((await lint(goodPipeline, { json: true })).output, '{"file":"DIR/Jenkinsfile","ok":true,"problems":[]}\n');
  const unreadable = '{"file":"DIR","ok":false,"problems":[{"line":1,"column":1,"severity":"error","code":"unreadable","message":"this is a directory; give the path of a Jenkinsfile","hint":null}]}\n';
  await rm(join(folder, 'Jenkinsfile'));
  assert.equal((await run([folder], { json: true })).output, unreadable);
});

test('--groovy takes any script, and tells warnings from errors', async () => {
  const script = "def f(x) { x }\nclass A { }\nf 'a'\n+ 'b'\n";
  const { exitCode, output } = await lint(script, { groovy: true });
  assert.equal(exitCode, 0);
  assert.match(output, /^DIR\/Jenkinsfile:4:1: warning: this line does not go on[^]*\nDIR\/Jenkinsfile: ok\n$/);
  assert.equal((await lint('pipeline { }', { groovy: true })).exitCode, 0);
  assert.equal((await lint('pipeline { }')).exitCode, 1);
});

test('--tree: the tree, or null and the problems', async () => {
  const { exitCode, output } = await lint('x\n', { tree: true });
  const span = { start: 0, end: 1 };
  const statement = { kind: 'expression', span, expression: { kind: 'name', span, name: 'x' } };
  assert.equal(exitCode, 0);
  assert.deepEqual(JSON.parse(output), { file: 'DIR/Jenkinsfile', ok: true, tree: { kind: 'script', span: { start: 0, end: 2 }, body: [statement] }, problems: [] });
  const wrong = JSON.parse((await lint('x = \n', { tree: true })).output) as { tree: unknown; problems: unknown[] };
  assert.equal(wrong.tree, null);
  assert.equal(wrong.problems.length, 1);
});

test('--sarif: one document for all files', async () => {
  await writeFile(join(folder, 'a b'), "pipeline {\n  agent any\n  stages {\n    stage('𝒳') { steps { sh 'x' }\n  }\n}\n");
  const { exitCode, output } = await run([join(folder, 'a b'), join(folder, 'none'), 'no/such#file'], { sarif: true });
  assert.equal(exitCode, 1);
  interface Log { version: string; runs: { columnKind: string; tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; locations: { physicalLocation: unknown }[]; relatedLocations?: unknown[] }[] }[] }
  const log = JSON.parse(output) as Log;
  const { results, tool, columnKind } = log.runs[0] ?? assert.fail('no run');
  assert.equal(log.version, '2.1.0');
  assert.equal(columnKind, 'unicodeCodePoints');
  assert.deepEqual(results.map(({ ruleId }) => ruleId), ['syntax', 'unreadable', 'unreadable']);
  assert.ok(results.every(({ ruleId }) => tool.driver.rules.some(({ id }) => id === ruleId)));
  const place = { artifactLocation: { uri: 'file://DIR/a%20b' }, region: { startLine: 4, startColumn: 34, endLine: 4, endColumn: 34 } };
  assert.deepEqual(results[0]?.locations[0]?.physicalLocation, place);
  assert.equal(results[0]?.relatedLocations?.length, 1);
  assert.deepEqual(results[2]?.locations[0]?.physicalLocation, { artifactLocation: { uri: 'no/such%23file' } });
});

test('--stdin, with a name or without', async () => {
  assert.deepEqual(await run([], { stdin: true }, [goodPipeline]), { exitCode: 0, output: '<stdin>: ok\n' });
  assert.deepEqual(await run([], { stdin: true, stdinName: 'x/Jenkinsfile' }, [Buffer.from(goodPipeline)]), { exitCode: 0, output: 'x/Jenkinsfile: ok\n' });
  const endless = (function* () { for (;;) yield Buffer.alloc(65_536, 0x20); })();
  assert.match((await run([], { stdin: true }, endless)).output, /^<stdin>: larger than 1 MiB/);
});

test('wrong usage', async () => {
  const usages: [string[], LintOptions][] = [[[], {}], [['a'], { stdin: true }], [['a'], { json: true, sarif: true }], [['a'], { stdinName: 'b' }]];
  for (const [files, options] of usages) {
    await assert.rejects(run(files, options), (error) => error instanceof MayflyError && error.code === 'usage');
  }
});

test('the name of a file does not steer the terminal', async () => {
  for (const text of [goodPipeline, 'x(']) {
    const { output } = await run([], { stdin: true, stdinName: 'a\u001B]0;title\u0007b\n' }, [text]);
    assert.doesNotMatch(output, /[\u001B\u0007]/u);
    assert.match(output, /^a/);
  }
});
