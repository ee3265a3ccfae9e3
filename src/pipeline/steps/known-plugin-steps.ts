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
    'campfireSend', 'cucumberSlackSend', 'dingTalk', 'dingtalk', 'discordSend', 'emailext', 'emailextrecipients',
    'googlechatnotification', 'hangoutsNotify', 'hipchatSend', 'hubotApprove', 'hubotSend', 'ircNotify', 'jabberNotify', 'lark',
    'matrixSend', 'mattermostSend', 'notifyEndpoints', 'office365ConnectorSend', 'pagerduty', 'pushover', 'qyWechatNotification',
    'rocketSend', 'sendCIMessage', 'slackSend', 'slackUploadFile', 'slackUserIdFromEmail', 'snsPublish', 'sparkSend', 'sqsSend',
    'telegramSend', 'telegramUploadFile', 'twilioSend', 'waitForCIMessage', 'webexSend', 'zulipSend',
  ]),
  ...notices(STATUSES, [
    'acceptGitLabMR', 'addGitLabMRComment', 'addGitLabMrLabel', 'bitbucketStatusNotify', 'gerritCheck', 'gerritComment',
    'gerritReview', 'githubNotify', 'githubPRAddLabels', 'githubPRClosePublisher', 'githubPRComment', 'gitHubPRStatus',
    'githubPRStatusPublisher', 'gitlabBuilds', 'gitlabCommitStatus', 'gitStatusWrapper', 'notifyBitbucket', 'notifyStash',
    'publishChecks', 'setGitHubPullRequestStatus', 'updateGitlabCommitStatus', 'withChecks', 'withGithubStatus',
  ]),
  ...notices(REPORTS, [
    'allure', 'benchmark', 'checkstyle', 'clover', 'cobertura', 'coberturaPublisher', 'codecov', 'coverage', 'cucumber', 'dry',
    'findbugs', 'gatlingArchive', 'gatlingCheck', 'htmlpublisher', 'hygieiaArtifactPublishStep', 'hygieiaBuildPublishStep',
    'hygieiaCodeQualityPublishStep', 'hygieiaDeployPublishStep', 'hygieiaSonarPublishStep', 'hygieiaTestPublishStep', 'jacoco',
    'javadoc', 'jiraTestResultReporter', 'jmhReport', 'lastChanges', 'livingDocs', 'logParser', 'mstest', 'nunit', 'openTasks',
    'perfReport', 'pitmutation', 'plot', 'pmd', 'publishBuildInfo', 'publishCoverage', 'publishCppcheck', 'publishIssues',
    'publishTestResults', 'publishValgrind', 'robot', 'scanForIssues', 'sloccountPublish', 'tapPublisher', 'testNG',
    'ViolationsToBitbucketServer', 'ViolationsToGitHub', 'ViolationsToGitLab', 'vsTest', 'warnings', 'xrayPublish', 'xunit',
    'xUnitPublisher', 'zulipNotification',
  ]),
  ...notices(ANALYSES, [
    'anchore', 'appscan', 'aqua', 'aquaMicroscanner', 'arachniScanner', 'archiveZap', 'blackduck_detect', 'checkmarx',
    'checkmarxASTScanner', 'contrastVerification', 'coverityIssueCheck', 'coverityPublisher', 'coverityResults',
    'dependencyCheck', 'dependencycheck', 'dependencyCheckAnalyzer', 'dependencyCheckPublisher', 'dependencyTrackPublisher',
    'fortifyClean', 'fortifyRemoteAnalysis', 'fortifyScan', 'fortifyTranslate', 'fortifyUpdate', 'fortifyUpload',
    'getImageVulnsFromQualys', 'hub_detect', 'hub_scan', 'kiuwan', 'neuvector', 'nexusPolicyEvaluation', 'prismaCloudPublish',
    'prismaCloudScanImage', 'qualysWASScan', 'runZapAttack', 'runZapCrawler', 'snykSecurity', 'startZap', 'synopsys_detect',
    'sysdigImageScan', 'twistlockPublish', 'twistlockScan', 'veracode', 'waitForQualityGate', 'whitesource', 'withSonarQubeEnv',
  ]),
  ...notices(TOOLS, [
    'ant', 'browserstack', 'cmake', 'cmakeBuild', 'configFileProvider', 'ctest', 'dotnetBuild', 'dotnetClean', 'dotnetPack',
    'dotnetPublish', 'dotnetRestore', 'dotnetTest', 'exportIpa', 'gradle', 'gradlew', 'importDeveloperProfile', 'msbuild',
    'nodejs', 'nvm', 'pyenv', 'pysh', 'sauce', 'signAndroidApks', 'sonarqube', 'tox', 'unity3d', 'withAnt',
    'withCoverityEnvironment', 'withDotNet', 'withFileParameter', 'withGradle', 'withMaven', 'withNPM', 'withPythonEnv',
    'wrappedNode', 'xcodeBuild', 'xvfb',
  ]),
  ...notices(DEPLOYMENTS, [
    'acsDeploy', 'aksDeploy', 'androidApkMove', 'androidApkUpload', 'ansibleAdhoc', 'ansibleGalaxy', 'ansiblePlaybook',
    'ansibleTower', 'ansibleTowerProjectRevision', 'ansibleTowerProjectSync', 'ansibleVault', 'awaitDeploymentCompletion',
    'awsCodeBuild', 'awsIdentity', 'azureCLI', 'azureFunctionAppPublish', 'azureVMSSUpdate', 'azureWebAppPublish',
    'azureWebAppSwapSlots', 'cfInvalidate', 'cfnCreateChangeSet', 'cfnDelete', 'cfnDescribe', 'cfnExecuteChangeSet', 'cfnExports',
    'cfnOutputs', 'cfnUpdate', 'cfnUpdateStackSet', 'cfnValidate', 'createDeployment', 'deploy', 'deployAPI',
    'ebCreateApplicationVersion', 'ebCreateEnvironment', 'ebSwapEnvironmentCNAMEs', 'ebWaitOnEnvironmentHealth',
    'ebWaitOnEnvironmentStatus', 'ec2ShareAmi', 'ecrDeleteImage', 'ecrListImages', 'ecrLogin', 'elbDeregisterInstance',
    'elbRegisterInstance', 'ftpPublisher', 'googleCloudBuild', 'googleKubernetesEngineDeploy', 'helm', 'invokeLambda',
    'kubernetesDeploy', 'lambdaVersionCleanup', 'listAWSAccounts', 'marathon', 'octopusCreateRelease', 'octopusDeployRelease',
    'octopusPack', 'octopusPushBuildInformation', 'octopusPushPackage', 'openshift', 'openshiftBuild', 'openshiftCreateResource',
    'openshiftDeleteResourceByJsonYaml', 'openshiftDeleteResourceByKey', 'openshiftDeleteResourceByLabels', 'openshiftDeploy',
    'openshiftExec', 'openshiftScale', 'openshiftTag', 'openshiftVerifyBuild', 'openshiftVerifyDeployment',
    'openshiftVerifyService', 'puppetCode', 'puppetHiera', 'puppetJob', 'puppetQuery', 'pushToCloudFoundry', 'rundeck', 'salt',
    'samDeploy', 'sshCommand', 'sshGet', 'sshPublisher', 'sshPut', 'sshRemove', 'sshScript', 'terraform', 'withAWS',
    'withAzureServicePrincipal', 'withKubeConfig', 'withKubeCredentials', 'xldCreatePackage', 'xldDeploy', 'xldPublishPackage',
    'xlrCreateRelease',
  ]),
  ...notices(REPOSITORIES, [
    'artifactPromotion', 'artifactResolver', 'associateTag', 'azureDownload', 'azureUpload', 'cifsPublisher',
    'createGitHubRelease', 'createTag', 'deleteComponents', 'googleStorageDownload', 'googleStorageUpload', 'jf', 'minio',
    'minioDownload', 'minioUpload', 'moveComponents', 'nexusArtifactUploader', 'nexusPublisher', 'rtAddInteractivePromotion',
    'rtBuildAppend', 'rtBuildInfo', 'rtCollectIssues', 'rtConanClient', 'rtConanRun', 'rtCreateDockerBuild', 'rtDeleteProps',
    'rtDockerPull', 'rtDockerPush', 'rtDotnetResolver', 'rtDotnetRun', 'rtDownload', 'rtGoDeployer', 'rtGoPublish',
    'rtGoResolver', 'rtGoRun', 'rtGradleDeployer', 'rtGradleResolver', 'rtGradleRun', 'rtMavenDeployer', 'rtMavenResolver',
    'rtMavenRun', 'rtNpmCi', 'rtNpmDeployer', 'rtNpmInstall', 'rtNpmPublish', 'rtNugetResolver', 'rtNugetRun', 'rtPipInstall',
    'rtPipResolver', 'rtPromote', 'rtPublishBuildInfo', 'rtServer', 'rtSetProps', 'rtUpload', 's3Copy', 's3CopyArtifact',
    's3Delete', 's3DoesObjectExist', 's3Download', 's3FindFiles', 's3PresignURL', 's3Upload', 'uploadGithubReleaseAsset',
    'xrayScan',
  ]),
  ...notices(PODS, [
    'containerLog', 'throttle', 'tty',
  ]),
  ...notices(CREDENTIALS, [
    'azureKeyVault', 'conjurSecret', 'maskPasswords', 'sshagent', 'vault', 'withAkeyless', 'withAWSParameterStore',
    'withAzureKeyvault', 'withDockerServer', 'withKeychains', 'withSecretFile', 'withVault',
  ]),
  ...notices(DECORATIONS, [
    'addBadge', 'addEmbeddableBadgeConfiguration', 'addErrorBadge', 'addHtmlBadge', 'addInfoBadge', 'addShortText', 'addSummary',
    'addWarningBadge', 'buildDescription', 'buildName', 'checkpoint', 'createSummary', 'currentNamespace', 'editGitHubComment',
    'gitDiffStat', 'hideFromView', 'influxDbPublisher', 'jiraAddComment', 'jiraAddWatcher', 'jiraAssignIssue', 'jiraComment',
    'jiraEditComment', 'jiraEditComponent', 'jiraEditIssue', 'jiraEditVersion', 'jiraGetComment', 'jiraGetComments',
    'jiraGetFields', 'jiraGetIssue', 'jiraGetIssueTransitions', 'jiraGetProject', 'jiraGetProjectComponents',
    'jiraGetProjectVersions', 'jiraGetServerInfo', 'jiraGetVersion', 'jiraIssueSelector', 'jiraJqlSearch', 'jiraLinkIssues',
    'jiraNewComponent', 'jiraNewIssue', 'jiraNewIssueRemoteLink', 'jiraNewVersion', 'jiraNotifyIssue', 'jiraSearch',
    'jiraSendBuildInfo', 'jiraSendDeploymentInfo', 'jiraTransitionIssue', 'jiraUploadAttachment', 'jiraUserSearch', 'logstash',
    'logstashSend', 'mineRepository', 'publishEvent', 'removeBadges', 'removeHtmlBadges', 'removeSummaries', 'rtp',
    'sendSplunkConsoleLog', 'sendSplunkFile', 'setCustomBuildProperty', 'withBuildUser', 'withFolderProperties', 'withNewSpan',
  ]),
  ...notices(FILES, [
    'contentReplace', 'fileOperations',
  ]),
  ...notices(JOBS, [
    'bitbucketCodeInsights', 'copyArtifacts', 'jobDsl', 'keepBuild', 'lockableResource', 'promoteBuild', 'registerWebhook',
    'rerunFailingTests', 'triggerRemoteJob', 'unregisterWebhook', 'validateDeclarativePipeline', 'vSphere', 'waitForBuild',
    'waitForWebhook',
  ]),
  ...notices(SOURCES, [
    'bazaar', 'cvs', 'p4cleanup', 'p4publish', 'p4sync', 'p4tag', 'p4unshelve', 'svn',
  ]),
  ...notices('runs no step of a plugin: there are no plugins', [
    'exws', 'exwsAllocate', 'getDatabaseConnection', 'sql', 'withCoverityEnv', 'withPerfPublisher',
  ]),
]);

/** What pipelines ask of the result of such a step, so that they go on; null for all others. */
export const PLUGIN_RESULTS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['waitForQualityGate', { status: 'OK' }],
  ['slackSend', { channelId: '', threadId: '', ts: '' }],
  ['slackUploadFile', { channelId: '', threadId: '', ts: '' }],
]);
