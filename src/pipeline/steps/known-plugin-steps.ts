// Steps of Jenkins' plugins that have no equivalent here. They are not called unknown: a run says their notice once, and
// runs their block if there is one.

function notices(because: string, names: readonly string[]): (readonly [string, string])[] {
  return names.map((name) => [name, `"${name}" ${because}`]);
}

const MESSAGES = 'sends no message: Mayfly has no chat or mail plugins';
const STATUSES = 'sets no status: Mayfly reports results to the code host by itself';
const REPORTS = 'publishes no report: keep the files with archiveArtifacts instead';
const ANALYSES = 'is not there: call the analyser with sh instead';
const TOOLS = 'sets up nothing: use a tool that is in the machine or the image';
const DEPLOYMENTS = 'deploys nothing: call the deployment tool with sh instead';
const REPOSITORIES = 'transfers nothing: call the command line of the repository with sh instead';
const PODS = 'is ignored: a run has one machine, and its block runs there';
const CREDENTIALS = 'provides nothing: use withCredentials instead';
const DECORATIONS = 'is ignored: it only decorates the pages of Jenkins';
const SOURCES = 'checks nothing out: use git, or the tool with sh';
const FILES = 'changes no files: use sh, or steps such as writeFile, zip and deleteDir';
const JOBS = 'does nothing: it administers Jenkins, which is not there';

