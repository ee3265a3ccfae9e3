// What pipelines ask of their machine, through the whole guest program.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { exec } from '../lib/exec.ts';
import type { RunSpecification } from '../protocol/messages.ts';
import { hello, GuestProcess, run, tarOf } from './testing/guest-process.ts';

type Files = Record<string, string | Buffer>;

/** A Scripted Pipeline; what its machine is given besides. Its log, after it has ended as expected. */
async function logOf(script: string, options: { files?: Files; expected?: string; error?: RegExp; changes?: Partial<RunSpecification>; prepare?: (guest: GuestProcess) => void | Promise<void> } = {}): Promise<string> {
  await using guest = await GuestProcess.start();
  await options.prepare?.(guest);
  await guest.begin({ Jenkinsfile: script, ...options.files }, options.changes);
  const { result, error } = await guest.message('finished');
  assert.equal(result, options.expected ?? 'SUCCESS', `${error}\n${guest.log}`);
  if (options.error !== undefined) assert.match(error ?? '', options.error);
  return guest.log;
}

test('a pipeline whose values fill the memory fails with the reason, before V8 would end the guest', async () => {
  await using guest = await GuestProcess.start({ NODE_OPTIONS: '--max-old-space-size=300' });
  await guest.begin({ Jenkinsfile: 'def all = []; def one = (1..500000).toList(); while (true) { all << new ArrayList(one) }' });
  const { result, error } = await guest.message('finished');
  assert.equal(result, 'FAILURE');
  assert.match(error ?? '', /OutOfMemoryError: the pipeline's values take nearly all the memory/);
});

test('without a checkout a workspace is empty; with it the run\'s files are there, in each workspace', async () => {
  const log = await logOf(`node {
    sh 'echo "before <$(ls)>"'
    checkout scm
    sh 'echo "after <$(ls)>"; echo changed >a.txt; echo mine >new.txt'
    node { checkout scm; sh 'echo "second $(basename $PWD) <$(ls)> $(cat a.txt)"' }
    checkout scm
    sh 'echo "again <$(cat a.txt) $(cat new.txt)>"'
  }`, { files: { 'a.txt': 'original\n' } });
  assert.match(log, /^before <>$/m);
  assert.match(log, /^after <Jenkinsfile\na\.txt>$/m);
  assert.match(log, /^second workspace@2 <Jenkinsfile\na\.txt> original$/m);
  assert.match(log, /^again <original mine>$/m);
});

test('files: read, written, listed, removed, and a step sees each of them', async () => {
  const log = await logOf(`node {
    writeFile file: 'deep/er/a.txt', text: 'grün\\n'
    sh 'cat deep/er/a.txt; mkdir -p other; echo 12345 >other/b.txt; ln -s ../other deep/link'
    echo "\${readFile('deep/er/a.txt').trim()} \${fileExists('nope')} \${fileExists('deep')}"
    echo findFiles(glob: '**/*.txt').collect { "\${it.path}:\${it.length}" }.join(' ')
    sh 'truncate -s 100M large'
    echo "touched: \${touch(file: 'large', timestamp: 1000).with { "\${it.length} \${it.lastModified}" }}"
    dir('deep') { deleteDir() }
    deleteDir()
    sh 'echo "left <$(ls -A)>"'
    writeFile file: 'again', text: 'x'
    sh 'echo "then <$(ls -A)>"'
  }`);
  assert.match(log, /^grün$/m);
  assert.match(log, /^grün false true$/m);
  assert.match(log, /^deep\/er\/a\.txt:6 deep\/link\/b\.txt:6 other\/b\.txt:6$/m);
  assert.match(log, /^touched: 104857600 1000$/m);
  assert.match(log, /^left <>$/m);
  assert.match(log, /^then <again>$/m);
});

test('tee keeps what steps and scripts say, each where it belongs', async () => {
  const log = await logOf(`node {
    parallel a: { tee('a.log') { echo 'from a'; sh 'set +x; echo out; echo err >&2' } },
             b: { tee('b.log') { sh 'set +x; printf unfinished' } }
    echo "a <\${readFile('a.log')}> b <\${readFile('b.log')}>"
  }`);
  const [, a = '', b = ''] = /a <([^>]*)> b <([^>]*)>/.exec(log) ?? [];
  assert.deepEqual(a.trim().split('\n').toSorted(), ['+ set +x', 'err', 'from a', 'out']);
  assert.deepEqual(b.trim().split('\n'), ['+ set +x', 'unfinished']);
});

test('the guest\'s own pipes, files and process are out of reach, and pipes of others do not block it', async () => {
  const attempts = {
    'its descriptors': `readFile('/proc/self/environ')`,
    'its memory': `writeFile file: '/proc/self/oom_score_adj', text: '0'`,
    'what it keeps': `writeFile file: "\${env.HOME}/.mayfly/stash-1.tar", text: ''`,
    'by a link': `writeFile file: 'sneaky/x', text: ''`,
    'where its pipes are': `dir(env.RUNNER) { deleteDir() }`,
    'all workspaces': `dir(env.HOME) { deleteDir() }`,
    'a pipe': `readFile('pipe')`,
    'a device': `readFile('/dev/zero')`,
    'a directory': `readFile('.')`,
  };
  const tries = Object.entries(attempts).map(([name, attempt]) => `try { ${attempt}; echo 'DONE ${name}' } catch (e) { echo "refused ${name}: \${e.message}" }`);
  const log = await logOf(`node {
    sh 'mkfifo pipe; ln -s "$HOME/.mayfly" sneaky'
    env.RUNNER = sh(script: 'ls -d "$HOME"/workspace@tmp/runner-*', returnStdout: true).trim()
    ${tries.join('\n')}
    dir("\${env.HOME}/workspace@tmp") { deleteDir() }
    sh 'echo still here'
  }`);
  assert.doesNotMatch(log, /^DONE/m);
  for (const name of Object.keys(attempts)) assert.match(log, new RegExp(`^refused ${name}: `, 'm'));
  assert.match(log, /^still here$/m);
});

test('stashes go from one workspace to another, with modes and links; a name can be used again', async () => {
  const log = await logOf(`node {
    sh 'mkdir -p out/sub; echo one >out/a; echo two >out/sub/b; chmod 750 out/a; ln -s a out/link; echo no >other'
    stash name: 'it', includes: 'out/**'
    node { unstash 'it'; sh 'find . -type f -o -type l | sort; stat -c %a out/a; readlink out/link' }
    sh 'echo three >out/a'
    stash name: 'it', includes: 'out/a'
    dir('back') { unstash 'it'; sh 'find . -type f; cat out/a' }
  }`);
  assert.match(log, /^\.\/out\/a\n\.\/out\/link\n\.\/out\/sub\/b$/m);
  assert.match(log, /^750\n/m);
  assert.match(log, /^\.\/out\/a\n\+ cat out\/a\nthree$/m);
  await logOf(`node { unstash 'nope' }`, { expected: 'FAILURE', error: /No such saved stash ‘nope’/ });
});

test('artifacts are kept apart from the workspace, told in the log, and can be read again', async () => {
  const log = await logOf(`node {
    writeFile file: 'out/a.txt', text: 'hello'
    archiveArtifacts artifacts: 'out/*', fingerprint: true
    deleteDir()
    unarchive mapping: ['out/a.txt': 'back.txt']
    sh 'echo "<$(cat back.txt)>"'
  }`);
  assert.match(log, /^Kept in the machine until the run ends \(0\.0 MB\): out\/a\.txt$/m);
  assert.match(log, /^Fingerprint of out\/a\.txt: 5d41402abc4b2a76b9719d911017c592$/m);
  assert.match(log, /^<hello>$/m);
});

for (const [format, pack, unpack] of [
  ['zip', `zip zipFile: 'o.zip', dir: 'in'`, `unzip zipFile: 'o.zip', dir: 'to'`],
  ['tar', `tar file: 'o.tar', dir: 'in', compress: false`, `untar file: 'o.tar', dir: 'to'`],
  ['tar.gz', `tar file: 'o.tgz', dir: 'in', compress: true`, `untar file: 'o.tgz', dir: 'to'`],
] as const) {
  test(`${format}: what is packed is unpacked again`, async () => {
    const log = await logOf(`node {
      sh 'mkdir -p in/sub; echo text >in/a.txt; : >in/empty; head -c 300000 /dev/urandom >in/sub/large; (cd in; md5sum a.txt empty sub/large) >sums'
      ${pack}
      ${unpack}
      sh 'cd to && md5sum -c ../sums && find . -type f | sort'
    }`);
    assert.match(log, /^a\.txt: OK\nempty: OK\nsub\/large: OK$/m);
    assert.match(log, /^\.\/a\.txt\n\.\/empty\n\.\/sub\/large$/m);
  });
}

test('archives that lead out of their directory, or are none, are refused with their name', async () => {
  const evil = await tarOf({ 'fine': 'x', '../outside': 'x' });
  const log = await logOf(`node {
    checkout scm
    for (name in ['evil.tar', 'evil.zip', 'none.zip', 'missing.zip']) {
      try { if (name.endsWith('.tar')) untar(file: name, dir: 'to') else unzip(zipFile: name, dir: 'to'); echo "DONE \${name}" } catch (e) { echo "refused \${name}: \${e.message}" }
    }
  }`, { files: { 'evil.tar': evil, 'evil.zip': evilZip, 'none.zip': 'PK this is none' } });
  assert.doesNotMatch(log, /^DONE/m);
  assert.match(log, /^refused evil\.tar: .*evil\.tar: The archive has an entry "\.\.\/outside" that can't be unpacked/m);
  assert.match(log, /^refused evil\.zip: .*evil\.zip can't be read: invalid relative path: \.\.\/outside/m);
  assert.match(log, /^refused none\.zip: .*none\.zip can't be read/m);
  assert.match(log, /^refused missing\.zip: /m);
});

/** One stored entry called `../outside`, written by hand, as no packer of ours would. */
const evilZip = ((): Buffer => {
  const name = Buffer.from('../outside');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(10, 0);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([10, 0]), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
})();

/** Two commits: `main` has two, `other` and the tag v1 the first. */
async function makeRepository(directory: string, files: Readonly<Record<string, string>> = { f: 'one\n' }): Promise<string> {
  const repository = join(directory, 'repository');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(repository, path, '..'), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  const git = `git -c user.name=n -c user.email=e@x -c init.defaultBranch=main`;
  const script = `cd "$0" && git -c init.defaultBranch=main init -q && git add -A && ${git} commit -qm first && git branch other && git tag v1 && echo two >f && git add -A && ${git} commit -qm second`;
  const made = await exec('sh', ['-c', script, repository]);
  assert.equal(made.code, 0, made.stderr);
  return repository;
}

test('git in the machine: branches, tags, commits, the default branch; what is not there is said', async () => {
  const log = await logOf(`node {
    for (name in ['*/main', 'origin/other', 'refs/tags/v1', '']) {
      def found = checkout(scmGit(branches: [[name: name]], userRemoteConfigs: [[url: env.HOME + '/../repository']]))
      echo "\${name}: \${found.GIT_BRANCH} \${readFile('f').trim()} \${found.GIT_COMMIT.length()}"
      env.COMMIT = found.GIT_COMMIT
    }
    def found = checkout(scmGit(branches: [[name: env.COMMIT]], userRemoteConfigs: [[url: 'file://' + env.HOME + '/../repository']]))
    echo "commit: \${found.GIT_BRANCH == env.COMMIT}"
    echo "pattern: \${checkout(scmGit(branches: [[name: '*/o*r']], userRemoteConfigs: [[url: env.HOME + '/../repository']])).GIT_BRANCH}"
    for (name in ['nope', '*/nope*', ':^origin/(?!main)']) {
      try { checkout(scmGit(branches: [[name: name]], userRemoteConfigs: [[url: env.HOME + '/../repository']])) } catch (e) { echo "refused: \${e.message}" }
    }
    try { git 'https://localhost:1/x.git' } catch (e) { echo "refused: \${e.message}" }
    try { git 'https://me:word@localhost:1/x.git' } catch (e) { echo "refused: \${e.message}" }
    try { git 'a\\u0000b' } catch (e) { echo "refused: \${e.message}" }
  }`, { prepare: async (guest) => { await makeRepository(guest.directory); } });
  assert.match(log, /^\*\/main: origin\/main two 40$/m);
  assert.match(log, /^origin\/other: origin\/other one 40$/m);
  assert.match(log, /^refs\/tags\/v1: v1 one 40$/m);
  assert.match(log, /^: origin\/main two 40$/m);
  assert.match(log, /^commit: true$/m);
  assert.match(log, /^pattern: origin\/other$/m);
  assert.match(log, /^refused: .*repository could not be checked out: There is no branch, tag or commit nope/m);
  assert.match(log, /^refused: .*repository could not be checked out: There is no branch, tag or commit nope\* in/m);
  assert.match(log, /^refused: ":\^origin\/\(\?!main\)" is a regular expression/m);
  assert.match(log, /^refused: https:\/\/localhost:1\/x\.git could not be checked out: .*machines have no network yet/m);
  assert.match(log, /^Fetching changes from https:\/\/me:\*\*\*\*@localhost:1\/x\.git$/m);
  assert.match(log, /^refused: .*zero byte/m);
  assert.doesNotMatch(log, /word@/);
});

const libraryFiles = {
  'vars/greet.groovy': `def call(String name) { echo "hello \${name} of \${new org.demo.Place().name()}: \${libraryResource('word.txt').trim()}" }\n`,
  'src/org/demo/Place.groovy': `package org.demo\nclass Place implements Serializable { String name() { 'demo' } }\n`,
  'resources/word.txt': 'word\n',
};

test('shared libraries: sent with the run, cloned from a repository at a version, implicit; unknown ones are named', async () => {
  await using guest = await GuestProcess.start();
  const repository = await makeRepository(guest.directory, libraryFiles);
  await guest.send(hello, run({ libraries: [
    { name: 'sent', source: { kind: 'files', transfer: 9 }, defaultVersion: null, implicit: true },
    { name: 'cloned', source: { kind: 'git', url: repository }, defaultVersion: 'v1', implicit: false },
  ] }));
  await guest.channel.sendData(9, await tarOf({ 'vars/log.groovy': `def call(text) { echo "sent says \${text}" }`, 'README': 'not sent on' }));
  await guest.channel.sendData(9, Buffer.alloc(0));
  await guest.channel.sendData(1, await tarOf({ Jenkinsfile: `@Library('cloned') _\nlog 'yes'\nnode { greet 'you' }\ntry { library 'nope@1' } catch (e) { echo "refused: \${e.message}" }\n` }));
  await guest.channel.sendData(1, Buffer.alloc(0));
  const { result, error } = await guest.message('finished');
  assert.equal(result, 'SUCCESS', `${error}\n${guest.log}`);
  assert.match(guest.log, /^Loading library cloned@v1$/m);
  assert.match(guest.log, /^sent says yes$/m);
  assert.match(guest.log, /^hello you of demo: word$/m);
  assert.match(guest.log, /^refused: No library named nope found\. This run has sent, cloned; give it one with `mayfly run --library nope=/m);
  assert.equal(existsSync(join(guest.home, '.libraries/1')), false);
});

test('branches run at the same time, each with a workspace of its own; the host hears of them', async () => {
  await using guest = await GuestProcess.start();
  // Each waits for the other: one after the other they would never end.
  const wait = (mine: string, other: string): string => `node { sh 'touch "$HOME/${mine}"; while [ ! -e "$HOME/${other}" ]; do sleep 0.05; done; basename "$PWD"' }`;
  await guest.begin({ Jenkinsfile: `parallel a: { ${wait('a', 'b')} }, b: { ${wait('b', 'a')} }, c: { error 'no' }` });
  const { result } = await guest.message('finished');
  assert.equal(result, 'FAILURE');
  assert.match(guest.log, /^workspace$/m);
  assert.match(guest.log, /^workspace@2$/m);
  const events = guest.messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
  assert.deepEqual(events.flatMap((event) => (event.kind === 'branch-started' ? [event.name] : [])), ['a', 'b', 'c']);
  assert.equal(events.filter((event) => event.kind === 'branch-ended' && event.result === 'FAILURE').length, 1);
});

test('what only others have is asked for or refused, in words that tell what to do', async () => {
  const log = await logOf(`node {
    def attempts = [
      input: { input 'Go?' }, long: { input 'x' * 20000 }, credential: { withCredentials([string(credentialsId: 'token', variable: 'T')]) { } }, build: { build 'other' },
      tool: { tool 'no-such-tool' }, label: { node('gpu') { } }, windows: { node('windows') { } },
    ]
    attempts.each { name, attempt -> try { attempt(); echo "DONE \${name}" } catch (e) { echo "refused \${name}: \${e.message}" } }
    mail to: 'a@example.org', subject: 'Hello', body: ''
    milestone 1
    lock('x') { echo 'locked' }
    currentBuild.description = 'described'
  }`, { changes: { labels: ['special'] } });
  assert.doesNotMatch(log, /^DONE/m);
  assert.match(log, /^refused input: this host has none: answer-wanted$/m);
  assert.match(log, /^refused long: The question "xxx.* is too long to be asked/m);
  assert.match(log, /^refused credential: this host has none: secret-wanted$/m);
  assert.match(log, /^refused build: No item named other found/m);
  assert.match(log, /^refused tool: No tool named no-such-tool found\. Here are .*git \(\/usr/m);
  assert.match(log, /^refused label: There is no machine with the label "gpu"\. Machines here have the labels mayfly, linux, .*special/m);
  assert.match(log, /^refused windows: .*Mayfly's machines run Linux/m);
  assert.match(log, /^No mail is sent: .*a@example\.org, about "Hello"/m);
  assert.match(log, /^locked$/m);
});

test('requests of the network: an answer, headers, a status that is no success, and a server that is not there', async (t) => {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
    else response.writeHead(request.url === '/' ? 200 : 404, { 'x-seen': request.method ?? '' }).end(String(request.headers['x-sent'] ?? 'nothing'));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = await logOf(`node {
    def answer = httpRequest(url: '${url}/moved', customHeaders: [[name: 'X-Sent', value: 'header']])
    echo "\${answer.status} \${answer.content}"
    echo "\${httpRequest(url: '${url}/none', validResponseCodes: '404').status}"
    try { httpRequest 'http://127.0.0.1:1/' } catch (e) { echo "refused: \${e.message}" }
    try { httpRequest 'gopher://x/' } catch (e) { echo "refused: \${e.message}" }
  }`);
  assert.match(log, /^200 header$/m);
  assert.match(log, /^404$/m);
  assert.match(log, /^refused: http:\/\/127\.0\.0\.1:1\/ can't be reached: .*ECONNREFUSED/m);
  assert.match(log, /^refused: gopher:\/\/x\/ is no address of the web/m);
});

test('a library in the repository that is built is read as it came, and the checkout after it has all files', async () => {
  const files = { 'vars/greet.groovy': "def call(who) { echo \"hello ${who}\" }", 'src/p/A.groovy': 'package p\nclass A { static b() { 42 } }' };
  const log = await logOf(
    `def lib = library(identifier: 'own@any', retriever: legacySCM(scm))
    greet lib.p.A.b()
    node { checkout scm; echo readFile('src/p/A.groovy') }`,
    { files },
  );
  assert.match(log, /^hello 42$/m);
  assert.match(log, /^class A /m);
});

test('readTrusted reads what was sent, whatever the workspace holds; links out of the workspace are not followed by a library', async () => {
  const log = await logOf(`node { checkout scm; writeFile file: 'a.txt', text: 'changed'; echo readTrusted('a.txt') }`, { files: { 'a.txt': 'as it was' } });
  assert.match(log, /^as it was$/m);
  await using guest = await GuestProcess.start();
  const repository = await makeRepository(guest.directory, libraryFiles);
  symlinkSync('/etc/passwd', join(repository, 'resources/passwd'));
  assert.match(readFileSync(join(repository, 'resources/passwd'), 'utf8'), /root/);
  const committed = await exec('sh', ['-c', 'git add -A && git -c user.name=n -c user.email=e@x commit -qm link'], { cwd: repository });
  assert.equal(committed.code, 0, committed.stderr);
  await guest.begin({ Jenkinsfile: `library identifier: 'x@main', retriever: modernSCM([$class: 'GitSCMSource', remote: '${repository}'])\necho libraryResource('passwd')` });
  assert.equal((await guest.message('finished')).result, 'FAILURE');
  assert.doesNotMatch(guest.log, /root:/);
});
