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
const JOBS = 'does nothing: it administers Jenkins, which is not there';

/** By name; the value is one sentence for the log. */
export const KNOWN_PLUGIN_STEPS: ReadonlyMap<string, string> = new Map([
  ...notices(MESSAGES, [
    'campfireSend', 'dingtalk', 'discordSend', 'emailext', 'emailextrecipients', 'googlechatnotification', 'hangoutsNotify',
    'hipchatSend', 'ircNotify', 'jabberNotify', 'lark', 'matrixSend', 'mattermostSend', 'office365ConnectorSend', 'pagerduty',
    'pushover', 'qyWechatNotification', 'rocketSend', 'slackSend', 'slackUploadFile', 'slackUserIdFromEmail', 'snsPublish',
    'sqsSend', 'telegramSend', 'telegramUploadFile', 'twilioSend', 'webexSend', 'zulipSend',
  ]),
  ...notices(STATUSES, [
    'acceptGitLabMR', 'addGitLabMRComment', 'addGitLabMrLabel', 'bitbucketStatusNotify', 'gerritCheck', 'gerritComment',
    'gerritReview', 'githubNotify', 'githubPRAddLabels', 'githubPRComment', 'gitHubPRStatus', 'gitlabBuilds',
    'gitlabCommitStatus', 'notifyBitbucket', 'notifyStash', 'publishChecks', 'setGitHubPullRequestStatus',
    'updateGitlabCommitStatus', 'withChecks', 'withGithubStatus',
  ]),
  ...notices(REPORTS, [
    'allure', 'checkstyle', 'cobertura', 'coberturaPublisher', 'codecov', 'coverage', 'cucumber', 'findbugs', 'gatlingArchive',
    'htmlpublisher', 'jacoco', 'javadoc', 'livingDocs', 'nunit', 'openTasks', 'perfReport', 'plot', 'pmd', 'publishBuildInfo',
    'publishCoverage', 'publishIssues', 'publishValgrind', 'robot', 'scanForIssues', 'tapPublisher', 'testNG', 'warnings',
    'xrayPublish', 'xunit', 'xUnitPublisher', 'zulipNotification',
  ]),
  ...notices(ANALYSES, [
    'anchore', 'aquaMicroscanner', 'blackduck_detect', 'checkmarx', 'dependencyCheck', 'dependencyCheckPublisher',
    'dependencyTrackPublisher', 'fortifyScan', 'nexusPolicyEvaluation', 'snykSecurity', 'synopsys_detect', 'veracode',
    'waitForQualityGate', 'whitesource', 'withSonarQubeEnv',
  ]),
  ...notices(TOOLS, [
    'ant', 'browserstack', 'cmake', 'cmakeBuild', 'configFileProvider', 'ctest', 'gradle', 'gradlew', 'msbuild', 'nodejs', 'nvm',
    'pyenv', 'sauce', 'sonarqube', 'tox', 'withAnt', 'withDotNet', 'withGradle', 'withMaven', 'withPythonEnv', 'wrappedNode',
    'xcodeBuild', 'xvfb',
  ]),
  ...notices(DEPLOYMENTS, [
    'acsDeploy', 'ansiblePlaybook', 'ansibleTower', 'ansibleVault', 'awsCodeBuild', 'azureCLI', 'azureWebAppPublish',
    'cfnUpdate', 'cfnValidate', 'deploy', 'ecrLogin', 'ftpPublisher', 'googleKubernetesEngineDeploy', 'helm', 'invokeLambda',
    'kubernetesDeploy', 'openshift', 'openshiftBuild', 'openshiftDeploy', 'openshiftTag', 'openshiftVerifyDeployment',
    'pushToCloudFoundry', 'sshCommand', 'sshGet', 'sshPublisher', 'sshPut', 'sshRemove', 'sshScript', 'terraform', 'withAWS',
    'withAzureServicePrincipal', 'withKubeConfig', 'withKubeCredentials',
  ]),
  ...notices(REPOSITORIES, [
    'artifactPromotion', 'azureUpload', 'cifsPublisher', 'googleStorageDownload', 'googleStorageUpload', 'nexusArtifactUploader',
    'nexusPublisher', 'rtAddInteractivePromotion', 'rtBuildInfo', 'rtConanClient', 'rtDockerPull', 'rtDockerPush', 'rtDownload',
    'rtGradleDeployer', 'rtGradleResolver', 'rtGradleRun', 'rtMavenDeployer', 'rtMavenResolver', 'rtMavenRun', 'rtNpmDeployer',
    'rtNpmInstall', 'rtNpmPublish', 'rtPromote', 'rtPublishBuildInfo', 'rtServer', 'rtUpload', 's3Copy', 's3CopyArtifact',
    's3Delete', 's3Download', 's3FindFiles', 's3Upload', 'xrayScan',
  ]),
  ...notices(PODS, [
    'containerLog', 'throttle', 'tty',
  ]),
  ...notices(CREDENTIALS, [
    'conjurSecret', 'maskPasswords', 'sshagent', 'withDockerServer', 'withKeychains', 'withSecretFile',
    'withVault',
  ]),
  ...notices(DECORATIONS, [
    'addBadge', 'addEmbeddableBadgeConfiguration', 'addErrorBadge', 'addHtmlBadge', 'addInfoBadge', 'addShortText', 'addSummary',
    'addWarningBadge', 'buildDescription', 'buildName', 'createSummary', 'currentNamespace', 'editGitHubComment', 'hideFromView',
    'influxDbPublisher', 'jiraAddComment', 'jiraComment', 'jiraEditIssue', 'jiraGetIssue', 'jiraIssueSelector', 'jiraNewIssue',
    'jiraNewVersion', 'jiraSearch', 'jiraSendBuildInfo', 'jiraSendDeploymentInfo', 'jiraTransitionIssue', 'logstash',
    'logstashSend', 'removeBadges', 'removeHtmlBadges', 'removeSummaries', 'rtp', 'setCustomBuildProperty', 'withBuildUser',
    'withFolderProperties',
  ]),
  ...notices(JOBS, [
    'bitbucketCodeInsights', 'copyArtifacts', 'jobDsl', 'keepBuild', 'lockableResource', 'promoteBuild', 'registerWebhook',
    'rerunFailingTests', 'triggerRemoteJob', 'unregisterWebhook', 'vSphere', 'waitForBuild', 'waitForWebhook',
  ]),
  ...notices(SOURCES, [
    'bazaar', 'cvs', 'p4sync', 'svn',
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