/** By name; the value is one sentence for the log. */
export const KNOWN_PLUGIN_STEPS: ReadonlyMap<string, string> = new Map([
  ...notices(MESSAGES, [
    'campfireSend', 'cucumberSlackSend', 'dingtalk', 'dingTalk', 'discordSend', 'emailext', 'emailextrecipients',
    'googlechatnotification', 'hangoutsNotify', 'hipchatSend', 'hubotApprove', 'hubotSend', 'ircNotify', 'jabberNotify', 'lark',
    'matrixSend', 'mattermostSend', 'notifyEndpoints', 'office365ConnectorSend', 'pagerduty', 'pushover', 'qyWechatNotification',
    'rocketSend', 'sendCIMessage', 'slackSend', 'slackUploadFile', 'slackUserIdFromEmail', 'slackUserIdsFromCommitters',
    'snsPublish', 'sparkSend', 'sqsSend', 'telegramSend', 'telegramUploadFile', 'twilioSend', 'waitForCIMessage', 'webexSend',
    'zulipSend',
  ]),
  ...notices(STATUSES, [
    'acceptGitLabMR', 'addGitLabMRComment', 'addGitLabMrLabel', 'bitbucketStatusNotify', 'gerritCheck', 'gerritComment',
    'gerritReview', 'githubNotify', 'githubPRAddLabels', 'githubPRClosePublisher', 'githubPRComment', 'gitHubPRStatus',
    'githubPRStatusPublisher', 'gitlabBuilds', 'gitlabCommitStatus', 'gitStatusWrapper', 'notifyBitbucket', 'notifyStash',
    'publishChecks', 'setGitHubPullRequestStatus', 'updateGitlabCommitStatus', 'withChecks', 'withGithubStatus',
  ]),
  ...notices(REPORTS, [
    'allure', 'archiveXUnit', 'benchmark', 'checkstyle', 'clover', 'cobertura', 'coberturaPublisher', 'codecov', 'coverage',
    'cucumber', 'cukedoctor', 'dry', 'findbugs', 'gatlingArchive', 'gatlingCheck', 'htmlpublisher', 'hygieiaArtifactPublishStep',
    'hygieiaBuildPublishStep', 'hygieiaCodeQualityPublishStep', 'hygieiaDeployPublishStep', 'hygieiaSonarPublishStep',
    'hygieiaTestPublishStep', 'jacoco', 'javadoc', 'jiraTestResultReporter', 'jmhReport', 'lastChanges', 'livingDocs',
    'logParser', 'mstest', 'nunit', 'openTasks', 'perfReport', 'pitmutation', 'plot', 'pmd', 'publishBuildInfo',
    'publishConfluence', 'publishCoverage', 'publishCppcheck', 'publishIssues', 'publishTestResults', 'publishValgrind', 'robot',
    'scanForIssues', 'sloccountPublish', 'tapPublisher', 'testNG', 'ViolationsToBitbucketServer', 'ViolationsToGitHub',
    'ViolationsToGitLab', 'vsTest', 'warnings', 'xrayPublish', 'xunit', 'xUnitPublisher', 'zulipNotification',
  ]),
  ...notices(ANALYSES, [
    'anchore', 'appscan', 'aqua', 'aquaMicroscanner', 'arachniScanner', 'archiveZap', 'blackduck_detect', 'checkmarx',
    'checkmarxASTScanner', 'contrastVerification', 'coverityIssueCheck', 'coverityPublisher', 'coverityResults',
    'dependencycheck', 'dependencyCheck', 'dependencyCheckAnalyzer', 'dependencyCheckPublisher', 'dependencyTrackPublisher',
    'fodPollResults', 'fodStaticAssessment', 'fortifyClean', 'fortifyRemoteAnalysis', 'fortifyScan', 'fortifyTranslate',
    'fortifyUpdate', 'fortifyUpload', 'getImageVulnsFromQualys', 'hub_detect', 'hub_scan', 'kiuwan', 'neuvector',
    'nexusPolicyEvaluation', 'prismaCloudPublish', 'prismaCloudScanImage', 'qualysWASScan', 'runZapAttack', 'runZapCrawler',
    'snykSecurity', 'startZap', 'synopsys_detect', 'sysdigImageScan', 'twistlockPublish', 'twistlockScan', 'veracode',
    'waitForQualityGate', 'whitesource', 'withSonarQubeEnv',
  ]),
  ...notices(TOOLS, [
    'ant', 'Applitools', 'browserstack', 'cmake', 'cmakeBuild', 'cpack', 'ctest',
    'dotnetBuild', 'dotnetClean', 'dotnetPack', 'dotnetPublish', 'dotnetRestore', 'dotnetTest', 'exportIpa', 'flywayrunner',
    'gradle', 'gradlew', 'importDeveloperProfile', 'liquibaseCli', 'liquibaseRollback', 'liquibaseUpdate', 'msbuild', 'nodejs',
    'nvm', 'pyenv', 'pysh', 'runMATLABBuild', 'runMATLABCommand', 'runMATLABTests', 'sauce', 'signAndroidApks', 'sonarqube',
    'tox', 'unity3d', 'withAnt', 'withCoverityEnvironment', 'withDotNet', 'withFileParameter', 'withGradle', 'withGroovy',
    'withMaven', 'withMinikube', 'withNPM', 'withPythonEnv', 'xcodeBuild', 'xvfb', 'xvnc',
  ]),
  ...notices(DEPLOYMENTS, [
    'acrQuickTask', 'acsDeploy', 'aksDeploy', 'androidApkMove', 'androidApkUpload', 'ansibleAdhoc', 'ansibleGalaxy',
    'ansiblePlaybook', 'ansibleTower', 'ansibleTowerProjectRevision', 'ansibleTowerProjectSync', 'ansibleVault',
    'awaitDeploymentCompletion', 'awsCodeBuild', 'awsIdentity', 'azureCLI', 'azureFunctionAppPublish', 'azureVMSSUpdate',
    'azureWebAppPublish', 'azureWebAppSwapSlots', 'cfInvalidate', 'cfnCreateChangeSet', 'cfnDelete', 'cfnDeleteStackSet',
    'cfnDescribe', 'cfnExecuteChangeSet', 'cfnExports', 'cfnOutputs', 'cfnUpdate', 'cfnUpdateStackSet', 'cfnValidate',
    'createDeployment', 'deploy', 'deployAPI', 'ebCreateApplication', 'ebCreateApplicationVersion',
    'ebCreateConfigurationTemplate', 'ebCreateEnvironment', 'ebSwapEnvironmentCNAMEs', 'ebWaitOnEnvironmentHealth',
    'ebWaitOnEnvironmentStatus', 'ec2ShareAmi', 'ecrDeleteImage', 'ecrListImages', 'ecrLogin', 'ecrSetRepositoryPolicy',
    'elbDeregisterInstance', 'elbIsInstanceDeregistered', 'elbIsInstanceRegistered', 'elbRegisterInstance', 'ftpPublisher',
    'googleCloudBuild', 'googleKubernetesEngineDeploy', 'helm', 'invokeLambda', 'kubernetesDeploy', 'lambdaVersionCleanup',
    'listAWSAccounts', 'marathon', 'octopusCreateRelease', 'octopusDeployRelease', 'octopusPack', 'octopusPushBuildInformation',
    'octopusPushPackage', 'openshiftBuild', 'openshiftCreateResource', 'openshiftDeleteResourceByJsonYaml',
    'openshiftDeleteResourceByKey', 'openshiftDeleteResourceByLabels', 'openshiftDeploy', 'openshiftExec', 'openshiftImageStream',
    'openshiftScale', 'openshiftTag', 'openshiftVerifyBuild', 'openshiftVerifyDeployment', 'openshiftVerifyService', 'puppetCode',
    'puppetHiera', 'puppetJob', 'puppetQuery', 'pushToCloudFoundry', 'rundeck', 'salt', 'samDeploy', 'setAccountAlias',
    'sshCommand', 'sshGet', 'sshPublisher', 'sshPut', 'sshRemove', 'sshScript', 'terraform', 'updateIdP', 'updateTrustPolicy',
    'withAWS', 'withAzureServicePrincipal', 'withKubeConfig', 'withKubeCredentials', 'xldCreatePackage', 'xldDeploy',
    'xldPublishPackage', 'xlrCreateRelease',
  ]),
  ...notices(REPOSITORIES, [
    'artifactPromotion', 'artifactResolver', 'associateTag', 'azureDownload', 'azureUpload', 'cifsPublisher',
    'createGitHubRelease', 'createTag', 'deleteComponents', 'googleStorageBucketLifecycle', 'googleStorageBuildLogUpload',
    'googleStorageDownload', 'googleStorageUpload', 'jf', 'listGitHubReleases', 'minio', 'minioDownload', 'minioUpload',
    'moveComponents', 'nexusArtifactUploader', 'nexusPublisher', 'rtAddInteractivePromotion', 'rtBuildAppend', 'rtBuildInfo',
    'rtBuildTrigger', 'rtCollectIssues', 'rtConanClient', 'rtConanRun', 'rtCreateDockerBuild', 'rtDeleteProps', 'rtDockerPull',
    'rtDockerPush', 'rtDotnetResolver', 'rtDotnetRun', 'rtDownload', 'rtGoDeployer', 'rtGoPublish', 'rtGoResolver', 'rtGoRun',
    'rtGradleDeployer', 'rtGradleResolver', 'rtGradleRun', 'rtMavenDeployer', 'rtMavenResolver', 'rtMavenRun', 'rtNpmCi',
    'rtNpmDeployer', 'rtNpmInstall', 'rtNpmPublish', 'rtNugetResolver', 'rtNugetRun', 'rtPipInstall', 'rtPipResolver',
    'rtPromote', 'rtPublishBuildInfo', 'rtServer', 'rtSetProps', 'rtUpload', 's3Copy', 's3CopyArtifact', 's3Delete',
    's3DoesObjectExist', 's3Download', 's3FindFiles', 's3PresignURL', 's3Upload', 'uploadGithubReleaseAsset', 'xrayScan',
  ]),
  ...notices(PODS, [
    'containerLog', 'throttle', 'tty',
  ]),
  ...notices(CREDENTIALS, [
    'azureKeyVault', 'conjurSecret', 'vault', 'withAkeyless', 'withAWSParameterStore', 'withAzureKeyvault',
    'withDockerServer', 'withKeychains', 'withSecretFile', 'withSecrets', 'withVault',
  ]),
  ...notices(DECORATIONS, [
    'addBadge', 'addEmbeddableBadgeConfiguration', 'addErrorBadge', 'addHtmlBadge', 'addInfoBadge', 'addShortText', 'addSummary',
    'addWarningBadge', 'buildDescription', 'buildName', 'checkpoint', 'createSummary', 'currentNamespace',
    'dockerFingerprintFrom', 'dockerFingerprintRun', 'editGitHubComment', 'gitDiffStat', 'hideFromView', 'influxDbPublisher',
    'jiraAddComment', 'jiraAddWatcher', 'jiraAssignableUserSearch', 'jiraAssignIssue', 'jiraComment', 'jiraDeleteAttachment',
    'jiraDeleteIssueLink', 'jiraDownloadAttachment', 'jiraEditComment', 'jiraEditComponent', 'jiraEditIssue', 'jiraEditVersion',
    'jiraGetComment', 'jiraGetComments', 'jiraGetComponent', 'jiraGetFields', 'jiraGetIssue', 'jiraGetIssueLinkTypes',
    'jiraGetIssueTransitions', 'jiraGetIssueWatches', 'jiraGetProject', 'jiraGetProjectComponents', 'jiraGetProjects',
    'jiraGetProjectStatuses', 'jiraGetProjectVersions', 'jiraGetServerInfo', 'jiraGetVersion', 'jiraIssueSelector',
    'jiraJqlSearch', 'jiraLinkIssues', 'jiraNewComponent', 'jiraNewIssue', 'jiraNewIssueRemoteLink', 'jiraNewIssues',
    'jiraNewVersion', 'jiraNotifyIssue', 'jiraSearch', 'jiraSendBuildInfo', 'jiraSendDeploymentInfo', 'jiraTransitionIssue',
    'jiraUploadAttachment', 'jiraUserSearch', 'logstash', 'logstashSend', 'mineRepository', 'publishEvent', 'removeBadges',
    'removeHtmlBadges', 'removeSummaries', 'rtp', 'sendSplunkConsoleLog', 'sendSplunkFile', 'setCustomBuildProperty',
    'withBuildUser', 'withFolderProperties', 'withNewSpan',
  ]),
  ...notices(FILES, [
    'contentReplace', 'fileOperations',
  ]),
  ...notices(JOBS, [
    'bitbucketCodeInsights', 'copyArtifacts', 'copyRemoteArtifacts', 'jobDsl', 'keepBuild', 'lockableResource', 'promoteBuild',
    'registerWebhook', 'rerunFailingTests', 'selectRun', 'triggerRemoteJob', 'unregisterWebhook', 'vSphere',
    'waitForWebhook',
  ]),
  ...notices(SOURCES, [
    'bazaar', 'cvs', 'p4cleanup', 'p4publish', 'p4sync', 'p4tag', 'p4unshelve', 'svn',
  ]),
  ...notices('waits for nobody: it belongs to the tests of Jenkins itself', ['semaphore']),
  ...notices('makes no branch wait for another: use lock, or stages one after another', [
    'acquireSemaphore', 'awaitBarrier', 'awaitCondition', 'awaitLatch', 'countDownLatch', 'createBarrier', 'createCondition', 'createLatch', 'createSemaphore',
    'releaseSemaphore', 'signalAll',
  ]),
  ...notices('checks nothing: run mayfly lint', ['validateDeclarativePipeline']),
  ...notices('does nothing: resources are what lock locks, and nobody keeps a list of them', ['findLocks', 'releaseLock', 'updateLock']),
  ...notices('runs no step of a plugin: there are no plugins', [
    'exws', 'exwsAllocate', 'getDatabaseConnection', 'sql', 'withCoverityEnv', 'withPerfPublisher',
  ]),
]);

/** Variables of plugins, whose methods do nothing; as above. */
export const KNOWN_PLUGIN_VARIABLES: ReadonlyMap<string, string> = new Map([
  ...notices(REPOSITORIES, ['Artifactory']),
  ...notices(DEPLOYMENTS, ['openshift']),
  ...notices(STATUSES, ['pullRequest']),
]);

export interface PluginResult {
  readonly properties: Readonly<Record<string, string>>;
  /** Methods that do nothing. */
  readonly actions: readonly string[];
}

const SENT_TO_SLACK: PluginResult = { properties: { channelId: '', threadId: '', ts: '' }, actions: ['addReaction', 'removeReaction'] };

/** What pipelines ask of the result of such a step, so that they go on; null for all others. */
export const PLUGIN_RESULTS: ReadonlyMap<string, PluginResult> = new Map([
  ['waitForQualityGate', { properties: { status: 'OK' }, actions: [] }],
  ['slackSend', SENT_TO_SLACK],
  ['slackUploadFile', SENT_TO_SLACK],
]);
