import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readSecrets } from './read-secrets.ts';

const all = `
token: s3cret
registry: { username: me, password: pw }
signing: { file: key.gpg }
deploy: { username: git, privateKey: "line 1\\nline 2" }
other: { privateKeyFile: key.gpg, passphrase: open }
store: { keystore: key.gpg, password: pw }
cloud: { accessKeyId: id, secretAccessKey: key }
sky: { subscriptionId: s, clientId: c, clientSecret: x, tenantId: t }
__proto__: polluted
`;

test('every kind is told by its fields; paths are relative to the file', async () => {
  await withDirectory({ 'secrets/all.yaml': all, 'secrets/key.gpg': 'bytes', 'work/Jenkinsfile': '' }, async (directory) => {
    const { find } = await readSecrets(join(directory, 'secrets/all.yaml'), [join(directory, 'work')]);
    const bytes = Buffer.from('bytes').toString('base64');
    assert.deepEqual(find('token'), { kind: 'text', secret: 's3cret' });
    assert.deepEqual(find('registry'), { kind: 'username-password', username: 'me', password: 'pw' });
    assert.deepEqual(find('signing'), { kind: 'file', name: 'key.gpg', content: bytes });
    assert.deepEqual(find('deploy'), { kind: 'ssh-key', username: 'git', privateKey: 'line 1\nline 2', passphrase: '' });
    assert.deepEqual(find('other'), { kind: 'ssh-key', username: '', privateKey: 'bytes', passphrase: 'open' });
    assert.deepEqual(find('store'), { kind: 'certificate', keystore: bytes, password: 'pw' });
    assert.deepEqual(find('cloud'), { kind: 'aws', accessKeyId: 'id', secretAccessKey: 'key' });
    assert.deepEqual(find('sky'), { kind: 'azure', subscriptionId: 's', clientId: 'c', clientSecret: 'x', tenantId: 't' });
    for (const id of ['constructor', 'toString', 'missing']) {
      const found = find(id);
      assert.ok('refused' in found && found.refused.startsWith(`Could not find credentials entry with ID '${id}'`), id);
    }
  });
});

test('a wrong file is told with what to write instead, and no secret is shown', async () => {
  const files = {
    'work/Jenkinsfile': '', 'work/in.yaml': 'token: a', 'number.yaml': 'pin: 1234', 'fields.yaml': 'a: { username: me, pass: hush }', 'list.yaml': '- a',
    'broken.yaml': 'a: {', 'twice.yaml': 'a: x\na: y', 'bomb.yaml': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', 'gone.yaml': 'a: { file: nowhere }', 'large.yaml': `a: ${'x'.repeat(200_000)}`,
    'wide.yaml': `a: "${'€'.repeat(120_000)}"`, 'nested.yaml': 'a: hush: hush', 'tag.yaml': 'a: !hush', 'alias.yaml': 'a: *hush', 'unclosed.yaml': 'a: "hush', 'keys.yaml': '? [hush]\n: x',
    'binary.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xff]), 'key.yaml': 'a: { privateKeyFile: binary.yaml }',
  };
  await withDirectory(files, async (directory) => {
    for (const [name, expected] of [
      ['work/in.yaml', /it lies in .*work, which the machine gets as a whole\. Move it elsewhere/],
      ['number.yaml', /pin: it is none of: a text; username, password; .*into quotes/],
      ['fields.yaml', /a: it is none of/],
      ['list.yaml', /one line for each secret/],
      ['broken.yaml', /it is not YAML or JSON/],
      ['twice.yaml', /it is not YAML or JSON at line 2, column 1 \(DUPLICATE_KEY\)/],
      ['bomb.yaml', /it uses an alias/],
      ['nested.yaml', /it is not YAML or JSON at line 1, column 4 .*into quotes/],
      ['tag.yaml', /it is not YAML or JSON at line 1, column 4/],
      ['alias.yaml', /it uses an alias .*into quotes/],
      ['unclosed.yaml', /it is not YAML or JSON/],
      ['keys.yaml', /it is not YAML or JSON/],
      ['binary.yaml', /: it is not text in UTF-8/],
      ['key.yaml', /a: it is not text in UTF-8/],
      ['wide.yaml', /a: it is too long/],
      ['gone.yaml', /a: ENOENT/],
      ['large.yaml', /a: it is none of/],
      ['no-such.yaml', /ENOENT/],
      ['work', /it lies in/],
    ] as const) {
      await assert.rejects(readSecrets(join(directory, name), [join(directory, 'work')]), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'usage', name);
        assert.match(error.message, expected, name);
        assert.doesNotMatch(error.message, /hush|1234/);
        return true;
      });
    }
  });
});

test('a file is refused in whatever the machine gets, a library or the whole disk, and not beside it', async () => {
  await withDirectory({ 'library/vars/in.yaml': 'a: x', 'work/Jenkinsfile': '', 'work-notes/beside.yaml': 'a: x', 'empty.yaml': '# a: x\n' }, async (directory) => {
    const at = (name: string): string => join(directory, name);
    await symlink(at('library/vars/in.yaml'), at('link.yaml'));
    for (const sent of [[at('work'), at('library')], ['/']]) await assert.rejects(readSecrets(at('link.yaml'), sent), /which the machine gets as a whole/);
    assert.ok('kind' in (await readSecrets(at('work-notes/beside.yaml'), [at('work')])).find('a'));
    assert.ok('refused' in (await readSecrets(at('empty.yaml'), [at('work')])).find('a'), 'a file of comments has no secrets');
  });
});

async function withDirectory(files: Readonly<Record<string, string | Buffer>>, work: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'mayfly-secrets-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), content);
    }
    await work(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}
