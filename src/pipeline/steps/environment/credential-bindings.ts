// Each kind of binding: which credential it takes, and which variables it makes of it.

import type { Credential } from '../../hosts/coordination-host.ts';
import { HostError } from '../../step-host.ts';
import { keyFile } from '../../run/key-file.ts';
import { failStep, raise } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { readDescribable } from '../describable.ts';
import { requirePlace } from '../step.ts';
import type { StepContext } from '../step.ts';
import { requireText, textIn } from '../step-values.ts';

export interface Bound {
  readonly variables: ReadonlyMap<string, string>;
  /** Those whose values the log masks. */
  readonly secretNames: readonly string[];
  /** Removes the files that were made. */
  readonly remove: () => Promise<void>;
}

type Arguments = ReadonlyMap<string, Value>;

type Bind = (args: Arguments, context: StepContext) => Promise<Bound>;

const BINDINGS: ReadonlyMap<string, Bind> = new Map<string, Bind>([
  ['string', bindText],
  ['usernamePassword', bindUsernamePassword],
  ['usernameColonPassword', bindUsernameColonPassword],
  ['gitUsernamePassword', bindGitUsernamePassword],
  ['file', bindFile],
  ['zip', bindZip],
  // Its credentials are of no kind of their own here: a zip file with key.pem, cert.pem and ca.pem.
  ['dockerCert', bindZip],
  ['sshUserPrivateKey', bindSshKey],
  ['certificate', bindCertificate],
  ['aws', bindAws],
  ['azureServicePrincipal', bindAzure],
  ['kubeconfigFile', bindFile],
  ['kubeconfigContent', bindFileContent],
  ['vaultString', bindText],
  ['vaultUsernamePassword', (args, context) => bindUsernamePassword(new Map([['usernameVariable', 'USERNAME'], ['passwordVariable', 'PASSWORD'], ...args]), context)],
  ['vaultFile', bindFile],
  ['conjurSecretCredential', bindText],
]);

/** In words. */
export const BINDING_NAMES = Array.from(BINDINGS.keys()).join(', ');

export async function bindCredential(binding: Value, context: StepContext): Promise<Bound> {
  const describable = readDescribable(binding);
  const bind = describable === null ? undefined : BINDINGS.get(describable.name);
  if (describable === null || bind === undefined) {
    const what = describable === null ? 'this' : `"${describable.name}"`;
    return failStep(`withCredentials can't bind ${what}: use ${BINDING_NAMES}`);
  }
  return bind(describable.arguments, context);
}

async function bindText(args: Arguments, context: StepContext): Promise<Bound> {
  const variable = await requireText(args, 'variable', 'string', context);
  const { secret } = await credentialOf(args, 'text', context);
  return secretVariables([[variable, secret]]);
}

async function bindUsernamePassword(args: Arguments, context: StepContext): Promise<Bound> {
  const usernameVariable = await requireText(args, 'usernameVariable', 'usernamePassword', context);
  const passwordVariable = await requireText(args, 'passwordVariable', 'usernamePassword', context);
  const { username, password } = await credentialOf(args, 'username-password', context);
  return { ...secretVariables([[passwordVariable, password]]), variables: new Map([[usernameVariable, username], [passwordVariable, password]]) };
}

async function bindUsernameColonPassword(args: Arguments, context: StepContext): Promise<Bound> {
  const variable = await requireText(args, 'variable', 'usernameColonPassword', context);
  const { username, password } = await credentialOf(args, 'username-password', context);
  context.host.mask(`${username}:${password}`);
  return secretVariables([[variable, `${username}:${password}`]]);
}

