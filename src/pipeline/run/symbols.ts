// Names that are called like steps and do nothing: they describe something for the step, option or property around
// them (`string(credentialsId: 'x', variable: 'Y')`, `logRotator(numToKeepStr: '5')`). Jenkins calls them symbols of describables.
// Each has the name of the parameter that an argument without a name sets, or null.

import { PLUGIN_OPTION_TYPES } from '../model/option-types.ts';
import { PARAMETER_TYPES, PLUGIN_PARAMETER_TYPES } from '../model/parameter-types.ts';
import { PLUGIN_TRIGGER_TYPES } from '../model/trigger-types.ts';

const PARAMETERS: readonly (readonly [string, string | null])[] = [
  ...Array.from(PARAMETER_TYPES, ([name, { unnamedParameter }]) => [name, unnamedParameter] as const), ['base64File', 'name'], ['stashedFile', 'name'],
];

const BINDINGS = [
  'aws', 'certificate', 'conjurSecretCredential', 'dockerCert', 'file', 'gitUsernamePassword', 'kubeconfigContent', 'kubeconfigFile', 'sshUserPrivateKey', 'string',
  'token', 'usernameColonPassword', 'usernamePassword', 'vaultFile', 'vaultString', 'vaultUsernamePassword', 'zip',
];

const RETRY_CONDITIONS = ['agent', 'kubernetesAgent', 'nonresumable'];

const TRIGGERS: readonly (readonly [string, string | null])[] = [
  ['cron', 'spec'], ['eventTrigger', 'condition'], ['githubPush', null], ['issueCommentTrigger', 'commentPattern'], ['jmespathQuery', 'query'],
  ['parameterizedCron', 'parameterizedSpecification'], ['pollSCM', 'scmpoll_spec'], ['simpleMatch', 'simpleMatch'], ['upstream', null],
];

const OPTIONS: readonly (readonly [string, string | null])[] = [
  ['authorizationMatrix', 'permissions'], ['buildDiscarder', 'strategy'], ['checkoutToSubdirectory', 'subdirectory'], ['copyArtifactPermission', 'projectNames'],
  ['disableConcurrentBuilds', null], ['disableRestartFromStage', null], ['disableResume', null], ['durabilityHint', 'hint'],
  ['githubProjectProperty', 'projectUrlStr'], ['group', null], ['inheriting', null], ['inheritingGlobal', null], ['gitLabConnection', 'gitLabConnection'], ['logRotator', null], ['newContainerPerStage', null], ['nonInheriting', null],
  ['office365ConnectorWebhooks', null], ['overrideIndexTriggers', 'enableTriggers'], ['parallelsAlwaysFailFast', null], ['parameters', 'parameterDefinitions'],
  ['pipelineTriggers', 'triggers'], ['preserveStashes', null], ['quietPeriod', 'quietPeriod'], ['rateLimit', null], ['rateLimitBuilds', 'throttle'],
  ['rebuildSettings', null], ['resourceGroup', null], ['simpleBuildDiscarder', null], ['skipDefaultCheckout', 'skipDefaultCheckout'],
  ['skipStagesAfterUnstable', null], ['throttleJobProperty', null], ['useDefaults', null], ['user', null],
];

const SCM: readonly (readonly [string, string | null])[] = [
  ['authorInChangelog', null], ['bitbucket', null], ['bitbucketBranchDiscovery', null], ['buildSingleRevisionOnly', null], ['changelogToBranch', 'options'],
  ['checkoutOption', 'timeout'], ['cleanAfterCheckout', null], ['cleanBeforeCheckout', null], ['cloneOption', null], ['disableRemotePoll', null],
  ['firstBuildChangelog', null], ['fromScm', null], ['gitBranchDiscovery', null], ['gitHubBranchDiscovery', null], ['gitHubForkDiscovery', null],
  ['gitHubPullRequestDiscovery', null], ['gitHubTagDiscovery', null], ['github', null], ['gitLab', null], ['gitLFSPull', null], ['gitTagDiscovery', null],
  ['gitUserIdentity', null], ['headRegexFilter', 'regex'], ['headWildcardFilter', null], ['ignoreNotifyCommit', null], ['legacySCM', 'scm'], ['lfs', null],
  ['localBranch', 'localBranch'], ['messageExclusion', 'excludedMessage'], ['modernSCM', 'scm'], ['none', null], ['pathRestriction', null],
  ['perBuildTag', null], ['preBuildMerge', null], ['pretestedIntegration', null], ['pruneStaleBranch', null], ['pruneTags', null],
  ['refSpecs', null], ['relativeTargetDir', 'relativeTargetDir'], ['scmGit', null], ['scmName', 'name'], ['sparseCheckout', null], ['submodule', null],
  ['submodules', null], ['svn', 'remote'], ['userExclusion', 'excludedUsers'], ['userIdentity', null], ['wipeWorkspace', null],
];

