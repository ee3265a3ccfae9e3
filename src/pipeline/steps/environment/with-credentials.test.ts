import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Credential } from '../../hosts/coordination-host.ts';
import type { Caller } from '../../run/caller.ts';
import type { Plain } from '../../testing/step-runner.ts';
import { createStepRunner } from '../../testing/step-runner.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const CREDENTIALS: Readonly<Record<string, Credential>> = {
  token: { kind: 'text', secret: 's3cret' },
  login: { kind: 'username-password', username: 'ann', password: 'hush' },
  file: { kind: 'file', name: 'settings.xml', content: bytes('<x/>') },
  key: { kind: 'ssh-key', username: 'git', privateKey: 'KEY', passphrase: 'phrase' },
  store: { kind: 'certificate', keystore: bytes('store'), password: 'open' },
  cloud: { kind: 'aws', accessKeyId: 'id', secretAccessKey: 'secret-key' },
  principal: { kind: 'azure', subscriptionId: 'sub', clientId: 'client', clientSecret: 'azure-secret', tenantId: 'tenant' },
};

/** The variables that a binding makes, and what is in the files that they name. */
async function bind(binding: Plain): Promise<{ variables: Record<string, string>; files: (string | null)[]; left: readonly string[]; log: string[] }> {
  const { call, host, logged, caller } = await createStepRunner({ credentials: CREDENTIALS });
  let variables: Record<string, string> = {};
  let files: (string | null)[] = [];
  await call('withCredentials', [binding], (inside: Caller) => {
    variables = Object.fromEntries(inside.frame.declared);
    files = Object.values(variables).map((value) => host.fileText(value)).filter((text) => text !== null);
    return null;
  });
  await host.release(caller.frame.place ?? assert.fail());
  return { variables, files, left: host.misuse(), log: logged() };
}

test('a secret text', async () => {
  const { variables, log } = await bind({ $class: 'string', credentialsId: 'token', variable: 'TOKEN' });
  assert.deepEqual(variables, { TOKEN: 's3cret' });
  assert.deepEqual(log, ['Masking supported pattern matches of $TOKEN']);
});

test('user name and password, apart and together, by symbol and by class', async () => {
  const apart = { credentialsId: 'login', usernameVariable: 'U', passwordVariable: 'P' };
  for (const $class of ['usernamePassword', 'UsernamePasswordMultiBinding', 'org.jenkinsci.plugins.credentialsbinding.impl.UsernamePasswordMultiBinding']) {
    assert.deepEqual((await bind({ $class, ...apart })).variables, { U: 'ann', P: 'hush' });
  }
  assert.deepEqual((await bind({ $class: 'usernameColonPassword', credentialsId: 'login', variable: 'UP' })).variables, { UP: 'ann:hush' });
});

test('git gets user name and password by variables', async () => {
  const { variables } = await bind({ $class: 'gitUsernamePassword', credentialsId: 'login' });
  assert.deepEqual([variables['GIT_USERNAME'], variables['GIT_CONFIG_KEY_0']], ['ann', 'credential.helper']);
});

test('files with secrets are there for the block only', async () => {
  const file = await bind({ $class: 'file', credentialsId: 'file', variable: 'F' });
  assert.deepEqual([file.files, file.left], [['<x/>'], []]);
  const key = await bind({ $class: 'sshUserPrivateKey', credentialsId: 'key', keyFileVariable: 'K', usernameVariable: 'U', passphraseVariable: 'P' });
  assert.deepEqual([key.files, key.left, key.variables['U'], key.variables['P']], [['KEY\n'], [], 'git', 'phrase']);
  const plainKey = await bind({ $class: 'sshUserPrivateKey', credentialsId: 'key', keyFileVariable: 'K' });
  assert.deepEqual(Object.keys(plainKey.variables), ['K']);
  const store = await bind({ $class: 'certificate', credentialsId: 'store', keystoreVariable: 'S', passwordVariable: 'P', aliasVariable: 'A' });
  assert.deepEqual([store.files, store.left, store.variables['P'], store.variables['A']], [['store'], [], 'open', 'store']);
});