/** git asks a helper of its own for the name and the password, which it gets from variables: no file is needed. */
async function bindGitUsernamePassword(args: Arguments, context: StepContext): Promise<Bound> {
  const { username, password } = await credentialOf(args, 'username-password', context);
  const helper = '!f() { echo "username=$GIT_USERNAME"; echo "password=$GIT_PASSWORD"; }; f';
  const variables = new Map([
    ['GIT_USERNAME', username],
    ['GIT_PASSWORD', password],
    ['GIT_CONFIG_COUNT', '1'],
    ['GIT_CONFIG_KEY_0', 'credential.helper'],
    ['GIT_CONFIG_VALUE_0', helper],
  ]);
  return { variables, secretNames: ['GIT_PASSWORD'], remove: async () => {} };
}

async function bindFile(args: Arguments, context: StepContext): Promise<Bound> {
  const variable = await requireText(args, 'variable', 'file', context);
  const { name, content } = await credentialOf(args, 'file', context);
  return withSecretFile(context, name, content, (path) => secretVariables([[variable, path]]));
}

async function bindFileContent(args: Arguments, context: StepContext): Promise<Bound> {
  const variable = await requireText(args, 'variable', 'kubeconfigContent', context);
  const { content } = await credentialOf(args, 'file', context);
  return secretVariables([[variable, new TextDecoder().decode(content)]]);
}

async function bindZip(args: Arguments, context: StepContext): Promise<Bound> {
  const variable = await requireText(args, 'variable', 'zip', context);
  const { name, content } = await credentialOf(args, 'file', context);
  const place = requirePlace(context);
  const archive = await context.host.secretFile(place, name, content);
  const directory = `${context.host.temporaryDirectory(place)}/secretFiles/${context.node}-${variable}`;
  try {
    await context.host.unpack(place, { format: 'zip', archive, directory, wants: () => true }, context.signal);
  } finally {
    await context.host.removeSecretFile(place, archive);
  }
  return { ...secretVariables([[variable, directory]]), remove: () => context.host.remove(place, directory, null) };
}

async function bindSshKey(args: Arguments, context: StepContext): Promise<Bound> {
  const keyFileVariable = await requireText(args, 'keyFileVariable', 'sshUserPrivateKey', context);
  const [usernameVariable, passphraseVariable] = [await textIn(args, 'usernameVariable', context), await textIn(args, 'passphraseVariable', context)];
  const { username, privateKey, passphrase } = await credentialOf(args, 'ssh-key', context);
  return withSecretFile(context, `ssh-key-${keyFileVariable}`, keyFile(privateKey), (path) => {
    const bound = secretVariables([[keyFileVariable, path], [passphraseVariable, passphrase]]);
    return usernameVariable === '' ? bound : { ...bound, variables: new Map([...bound.variables, [usernameVariable, username]]) };
  });
}

async function bindCertificate(args: Arguments, context: StepContext): Promise<Bound> {
  const keystoreVariable = await requireText(args, 'keystoreVariable', 'certificate', context);
  const [passwordVariable, aliasVariable] = [await textIn(args, 'passwordVariable', context), await textIn(args, 'aliasVariable', context)];
  const { keystore, password } = await credentialOf(args, 'certificate', context);
  const id = await textIn(args, 'credentialsId', context);
  return withSecretFile(context, `keystore-${keystoreVariable}`, keystore, (path) => {
    const bound = secretVariables([[keystoreVariable, path], [passwordVariable, password]]);
    return aliasVariable === '' ? bound : { ...bound, variables: new Map([...bound.variables, [aliasVariable, id]]) };
  });
}

async function bindAws(args: Arguments, context: StepContext): Promise<Bound> {
  const { accessKeyId, secretAccessKey } = await credentialOf(args, 'aws', context);
  const accessKeyVariable = (await textIn(args, 'accessKeyVariable', context)) || 'AWS_ACCESS_KEY_ID';
  const secretKeyVariable = (await textIn(args, 'secretKeyVariable', context)) || 'AWS_SECRET_ACCESS_KEY';
  return { ...secretVariables([[secretKeyVariable, secretAccessKey]]), variables: new Map([[accessKeyVariable, accessKeyId], [secretKeyVariable, secretAccessKey]]) };
}

