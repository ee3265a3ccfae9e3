// What people type and write wrongly: each has its exit code and a message that says where and what to do.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { errorExitCodes, explainError, outcomeExitCodes } from '../../src/cli/exit-codes.ts';
import { readConfig } from '../../src/controller/controller.ts';
import { pipelineOf } from '../../src/guest/testing/guest-process.ts';
import { withDirectory } from '../support/directories.ts';
import type { Files } from '../support/directories.ts';
import { mayflyHere } from '../support/mayfly-here.ts';
import { mayfly } from '../support/mayfly-process.ts';
import { root } from '../tidy/repository.ts';

const good = pipelineOf(`sh 'echo it ran'`);

test('the control: a good pipeline runs, and its exit code is 0', async () => {
  await withDirectory({ Jenkinsfile: good }, async (directory) => {
    const { code, stdout, stderr } = await mayfly(['run', '--provider', 'fake'], { cwd: directory, home: join(directory, 'home') });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^it ran$/m);
    assert.match(stdout, /✔ succeeded in/);
    assert.match(stderr, /without any isolation/, 'machines/fake is not marked as what it is');
  });
});

test('the control of the others: a process of its own says the same as the command line in this one', async () => {
  await withDirectory({ Jenkinsfile: pipelineOf('ech "x"') }, async (directory) => {
    const home = join(directory, 'home');
    const there = await mayfly(['run', directory], { home });
    const here = await mayflyHere(['run', directory], { MAYFLY_HOME: home });
    assert.deepEqual({ code: there.code, stdout: there.stdout, stderr: there.stderr }, here);
    assert.equal(here.code, 1);
  });
});

const jenkinsfiles: Readonly<Record<string, readonly [files: Files, message: RegExp]>> = {
  'missing': [{ 'README': '' }, /Jenkinsfile: no such file$/m],
  'not UTF-8': [{ Jenkinsfile: Buffer.concat([Buffer.from('pipeline { '), Buffer.from([0xff, 0xfe])]) }, /Jenkinsfile: not UTF-8: byte 11 .*save the file as UTF-8/],
  '10 MB': [{ Jenkinsfile: `// ${'x'.repeat(10_000_000)}\n${good}` }, /Jenkinsfile: larger than 1 MiB; move data/],
  'a directory': [{ 'Jenkinsfile/inside': '' }, /Jenkinsfile: this is a directory/],
  'a syntax error': [
    { Jenkinsfile: pipelineOf('sh "never closed') },
    /Jenkinsfile:6:4: error: string is not closed\n {2}sh "never closed\n {5}\^+\nhint: add " before the end of the line/m,
  ],
  'an unknown directive': [{ Jenkinsfile: good.replace('stages', 'stagess') }, /Jenkinsfile:3:3: error: Undefined section "stagess"\n.*\n {4}\^{7}\nhint: did you mean "stages"\?/],
  'an unknown step': [{ Jenkinsfile: good.replace('sh ', 'ech ') }, /Jenkinsfile:6:1: error: No such DSL method 'ech'.*\n.*\n {2}\^{3}\nhint: did you mean "echo"\?/],
};

for (const [name, [files, message]] of Object.entries(jenkinsfiles)) {
  test(`a Jenkinsfile that is wrong (${name}): exit code 1, before any machine is made`, async () => {
    await withDirectory(files, async (directory) => {
      const { code, stdout, stderr } = await mayflyHere(['run', '--provider', 'fake', directory], { MAYFLY_HOME: join(directory, 'home') });
      assert.match(stderr, message);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /Base template|bug in Mayfly/);
      assert.equal(existsSync(join(directory, 'home')), false, 'it has begun to set something up');
    });
  });
}

test('a Jenkinsfile of another name is found, and named in its errors', async () => {
  const files = { 'ci/Other': pipelineOf(`sh 'cat data'`), 'ci/Broken': good.replace('agent', 'agnet'), 'ci/data': 'beside it' };
  await withDirectory(files, async (directory) => {
    const home = join(directory, 'home');
    const fine = await mayfly(['run', '--provider', 'fake', 'ci/Other'], { cwd: directory, home });
    assert.equal(fine.code, 0, fine.stderr);
    assert.match(fine.stdout, /^beside it$/m);
    const broken = await mayflyHere(['run', join(directory, 'ci/Broken')], { MAYFLY_HOME: home });
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /ci\/Broken:2:3: error: Undefined section "agnet"/);
  });
});