test('keys of a cloud', async () => {
  const own = await bind({ $class: 'AmazonWebServicesCredentialsBinding', credentialsId: 'cloud' });
  assert.deepEqual(own.variables, { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret-key' });
  const named = await bind({ $class: 'aws', credentialsId: 'cloud', accessKeyVariable: 'I', secretKeyVariable: 'S' });
  assert.deepEqual(named.variables, { I: 'id', S: 'secret-key' });
});

test('a service principal, whose variables have names of their own', async () => {
  const own = await bind({ $class: 'azureServicePrincipal', credentialsId: 'principal' });
  assert.deepEqual(own.variables, { AZURE_SUBSCRIPTION_ID: 'sub', AZURE_CLIENT_ID: 'client', AZURE_CLIENT_SECRET: 'azure-secret', AZURE_TENANT_ID: 'tenant' });
  assert.deepEqual(own.log, ['Masking supported pattern matches of $AZURE_CLIENT_SECRET']);
  const named = await bind({ $class: 'com.microsoft.azure.util.AzureCredentialsBinding', credentialsId: 'principal', clientIdVariable: 'WHO', clientSecretVariable: 'HUSH' });
  assert.deepEqual(named.variables, { AZURE_SUBSCRIPTION_ID: 'sub', WHO: 'client', HUSH: 'azure-secret', AZURE_TENANT_ID: 'tenant' });
});

test('secrets that other plugins keep are bound like ours', async () => {
  const kubeconfig = await bind({ $class: 'kubeconfigFile', credentialsId: 'file', variable: 'KUBECONFIG' });
  assert.deepEqual([kubeconfig.files, kubeconfig.left], [['<x/>'], []]);
  assert.deepEqual((await bind({ $class: 'kubeconfigContent', credentialsId: 'file', variable: 'K' })).variables, { K: '<x/>' });
  for (const $class of ['vaultString', 'VaultStringCredentialBinding', 'conjurSecretCredential']) {
    assert.deepEqual((await bind({ $class, credentialsId: 'token', variable: 'TOKEN' })).variables, { TOKEN: 's3cret' });
  }
  assert.deepEqual((await bind({ $class: 'vaultUsernamePassword', credentialsId: 'login' })).variables, { USERNAME: 'ann', PASSWORD: 'hush' });
  assert.deepEqual((await bind({ $class: 'vaultUsernamePassword', credentialsId: 'login', usernameVariable: 'U' })).variables, { U: 'ann', PASSWORD: 'hush' });
});

test('a secret archive is unpacked', async () => {
  const { call, host } = await createStepRunner({ files: { 'x/a.txt': 'A' } });
  await call('zip', { zipFile: 'secret.zip', dir: 'x' });
  const content = bytes(host.fileText('/workspace/secret.zip') ?? '');
  const credentials: Record<string, Credential> = { z: { kind: 'file', name: 'secret.zip', content } };
  const other = await createStepRunner({ credentials });
  await other.call('writeFile', { file: 'x/a.txt', text: 'A' });
  await other.call('zip', { zipFile: 'same.zip', dir: 'x' });
  const binding = await other.call('zip', { credentialsId: 'z', variable: 'DIR' });
  for (const each of [{ value: binding }, { $class: 'dockerCert', credentialsId: 'z', variable: 'DIR' }]) {
    assert.equal(await other.call('withCredentials', { bindings: [each] }, (inside) => other.host.fileText(`${inside.frame.declared.get('DIR')}/a.txt`)), 'A');
  }
  assert.deepEqual(other.host.misuse().filter((line) => line.includes('secret')), []);
});

test('the log masks secrets', async () => {
  const { call, logged } = await createStepRunner({ credentials: CREDENTIALS });
  await call('withCredentials', [{ $class: 'usernameColonPassword', credentialsId: 'login', variable: 'UP' }], (inside) => call('echo', 'it is ann:hush or hush', undefined, inside));
  assert.equal(logged().at(-1), 'it is **** or ****');
});

test('files are removed although the block failed, and although a later binding did', async () => {
  const file = { $class: 'file', credentialsId: 'file', variable: 'F' };
  const first = await createStepRunner({ credentials: CREDENTIALS });
  assert.equal(await first.fails('withCredentials', [file], () => first.call('error', 'no')), 'no');
  assert.deepEqual(first.host.misuse().filter((line) => line.includes('secrets')), []);
  const second = await createStepRunner({ credentials: CREDENTIALS });
  await assert.rejects(second.call('withCredentials', [file, { $class: 'string', credentialsId: 'nobody', variable: 'X' }], () => null), /Could not find credentials entry with ID 'nobody'/);
  assert.deepEqual(second.host.misuse().filter((line) => line.includes('secrets')), []);
});

test('what can not be bound is told', async () => {
  const { fails } = await createStepRunner({ credentials: CREDENTIALS });
  const failure = (binding: Plain): Promise<string> => fails('withCredentials', [binding], () => null);
  assert.equal(await failure({ $class: 'string', credentialsId: 'login', variable: 'X' }), "Credentials 'login' is of type 'Username with password' where 'org.jenkinsci.plugins.plaincredentials.StringCredentials' was expected: Secret text");
  assert.match(await failure({ $class: 'bytes', credentialsId: 'x', variable: 'X' }), /can't bind "bytes": use string, usernamePassword/);
  assert.match(await failure('token'), /can't bind this/);
  assert.equal(await failure({ $class: 'string', credentialsId: 'token' }), 'string needs "variable"');
});
