// Where a checkout gets its code: `[$class: 'GitSCM', …]`, `scmGit(…)` or the parameters of `git`.

import type { CheckoutSource } from '../../hosts/code-host.ts';
import { RUN_MARK } from '../../run/globals/scm.ts';
import { failStep } from '../../run/thrown.ts';
import type { Value } from '../../run/value.ts';
import { isMap } from '../../run/kinds.ts';
import { readDescribable } from '../describable.ts';
import { expandVariables } from '../environment/expand-variables.ts';
import type { StepContext } from '../step.ts';
import { booleanIn, listIn, mapsIn, numberIn, textIn } from '../step-values.ts';

export interface WantedCheckout {
  readonly source: CheckoutSource;
  /** Relative to the current directory; `''`: there. */
  readonly directory: string;
}

/** What changes nothing of a checkout into an empty or reused workspace, or only what a server does with it. */
const WITHOUT_EFFECT = new Set([
  'authorInChangelog', 'buildSingleRevisionOnly', 'changelogToBranch', 'checkoutOption', 'disableRemotePoll', 'firstBuildChangelog', 'ignoreNotifyCommit',
  'localBranch', 'messageExclusion', 'pathRestriction', 'perBuildTag', 'pruneStaleBranch', 'pruneTags', 'scmName', 'userExclusion', 'userIdentity',
]);

export async function readScm(value: Value, context: StepContext): Promise<WantedCheckout> {
  const describable = readDescribable(value);
  if (describable === null) {
    // The global `scm`, or `scm` in a map of other things.
    return isMap(value) ? failStep("checkout needs an scm with $class, such as scmGit(…) or [$class: 'GitSCM', …]") : { source: { kind: 'run' }, directory: '' };
  }
  switch (describable.name) {
    case 'scmGit':
    case 'git':
      return readGit(describable.arguments, context);
    case 'none':
      return failStep('there is nothing to check out: the scm is "none"');
    default:
      return failStep(`Mayfly checks out git repositories only, not "${describable.name}"`);
  }
}

async function readGit(args: ReadonlyMap<string, Value>, context: StepContext): Promise<WantedCheckout> {
  const lookUp = (name: string): string | undefined => context.environment.get(name);
  const [remote] = [...mapsIn(args, 'userRemoteConfigs'), ...describedIn(args, 'userRemoteConfigs')];
  if (remote === undefined) {
    return failStep('checkout of git needs userRemoteConfigs: [[url: …]]');
  }
  const branches: string[] = [];
  for (const branch of mapsIn(args, 'branches')) {
    branches.push(branchName(expandVariables(await textIn(branch, 'name', context), lookUp)));
  }
  const extensions = await readExtensions(listIn(args, 'extensions'), context);
  if (remote.get(RUN_MARK) === true && mapsIn(args, 'branches').every((branch) => branch.get(RUN_MARK) === true)) {
    return { source: { kind: 'run' }, directory: extensions.directory };
  }
  return {
    source: {
      kind: 'git',
      url: expandVariables(await textIn(remote, 'url', context), lookUp),
      branches: branches.filter((name) => name !== '' && name !== '**'),
      credentialsId: (await textIn(remote, 'credentialsId', context)) || null,
      ...extensions.options,
    },
    directory: extensions.directory,
  };
}

function describedIn(args: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value>[] {
  return listIn(args, name).flatMap((value) => readDescribable(value)?.arguments ?? []);
}

/** `*\/main` and `refs/remotes/origin/main` are how Jenkins says `main`. */
export function branchName(name: string): string {
  if (name.startsWith(':')) {
    failStep(`"${name}" is a regular expression, and a checkout here needs a branch, a tag, a commit or a pattern with *`);
  }
  return name.trim().replace(/^\*\//, '').replace(/^refs\/remotes\/origin\//, '');
}

async function readExtensions(values: readonly Value[], context: StepContext): Promise<{ readonly directory: string; readonly options: CheckoutOptions }> {
  let directory = '';
  let options: CheckoutOptions = { shallowDepth: null, submodules: false, lfs: false, clean: false };
  for (const value of values) {
    const extension = readDescribable(value);
    if (extension === null) {
      failStep("an extension of a git checkout needs $class, as in [$class: 'CleanBeforeCheckout']");
    }
    const { name, arguments: args } = extension;
    switch (name) {
      case 'relativeTargetDir':
        directory = await textIn(args, 'relativeTargetDir', context);
        break;
      case 'cloneOption':
        options = { ...options, shallowDepth: booleanIn(args, 'shallow') ? (numberIn(args, 'depth') ?? 1) : null };
        break;
      case 'submodule':
      case 'submodules':
        options = { ...options, submodules: !booleanIn(args, 'disableSubmodules') };
        break;
      case 'lfs':
      case 'gitLFSPull':
        options = { ...options, lfs: true };
        break;
      case 'cleanBeforeCheckout':
      case 'cleanAfterCheckout':
      case 'wipeWorkspace':
        options = { ...options, clean: true };
        break;
      default:
        if (!WITHOUT_EFFECT.has(name)) {
          context.log(`Notice: the extension "${name}" of the git checkout is left out; do it with sh 'git …' where you need it`);
        }
    }
  }
  return { directory, options };
}

type CheckoutOptions = Pick<Extract<CheckoutSource, { kind: 'git' }>, 'shallowDepth' | 'submodules' | 'lfs' | 'clean'>;
