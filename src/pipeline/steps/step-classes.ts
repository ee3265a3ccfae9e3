// Names of Jenkins' classes of steps: logs say them, and a script may call a step by them.

const BASIC = 'org.jenkinsci.plugins.workflow.steps';
const SUPPORT = 'org.jenkinsci.plugins.workflow.support.steps';
const UTILITY = 'org.jenkinsci.plugins.pipeline.utility.steps';

/** Those that are not made of the step's name. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['archiveArtifacts', 'hudson.tasks.ArtifactArchiver'],
  ['bat', `${BASIC}.durable_task.BatchScriptStep`],
  ['build', `${SUPPORT}.build.BuildTriggerStep`],
  ['checkout', `${BASIC}.scm.GenericSCMStep`],
  ['cleanWs', 'hudson.plugins.ws_cleanup.WsCleanup'],
  ['dir', `${BASIC}.PushdStep`],
  ['findFiles', `${UTILITY}.fs.FindFilesStep`],
  ['fingerprint', 'hudson.tasks.Fingerprinter'],
  ['git', 'jenkins.plugins.git.GitStep'],
  ['httpRequest', 'jenkins.plugins.http_request.HttpRequestStep'],
  ['input', `${SUPPORT}.input.InputStep`],
  ['junit', 'hudson.tasks.junit.pipeline.JUnitResultsStep'],
  ['library', 'org.jenkinsci.plugins.workflow.libs.LibraryStep'],
  ['libraryResource', 'org.jenkinsci.plugins.workflow.libs.ResourceStep'],
  ['load', 'org.jenkinsci.plugins.workflow.cps.steps.LoadStep'],
  ['lock', 'org.jenkins.plugins.lockableresources.LockStep'],
  ['milestone', 'org.jenkinsci.plugins.pipeline.milestone.MilestoneStep'],
  ['node', `${SUPPORT}.ExecutorStep`],
  ['parallel', 'org.jenkinsci.plugins.workflow.cps.steps.ParallelStep'],
  ['powershell', `${BASIC}.durable_task.PowershellScriptStep`],
  ['properties', 'org.jenkinsci.plugins.workflow.multibranch.JobPropertyStep'],
  ['pwsh', `${BASIC}.durable_task.PowerShellCoreScriptStep`],
  ['readTrusted', 'org.jenkinsci.plugins.workflow.multibranch.ReadTrustedStep'],
  ['sh', `${BASIC}.durable_task.ShellStep`],
  ['stage', `${SUPPORT}.stage.StageStep`],
  ['stash', `${SUPPORT}.stash.StashStep`],
  ['step', `${BASIC}.CoreStep`],
  ['unstash', `${SUPPORT}.stash.UnstashStep`],
  ['waitUntil', `${BASIC}.WaitForConditionStep`],
  ['withCredentials', 'org.jenkinsci.plugins.credentialsbinding.impl.BindingStep'],
  ['withEnv', `${BASIC}.EnvStep`],
  ['wrap', `${BASIC}.CoreWrapperStep`],
  ['ws', `${SUPPORT}.WorkspaceStep`],
]);

export function classOfStep(name: string): string {
  return CLASSES.get(name) ?? `${BASIC}.${name.slice(0, 1).toUpperCase()}${name.slice(1)}Step`;
}

/** Whatever its package; `''` when it is no class of a step. */
export function stepOfClass(className: string): string {
  const simple = /^(?:org|hudson|jenkins)\.[\w.]*\.(\w+)$/.exec(className)?.[1] ?? '';
  const known = BY_SIMPLE_NAME.get(simple);
  const stem = simple.endsWith('Step') ? simple.slice(0, -'Step'.length) : '';
  return known ?? stem.slice(0, 1).toLowerCase() + stem.slice(1);
}

const BY_SIMPLE_NAME: ReadonlyMap<string, string> = new Map(Array.from(CLASSES, ([name, type]) => [type.slice(type.lastIndexOf('.') + 1), name]));
