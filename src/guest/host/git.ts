// Checks out with git, in the machine and as whom the steps run as: what a repository makes git do, it does to the run's
// own machine. https://plugins.jenkins.io/git/ has the names of the variables and how branches are written.
import { withoutPassword } from '../../lib/without-password.ts';
import { HostError } from '../../pipeline/step-host.ts';
import type { CheckoutSource } from '../../pipeline/step-host.ts';
import type { HostContext } from './host-context.ts';

export interface GitCheckout {
  readonly source: Omit<Extract<CheckoutSource, { kind: 'git' }>, 'kind' | 'credentialsId'>;
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly node: number;
}

export interface GitResult {
  readonly commit: string;
  /** `origin/main`, a tag, or the commit where neither was named. */
  readonly branch: string;
}

/** Of what git says; the reason stands at the end. */
const maxReason = 2000;

/**
 * Standard output is for the answer alone: commit and branch. Of the branches that a pattern matches the one with the
 * oldest commit is taken, as in Jenkins, which builds the others after it.
 */
const script = `#!/bin/sh
set -euf
exec 3>&1 1>&2
[ -e .git ] || git init -q .
git config remote.origin.url "$MAYFLY_GIT_URL"
if [ -n "$MAYFLY_GIT_CLEAN" ]; then git clean -ffdxq; fi
echo "Fetching changes from $MAYFLY_GIT_SHOWN_URL"
git fetch --force --tags --prune $MAYFLY_GIT_DEPTH -- "$MAYFLY_GIT_URL" '+refs/heads/*:refs/remotes/origin/*'
resolve() {
  short=\${1#refs/heads/}
  short=\${short#origin/}
  case $1 in *'*'*)
    branch=$(git for-each-ref --count=1 --sort=committerdate --format='%(refname:strip=2)' "refs/remotes/origin/$short")
    [ -n "$branch" ] && commit=$(git rev-parse -q --verify "refs/remotes/$branch^{commit}")
    return ;;
  esac
  for ref in "refs/remotes/origin/$short" "refs/tags/\${1#refs/tags/}"; do
    if commit=$(git rev-parse -q --verify "$ref^{commit}"); then
      case $ref in refs/remotes/*) branch=origin/$short ;; *) branch=\${ref#refs/tags/} ;; esac
      return 0
    fi
  done
  case $1 in *[!0-9a-f]* | ???) return 1 ;; esac
  git rev-parse -q --verify "$1^{commit}" >/dev/null || git fetch -q $MAYFLY_GIT_DEPTH -- "$MAYFLY_GIT_URL" "$1" || return 1
  commit=$(git rev-parse -q --verify "$1^{commit}") && branch=$commit
}
if [ -z "$MAYFLY_GIT_BRANCHES" ]; then
  MAYFLY_GIT_BRANCHES=$(git ls-remote --symref -- "$MAYFLY_GIT_URL" HEAD | sed -n 's|^ref: refs/heads/\\([^[:space:]]*\\).*|\\1|p')
  if [ -z "$MAYFLY_GIT_BRANCHES" ]; then echo "The repository has no default branch: name one." && exit 1; fi
fi
IFS='
'
found=
for name in $MAYFLY_GIT_BRANCHES; do
  if resolve "$name"; then found=yes; break; fi
done
if [ -z "$found" ]; then echo "There is no branch, tag or commit $MAYFLY_GIT_BRANCHES in the repository." && exit 1; fi
unset IFS
echo "Checking out Revision $commit ($branch)"
git checkout -q -f --detach "$commit"
if [ -n "$MAYFLY_GIT_CLEAN" ]; then git clean -ffdxq; fi
if [ -n "$MAYFLY_GIT_SUBMODULES" ]; then git -c protocol.file.allow=always submodule update -q --init --recursive; fi
if [ -n "$MAYFLY_GIT_LFS" ]; then git lfs pull; fi
git log -1 --format='Commit message: "%s"'
echo "$commit $branch" >&3
`;

export async function checkOutWithGit({ machine, report }: HostContext, request: GitCheckout, signal: AbortSignal): Promise<GitResult> {
  const { url, branches, shallowDepth, submodules, lfs, clean } = request.source;
  if (url === '') throw new HostError('pipeline', 'The checkout names no repository: give its url.');
  if ([url, ...branches].some((text) => text.includes('\0'))) throw new HostError('pipeline', 'The checkout names a repository or branch with a zero byte, which none has.');
  const flag = (value: boolean): string => (value ? 'yes' : '');
  const environment = new Map([
    ...request.environment,
    ['GIT_TERMINAL_PROMPT', '0'],
    ['GIT_SSH_COMMAND', request.environment.get('GIT_SSH_COMMAND') ?? 'ssh -o BatchMode=yes'],
    ['MAYFLY_GIT_URL', url],
    ['MAYFLY_GIT_SHOWN_URL', withoutPassword(url)],
    ['MAYFLY_GIT_BRANCHES', branches.join('\n')],
    ['MAYFLY_GIT_DEPTH', shallowDepth === null ? '' : `--depth=${Math.trunc(shallowDepth)}`],
    ['MAYFLY_GIT_CLEAN', flag(clean)],
    ['MAYFLY_GIT_SUBMODULES', flag(submodules)],
    ['MAYFLY_GIT_LFS', flag(lfs)],
  ]);
  let said = '';
  let answer = '';
  const runner = await machine.runner();
  const exitCode = await runner.run({
    script, cwd: request.directory, environment,
    onStdout: (bytes) => {
      answer = (answer + bytes.toString()).slice(-maxReason);
    },
    onOutput: (bytes) => {
      said = (said + bytes.toString()).slice(-maxReason);
      return report.write(request.node, bytes);
    },
  }, signal);
  const [commit = '', branch = ''] = answer.trim().split(' ');
  if (exitCode !== 0 || commit === '') throw new HostError('pipeline', explain(url, said));
  return { commit, branch };
}

function explain(url: string, said: string): string {
  const lines = said.trim().split('\n').filter((line) => !line.startsWith('Fetching changes'));
  const last = lines.findLast((line) => /^(?:fatal|error|remote):/.test(line)) ?? lines.at(-1) ?? 'git said nothing';
  const isUnreachable = /could not resolve host|name resolution|network is unreachable|connection refused|no route to host|failed to connect/i.test(said);
  const hint = isUnreachable ? ' Mayfly\'s machines have no network yet: the run\'s own files come with `checkout scm`, and paths and file:// URLs in the machine work.' : '';
  return `${withoutPassword(url)} could not be checked out: ${last}${last.endsWith('.') ? '' : '.'}${hint}`;
}
