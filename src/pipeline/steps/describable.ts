// Descriptions of things, as arguments of steps: `usernamePassword(…)`, which the interpreter makes a map with
// `$class`, or such a map written by hand with the name of Jenkins' class.

import { isMap } from '../run/kinds.ts';
import type { MapValue, Value } from '../run/value.ts';

export interface Describable {
  /** The symbol, also when the pipeline says the class. */
  readonly name: string;
  readonly arguments: ReadonlyMap<string, Value>;
}

/** Null when the value is something else. */
export function readDescribable(value: Value): Describable | null {
  if (!isMap(value)) {
    return null;
  }
  const entries = argumentsOf(value);
  const name = entries.get('$class');
  if (typeof name !== 'string') {
    return null;
  }
  entries.delete('$class');
  const simpleName = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  return { name: SYMBOL_OF_CLASS.get(simpleName) ?? simpleName, arguments: entries };
}

/** A map's entries whose keys are texts. */
export function argumentsOf(map: MapValue): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const { key, value } of map.entries.values()) {
    if (typeof key === 'string') {
      found.set(key, value);
    }
  }
  return found;
}

/** Java's class names without their packages → symbols. */
const SYMBOL_OF_CLASS: ReadonlyMap<string, string> = new Map([
  ['AgentErrorCondition', 'agent'],
  ['AmazonWebServicesCredentialsBinding', 'aws'],
  ['AnsiColorBuildWrapper', 'ansiColor'],
  ['ArtifactArchiver', 'archiveArtifacts'],
  ['AzureCredentialsBinding', 'azureServicePrincipal'],
  ['BooleanParameterDefinition', 'booleanParam'],
  ['BooleanParameterValue', 'booleanParam'],
  ['BuildDiscarderProperty', 'buildDiscarder'],
  ['CertificateMultiBinding', 'certificate'],
  ['ChoiceParameterDefinition', 'choice'],
  ['CleanBeforeCheckout', 'cleanBeforeCheckout'],
  ['CleanCheckout', 'cleanAfterCheckout'],
  ['CloneOption', 'cloneOption'],
  ['ConjurSecretCredentialsBinding', 'conjurSecretCredential'],
  ['CredentialsParameterDefinition', 'credentials'],
  ['DisableConcurrentBuildsJobProperty', 'disableConcurrentBuilds'],
  ['DockerServerCredentialsBinding', 'dockerCert'],
  ['DurabilityHintJobProperty', 'durabilityHint'],
  ['FileBinding', 'file'],
  ['FileParameterDefinition', 'file'],
  ['Fingerprinter', 'fingerprint'],
  ['GitHubPushTrigger', 'githubPush'],
  ['GithubProjectProperty', 'githubProjectProperty'],
  ['GitLFSPull', 'lfs'],
  ['GitSCM', 'scmGit'],
  ['GitSCMSource', 'git'],
  ['HtmlPublisher', 'publishHTML'],
  ['JUnitResultArchiver', 'junit'],
  ['KubernetesAgentErrorCondition', 'kubernetesAgent'],
  ['LocalBranch', 'localBranch'],
  ['LogRotator', 'logRotator'],
  ['MailerStep', 'mail'],
  ['MaskPasswordsBuildWrapper', 'maskPasswords'],
  ['Merge', 'merge'],
  ['ParametersDefinitionProperty', 'parameters'],
  ['PasswordParameterDefinition', 'password'],
  ['PasswordParameterValue', 'password'],
  ['PathRestriction', 'pathRestriction'],
  ['PipelineTriggersJobProperty', 'pipelineTriggers'],
  ['PreBuildCleanup', 'preBuildCleanup'],
  ['PreBuildMerge', 'preBuildMerge'],
  ['PruneStaleBranch', 'pruneStaleBranch'],
  ['PruneStaleTag', 'pruneTags'],
  ['RelativeTargetDirectory', 'relativeTargetDir'],
  ['RunParameterDefinition', 'run'],
  ['RunParameterValue', 'run'],
  ['SCMTrigger', 'pollSCM'],
  ['SSHUserPrivateKeyBinding', 'sshUserPrivateKey'],
  ['SparseCheckoutPaths', 'sparseCheckout'],
  ['StringBinding', 'string'],
  ['StringParameterDefinition', 'string'],
  ['StringParameterValue', 'string'],
  ['SubmoduleOption', 'submodule'],
  ['SubversionSCM', 'svn'],
  ['SynchronousResumeNotSupportedErrorCondition', 'nonresumable'],
  ['TextParameterDefinition', 'text'],
  ['TextParameterValue', 'text'],
  ['TimerTrigger', 'cron'],
  ['TimestamperBuildWrapper', 'timestamps'],
  ['ToolEnvBuildWrapper', 'toolenv'],
  ['UserIdentity', 'userIdentity'],
  ['UsernamePasswordBinding', 'usernameColonPassword'],
  ['UsernamePasswordMultiBinding', 'usernamePassword'],
  ['VaultFileCredentialBinding', 'vaultFile'],
  ['VaultStringCredentialBinding', 'vaultString'],
  ['VaultUsernamePasswordCredentialBinding', 'vaultUsernamePassword'],
  ['WipeWorkspace', 'wipeWorkspace'],
  ['WsCleanup', 'cleanWs'],
  ['ZipFileBinding', 'zip'],
]);