const commands: Readonly<Record<string, readonly [args: readonly string[], env: Record<string, string>, code: number, message: RegExp]>> = {
  'a target that is not there': [['run', '/nowhere'], {}, 66, /mayfly: \/nowhere: no such file or directory\. Give the directory/],
  'an --env without a value': [['run', '--env', 'NAME'], {}, 64, /--env NAME: write NAME=VALUE/],
  'an --env with a bad name': [['run', '--env', '1X=2'], {}, 64, /--env 1X=2: write NAME=VALUE/],
  'an --env that is too long': [['run', '--env', `X=${'x'.repeat(65_537)}`], {}, 64, /--env X: the value is longer than 64 KiB/],
  'an unknown provider': [['run', '--provider', 'ec3'], {}, 64, /ec3/],
  'an unknown option': [['run', '--frobnicate'], {}, 64, /unknown option '--frobnicate'/],
  'an unknown command': [['rnu'], {}, 64, /unknown command 'rnu'(.|\n)*"mayfly --help" shows all commands/],
  'too many arguments': [['run', 'a', 'b'], {}, 64, /too many arguments/],
  'a setting that is none': [['run'], { MAYFLY_MEMROY: '1024' }, 64, /MAYFLY_MEMROY is no setting; there are MAYFLY_HOME, /],
  'settings out of range, all named at once': [['run'], { MAYFLY_VCPUS: '0', MAYFLY_DISK_GIB: 'much' }, 64, /MAYFLY_VCPUS=0: expected a whole number from 1 to 64\n {2}MAYFLY_DISK_GIB=much: expected a whole number from 4 to 1024$/m],
  'numbers that only a program would write': [['run'], { MAYFLY_VCPUS: '1e1', MAYFLY_LOG_MIB: '0x10', MAYFLY_WALL_MINUTES: '5.5' }, 64, /MAYFLY_VCPUS=1e1: expected a whole.*\n.*MAYFLY_WALL_MINUTES=5.5: expected a whole.*\n.*MAYFLY_LOG_MIB=0x10: expected a whole/],
  'a setting of several words that is none of them': [['run'], { MAYFLY_ACCELERATOR: 'xen' }, 64, /MAYFLY_ACCELERATOR=xen: expected auto or kvm or tcg$/m],
  'memory that QEMU would misread': [['run'], { MAYFLY_MEMORY_MIB: '2048' }, 64, /take 2056/],
  'a data directory that is relative': [['run'], { MAYFLY_HOME: 'data' }, 64, /MAYFLY_HOME=data: expected an absolute path/],
  'an image for machines/fake': [['images', '--provider', 'fake', 'add', 'a:1', 'archive.tar'], {}, 64, /uses no images/],
};

for (const [name, [args, env, expected, message]] of Object.entries(commands)) {
  test(`${name}: exit code ${expected}`, async () => {
    await withDirectory({}, async (directory) => {
      const { code, stdout, stderr } = await mayflyHere(args, { MAYFLY_HOME: join(directory, 'home'), ...env });
      assert.match(stderr, message);
      assert.equal(code, expected);
      assert.doesNotMatch(`${stdout}${stderr}`, /it ran|bug in Mayfly/);
    });
  });
}

test('an image that is not there and that the whole pipeline needs: exit code 66, before anything is installed or built', async () => {
  await withDirectory({ Jenkinsfile: pipelineOf(`sh 'echo it ran'`, `{ docker 'nosuch/tool:7' }`) }, async (directory) => {
    const { code, stdout, stderr } = await mayflyHere(['run', directory], { MAYFLY_HOME: join(directory, 'home') });
    assert.equal(code, 66, stderr);
    assert.match(stderr, /The image nosuch\/tool:7 was not added to this installation.*mayfly images add nosuch\/tool:7 image\.tar No image was added yet/);
    assert.equal(stdout, '');
    assert.doesNotMatch(stderr, /It now runs|Guest image|Base template/);
    assert.equal(existsSync(join(directory, 'home/guest-images')), false, 'it has begun to build');
  });
});

test('--version', async () => {
  for (const option of ['--version', '-V']) assert.deepEqual(await mayflyHere([option], {}), { code: 0, stdout: 'mayfly 0.1.0\n', stderr: '' });
});