/** The plugin has names of its own for the variables; any of them may be given another one. */
async function bindAzure(args: Arguments, context: StepContext): Promise<Bound> {
  const { subscriptionId, clientId, clientSecret, tenantId } = await credentialOf(args, 'azure', context);
  const nameOf = async (parameter: string, usual: string): Promise<string> => (await textIn(args, parameter, context)) || usual;
  const secretVariable = await nameOf('clientSecretVariable', 'AZURE_CLIENT_SECRET');
  const variables = new Map([
    [await nameOf('subscriptionIdVariable', 'AZURE_SUBSCRIPTION_ID'), subscriptionId],
    [await nameOf('clientIdVariable', 'AZURE_CLIENT_ID'), clientId],
    [secretVariable, clientSecret],
    [await nameOf('tenantIdVariable', 'AZURE_TENANT_ID'), tenantId],
  ]);
  return { ...secretVariables([[secretVariable, clientSecret]]), variables };
}

/** What Jenkins calls each kind, to people and in Java. */
const KINDS: Readonly<Record<Credential['kind'], { readonly name: string; readonly className: string }>> = {
  text: { name: 'Secret text', className: 'org.jenkinsci.plugins.plaincredentials.StringCredentials' },
  'username-password': { name: 'Username with password', className: 'com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials' },
  file: { name: 'Secret file', className: 'org.jenkinsci.plugins.plaincredentials.FileCredentials' },
  'ssh-key': { name: 'SSH Username with private key', className: 'com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey' },
  certificate: { name: 'Certificate', className: 'com.cloudbees.plugins.credentials.common.StandardCertificateCredentials' },
  aws: { name: 'AWS Credentials', className: 'com.cloudbees.jenkins.plugins.awscredentials.AmazonWebServicesCredentials' },
  azure: { name: 'Azure Service Principal', className: 'com.microsoft.azure.util.AzureCredentials' },
};

async function credentialOf<Kind extends Credential['kind']>(args: Arguments, kind: Kind, context: StepContext): Promise<Extract<Credential, { kind: Kind }>> {
  const id = await requireText(args, 'credentialsId', 'a binding', context);
  return requireCredential(id, kind, context);
}

const NOT_FOUND = 'org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException';

/** Fails with Jenkins' words when the credential is of another kind. */
export async function requireCredential<Kind extends Credential['kind']>(
  id: string,
  kind: Kind,
  { host, node, signal }: StepContext,
): Promise<Extract<Credential, { kind: Kind }>> {
  const credential = await host.credential(id, kind, node, signal).catch(failNotFound);
  if (!isOfKind(credential, kind)) {
    const { name, className } = KINDS[kind];
    raise(NOT_FOUND, `Credentials '${id}' is of type '${KINDS[credential.kind].name}' where '${className}' was expected: ${name}`);
  }
  return credential;
}

function failNotFound(error: unknown): never {
  if (error instanceof HostError && error.blame === 'pipeline') {
    raise(NOT_FOUND, error.message);
  }
  throw error;
}

function isOfKind<Kind extends Credential['kind']>(credential: Credential, kind: Kind): credential is Extract<Credential, { kind: Kind }> {
  return credential.kind === kind;
}

/** Variables without a name are not wanted. */
function secretVariables(pairs: readonly (readonly [string, string])[]): Bound {
  const wanted = pairs.filter(([name]) => name !== '');
  return { variables: new Map(wanted), secretNames: wanted.map(([name]) => name), remove: async () => {} };
}

async function withSecretFile(context: StepContext, name: string, content: Uint8Array, bind: (path: string) => Bound): Promise<Bound> {
  const place = requirePlace(context);
  const path = await context.host.secretFile(place, name, content);
  return { ...bind(path), remove: () => context.host.removeSecretFile(place, path) };
}