/** Of recordIssues: https://www.jenkins.io/doc/pipeline/steps/warnings-ng/ */
const ISSUE_TOOLS = [
  'acuCobol', 'ajc', 'analysisParser', 'androidLintParser', 'ansibleLint', 'aquaScanner', 'armCc', 'axivionSuite', 'bluepearl', 'brakeman', 'buckminster',
  'cadence', 'cargo', 'ccm', 'checkStyle', 'clair', 'clang', 'clangAnalyzer', 'clangTidy', 'cmake', 'codeAnalysis', 'codeChecker', 'codeGeneratorParser',
  'codeNarc', 'coolflux', 'cpd', 'cppCheck', 'cppLint', 'crossCore', 'cssLint', 'dart', 'detekt', 'diabC', 'dockerLint', 'docFx', 'doxygen', 'drMemory',
  'dscanner', 'dupFinder', 'eclipse', 'embeddedEngineerParser', 'erlc', 'errorProne', 'esLint', 'findBugs', 'flake8', 'flawfinder', 'flexSDK', 'flowParser',
  'foodcritic', 'fxcop', 'gcc', 'gcc3', 'gendarme', 'ghsMulti', 'gnat', 'gnuFortran', 'goLint', 'goVet', 'groovyScript', 'grype', 'hadoLint', 'iar', 'iarCstat',
  'ideaInspection', 'infer', 'intelC', 'invalids', 'issues', 'java', 'javaDoc', 'jcReport', 'jsHint', 'jsLint', 'junitParser', 'klocWork', 'kotlin', 'ktLint',
  'linuxKernelOutput', 'mavenConsole', 'mentorGraphics', 'metrowerksCodeWarrior', 'modelsim', 'msBuild', 'myPy', 'nagFortran', 'native', 'oelintAdv',
  'otDockerLint', 'owaspDependencyCheck', 'pcLint', 'pep8', 'perforce', 'perlCritic', 'php', 'phpCodeSniffer', 'phpStan', 'pit', 'pmdParser', 'polyspaceParser',
  'prefast', 'protoLint', 'puppetLint', 'pvsStudio', 'pyDocStyle', 'pyLint', 'qacSourceCodeAnalyser', 'qtTranslation', 'resharperInspectCode', 'revApi', 'rfLint',
  'robocopy', 'ruboCop', 'sarif', 'scala', 'simian', 'simulinkCheckTool', 'sonarQube', 'sphinxBuild', 'spotBugs', 'styleCop', 'sunC', 'swiftLint', 'tagList',
  'taskingVx', 'taskScanner', 'tiCss', 'tnsdl', 'trivy', 'tsLint', 'valgrind', 'veraCodePipelineScanner', 'xcode', 'xlc', 'xmlLint', 'yamlLint', 'yuiCompressor',
  'zptLint',
];

const ISSUE_FILTERS = ['Category', 'File', 'Message', 'Module', 'Package', 'Type'].flatMap((what) => [`include${what}`, `exclude${what}`]);

const COVERAGE_ADAPTERS = ['coberturaAdapter', 'istanbulCobertura', 'istanbulCoberturaAdapter', 'jacocoAdapter', 'llvm', 'llvmAdapter', 'opencover', 'opencoverAdapter'];