test('every exit code stands in --help and in the README', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [table = ''] = readme.slice(readme.indexOf('| exit code')).split('\n\n');
  const rows = table.split('\n').map((line) => line.split('|')[1] ?? '').join(' ');
  const { stdout: whole } = await mayflyHere(['--help'], {});
  const { stdout: ofRun } = await mayflyHere(['run', '--help'], {});
  const codes = [...Object.values(outcomeExitCodes), ...Object.values(errorExitCodes), explainError(new Error('x')).exitCode];
  for (const code of new Set(codes)) {
    for (const help of [whole, ofRun]) assert.match(help, new RegExp(`^ +${code} {2}\\S`, 'm'));
    assert.match(rows, new RegExp(`(?<!\\d)${code}(?!\\d)`), `README has no exit code ${code}`);
  }
});

test('every setting stands in the README with its default', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const { limits, ceilings, templateBytes, provider, accelerator } = readConfig({});
  const { stderr } = await mayflyHere(['run'], { MAYFLY_NONE: '' });
  const names = /there are (.*)/.exec(stderr)?.[1]?.split(', ') ?? [];
  assert.ok(names.length > 5, stderr);
  for (const name of names) assert.match(readme, new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm'), `README has no row for ${name}`);
  const rows: readonly (readonly [names: readonly string[], defaults: readonly (string | number)[]])[] = [
    [['MAYFLY_PROVIDER'], [`\`${provider}\``]],
    [['MAYFLY_ACCELERATOR'], [`\`${accelerator}\``]],
    [['MAYFLY_VCPUS', 'MAYFLY_MEMORY_MIB', 'MAYFLY_DISK_GIB'], [limits.vcpus, limits.memoryMiB, limits.diskGiB]],
    [['MAYFLY_WALL_MINUTES', 'MAYFLY_SILENCE_MINUTES', 'MAYFLY_LOG_MIB'], [ceilings.wallTimeMs / 60_000, ceilings.silenceMs / 60_000, ceilings.logBytes / 1024 ** 2]],
    [['MAYFLY_TEMPLATE_GIB'], [templateBytes / 1024 ** 3]],
  ];
  for (const [row, defaults] of rows) {
    const expected = `| ${row.map((name) => `\`${name}\``).join(', ')} | ${defaults.join(', ')} |`;
    assert.ok(readme.includes(expected), `README has no "${expected}"`);
  }
});

test('every option of run and lint stands in the README, and every option there is one', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('| command | does |'), readme.indexOf('| exit code'));
  const optionsOf = (text: string): Set<string> => new Set(text.match(/--[a-z][a-z-]+/g));
  const known = new Set<string>();
  for (const args of [['run'], ['lint'], ['images'], ['templates'], ['machines'], ['doctor'], ['clean'], []]) {
    const { stdout } = await mayflyHere([...args, '--help'], {});
    const ownOptions = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name = '']) => name);
    for (const name of ownOptions) known.add(name);
  }
  const told = optionsOf(table);
  assert.deepEqual([...told].filter((name) => !known.has(name)), []);
  // What README tells elsewhere or leaves to --help.
  const elsewhere = ['--provider', '--stdin-name'];
  assert.deepEqual([...known].filter((name) => !told.has(name) && !elsewhere.includes(name)), []);
});

test('the help of images add says what a name and what a source is', async () => {
  const { stdout } = await mayflyHere(['images', 'add', '--help'], {});
  assert.match(stdout, /agent \{ docker 'maven:3' \}/);
  assert.match(stdout, /docker save(.|\n)*OCI layout(.|\n)*directory/);
});

test('--help is there for every command, on standard output, and is no error', async () => {
  for (const args of [['--help'], ['run', '--help'], ['images', '--help'], ['images', 'add', '--help'], ['templates', '--help'], ['machines', '--help'], ['doctor', '--help'], ['clean', '--help'], ['lint', '--help']]) {
    const { code, stdout, stderr } = await mayflyHere(args, {});
    assert.deepEqual([args, code, stderr], [args, 0, '']);
    assert.match(stdout, /^Usage: mayfly/);
  }
});

test('a data directory that can\'t be made is an error with its path, and no bug', async () => {
  await withDirectory({ Jenkinsfile: good, 'file': '' }, async (directory) => {
    const { code, stderr } = await mayflyHere(['run', '--provider', 'fake', directory], { MAYFLY_HOME: join(directory, 'file/home') });
    assert.notEqual(code, 0);
    assert.match(stderr, /file\/home/);
    assert.doesNotMatch(stderr, /bug in Mayfly/);
  });
});