const PUBLISHERS: readonly (readonly [string, string | null])[] = [
  ['artifactsPublisher', null], ['attachments', null], ['brokenBuildSuspects', null], ['brokenTestsSuspects', null], ['buildParameter', 'parameterName'], ['buildUser', null], ['claim', null],
  ['configFile', null], ['contributor', null], ['culprits', null], ['dependenciesFingerprintPublisher', null], ['developers', null], ['downstream', null], ['failingTestSuspects', null],
  ['findbugsPublisher', null], ['firstFailingBuildSuspects', null], ['jacocoPublisher', null], ['junitPublisher', null], ['lastCompleted', null],
  ['lastSuccessful', null], ['lastWithArtifacts', null], ['latestSavedBuild', null], ['openTasksPublisher', null], ['permalink', null],
  ['pipelineGraphPublisher', null], ['previous', null], ['recipients', null], ['requestor', null], ['sourceFiles', 'level'], ['specific', 'buildNumber'],
  ['stability', null], ['testDataPublisher', null], ['upstreamDevelopers', null], ['workspace', null],
];

/** Of podTemplate. */
const POD = [
  'configMapVolume', 'containerEnvVar', 'containerLivenessProbe', 'containerTemplate', 'dynamicPVC', 'emptyDirVolume', 'emptyDirWorkspaceVolume', 'envVar',
  'genericEphemeralVolume', 'hostPathVolume', 'hostPathWorkspaceVolume', 'merge', 'nfsVolume', 'nfsWorkspaceVolume', 'onFailure', 'override',
  'persistentVolumeClaim', 'persistentVolumeClaimWorkspaceVolume', 'podAffinity', 'podAnnotation', 'podAntiAffinity', 'podEnvVar', 'podLabel', 'portMapping', 'secretEnvVar', 'secretVolume', 'always', 'never',
];

/** Of xunit: https://www.jenkins.io/doc/pipeline/steps/xunit/ */
const TEST_TOOLS = [
  'BoostTest', 'CTest', 'CUnit', 'Check', 'CppTest', 'CppUnit', 'Custom', 'EmbUnit', 'FPCUnit', 'GoogleTest', 'JUnit', 'MSTest', 'MbUnit', 'NUnit2', 'NUnit3',
  'PHPUnit', 'QtTest', 'TUSAR', 'UnitTest', 'Valgrind', 'gtester', 'parasoft', 'xUnitDotNet',
  // Its thresholds.
  'failed', 'skipped',
];

/** Of fileOperations and splitTests. */
const OPERATIONS: readonly (readonly [string, string | null])[] = [
  ['count', 'size'], ['fileCopyOperation', null], ['fileCreateOperation', null], ['fileDeleteOperation', null], ['fileDownloadOperation', null],
  ['fileJoinOperation', null], ['filePropertiesToJsonOperation', null], ['fileRenameOperation', null], ['fileTransformOperation', null],
  ['fileUnTarOperation', null], ['fileUnZipOperation', null], ['fileZipOperation', null], ['folderCopyOperation', null], ['folderCreateOperation', null],
  ['folderDeleteOperation', null], ['folderRenameOperation', null], ['time', 'mins'],
];

const PATTERN_PARAMETER = 'pattern';

export const SYMBOLS: ReadonlyMap<string, string | null> = new Map([
  ...named([...PLUGIN_PARAMETER_TYPES, ...PLUGIN_TRIGGER_TYPES, ...PLUGIN_OPTION_TYPES], null),
  ...named([...BINDINGS, ...RETRY_CONDITIONS, ...ISSUE_TOOLS, ...POD, ...TEST_TOOLS], null),
  ['azureServicePrincipal', 'credentialsId'],
  ...named(ISSUE_FILTERS, PATTERN_PARAMETER),
  ...named(COVERAGE_ADAPTERS, 'path'),
  // A type of agent: where no agent is meant, it describes one and does nothing.
  ['label', 'label'],
  ...PARAMETERS,
  ...OPERATIONS,
  ...TRIGGERS,
  ...OPTIONS,
  ...SCM,
  ...PUBLISHERS,
]);

function named(names: readonly string[], unnamedParameter: string | null): (readonly [string, string | null])[] {
  return names.map((name) => [name, unnamedParameter] as const);
}
